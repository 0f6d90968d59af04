import type { PlanNode } from '#domain/document/inhoud.ts';
import { actieNummer } from '#domain/document/nodes/actie.ts';
import { bestandNummer } from '#domain/document/nodes/afbeelding.ts';

/** De nummers van de acties die in de tekst staan. */
export function genoemdeActies(inhoud: PlanNode): Set<number> {
  return verzamel(inhoud, 'actie', ({ attrs }) => actieNummer(attrs.id));
}

/** De nummers van de afbeeldingen die in de tekst staan. */
export function genoemdeBestanden(inhoud: PlanNode): Set<string> {
  return verzamel(inhoud, 'afbeelding', ({ attrs }) => bestandNummer(attrs.bestand));
}

function verzamel<T>(inhoud: PlanNode, soort: string, lees: (node: PlanNode) => T | null): Set<T> {
  const gevonden = new Set<T>();
  const loop = (node: PlanNode) => {
    const waarde = node.type === soort ? lees(node) : null;
    if (waarde !== null) gevonden.add(waarde);
    node.content.forEach(loop);
  };
  loop(inhoud);
  return gevonden;
}
