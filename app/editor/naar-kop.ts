import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { kopAnker } from './koppen.ts';

/**
 * Brengt een kop in beeld en zet de cursor in de tekst eronder, met de focus erbij: wie een onderdeel kiest wil daar verder, ook
 * zonder muis. Het adres van de pagina wijst er dan ook heen. @returns false als die kop er niet (meer) is
 */
export function naarKop({ view, state }: Editor, nummer: number): boolean {
  let koppen = 0;
  let na: number | null = null;
  state.doc.forEach((node, plek) => {
    if (node.type.name === 'heading' && ++koppen === nummer) na = plek + node.nodeSize;
  });
  if (na === null) return false;
  const selectie = TextSelection.near(state.doc.resolve(na));
  view.dispatch(state.tr.setSelection(selectie).setMeta('addToHistory', false));
  view.focus();
  view.dom.querySelectorAll(':scope > :is(h1, h2, h3)')[nummer - 1]?.scrollIntoView();
  history.replaceState(history.state, '', `#${kopAnker(nummer)}`);
  return true;
}
