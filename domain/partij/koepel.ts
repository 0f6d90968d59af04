import type { Partij } from './partij.ts';

type Lid = Pick<Partij, 'slug' | 'lidVan'>;

/** De koepels boven een partij, over alle lagen, de naaste eerst. */
export function koepelsVan(slug: string, partijen: readonly Lid[]): string[] {
  const lidVan = new Map(partijen.map((partij) => [partij.slug, partij.lidVan]));
  const lijn: string[] = [];
  for (let koepel = lidVan.get(slug); koepel && !lijn.includes(koepel); koepel = lidVan.get(koepel))
    lijn.push(koepel);
  return lijn;
}

/** Wie over het werk van een partij mag melden: zijzelf, en een koepel voor haar lid. */
export function meldersVoor(slug: string, partijen: readonly Lid[]): ReadonlySet<string> {
  return new Set([slug, ...koepelsVan(slug, partijen)]);
}
