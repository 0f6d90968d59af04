import * as Y from 'yjs';
import { alinea, inhoud, tekst } from './plan.ts';
import { Toeval } from './toeval.ts';

export interface LangPlan {
  /** Elke bewerking als losse update, zoals de toetsen ze gaven. */
  updates: Uint8Array[];
  /** Hoeveel letters en andere stukken er ooit ingezet zijn. */
  totaal: number;
  tekst: string;
}

const SCHRIJVERS = 3;
/** Hoe vaak iemand zich na een letter bedenkt, en hoeveel letters hij dan hooguit terughaalt. */
const DEEL_BEDENKT = 0.04;
const TERUG = 8;
const ALINEA = 500;

/** Een plan dat letter voor letter ontstond: wie schrijft typt een stuk achter elkaar, meestal achteraan, en verbetert zich. */
export function maakLangPlan(bewerkingen: number): LangPlan {
  const toeval = new Toeval(260_000);
  const doc = new Y.Doc();
  const ids = Array.from({ length: SCHRIJVERS }, () => toeval.clientId());
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const alineas: Y.XmlText[] = [];
  while (updates.length < bewerkingen) {
    doc.clientID = ids[toeval.onder(SCHRIJVERS)] ?? 1;
    const laatste = alineas.at(-1);
    if (!laatste || laatste.length > ALINEA) alineas.push(doc.transact(() => alinea(doc)));
    const achteraan = toeval.volgende() < 0.7;
    const regel = achteraan ? alineas.at(-1) : alineas[toeval.onder(alineas.length)];
    if (regel) typStuk(regel, achteraan ? regel.length : toeval.onder(regel.length + 1), toeval);
  }
  return { updates: updates.slice(0, bewerkingen), ...eindstand(updates.slice(0, bewerkingen)) };
}

function typStuk(regel: Y.XmlText, begin: number, toeval: Toeval): void {
  let plek = begin;
  for (const letter of tekst(toeval, 10 + toeval.onder(60))) {
    regel.insert(plek, letter);
    plek += 1;
    if (toeval.volgende() > DEEL_BEDENKT) continue;
    for (let terug = Math.min(plek, 1 + toeval.onder(TERUG)); terug > 0; terug -= 1) {
      plek -= 1;
      regel.delete(plek, 1);
    }
  }
}

function eindstand(updates: readonly Uint8Array[]): { totaal: number; tekst: string } {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  let totaal = 0;
  for (const klok of Y.decodeStateVector(Y.encodeStateVector(doc)).values()) totaal += klok;
  const uit = { totaal, tekst: inhoud(doc).toString() };
  doc.destroy();
  return uit;
}
