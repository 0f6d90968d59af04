import type { ItemStand } from '../stand/stand.ts';

/** Waarover een beeld gaat; null is alles. */
export interface Beeldkeuze {
  opgave: number | null;
  partij: string | null;
}

/** Wat er van de stand in een beeld met deze keuze hoort. */
export function isGekozen(
  { opgaveNr, partij }: Pick<ItemStand, 'opgaveNr' | 'partij'>,
  keuze: Beeldkeuze,
): boolean {
  return (
    (keuze.opgave === null || opgaveNr === keuze.opgave) && (keuze.partij === null || partij === keuze.partij)
  );
}
