import * as Y from 'yjs';
import { VELD } from '../document/veld.ts';

/** De eerste Yjs-update van een tekst die met deze woorden begint: een alinea per regel. */
export function beginUpdate(tekst: string): Uint8Array {
  const doc = new Y.Doc();
  const inhoud = doc.getXmlFragment(VELD);
  for (const regel of tekst.split(/\r?\n/)) {
    const alinea = new Y.XmlElement('paragraph');
    inhoud.push([alinea]);
    if (regel !== '') alinea.push([new Y.XmlText(regel)]);
  }
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
