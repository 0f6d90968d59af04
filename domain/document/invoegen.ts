import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { docVan, type PlanNode } from './inhoud.ts';
import { type Invoegplek, inOnderdeel } from './invoer.ts';
import { schema } from './schema.ts';
import { VELD } from './veld.ts';

/**
 * De Yjs-update die blokken in een plan zet: achteraan, of meteen onder de kop van een onderdeel. Er gaat niets weg en er
 * verandert niets dat er al staat, dus wat een ander intussen schrijft blijft.
 * @returns null als de kop er niet meer is
 */
export function invoegUpdate(toestand: Uint8Array, inhoud: PlanNode, plek: Invoegplek): Uint8Array | null {
  const doc = docVan(toestand);
  const tekst = doc.getXmlFragment(VELD);
  const plaats = plek.soort === 'einde' ? tekst.length : plaatsNaKop(tekst, plek.kop);
  if (plaats === null) return null;
  const voor = Y.encodeStateVector(doc);
  tekst.insert(plaats, blokken(plek.soort === 'einde' ? inhoud : inOnderdeel(inhoud)));
  return Y.encodeStateAsUpdate(doc, voor);
}

/** De plaats meteen na de zoveelste kop (vanaf 1), of null. */
function plaatsNaKop(tekst: Y.XmlFragment, kop: number): number | null {
  let koppen = 0;
  for (const [i, node] of tekst.toArray().entries()) {
    if (!(node instanceof Y.XmlElement) || node.nodeName !== 'heading') continue;
    koppen += 1;
    if (koppen === kop) return i + 1;
  }
  return null;
}

function blokken(inhoud: PlanNode): (Y.XmlElement | Y.XmlText)[] {
  const los = prosemirrorJSONToYXmlFragment(schema, inhoud, new Y.Doc().getXmlFragment(VELD));
  return los.toArray().flatMap((node) => {
    const kopie = node instanceof Y.XmlElement || node instanceof Y.XmlText ? node.clone() : null;
    return kopie ? [kopie] : [];
  });
}
