import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type RefObject, useEffect, useRef } from 'react';

/** Hoe hoog de balk boven de tekst is; in de stijlen blijft zoveel vrij boven waar een link heen gaat. */
const HOOGTE = '--plan-balk';
/** Zoveel blijft er vrij tussen de balk en de regel waar de cursor staat, in pixels. */
const LUCHT = 8;

/** Houdt bij hoe hoog de balk is: zij wordt hoger met meer knoppen, met het zoekvak en op een smal scherm. */
export function useBalkhoogte(): RefObject<HTMLDivElement> {
  const balk = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = balk.current;
    if (!element) return;
    const { style } = document.documentElement;
    const meter = new ResizeObserver(() => style.setProperty(HOOGTE, `${element.offsetHeight}px`));
    meter.observe(element);
    return () => {
      meter.disconnect();
      style.removeProperty(HOOGTE);
    };
  }, []);
  return balk;
}

/** De balk boven de tekst van deze editor, die in beeld blijft staan. */
export function balkBij({ dom }: Pick<EditorView, 'dom'>): HTMLElement | null {
  return dom.closest('.plan__blad')?.querySelector<HTMLElement>('.plan__balk') ?? null;
}

/** Wat er onder en boven van het scherm niet voor de tekst is: de balk, en de knoppen van de tabel of het kader bij de cursor. */
function bezet(view: Pick<EditorView, 'dom'>) {
  const knoppen = view.dom.closest('.plan__blad')?.querySelector<HTMLElement>('.contextbalk');
  return {
    top: (balkBij(view)?.offsetHeight ?? 0) + LUCHT,
    bottom: (knoppen ? knoppen.offsetHeight + LUCHT : 0) + LUCHT,
  };
}

/**
 * Houdt de cursor in beeld tussen wat er over de tekst heen staat. De browser weet daar niet van. Een `scroll-padding` op de pagina zou
 * het zeggen, maar dan schuift de tekst ook weg als iemand een knop in de balk kiest.
 */
export const TussenBalken = Extension.create({
  name: 'tussenBalken',
  addProseMirrorPlugins() {
    const { editor } = this;
    const ruimte = {
      get top() {
        return bezet(editor.view).top;
      },
      get bottom() {
        return bezet(editor.view).bottom;
      },
      right: 5,
      left: 5,
    };
    return [
      new Plugin({
        props: { scrollThreshold: ruimte, scrollMargin: ruimte },
        // Met de pijltjes schuift de browser, en ProseMirror niet.
        view: () => ({
          update(view, { doc, selection }) {
            const isVerzet = doc === view.state.doc && !selection.eq(view.state.selection);
            // Niet onder een muis die nog ingedrukt is: dan werd het een selectie.
            if (!isVerzet || !view.hasFocus() || view.dom.matches(':active')) return;
            const { top, bottom } = bezet(view);
            const cursor = view.coordsAtPos(view.state.selection.head);
            const onder = innerHeight - bottom;
            if (cursor.top < top) scrollBy(0, cursor.top - top);
            else if (cursor.bottom > onder) scrollBy(0, cursor.bottom - onder);
          },
        }),
      }),
    ];
  },
});
