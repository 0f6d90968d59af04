import { koepelsVan } from '../partij/koepel.ts';
import type { Partij } from '../partij/partij.ts';
import type { Opgave } from './opgave.ts';

type Lid = Pick<Partij, 'slug' | 'lidVan'>;

/**
 * Alle partijen die aan een opgave meedoen: de genoemde trekkers en betrokkenen, wie lid is van een van hen, en de
 * koepel boven een van hen, over alle lagen. Zo doet het Rijk mee waar VWS genoemd is, en SBJ waar "professionals" staat.
 * Een zuster (SZW waar VWS genoemd is) doet niet mee.
 */
export function neemtDeel(
  opgave: Pick<Opgave, 'trekkers' | 'betrokken'>,
  partijen: readonly Lid[],
): ReadonlySet<string> {
  return metLedenEnKoepels([...opgave.trekkers, ...opgave.betrokken], partijen);
}

/** De partijen die namens een trekker mogen oordelen: de trekkers, hun leden en hun koepels. */
export function trekt(opgave: Pick<Opgave, 'trekkers'>, partijen: readonly Lid[]): ReadonlySet<string> {
  return metLedenEnKoepels(opgave.trekkers, partijen);
}

function metLedenEnKoepels(genoemd: readonly string[], partijen: readonly Lid[]): ReadonlySet<string> {
  const boven = (slug: string) => koepelsVan(slug, partijen);
  const direct = new Set(genoemd);
  const leden = partijen.filter(({ slug }) => boven(slug).some((koepel) => direct.has(koepel)));
  return new Set([...genoemd, ...genoemd.flatMap(boven), ...leden.map(({ slug }) => slug)]);
}
