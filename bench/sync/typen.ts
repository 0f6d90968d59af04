import * as Y from 'yjs';
import { inhoud, tekst } from './plan.ts';
import { Toeval } from './toeval.ts';

/** Iemand die typt: zijn client-id, en per toetsaanslag de update. De n-de letter heeft klok n. */
export interface Typist {
  clientId: number;
  updates: Uint8Array[];
}

/** Zet de aanslagen vooraf klaar, van een echte Yjs-client die `plan` open heeft en ergens in een alinea typt. */
export function maakTypist(plan: Uint8Array, aanslagen: number, zaad: number): Typist {
  const toeval = new Toeval(zaad);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, plan);
  doc.clientID = toeval.clientId();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const element = inhoud(doc).get(toeval.onder(inhoud(doc).length));
  const regel = element instanceof Y.XmlElement ? element.get(0) : null;
  if (!(regel instanceof Y.XmlText)) throw new Error('een plan hoort uit alineas met tekst te bestaan');
  const begin = toeval.onder(regel.length + 1);
  const letters = tekst(toeval, aanslagen).slice(0, aanslagen);
  for (let i = 0; i < aanslagen; i += 1) regel.insert(begin + i, letters[i] ?? ' ');
  const { clientID: clientId } = doc;
  doc.destroy();
  return { clientId, updates };
}
