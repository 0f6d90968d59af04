import type { Gebruiker } from '../gebruiker/gebruiker.ts';
import { mag } from '../policy/mag.ts';
import type { Gremium, Overleg } from './overleg.ts';

/** Wie van dit overleg hoort: wie bij een partij aan tafel of bij een lid daarvan werkt, en het overleg mag kennen. */
export function aanTafel(
  { deelnemers }: Pick<Gremium, 'deelnemers'>,
  { kring }: Pick<Overleg, 'kring'>,
  wie: Pick<Gebruiker, 'rol' | 'partij'>,
): boolean {
  const { rol, partij } = wie;
  return (
    partij !== null &&
    (rol === 'partij' || rol === 'bestuurder') &&
    [partij.slug, partij.lidVan].some((slug) => slug !== null && deelnemers.includes(slug)) &&
    mag(wie, 'lezen', { soort: 'overleg', kring })
  );
}
