import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { balkBij } from './balkhoogte.ts';

/** Zo ver onder de vaste balk begint wat iemand leest, in pixels. */
const LEESLIJN = 40;

/**
 * Het nummer van de kop waar de gebruiker is: bij de cursor zolang die in beeld is, en anders bij wat er bovenaan het scherm
 * staat. Null boven de eerste kop.
 */
export function useActief(editor: Editor | null): number | null {
  const [actief, setActief] = useState<number | null>(null);
  useEffect(() => {
    if (!editor) return;
    let beurt = 0;
    const kijk = () => {
      beurt = 0;
      if (!editor.isDestroyed) setActief(kopBijCursor(editor) ?? kopBovenaan(editor));
    };
    const later = () => {
      beurt ||= requestAnimationFrame(kijk);
    };
    kijk();
    editor.on('selectionUpdate', later);
    editor.on('update', later);
    editor.on('focus', later);
    window.addEventListener('scroll', later, { passive: true });
    return () => {
      cancelAnimationFrame(beurt);
      editor.off('selectionUpdate', later);
      editor.off('update', later);
      editor.off('focus', later);
      window.removeEventListener('scroll', later);
    };
  }, [editor]);
  return actief;
}

function kopBijCursor({ state, view, isFocused }: Editor): number | null {
  if (!isFocused) return null;
  const { top, bottom } = view.coordsAtPos(state.selection.head);
  if (bottom < 0 || top > window.innerHeight) return null;
  let koppen = 0;
  state.doc.forEach((node, plek) => {
    if (node.type.name === 'heading' && plek < state.selection.head) koppen += 1;
  });
  return koppen || null;
}

function kopBovenaan({ view }: Editor): number | null {
  const koppen = [...view.dom.children].filter(({ tagName }) => /^H[1-3]$/.test(tagName));
  const lijn = (balkBij(view)?.offsetHeight ?? 0) + LEESLIJN;
  const boven = koppen.filter((kop) => kop.getBoundingClientRect().top < lijn).length;
  return boven || null;
}
