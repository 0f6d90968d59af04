import type { Planning } from '../planning/planning.ts';
import type { Kring } from '../policy/kring.ts';

/** Een stap in een implementatieplan: één eigenaar-partij, één eigenaar-persoon. */
export interface Actie {
  id: number;
  opgaveNr: number;
  /** De afspraak waar de actie bij hoort, of null. */
  afspraakId: string | null;
  titel: string;
  eigenaarPartij: string;
  /** De naam van de persoon; leeg als die nog niet bekend is. */
  eigenaarPersoon: string;
  planning: Planning;
  oorspronkelijk: Planning | null;
  /** Wat intussen al kan, als er op een ander gewacht wordt (design §4, Waiting). */
  kanAlvast: string;
  kring: Kring;
  gemaaktOp: string;
  /** Optimistisch slot: gaat bij elke wijziging met één omhoog. */
  versie: number;
}
