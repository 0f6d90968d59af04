import { VOORTGANGEN, type Voortgang } from '../melding/melding.ts';
import type { ItemStand, Stand } from '../stand/stand.ts';
import { type Beeldkeuze, isGekozen } from './keuze.ts';

export interface Verdeelbalk {
  item: ItemStand;
  /** Alleen antwoorden die gegeven zijn, in de volgorde van `VOORTGANGEN`; `procent` zoals gemeld. */
  delen: { voortgang: Voortgang; procent: number }[];
  /** Na afronden soms 99 of 101. */
  som: number;
}

/** Wat groepspartijen over hun leden meldden, in de volgorde van de afspraken: twee over dezelfde afspraak staan bij elkaar. */
export function verdelingen(stand: Stand, keuze: Beeldkeuze): Verdeelbalk[] {
  const balken: Verdeelbalk[] = [];
  for (const geheel of stand.afspraken) {
    for (const item of geheel.delen) {
      const verdeling = item.melding?.verdeling;
      if (!verdeling || !isGekozen(item, keuze)) continue;
      const delen = VOORTGANGEN.flatMap((voortgang) => {
        const procent = verdeling[voortgang] ?? 0;
        return procent > 0 ? [{ voortgang, procent }] : [];
      });
      balken.push({ item, delen, som: delen.reduce((som, { procent }) => som + procent, 0) });
    }
  }
  return balken;
}
