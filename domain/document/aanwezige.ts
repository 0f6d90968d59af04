import type { Gebruiker } from '../gebruiker/gebruiker.ts';
import { korteNaam } from '../partij/partij.ts';
import { kleurVan } from './kleuren.ts';

/** Iemand die een document open heeft, zoals de anderen die zien: `user` in de awareness-staat. */
export interface Aanwezige {
  id: number;
  naam: string;
  /** Korte naam van de partij, of null. */
  partij: string | null;
  kleur: string;
  /** `naam` en `kleur` nog eens, onder de namen waaronder elke y-prosemirror-cursor ze leest. */
  name: string;
  color: string;
}

/** Hoe anderen deze gebruiker zien; de server zegt dit, niet de browser (design §5). */
export function aanwezigeVan({ id, naam, partij }: Pick<Gebruiker, 'id' | 'naam' | 'partij'>): Aanwezige {
  const kleur = kleurVan(id);
  return { id, naam, partij: partij ? korteNaam(partij) : null, kleur, name: naam, color: kleur };
}
