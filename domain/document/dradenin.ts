import type { PlanNode } from './inhoud.ts';
import { draadNummer } from './marks.ts';
import { onderdelenVan } from './onderdeel.ts';

/** De draden die aan tekst van dit plan hangen, in de volgorde van de tekst, elk met de titel van zijn onderdeel. */
export function dradenIn(inhoud: PlanNode): Map<string, string> {
  const plekken = new Map<string, string>();
  for (const { kop, titel, blokken } of onderdelenVan(inhoud)) {
    const koppen = inhoud.content.filter(({ type }) => type === 'heading');
    const kopNode = kop === null ? [] : koppen.slice(kop - 1, kop);
    for (const id of [...kopNode, ...blokken].flatMap(draden)) if (!plekken.has(id)) plekken.set(id, titel);
  }
  return plekken;
}

function draden({ marks, content }: PlanNode): string[] {
  const eigen = marks.flatMap(({ type, attrs }) => (type === 'draad' ? (draadNummer(attrs.id) ?? []) : []));
  return [...eigen, ...content.flatMap(draden)];
}
