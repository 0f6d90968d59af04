import type { StukStatus } from './stuk.ts';

/**
 * Wat er bij een status van een punt naast de partij staat. Gaat het punt over meer dan één ding, dan ook over welk: anders staat een
 * partij er twee keer zonder dat te zien is waarvoor.
 */
export function statusonderdeel(
  statussen: readonly Pick<StukStatus, 'titel'>[],
): (status: Pick<StukStatus, 'titel' | 'onderdeel'>) => string {
  const isMeer = new Set(statussen.map(({ titel }) => titel)).size > 1;
  return ({ titel, onderdeel }) => [isMeer ? titel : '', onderdeel].filter(Boolean).join(': ');
}
