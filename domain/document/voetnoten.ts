import type { PlanNode } from './inhoud.ts';
import { MAX_VOETNOOT } from './nodes/voetnoot.ts';

/** Een voetnoot; `nummer` telt vanaf 1 in de volgorde van de tekst. */
export interface Voetnoot {
  nummer: number;
  tekst: string;
  node: PlanNode;
}

/** De voetnoten van een plan, in volgorde. */
export function voetnotenVan(inhoud: PlanNode): Voetnoot[] {
  const gevonden: Voetnoot[] = [];
  const loop = (node: PlanNode) => {
    if (node.type === 'voetnoot')
      gevonden.push({ nummer: gevonden.length + 1, tekst: voetnoottekst(node.attrs.tekst), node });
    node.content.forEach(loop);
  };
  loop(inhoud);
  return gevonden;
}

/** De tekst van een voetnoot uit een attribuut. */
export function voetnoottekst(waarde: unknown): string {
  return typeof waarde === 'string' ? waarde.slice(0, MAX_VOETNOOT) : '';
}

/** Het anker van de tekst van een voetnoot, onder aan het plan. */
export const voetnootAnker = (nummer: number) => `voetnoot-${nummer}`;

/** Het anker van de plek in de zin waar een voetnoot bij hoort. */
export const verwijzingAnker = (nummer: number) => `voetnoot-${nummer}-in-tekst`;
