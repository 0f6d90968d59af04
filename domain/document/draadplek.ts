import * as buffer from 'lib0/buffer';
import * as sha256 from 'lib0/hash/sha256';
import * as Y from 'yjs';
import { zonderWit } from './citaat.ts';
import { VELD } from './veld.ts';

/** Een stuk tekst, als twee relatieve posities van Yjs: die wijzen een letter aan, en blijven dus kloppen als er iets verschuift. */
export interface Tekstplek {
  begin: Uint8Array;
  einde: Uint8Array;
}

/**
 * Hangt een draad aan een stuk tekst van een geopend plan. De opmaak krijgt de naam die de editor er zelf aan zou geven: met
 * een andere naam zou de eerste die in die alinea typt haar herschrijven.
 * @returns de update met alleen deze wijziging, of null als het document deze tekst niet (meer) heeft
 */
export function hangDraadAan(doc: Y.Doc, id: string, plek: Tekstplek): Uint8Array | null {
  const begin = zoekOp(doc, plek.begin);
  const einde = zoekOp(doc, plek.einde);
  return begin && einde && maakOp(doc, id, [...tussen(doc, begin, einde)]);
}

/**
 * Hangt een draad aan de tekst van zijn citaat, als die precies één keer voorkomt. Wie een alinea splitst of verplaatst terwijl
 * een ander er net een opmerking bij maakt, heeft een nieuwe alinea zonder die opmerking; de woorden staan er dan nog wel.
 * @returns als `hangDraadAan`
 */
export function hangAanCitaat(doc: Y.Doc, id: string, citaat: string): Uint8Array | null {
  const stukken = [...tekstenIn(doc.getXmlFragment(VELD))].map((tekst) => ({
    tekst,
    inhoud: letters(tekst),
  }));
  const zoek = zonderWit(citaat);
  const alles = stukken.flatMap(({ tekst, inhoud }) =>
    [...inhoud.matchAll(/\S/g)].map(({ 0: letter, index }) => ({ tekst, letter, index })),
  );
  const plat = alles.map(({ letter }) => letter).join('');
  const plek = plat.indexOf(zoek);
  if (zoek === '' || plek < 0 || plat.includes(zoek, plek + 1)) return null;
  const eerste = alles[plek];
  const laatste = alles[plek + zoek.length - 1];
  if (!eerste || !laatste) return null;
  return maakOp(doc, id, [...tussen(doc, eerste, { ...laatste, index: laatste.index + 1 })]);
}

interface Stuk {
  tekst: Y.XmlText;
  van: number;
  tot: number;
}

function maakOp(doc: Y.Doc, id: string, stukken: readonly Stuk[]): Uint8Array | null {
  const naam = opmaaknaam(id);
  let update: Uint8Array | null = null;
  const onthoud = (nieuw: Uint8Array) => {
    update = nieuw;
  };
  doc.on('update', onthoud);
  doc.transact(() => {
    for (const { tekst, van, tot } of stukken) tekst.format(van, tot - van, { [naam]: { id } });
  });
  doc.off('update', onthoud);
  return update;
}

/** De naam waaronder y-tiptap deze mark bewaart: een mark die naast zichzelf mag staan krijgt een hash van zijn inhoud mee. */
function opmaaknaam(id: string): string {
  const hash = sha256.digest(buffer.encodeAny({ type: 'draad', attrs: { id } }));
  const kort = new Uint8Array(6);
  hash.forEach((byte, i) => {
    kort[i % 6] = (kort[i % 6] ?? 0) ^ byte;
  });
  return `draad--${buffer.toBase64(kort)}`;
}

interface Punt {
  tekst: Y.XmlText;
  index: number;
}

function zoekOp(doc: Y.Doc, bytes: Uint8Array): Punt | null {
  let punt: ReturnType<typeof Y.createAbsolutePositionFromRelativePosition>;
  try {
    punt = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(bytes), doc);
  } catch {
    // Geen positie, of een van een ander document.
    return null;
  }
  return punt?.type instanceof Y.XmlText ? { tekst: punt.type, index: punt.index } : null;
}

/** De stukken tekst van het ene punt tot het andere, in volgorde; zonder stukken zonder tekst. */
function* tussen(doc: Y.Doc, begin: Punt, einde: Punt): Generator<Stuk> {
  let binnen = false;
  for (const tekst of tekstenIn(doc.getXmlFragment(VELD))) {
    if (tekst === begin.tekst) binnen = true;
    if (!binnen) continue;
    const van = tekst === begin.tekst ? begin.index : 0;
    const tot = tekst === einde.tekst ? einde.index : tekst.length;
    if (tot > van) yield { tekst, van, tot };
    if (tekst === einde.tekst) return;
  }
}

function* tekstenIn(ouder: Y.XmlFragment): Generator<Y.XmlText> {
  for (const kind of ouder.toArray()) {
    if (kind instanceof Y.XmlText) yield kind;
    else if (kind instanceof Y.XmlElement) yield* tekstenIn(kind);
  }
}

/** De letters van een stuk tekst, zonder opmaak. */
function letters(tekst: Y.XmlText): string {
  const delta: { insert?: unknown }[] = tekst.toDelta();
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}
