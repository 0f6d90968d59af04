import { readFile } from 'node:fs/promises';
import { type Gelezen, leesProgramma } from '#db/programma/lees.ts';

/** De tekst van een programmabestand dat met het product meekomt. */
export function meegeleverd(naam: 'hervormingsagenda' | 'monitor-2024' | 'cijfers'): Promise<string> {
  return readFile(new URL(`../../db/programma/${naam}.json`, import.meta.url), 'utf8');
}

/** Een gelezen bestand; gooit als het niet aan het schema voldoet. */
export function gelezen(inhoud: string): Gelezen {
  const uitkomst = leesProgramma(inhoud);
  if (!('programma' in uitkomst) || uitkomst.fouten.length > 0)
    throw new Error(JSON.stringify(uitkomst.fouten));
  return uitkomst;
}

/** Het regelnummer waarop `stuk` voor het eerst staat. */
export function regelMet(inhoud: string, stuk: string): number {
  const plek = inhoud.indexOf(stuk);
  if (plek < 0) throw new Error(`"${stuk}" staat er niet in.`);
  return inhoud.slice(0, plek).split('\n').length;
}
