import { getSchema } from '@tiptap/core';
import { Transform } from '@tiptap/pm/transform';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { hangAanCitaat, hangDraadAan } from '#domain/document/draadplek.ts';
import { dradenIn } from '#domain/document/dradenin.ts';
import { docInhoud, type PlanMark, type PlanNode } from '#domain/document/inhoud.ts';
import { SCHEMA_EXTENSIES } from '#domain/document/schema.ts';
import { VELD } from '#domain/document/veld.ts';

const schema = getSchema(SCHEMA_EXTENSIES);
const DRAAD = '0f8fad5b-d9cd-469f-a165-70867728950e';
const ANDER = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** Een plan met deze alinea's; steeds dezelfde bytes. */
function plan(...alineas: string[]): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.getXmlFragment(VELD).insert(
    0,
    alineas.map((tekst) => {
      const alinea = new Y.XmlElement('paragraph');
      alinea.insert(0, [new Y.XmlText(tekst)]);
      return alinea;
    }),
  );
  return doc;
}

function tekst(doc: Y.Doc, nummer: number): Y.XmlText {
  const alinea = doc.getXmlFragment(VELD).get(nummer);
  const eerste = alinea instanceof Y.XmlElement ? alinea.get(0) : null;
  if (!(eerste instanceof Y.XmlText)) throw new Error(`Geen tekst in alinea ${nummer}.`);
  return eerste;
}

const plek = (doc: Y.Doc, van: [number, number], tot: [number, number]) => ({
  begin: positie(doc, van, 0),
  einde: positie(doc, tot, -1),
});
const positie = (doc: Y.Doc, [alinea, index]: [number, number], assoc: number) =>
  Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(tekst(doc, alinea), index, assoc));

const bytes = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc);

/** Wat de editor van een wijziging in dit document schrijft. */
function alsEditor(doc: Y.Doc, wijzig: (transform: Transform) => Transform): void {
  const inhoud = doc.getXmlFragment(VELD);
  const { doc: begin, meta } = initProseMirrorDoc(inhoud, schema);
  doc.transact(() => updateYFragment(doc, inhoud, wijzig(new Transform(begin)).doc, meta));
}

const mark = (id: string) => schema.mark('draad', { id });

/** De tekst waar een draad aan hangt, achter elkaar. */
function tekstVan(doc: Y.Doc, id: string): string {
  const heeft = ({ type, attrs }: PlanMark) => type === 'draad' && attrs.id === id;
  const uit = (node: PlanNode): string =>
    (node.marks.some(heeft) ? node.text : '') + node.content.map(uit).join('');
  return uit(docInhoud(doc));
}

