import { langeDatum } from '#domain/datum/datum.ts';
import type { Stuk, StukBijlage, StukPunt, StukStatus } from '#domain/overleg/stuk.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import type { Lichtbeeld } from './pdf/licht.ts';

/** De woorden in een pakket, voor pdf en Word gelijk. */

export const SOORT_NAAM = {
  besluit: 'Besluit',
  bespreken: 'Bespreken',
  hamerstuk: 'Hamerstuk',
  mededeling: 'Mededeling',
} as const satisfies Record<StukPunt['soort'], string>;

export const BIJLAGE_NAAM = {
  plan: 'Implementatieplan',
  ronde: 'Antwoorden van een statusronde',
  pdf: 'Pdf',
} as const satisfies Record<StukBijlage['soort'], string>;

/** `13.05` */
export const klok = (tijd: string) => tijd.replace(':', '.');

/** `Besluit · 13.05 uur · 20 minuten · ingebracht door VNG` */
export function puntRegel(punt: StukPunt): string {
  const { soort, begin, minuten, inbrenger, toelichter, paragraaf } = punt;
  return [
    SOORT_NAAM[soort],
    `${klok(begin)} uur`,
    minuten === 1 ? '1 minuut' : `${minuten} minuten`,
    inbrenger ? `ingebracht door ${inbrenger}` : '',
    toelichter ? `toegelicht door ${toelichter}` : '',
    paragraaf ? `Hervormingsagenda § ${paragraaf}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** `Besloten: alleen voor VNG en Rijk`, of null. */
export function beslotenZin(alleenVoor: readonly string[] | null, { tafel }: Stuk): string | null {
  if (alleenVoor === null) return null;
  const namen = alleenVoor.map((slug) => tafel.find((partij) => partij.slug === slug)?.naam ?? slug);
  return `Besloten: alleen voor ${opsomming(namen)}`;
}

/** Het gemelde licht zoals het getoond wordt. */
export const gemeldLicht = ({ af, gemeld }: StukStatus): Lichtbeeld =>
  af ? 'afgerond' : (gemeld ?? 'niet_gemeld');

/** `mee bezig, voorlopig, 12 november 2026`; leeg als er niet gemeld is. */
export function gemeldZin(status: StukStatus): string {
  if (status.gemeldOp === null) return '';
  return [status.af ? '' : status.voortgang, status.voorlopig ? 'voorlopig' : '', langeDatum(status.gemeldOp)]
    .filter(Boolean)
    .join(', ');
}

/** `Nodig van VNG: geld`; leeg als er niets nodig is. */
export function nodigZin({ nodig, nodigVan }: StukStatus): string {
  if (!nodig) return '';
  return `Nodig${nodigVan.length > 0 ? ` van ${opsomming(nodigVan)}` : ''}: ${nodig}`;
}

/** De kolommen van de voortgang per opgave. */
export const TELKOLOMMEN = [
  ['afgerond', 'Afgerond'],
  ['groen', 'Op koers'],
  ['oranje', 'Risico'],
  ['rood', 'Zit vast'],
  ['grijs', 'Geen oordeel'],
  ['nietGemeld', 'Niet gemeld'],
] as const;
type Telsleutel = (typeof TELKOLOMMEN)[number][0];

/** Hele percentages per kolom, of null als zij afgerond niet samen honderd zijn: dan staan er alleen aantallen. */
export function percentages(telling: Stuk['opgaven'][number]['telling']): Record<Telsleutel, number> | null {
  if (telling.totaal === 0) return null;
  const deel = (sleutel: Telsleutel) => Math.round((telling[sleutel] / telling.totaal) * 100);
  const uit = {
    afgerond: deel('afgerond'),
    groen: deel('groen'),
    oranje: deel('oranje'),
    rood: deel('rood'),
    grijs: deel('grijs'),
    nietGemeld: deel('nietGemeld'),
  };
  return Object.values(uit).reduce((som, n) => som + n, 0) === 100 ? uit : null;
}
