import type { Kring } from '#domain/policy/kring.ts';
import { type Besloten, metBesloten } from '#domain/stand/besloten.ts';
import type { Stand } from '#domain/stand/stand.ts';

/** Zoveel eerdere peildatums blijven in het geheugen. */
const BEWAREN = 8;

export interface EerdereStanden {
  /** De bewaarde stand, of anders die van `bereken`, die dan bewaard wordt. */
  haal(peildatum: string, kringen: readonly Kring[], bereken: () => Promise<Stand>): Promise<Stand>;
  /** Gooit weg wat over `vanaf` of later gaat; zonder dag alles. */
  vergeet(vanaf?: string): void;
  /** Zet in wat bewaard is de overleggen, en wat daar besloten en toegezegd is, zoals ze nu zijn. */
  werkBij(besloten: Besloten): void;
}

/** Standen op een andere dag dan vandaag, zolang niets ze verandert. De oudste maakt plaats voor een nieuwe. */
export function maakEerdereStanden(): EerdereStanden {
  const standen = new Map<string, Stand>();
  return {
    async haal(peildatum, kringen, bereken) {
      const sleutel = `${peildatum} ${kringen.join()}`;
      const bekend = standen.get(sleutel);
      if (bekend) return bekend;
      const stand = await bereken();
      const oudste = standen.keys().next();
      if (standen.size >= BEWAREN && !oudste.done) standen.delete(oudste.value);
      standen.set(sleutel, stand);
      return stand;
    },
    vergeet(vanaf = '') {
      for (const [sleutel, { peildatum }] of standen) if (peildatum >= vanaf) standen.delete(sleutel);
    },
    werkBij(besloten) {
      for (const [sleutel, stand] of standen) standen.set(sleutel, metBesloten(stand, besloten));
    },
  };
}