describe('een draad aan een stuk tekst', () => {
  it('geeft byte voor byte wat de editor zelf zou schrijven, ook over alinea’s heen', () => {
    const server = plan('Lokale teams in drie stappen.', 'En daarna.');
    const editor = plan('Lokale teams in drie stappen.', 'En daarna.');
    hangDraadAan(server, DRAAD, plek(server, [0, 16], [1, 2]));
    alsEditor(editor, (tr) => tr.addMark(17, 34, mark(DRAAD)));
    expect(bytes(server)).toEqual(bytes(editor));
    expect(tekstVan(server, DRAAD)).toBe('drie stappen.En');
  });

  it('geeft over een andere draad heen dezelfde opmaak als de editor', () => {
    const server = plan('Lokale teams in drie stappen.');
    hangDraadAan(server, DRAAD, plek(server, [0, 16], [0, 28]));
    const editor = new Y.Doc();
    Y.applyUpdate(editor, bytes(server));
    hangDraadAan(server, ANDER, plek(server, [0, 0], [0, 20]));
    alsEditor(editor, (tr) => tr.addMark(1, 21, mark(ANDER)));
    expect(tekst(server, 0).toDelta()).toEqual(tekst(editor, 0).toDelta());
    expect([tekstVan(server, DRAAD), tekstVan(server, ANDER)]).toEqual([
      'drie stappen',
      'Lokale teams in drie',
    ]);
  });

  it('de editor herschrijft het merkteken niet als iemand daar typt', () => {
    const doc = plan('Lokale teams in drie stappen.');
    hangDraadAan(doc, DRAAD, plek(doc, [0, 16], [0, 28]));
    hangDraadAan(doc, ANDER, plek(doc, [0, 11], [0, 20]));
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    alsEditor(doc, (tr) => tr.insert(19, schema.text('x', [mark(DRAAD), mark(ANDER)])));
    const structs = updates.flatMap((update) => Y.decodeUpdate(update).structs);
    expect(structs.map((struct) => 'content' in struct && struct.content)).toMatchObject([{ str: 'x' }]);
    expect(updates.flatMap((update) => [...Y.decodeUpdate(update).ds.clients])).toEqual([]);
  });

  it('zoekt de plek op als er intussen voor en in getypt is', () => {
    const doc = plan('Lokale teams in drie stappen.');
    const oud = plek(doc, [0, 16], [0, 28]);
    tekst(doc, 0).insert(20, ' kleine');
    tekst(doc, 0).insert(0, 'Alle ');
    expect(hangDraadAan(doc, DRAAD, oud)).not.toBeNull();
    expect(tekstVan(doc, DRAAD)).toBe('drie kleine stappen');
  });

  it('geeft een update met alleen het merkteken', () => {
    const doc = plan('Lokale teams in drie stappen.');
    tekst(doc, 0).delete(0, 7);
    const update = hangDraadAan(doc, DRAAD, plek(doc, [0, 0], [0, 5]));
    const ander = plan('Lokale teams in drie stappen.');
    Y.applyUpdate(ander, update ?? new Uint8Array());
    expect(tekstVan(ander, DRAAD)).toBe('teams');
    expect(tekst(ander, 0).toString()).toContain('Lokale');
  });

  it('weigert een plek die er niet is: van een ander document, nog niet bekend, of zonder tekst', () => {
    const doc = plan('Lokale teams');
    const elders = plan('Lokale teams', 'Meer');
    expect(hangDraadAan(doc, DRAAD, plek(elders, [1, 0], [1, 3]))).toBeNull();
    expect(hangDraadAan(doc, DRAAD, plek(doc, [0, 4], [0, 4]))).toBeNull();
    const rommel = Uint8Array.of(9, 9, 9);
    expect(hangDraadAan(doc, DRAAD, { begin: rommel, einde: rommel })).toBeNull();
    const weg = plek(doc, [0, 0], [0, 6]);
    doc.getXmlFragment(VELD).delete(0, 1);
    expect(hangDraadAan(doc, DRAAD, weg)).toBeNull();
  });

  it('vindt de woorden van een citaat terug, ook over een gesplitste alinea heen', () => {
    const doc = plan('Lokale teams in drie', 'stappen. En daarna.');
    expect(hangAanCitaat(doc, DRAAD, 'in drie stappen.')).not.toBeNull();
    expect(tekstVan(doc, DRAAD)).toBe('in driestappen.');
  });

  it.each(['drie', 'niet te vinden', '   '])('raadt niet: van "%s" is de plek niet zeker', (citaat) => {
    expect(hangAanCitaat(plan('drie stappen', 'en nog drie'), DRAAD, citaat)).toBeNull();
  });

  it('weet bij welk onderdeel een draad staat, in volgorde', () => {
    const doc = plan('Vooraf', 'Eerst');
    const kop = new Y.XmlElement('heading');
    kop.insert(0, [new Y.XmlText('Ambitie')]);
    doc.getXmlFragment(VELD).insert(1, [kop]);
    kop.setAttribute('level', '2');
    hangDraadAan(doc, ANDER, plek(doc, [2, 0], [2, 5]));
    hangDraadAan(doc, DRAAD, plek(doc, [0, 0], [0, 6]));
    expect([...dradenIn({ ...docInhoud(doc), content: metNiveau(doc) })]).toEqual([
      [DRAAD, ''],
      [ANDER, 'Ambitie'],
    ]);
  });
});

/** Yjs kent hier alleen tekst als attribuut; de editor schrijft een getal. */
function metNiveau(doc: Y.Doc): PlanNode[] {
  return docInhoud(doc).content.map((node) =>
    node.type === 'heading' ? { ...node, attrs: { level: 2 } } : node,
  );
}
