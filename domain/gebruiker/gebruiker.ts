import type { Partij } from '../partij/partij.ts';

export const ROLLEN = [
  'programmabureau',
  'secretaris',
  'partij',
  'bestuurder',
  'lezer',
  'beheerder',
] as const;
export type Rol = (typeof ROLLEN)[number];

export const ROL_NAAM: Record<Rol, string> = {
  programmabureau: 'Programmabureau',
  secretaris: 'Secretaris',
  partij: 'Partner',
  bestuurder: 'Bestuurder',
  lezer: 'Lezer',
  beheerder: 'Beheerder',
};

/** Wie er is aangemeld. `partij` is er altijd bij de rollen `partij` en `bestuurder`, en anders soms. */
export interface Gebruiker {
  id: number;
  naam: string;
  email: string;
  rol: Rol;
  partij: Partij | null;
}
