import { looptijden } from './looptijden.ts';
import type { Stuk } from './stuk.ts';

/**
 * De kopie voor wie alleen deze punten mag lezen: de andere zijn er niet, en nummers en begintijden lopen door alsof ze er
 * nooit waren. Wie alles mag lezen krijgt de kopie zelf.
 */
export function alleenPunten(stuk: Stuk, leesbaar: ReadonlySet<number>): Stuk {
  const punten = stuk.punten.filter(({ id }) => leesbaar.has(id));
  if (punten.length === stuk.punten.length) return stuk;
  const { begin, eind } = stuk.overleg;
  const { tijden } = looptijden(punten, begin, eind);
  return {
    ...stuk,
    punten: punten.map((punt, i) => ({ ...punt, nr: i + 1, begin: tijden[i] ?? begin })),
  };
}
