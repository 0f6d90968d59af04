import type { Editor } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import { legBesluitVast } from '#domain/document/besluiten.ts';
import { planNode } from '#domain/document/inhoud.ts';
import { beslis, type Oordeel } from '#domain/document/voorstel.ts';
import { merkenOp } from './merk.ts';

/** Op een transactie die over voorstellen beslist: zij is zelf geen voorstel. */
export const BESLIST = 'voorstelBeslist';

/**
 * Neemt voorstellen over of wijst ze af. Elk aaneengesloten stuk gaat apart de tekst in: zo verandert alleen daar iets, en
 * blijft wat anderen intussen ergens anders typen staan.
 */
export function beslisOver(editor: Editor, kenmerken: ReadonlySet<string>, oordeel: Oordeel): void {
  const { doc, schema } = editor.state;
  const json = beslis(planNode(doc.toJSON()), ({ attrs }) =>
    kenmerken.has(String(attrs.id)) ? oordeel : null,
  );
  const nieuw = schema.nodeFromJSON(json);
  nieuw.check();
  legBesluitVast(ySyncPluginKey.getState(editor.state).doc, kenmerken, oordeel);
  eigenStap(editor);
  for (const { van, tot, oud, content } of stukken(doc, nieuw).reverse()) {
    const begin = oud.findDiffStart(content);
    const einde = oud.findDiffEnd(content);
    if (begin === null || einde === null) continue;
    const overlap = Math.max(0, begin - Math.min(einde.a, einde.b));
    const { tr } = editor.state;
    const slice = nieuw.type.create(null, content).slice(begin, einde.b + overlap);
    tr.replace(van + begin, van + einde.a + overlap, slice);
    // Past het stuk zo niet terug, dan het hele blok.
    const uit = tr.doc.slice(van, van + content.size).content.eq(content)
      ? tr
      : editor.state.tr.replace(van, tot, new Slice(content, 0, 0));
    editor.view.dispatch(uit.setMeta(BESLIST, true));
  }
  eigenStap(editor);
}

/** Wat hierna komt is bij ongedaan maken een andere stap: een besluit gaat in zijn geheel terug, zonder wat er net voor getypt was. */
function eigenStap({ state }: Editor): void {
  yUndoPluginKey.getState(state)?.undoManager.stopCapturing();
}

/** De stukken waarin twee teksten verschillen, in hele blokken. */
function stukken(oud: Node, nieuw: Node) {
  const uit: { van: number; tot: number; oud: Fragment; content: Fragment }[] = [];
  let [i, j, plek] = [0, 0, 0];
  while (i < oud.childCount || j < nieuw.childCount) {
    const [di, dj] = totGelijk(oud, nieuw, i, j);
    const weg = Fragment.fromArray(oud.children.slice(i, i + di));
    if (di + dj > 0) {
      const content = Fragment.fromArray(nieuw.children.slice(j, j + dj));
      uit.push({ van: plek, tot: plek + weg.size, oud: weg, content });
    }
    plek += weg.size;
    i += di;
    j += dj;
    if (i < oud.childCount && j < nieuw.childCount) {
      plek += oud.child(i).nodeSize;
      i += 1;
      j += 1;
    }
  }
  return uit;
}

/** Hoeveel blokken aan elke kant verschillen voordat er weer een gelijk is. */
function totGelijk(oud: Node, nieuw: Node, i: number, j: number): [number, number] {
  const [maxI, maxJ] = [oud.childCount - i, nieuw.childCount - j];
  for (let som = 0; som < maxI + maxJ; som += 1) {
    for (let di = Math.max(0, som - maxJ + 1); di <= Math.min(som, maxI - 1); di += 1) {
      const dj = som - di;
      if (oud.child(i + di).eq(nieuw.child(j + dj))) return [di, dj];
    }
  }
  return [maxI, maxJ];
}

/** De kenmerken van de voorstellen tussen twee plekken; bij een cursor die waar hij in of tegenaan staat. */
export function kenmerkenTussen(doc: Node, van: number, tot: number): Set<string> {
  const gevonden = new Set<string>();
  const [links, rechts] =
    van === tot ? [Math.max(0, van - 1), Math.min(doc.content.size, tot + 1)] : [van, tot];
  doc.nodesBetween(links, rechts, (node) => {
    for (const { attrs } of merkenOp(node)) gevonden.add(String(attrs.id));
  });
  return gevonden;
}

const GEDAAN: Record<Oordeel, string> = { over: 'overgenomen', af: 'afgewezen' };

/** Zegt wat er gebeurde: `1 voorstel overgenomen.` */
export function gedaanZin(aantal: number, oordeel: Oordeel): string {
  return aantal === 1 ? `1 voorstel ${GEDAAN[oordeel]}.` : `${aantal} voorstellen ${GEDAAN[oordeel]}.`;
}

/** Beslist over het voorstel bij de cursor, of over alle in de selectie. Geeft een zin over wat er gebeurde. */
export function beslisBijCursor(editor: Editor, oordeel: Oordeel): string {
  const { doc, selection } = editor.state;
  const kenmerken = kenmerkenTussen(doc, selection.from, selection.to);
  if (kenmerken.size === 0)
    return selection.empty ? 'Hier staat geen voorstel.' : 'In de selectie staat geen voorstel.';
  beslisOver(editor, kenmerken, oordeel);
  return gedaanZin(kenmerken.size, oordeel);
}

/** Waar een voorstel in de tekst staat: van het eerste tot het laatste stuk. Null als het er niet meer is. */
export function bereikVan(doc: Node, kenmerk: string): { van: number; tot: number } | null {
  let bereik: { van: number; tot: number } | null = null;
  doc.descendants((node, plek) => {
    if (!merkenOp(node).some(({ attrs }) => attrs.id === kenmerk)) return;
    bereik = { van: bereik?.van ?? plek, tot: plek + node.nodeSize };
  });
  return bereik;
}

/** Selecteert een voorstel en brengt het in beeld. */
export function toonVoorstel(editor: Editor, kenmerk: string): void {
  const bereik = bereikVan(editor.state.doc, kenmerk);
  if (!bereik) return;
  const { doc, tr } = editor.state;
  const selectie = TextSelection.between(doc.resolve(bereik.van), doc.resolve(bereik.tot));
  editor.view.dispatch(tr.setSelection(selectie).scrollIntoView());
  editor.view.focus();
}

/** Naar het volgende of vorige voorstel in de tekst, en na het laatste weer naar het eerste. */
export function naarVoorstel(editor: Editor, richting: 1 | -1): boolean {
  const { doc, selection } = editor.state;
  const begin = new Map<string, number>();
  doc.descendants((node, plek) => {
    for (const { attrs } of merkenOp(node))
      if (!begin.has(String(attrs.id))) begin.set(String(attrs.id), plek);
  });
  const alle = [...begin];
  const hier = richting === 1 ? selection.to : selection.from;
  const gezocht =
    richting === 1
      ? (alle.find(([, plek]) => plek >= hier) ?? alle[0])
      : (alle.findLast(([, plek]) => plek < hier - 1) ?? alle.at(-1));
  if (!gezocht) return false;
  toonVoorstel(editor, gezocht[0]);
  return true;
}
