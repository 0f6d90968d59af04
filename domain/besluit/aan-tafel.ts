import type { Partij } from '../partij/partij.ts';
import type { Kring } from '../policy/kring.ts';
import { mag } from '../policy/mag.ts';

/**
 * Of je deze partij bij een punt kunt binden of iets laten toezeggen: zij moet van het punt mogen weten. Wie het niet mag zien
 * kan er ook niet aan gehouden worden, en zou eruit opmaken dat het er is.
 */
export function magWeten(partij: Partij, kring: Kring, alleenVoor: readonly string[] | null): boolean {
  return mag({ rol: 'partij', partij }, 'lezen', { soort: 'agendapunt', kring, alleenVoor });
}
