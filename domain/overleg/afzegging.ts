import type { Overleg } from './overleg.ts';

/** Dat een overleg niet doorgaat. */
export interface Afzegging {
  /** ISO 8601 in UTC */
  op: string;
  /** Naam van wie het afzegde. */
  door: string;
  reden: string;
}

/** Of een overleg doorgaat. Wat naar een overleg toe werkt, telt of het volgende of vorige zoekt slaat een afgezegd overleg over. */
export function gaatDoor({ afzegging }: Pick<Overleg, 'afzegging'>): boolean {
  return afzegging === null;
}
