import type { Gebruiker } from '../gebruiker/gebruiker.ts';

/** Wie van een ding mag weten: alle partners, of alleen de tafel van Rijk en VNG (design §2, agenda §4.4). */
export const KRINGEN = ['vijfhoek', 'rijk_vng'] as const;
export type Kring = (typeof KRINGEN)[number];

/** De partijen aan de tafel van het BO Rijk-VNG (agenda §4.4); hun leden, zoals de ministeries, horen erbij. */
const RIJK_VNG = ['rijk', 'vng'];

/**
 * De kringen waarvan deze gebruiker mag weten. `rijk_vng` is er voor Rijk, ministeries en VNG, en voor het
 * programmabureau en de secretaris, die beide tafels voorbereiden. Een beheerder beheert accounts, niet de inhoud.
 */
export function kringenVan(gebruiker: Pick<Gebruiker, 'rol' | 'partij'>): readonly Kring[] {
  if (gebruiker.rol === 'programmabureau' || gebruiker.rol === 'secretaris') return KRINGEN;
  if (gebruiker.rol === 'beheerder') return ['vijfhoek'];
  const { partij } = gebruiker;
  if (
    partij &&
    (RIJK_VNG.includes(partij.slug) || (partij.lidVan !== null && RIJK_VNG.includes(partij.lidVan)))
  ) {
    return KRINGEN;
  }
  return ['vijfhoek'];
}

/**
 * Bij welke partijen (slugs) deze gebruiker hoort als iets alleen van een paar partijen is; null: bij alle. Wie het overleg
 * voorbereidt hoort overal bij; verder wie er met de rol `partij` of `bestuurder` bij een van hen of hun leden zit. Een beheerder of
 * lezer hoort bij geen kant, ook niet met een partij.
 */
export function kantenVan({ rol, partij }: Pick<Gebruiker, 'rol' | 'partij'>): readonly string[] | null {
  if (rol === 'programmabureau' || rol === 'secretaris') return null;
  if (partij === null || (rol !== 'partij' && rol !== 'bestuurder')) return [];
  return partij.lidVan === null ? [partij.slug] : [partij.slug, partij.lidVan];
}
