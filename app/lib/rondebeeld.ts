import { dagenTussen, datumMetWeekdag, langeDatum } from '#domain/datum/datum.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import { korteGremiumnaam, type Statusronde } from '#domain/overleg/overleg.ts';
import { FASE_NAAM, type Fase, fase } from '#domain/ronde/fase.ts';
import type { Snapshot } from '#domain/stand/snapshot.ts';

/** Een ronde zoals lijst en pagina haar tonen. */
export interface Rondebeeld {
  id: number;
  naam: string;
  van: string;
  tot: string;
  peildatum: string;
  fase: Fase;
  faseNaam: string;
  /** Wanneer zij sluit of sloot, in woorden. */
  wanneer: string;
  /** Het overleg waar zij naartoe werkt. */
  overleg: { id: number; naam: string; datum: string; afgezegd: boolean } | null;
}

export function rondebeeld(
  ronde: Statusronde,
  { overleggen, gremia }: Pick<Snapshot, 'overleggen' | 'gremia'>,
  vandaag: string,
): Rondebeeld {
  const { id, naam, van, tot, peildatum, overlegId } = ronde;
  const overleg = overleggen.find((kandidaat) => kandidaat.id === overlegId);
  const gremium = gremia.find(({ slug }) => slug === overleg?.gremium);
  const is = fase(ronde, vandaag);
  return {
    id,
    naam,
    van,
    tot,
    peildatum,
    fase: is,
    faseNaam: FASE_NAAM[is],
    wanneer: wanneer(ronde, is, vandaag),
    overleg: overleg
      ? {
          id: overleg.id,
          naam: gremium ? korteGremiumnaam(gremium) : overleg.gremium,
          datum: overleg.datum,
          afgezegd: !gaatDoor(overleg),
        }
      : null,
  };
}

function wanneer(ronde: Statusronde, is: Fase, vandaag: string): string {
  const { van, tot, peildatum, geslotenOp } = ronde;
  if (is === 'komt') return `begint op ${datumMetWeekdag(van)}, melden kan tot en met ${langeDatum(tot)}`;
  if (is === 'open') {
    const dagen = dagenTussen(vandaag, tot);
    if (dagen === 0) return 'sluit vandaag';
    return dagen === 1 ? 'sluit morgen' : `sluit ${datumMetWeekdag(tot)}, over ${dagen} dagen`;
  }
  if (is === 'laat') return `de laatste dag was ${langeDatum(tot)}, melden kan nog`;
  return `gesloten op ${langeDatum(geslotenOp !== null && geslotenOp < peildatum ? geslotenOp : peildatum)}`;
}
