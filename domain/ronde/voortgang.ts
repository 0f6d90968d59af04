import type { Antwoord, Rondestuk } from './stuk.ts';

/** Hoe ver één partij in een ronde is. */
export interface Rondedeel {
  partij: { slug: string; naam: string };
  gevraagd: number;
  gemeld: number;
  /** Waarover nog gemeld moet worden. */
  open: Antwoord[];
}

/** Per partij die iets gevraagd is; wie het meest open heeft eerst, want achter wie ga je het eerst aan. */
export function rondedelen({ partijen, antwoorden }: Rondestuk): Rondedeel[] {
  const perPartij = new Map<string, Rondedeel>(
    partijen.map((partij) => [partij.slug, { partij, gevraagd: 0, gemeld: 0, open: [] }]),
  );
  for (const antwoord of antwoorden) {
    const deel = perPartij.get(antwoord.partij);
    if (!antwoord.gevraagd || !deel) continue;
    deel.gevraagd += 1;
    if (antwoord.gemeld) deel.gemeld += 1;
    else deel.open.push(antwoord);
  }
  return [...perPartij.values()]
    .filter(({ gevraagd }) => gevraagd > 0)
    .sort((a, b) => b.open.length - a.open.length || a.partij.naam.localeCompare(b.partij.naam, 'nl'));
}
