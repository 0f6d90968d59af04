import { prosemirrorJSONToYXmlFragment, updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { legBesluitVast } from '#domain/document/besluiten.ts';
import { docInhoud, docVan, type PlanMark, type PlanNode } from '#domain/document/inhoud.ts';
import { schema } from '#domain/document/schema.ts';
import { VELD } from '#domain/document/veld.ts';
import { zonderVoorstellen } from '#domain/document/voorstel.ts';
import { voorstellenOp } from '#domain/document/voorstelmarks.ts';
import { type Blok, blokkenVan } from '#domain/vergelijken/blokken.ts';
import { omvang } from '#domain/vergelijken/tokens.ts';
import { lijnUit } from '#domain/vergelijken/uitlijnen.ts';
import { woordverschil } from '#domain/vergelijken/woorden.ts';

/**
 * De wijziging die een oude tekst terugzet in de tekst van nu, als Yjs-update; null als er niets te wijzigen is. Blokken die gelijk zijn
 * blijven onaangeroerd, met wie er nu in typt, de opmerkingen en de voorstellen; in wat wel wijzigt houden gebleven woorden hun
 * opmerkingen. Wat intussen door anderen geschreven wordt voegt Yjs samen.
 */
export function terugzetting(nu: Uint8Array, oudeTekst: PlanNode): Uint8Array | null {
  const doc = docVan(nu);
  const voor = Y.encodeStateVector(doc);
  const blad = doc.getXmlFragment(VELD);
  const huidig = docInhoud(doc).content;
  if (huidig.length !== blad.length)
    throw new Error('De tekst van dit plan bevat een blok dat niet te lezen is.');
  const oud = zonderDraden(zonderVoorstellen(oudeTekst)).content;
  const paren = lijnUit(huidig.map(alsBlok), oud.map(alsBlok)).filter(
    ([a, b]) => huidig[a]?.type === oud[b]?.type,
  );
  let gewijzigd = false;
  doc.transact(() => {
    // Van achter naar voren: dan blijven de plekken ervoor kloppen.
    let [eindeNu, eindeOud] = [huidig.length, oud.length];
    for (const [a, b] of [...paren].reverse().concat([[-1, -1]])) {
      const erbij = oud.slice(b + 1, eindeOud);
      if (erbij.length > 0) blad.insert(eindeNu, nieuweBlokken(erbij));
      for (let plek = eindeNu - 1; plek > a; plek--) {
        // Een blok dat alleen nog een voorstel is hoort niet bij de tekst die vervangen wordt.
        const blok = huidig[plek];
        if (blok && !voorstellenOp(blok).some(({ type }) => type === 'insertion')) {
          blad.delete(plek);
          gewijzigd = true;
        }
      }
      gewijzigd ||= erbij.length > 0;
      const [hier, toen] = [huidig[a], oud[b]];
      if (hier && toen && stil(hier) !== stil(toen)) {
        legBesluitVast(doc, kenmerkenIn(hier), 'af');
        werkBij(doc, blad.get(a), metDraden(toen, hier));
        gewijzigd = true;
      }
      [eindeNu, eindeOud] = [a, b];
    }
  });
  const update = gewijzigd ? Y.encodeStateAsUpdate(doc, voor) : null;
  doc.destroy();
  return update;
}

/** De voorstellen in een blok: wie het terugzet wijst ze af. */
function kenmerkenIn(node: PlanNode): string[] {
  return [...voorstellenOp(node).map(({ attrs }) => String(attrs.id)), ...node.content.flatMap(kenmerkenIn)];
}

function werkBij(doc: Y.Doc, element: Y.XmlElement | Y.XmlText, inhoud: PlanNode): void {
  if (element instanceof Y.XmlText) return;
  updateYFragment(doc, element, schema.nodeFromJSON(inhoud), { mapping: new Map(), isOMark: new Map() });
}

function nieuweBlokken(content: readonly PlanNode[]): Y.XmlElement[] {
  const los = new Y.Doc().getXmlFragment(VELD);
  prosemirrorJSONToYXmlFragment(schema, { type: 'doc', content }, los);
  return los
    .toArray()
    .filter((kind) => kind instanceof Y.XmlElement)
    .map((kind) => kind.clone());
}

/** Een heel blok, met alles erin, om te vergelijken met de andere. */
function alsBlok(node: PlanNode): Blok {
  const tokens = blokkenVan(doc([node])).flatMap((blok) => blok.tokens);
  const tekst = tokens.map((token) => token.tekst).join('');
  return { vorm: node.type, kenmerken: { stil: stil(node) }, tokens, tekst, plek: 0, onderdeel: '' };
}

/** De knoop zonder wat iemand erover opmerkt of voorstelt, als tekst. */
function stil(node: PlanNode): string {
  const kaal = ({ type, attrs, marks, text, content }: PlanNode): unknown => [
    type,
    Object.entries(attrs)
      .filter(([, waarde]) => waarde !== null && waarde !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    marks.map((mark) => [mark.type, mark.attrs]).sort(),
    text,
    samen(content).map(kaal),
  ];
  return JSON.stringify(kaal(zonderDraden(zonderVoorstellen(node))));
}

/** Stukken tekst naast elkaar met dezelfde opmaak als één stuk: een opmerking knipt tekst in tweeën. */
function samen(nodes: readonly PlanNode[]): PlanNode[] {
  const uit: PlanNode[] = [];
  for (const node of nodes) {
    const vorige = uit.at(-1);
    if (vorige?.type === 'text' && node.type === 'text' && gelijkeMarks(vorige.marks, node.marks))
      uit[uit.length - 1] = { ...vorige, text: vorige.text + node.text };
    else uit.push(node);
  }
  return uit;
}

function gelijkeMarks(a: readonly PlanMark[], b: readonly PlanMark[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const isDraad = ({ type }: PlanMark) => type === 'draad';

function zonderDraden(node: PlanNode): PlanNode {
  return {
    ...node,
    marks: node.marks.filter((mark) => !isDraad(mark)),
    content: node.content.map(zonderDraden),
  };
}

/** De oude knoop, met de opmerkingen die nu op dezelfde woorden staan. */
function metDraden(oud: PlanNode, nu: PlanNode): PlanNode {
  const draden = dradenPerPlek(nu);
  if (draden.size === 0) return oud;
  const tokens = (node: PlanNode) => blokkenVan(doc([node])).flatMap((blok) => blok.tokens);
  const perPlek = new Map<number, PlanMark[]>();
  for (const stuk of woordverschil(tokens(nu), tokens(oud))) {
    if (stuk.soort !== 'gelijk' && stuk.soort !== 'opmaak') continue;
    stuk.van.forEach((token, i) => {
      const daar = stuk.naar[i];
      for (let k = 0; daar && k < token.lengte; k++)
        perPlek.set(daar.plek + k, draden.get(token.plek + k) ?? []);
    });
  }
  const zet = (node: PlanNode, plek: number): PlanNode[] => {
    if (node.type === 'text') {
      const tekens = node.text.split('').map((text, i) => ({
        ...node,
        text,
        marks: [...node.marks, ...(perPlek.get(plek + i) ?? [])],
      }));
      return samen(tekens);
    }
    let hier = plek + 1;
    const content = node.content.flatMap((kind) => {
      const nieuw = zet(kind, hier);
      hier += omvang(kind);
      return nieuw;
    });
    return [{ ...node, content }];
  };
  return zet(oud, 0)[0] ?? oud;
}

function dradenPerPlek(node: PlanNode): Map<number, PlanMark[]> {
  const draden = new Map<number, PlanMark[]>();
  let plek = 0;
  const loop = (hier: PlanNode) => {
    if (hier.type !== 'text') {
      plek += 1;
      hier.content.forEach(loop);
      return;
    }
    const marks = hier.marks.filter(isDraad);
    for (let i = 0; i < hier.text.length; i++, plek++) if (marks.length > 0) draden.set(plek, marks);
  };
  loop(node);
  return draden;
}

function doc(content: PlanNode[]): PlanNode {
  return { type: 'doc', attrs: {}, marks: [], text: '', content };
}
