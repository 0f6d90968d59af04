import { gelijken, type Paar } from './gelijken.ts';
import type { Token } from './tokens.ts';

/** Een stuk van een blok: gebleven, alleen anders opgemaakt, weggehaald of erbij gezet. */
export type Stuk =
  | { soort: 'gelijk' | 'opmaak'; van: Token[]; naar: Token[] }
  | { soort: 'eraf'; van: Token[] }
  | { soort: 'erbij'; naar: Token[] };

/** Wat er woord voor woord veranderde. Alles van `van` en `naar` komt precies één keer terug, op volgorde. */
export function woordverschil(van: readonly Token[], naar: readonly Token[]): Stuk[] {
  const sleutel = ({ soort, tekst }: Token) => `${soort}:${tekst}`;
  const paren = zonderLosWit(gelijken(van.map(sleutel), naar.map(sleutel)), van, naar);
  const stukken: Stuk[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...paren, [van.length, naar.length] as const]) {
    if (a > i) stukken.push({ soort: 'eraf', van: van.slice(i, a) });
    if (b > j) stukken.push({ soort: 'erbij', naar: naar.slice(j, b) });
    const [oud, nieuw] = [van[a], naar[b]];
    if (oud && nieuw) voegGelijkToe(stukken, oud, nieuw);
    [i, j] = [a + 1, b + 1];
  }
  return stukken;
}

function voegGelijkToe(stukken: Stuk[], oud: Token, nieuw: Token): void {
  const soort = oud.opmaak === nieuw.opmaak ? 'gelijk' : 'opmaak';
  const laatste = stukken.at(-1);
  const zelfdeOpmaak =
    soort === 'gelijk' ||
    (laatste?.soort === 'opmaak' &&
      laatste.van.at(-1)?.opmaak === oud.opmaak &&
      laatste.naar.at(-1)?.opmaak === nieuw.opmaak);
  if (laatste?.soort === soort && zelfdeOpmaak) {
    laatste.van.push(oud);
    laatste.naar.push(nieuw);
  } else stukken.push({ soort, van: [oud], naar: [nieuw] });
}

/** Wit dat toevallig tussen twee wijzigingen gelijk bleef hoort bij die wijzigingen: anders leest een nieuwe zin als losse woorden. */
function zonderLosWit(paren: readonly Paar[], van: readonly Token[], naar: readonly Token[]): Paar[] {
  const over: Paar[] = [];
  let rij: Paar[] = [];
  const sluit = (einde: Paar) => {
    const [eerste] = rij;
    const vorige = over.at(-1) ?? [-1, -1];
    const isLos =
      eerste !== undefined &&
      rij.every(([a]) => van[a]?.soort === 'wit') &&
      gat(vorige, eerste) &&
      gat(rij.at(-1) ?? eerste, einde);
    if (!isLos) over.push(...rij);
    rij = [];
  };
  for (const paar of paren) {
    const vorige = rij.at(-1);
    if (vorige && gat(vorige, paar)) sluit(paar);
    rij.push(paar);
  }
  sluit([van.length, naar.length]);
  return over;
}

/** Of er aan beide kanten iets tussen deze twee paren ligt. */
function gat([a, b]: Paar, [c, d]: Paar): boolean {
  return c - a > 1 || d - b > 1;
}
