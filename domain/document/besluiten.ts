import type * as Y from 'yjs';
import type { Oordeel } from './voorstel.ts';

/** Het stuk van het Yjs-document waar in staat over welke voorstellen beslist is: `doc.getMap(BESLUITEN)`. */
const BESLUITEN = 'besluiten';

/**
 * Legt in het document vast dat over deze voorstellen beslist is, vóór de tekst verandert. Alleen zo is een doorhaling die iemand
 * afwees te onderscheiden van een die bij het samenvoegen van haar tekst viel (besluit 15).
 */
export function legBesluitVast(doc: Y.Doc, kenmerken: Iterable<string>, oordeel: Oordeel): void {
  const besluiten = doc.getMap<Oordeel>(BESLUITEN);
  doc.transact(() => {
    for (const kenmerk of kenmerken) besluiten.set(kenmerk, oordeel);
  });
}

/** Of over dit voorstel beslist is. */
export function isBeslist(doc: Y.Doc, kenmerk: string): boolean {
  return doc.getMap(BESLUITEN).has(kenmerk);
}
