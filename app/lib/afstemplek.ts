import type { ItemStand } from '#domain/stand/stand.ts';

/** De plek op de pagina van een afspraak waar partijen over een onderdeel afstemmen; genoemd naar het eerste deel ervan. */
export function afstemAnker(
  delen: readonly Pick<ItemStand, 'id' | 'onderdeel'>[],
  onderdeel: string,
): string {
  return `afstemmen-${delen.find((deel) => deel.onderdeel === onderdeel)?.id ?? 0}`;
}
