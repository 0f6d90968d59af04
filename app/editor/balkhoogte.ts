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

/**
 * Houdt de cursor onder de balk in beeld. De browser weet niet dat zij over de tekst heen staat. Een `scroll-padding` op de pagina zou
 * dat zeggen, maar dan schuift de tekst ook weg als iemand een knop in de balk kiest.
 */
export const OnderBalk = Extension.create({
  name: 'onderBalk',
  addProseMirrorPlugins() {
    const { editor } = this;
    const ruimte = {
      get top() {
        return (balkBij(editor.view)?.offsetHeight ?? 0) + LUCHT;
      },
      right: 5,
      bottom: 5,
      left: 5,
    };
    return [
      new Plugin({
        props: { scrollThreshold: ruimte, scrollMargin: ruimte },
        // Met de pijltjes schuift de browser, en ProseMirror niet.
        view: () => ({
          update(view, { doc, selection }) {
            const isVerzet = doc === view.state.doc && !selection.eq(view.state.selection);
            if (!isVerzet || !view.hasFocus()) return;
            const grens = (balkBij(view)?.getBoundingClientRect().bottom ?? 0) + LUCHT;
            const { top } = view.coordsAtPos(view.state.selection.head);
            if (top < grens) scrollBy(0, top - grens);
          },
        }),
      }),
    ];
  },
});
