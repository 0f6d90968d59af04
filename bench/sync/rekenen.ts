/** De waarde waar een deel `p` (0 tot 1) van de getallen onder of op zit. */
export function percentiel(getallen: readonly number[], p: number): number {
  const op = getallen.toSorted((a, b) => a - b);
  return op[Math.max(0, Math.ceil(op.length * p) - 1)] ?? Number.NaN;
}

export function mediaan(getallen: readonly number[]): number {
  return percentiel(getallen, 0.5);
}

export function som(getallen: Iterable<number>): number {
  let totaal = 0;
  for (const getal of getallen) totaal += getal;
  return totaal;
}
