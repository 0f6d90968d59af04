import * as Y from 'yjs';
import { Toeval } from './toeval.ts';

const WOORDEN =
  `de gemeente en het Rijk spreken af dat jeugdigen met een zware zorgvraag sneller hulp krijgen in
eigen regio aanbieders maken daarover voor einde kwartaal afspraken over tarieven wachttijden lokale teams en
reikwijdte van jeugdhulp`.split(/\s+/);

/** Waar de tekst van een plan in staat. */
export function inhoud(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment('inhoud');
}

/** Zomaar wat tekst van minstens `lengte` letters. */
export function tekst(toeval: Toeval, lengte: number): string {
  let uit = '';
  while (uit.length < lengte) uit += `${WOORDEN[toeval.onder(WOORDEN.length)]} `;
  return uit;
}

/** Een nieuwe, lege alinea achteraan. */
export function alinea(doc: Y.Doc): Y.XmlText {
  const element = new Y.XmlElement('paragraph');
  const regel = new Y.XmlText();
  inhoud(doc).push([element]);
  element.push([regel]);
  return regel;
}

const SCHRIJVERS = 5;
/** Hoe vaak iemand ergens middenin iets bij zet, en iets weghaalt. */
const DEEL_MIDDENIN = 0.5;
const DEEL_WEG = 0.15;
/** Letters die een alinea ongeveer lang wordt. */
const ALINEA = 400;

/**
 * Een plan zoals het na een paar weken is: vijf mensen schreven er om en om aan, vulden elkaar aan en haalden weg.
 * @returns de compacte update, van net iets meer dan `bytes`
 */
export function maakPlan(bytes: number, zaad: number): Uint8Array {
  const toeval = new Toeval(zaad);
  const doc = new Y.Doc();
  const ids = Array.from({ length: SCHRIJVERS }, () => toeval.clientId());
  const alineas: Y.XmlText[] = [];
  for (let beurt = 0; ; beurt += 1) {
    doc.clientID = ids[toeval.onder(SCHRIJVERS)] ?? 1;
    doc.transact(() => schrijfIets(doc, alineas, toeval));
    if (beurt % 10 > 0) continue;
    const update = Y.encodeStateAsUpdate(doc);
    if (update.length >= bytes) return update;
  }
}

function schrijfIets(doc: Y.Doc, alineas: Y.XmlText[], toeval: Toeval): void {
  const gekozen = alineas[toeval.onder(alineas.length)];
  if (!gekozen || toeval.onder(ALINEA) < alineas.length / 10 || gekozen.length > 2 * ALINEA) {
    const nieuw = alinea(doc);
    nieuw.insert(0, tekst(toeval, 40));
    alineas.push(nieuw);
    return;
  }
  const plek = toeval.volgende() < DEEL_MIDDENIN ? toeval.onder(gekozen.length + 1) : gekozen.length;
  if (toeval.volgende() < DEEL_WEG) gekozen.delete(plek, Math.min(toeval.onder(20), gekozen.length - plek));
  else gekozen.insert(plek, tekst(toeval, 5 + toeval.onder(40)));
}
