import { diffArrays } from 'diff';

/** Twee plekken die bij elkaar horen: in de oude en in de nieuwe rij. */
export type Paar = readonly [van: number, naar: number];

/**
 * De langste rij sleutels die in beide voorkomt, als paren van plekken, oplopend. Welke kant oud heet maakt niet uit: omgekeerd
 * vragen geeft dezelfde paren, omgekeerd. Anders zou wie terugkijkt andere wijzigingen zien dan wie vooruitkijkt.
 */
export function gelijken(van: readonly string[], naar: readonly string[]): Paar[] {
  if (isOmgekeerd(van, naar)) return gelijken(naar, van).map(([a, b]): Paar => [b, a]);
  const paren: Paar[] = [];
  let i = 0;
  let j = 0;
  for (const { added, removed, value } of diffArrays([...van], [...naar])) {
    if (!added && !removed) paren.push(...value.map((_, k): Paar => [i + k, j + k]));
    if (!added) i += value.length;
    if (!removed) j += value.length;
  }
  return paren;
}

/** Of deze twee rijen andersom in de vaste volgorde staan. */
export function isOmgekeerd(van: readonly string[], naar: readonly string[]): boolean {
  if (van.length !== naar.length) return van.length > naar.length;
  const plek = van.findIndex((sleutel, i) => sleutel !== naar[i]);
  return plek >= 0 && (van[plek] ?? '') > (naar[plek] ?? '');
}
