import type { PlanNode } from '#domain/document/inhoud.ts';
import { platteTekst } from '#domain/document/inhoud.ts';

/** Een kop van het plan; `nummer` telt vanaf 1 over alle koppen op het hoogste niveau van de tekst. */
export interface Kop {
  nummer: number;
  niveau: number;
  tekst: string;
}

/** Het anker van een kop; in de leestekst en in de editor hetzelfde. */
export function kopAnker(nummer: number): string {
  return `kop-${nummer}`;
}

/** De koppen van een plan uit zijn JSON. */
export function koppenVan(inhoud: PlanNode): Kop[] {
  return inhoud.content
    .filter((node) => node.type === 'heading')
    .map((node, index) => ({
      nummer: index + 1,
      niveau: kopNiveau(node.attrs.level),
      tekst: platteTekst(node),
    }));
}

/** 1, 2 of 3; iets anders wordt 2, het niveau van een onderdeel. */
export function kopNiveau(waarde: unknown): 1 | 2 | 3 {
  return waarde === 1 || waarde === 3 ? waarde : 2;
}
