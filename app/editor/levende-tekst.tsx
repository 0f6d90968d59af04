import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { EditorContent } from '@tiptap/react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { type Plek, positieVan } from './plek.ts';

interface LevendeTekstProps {
  editor: Editor;
  /** Waar de gebruiker al geklikt had. */
  plek: Plek | null;
}

/** De editor op de plaats van de leestekst. Alleen in de browser. */
export function LevendeTekst({ editor, plek }: LevendeTekstProps) {
  const isGetekend = useGetekend();
  // Vóór het tekenen, zodat de editor er niet staat zonder de focus die de gebruiker al gegeven had.
  useLayoutEffect(() => {
    if (!plek) return;
    const { state, view } = editor;
    view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(positieVan(state.doc, plek)))));
    view.focus();
  }, [editor, plek]);
  return <EditorContent editor={editor} data-getekend={isGetekend || undefined} />;
}

/**
 * Of alles één keer getekend is. Daarna kent de browser van elke alinea de hoogte, en mag hij wat buiten beeld is overslaan
 * (`editor.css`) zonder dat er iets verspringt.
 */
function useGetekend(): boolean {
  const [isGetekend, setGetekend] = useState(false);
  useEffect(() => {
    // De eerste beurt komt nog vóór het tekenen.
    let beurt = requestAnimationFrame(() => {
      beurt = requestAnimationFrame(() => setGetekend(true));
    });
    return () => cancelAnimationFrame(beurt);
  }, []);
  return isGetekend;
}
