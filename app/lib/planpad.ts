import { kopAnker } from '#app/editor/koppen.ts';

/** Een plan, of de plek onder een kop ervan. */
export function planPad(opgaveNr: number, kopNr: number | null = null): string {
  return `/opgaven/${opgaveNr}/plan${kopNr === null ? '' : `#${kopAnker(kopNr)}`}`;
}
