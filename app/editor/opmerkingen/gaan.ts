import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { elementen } from './draden.ts';

export type Richting = 'volgende' | 'vorige';

/** Zet de cursor bij de tekst van een draad en brengt die in beeld; met `focus` komt de focus in de tekst. */
export function gaNaar({ view, state }: Editor, id: string, focus: boolean): void {
  const element = elementVan(view, id);
  if (!element) return;
  const plek = state.doc.resolve(view.posAtDOM(element, 0));
  view.dispatch(view.state.tr.setSelection(TextSelection.near(plek)).setMeta('addToHistory', false));
  if (focus) view.focus();
  element.scrollIntoView({ block: 'center' });
}

/**
 * De draad na of voor `vanaf`, of zonder `vanaf` na of voor de cursor; na de laatste komt de eerste.
 * @param ids in de volgorde van de tekst
 */
export function buur(
  { view, state }: Editor,
  ids: readonly string[],
  richting: Richting,
  vanaf: string | null,
): string | undefined {
  const stap = richting === 'volgende' ? 1 : -1;
  const plek = vanaf === null ? -1 : ids.indexOf(vanaf);
  if (plek >= 0) return ids.at((plek + stap) % ids.length);
  const cursor = state.selection.from;
  const begin = (id: string) => {
    const element = elementVan(view, id);
    return element ? view.posAtDOM(element, 0) : -1;
  };
  return richting === 'volgende'
    ? (ids.find((id) => begin(id) > cursor) ?? ids[0])
    : (ids.findLast((id) => begin(id) < cursor) ?? ids.at(-1));
}

/** De draad waar de cursor in staat, of null. */
export function vanPlek({ state }: Editor): string | null {
  const { $from } = state.selection;
  const marks = [...$from.marks(), ...($from.nodeAfter?.marks ?? [])];
  const id: unknown = marks.find(({ type }) => type.name === 'draad')?.attrs.id;
  return typeof id === 'string' ? id : null;
}

function elementVan(view: Editor['view'], id: string): HTMLElement | undefined {
  return [...elementen(view)].find(({ dataset }) => dataset.draad === id);
}
