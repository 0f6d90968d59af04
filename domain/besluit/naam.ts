import { langeDatum } from '../datum/datum.ts';
import { type Gremium, korteGremiumnaam, type Overleg, overlegNaam } from '../overleg/overleg.ts';

type Tafel = Pick<Gremium, 'naam'>;
type Zitting = Pick<Overleg, 'datum' | 'nummer'>;

/** `BO Jeugd 2026-2`; een overleg dat nooit een nummer kreeg heet naar zijn dag: `BO Jeugd van 10 december 2026`. */
export function zittingNaam(gremium: Tafel, overleg: Zitting): string {
  return overlegNaam(gremium, overleg) ?? `${korteGremiumnaam(gremium)} van ${langeDatum(overleg.datum)}`;
}

/** `BO Jeugd 2026-2, besluit 3`: hoe mensen ernaar verwijzen zodra de besluitenlijst definitief is. */
export function lijstNaam(
  soort: 'besluit' | 'toezegging',
  gremium: Tafel,
  overleg: Zitting,
  nr: number | null,
): string {
  const zitting = zittingNaam(gremium, overleg);
  return nr === null ? `${zitting}, ${soort} zonder nummer` : `${zitting}, ${soort} ${nr}`;
}
