import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import {
  getSearchState,
  replaceAll,
  replaceCurrent,
  SearchQuery,
  search,
  setSearchState,
} from 'prosemirror-search';

export interface Zoekvraag {
  zoek: string;
  vervang: string;
  hoofdletters: boolean;
  heelWoord: boolean;
}

/** Een plek waar het gezochte staat. */
export interface Treffer {
  from: number;
  to: number;
}

/** Meer treffers dan dit telt niemand na. */
const MEESTE = 9_999;

/** Laat in de tekst zien waar het gezochte staat. */
export const Zoekmarkering = Extension.create({
  name: 'zoekmarkering',
  addProseMirrorPlugins: () => [search()],
});

/** Zoekt voortaan hiernaar; een lege zoektekst houdt ermee op. */
export function zetZoekvraag({ state, view }: Editor, { zoek, vervang, hoofdletters, heelWoord }: Zoekvraag) {
  const vraag = new SearchQuery({
    search: zoek,
    // Een `$` is hier gewoon een teken.
    replace: vervang.replaceAll('$', '$$$$'),
    literal: true,
    caseSensitive: hoofdletters,
    wholeWord: heelWoord,
    filter: (nu, { from, to }) => !isVoorgesteldWeg(nu, from, to),
  });
  view.dispatch(setSearchState(state.tr, vraag));
}

/** Waar het gezochte nu staat, in volgorde. */
export function treffersIn(state: EditorState): Treffer[] {
  const vraag = getSearchState(state)?.query;
  const treffers: Treffer[] = [];
  if (!vraag?.valid) return treffers;
  for (let treffer = vraag.findNext(state); treffer && treffers.length < MEESTE; ) {
    treffers.push({ from: treffer.from, to: treffer.to });
    treffer = vraag.findNext(state, treffer.to);
  }
  return treffers;
}

/** De hoeveelste treffer geselecteerd is, vanaf 1; 0 als dat er geen is. */
export function plaatsVan({ selection }: EditorState, treffers: readonly Treffer[]): number {
  return treffers.findIndex(({ from, to }) => from === selection.from && to === selection.to) + 1;
}

/** Selecteert de volgende treffer of de vorige, en begint aan de andere kant als die er niet meer is. */
export function gaNaar(editor: Editor, richting: 'hier' | 'volgende' | 'vorige'): void {
  const treffers = treffersIn(editor.state);
  const { from, to } = editor.state.selection;
  const naar =
    richting === 'vorige'
      ? (treffers.findLast((treffer) => treffer.to <= from) ?? treffers.at(-1))
      : (treffers.find((treffer) => treffer.from >= (richting === 'hier' ? from : to)) ?? treffers[0]);
  if (!naar) return;
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, naar.from, naar.to)));
  // Zonder focus in de tekst schuift ProseMirror er niet heen.
  const { node } = view.domAtPos(naar.from);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
}

/** Vervangt de treffer die geselecteerd is en gaat naar de volgende. @returns of er iets vervangen is */
export function vervangDeze({ state, view }: Editor): boolean {
  return replaceCurrent(state, view.dispatch);
}

/** Vervangt alle treffers. @returns hoeveel het er waren */
export function vervangAlles({ state, view }: Editor): number {
  const aantal = treffersIn(state).length;
  return replaceAll(state, view.dispatch) ? aantal : 0;
}

/** Of iemand voorstelt deze tekst weg te halen: wie zoekt, zoekt in wat er blijft. */
function isVoorgesteldWeg(state: EditorState, from: number, to: number): boolean {
  const { deletion } = state.schema.marks;
  return deletion !== undefined && state.doc.rangeHasMark(from, to, deletion);
}
