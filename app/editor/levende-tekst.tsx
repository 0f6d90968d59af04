import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { EditorContent } from '@tiptap/react';
import { useLayoutEffect } from 'react';
import { type Plek, positieVan } from './plek.ts';

interface LevendeTekstProps {
  editor: Editor;
  /** Waar de gebruiker al geklikt had. */
  plek: Plek | null;
}

/** De editor op de plaats van de leestekst. Alleen in de browser. */
export function LevendeTekst({ editor, plek }: LevendeTekstProps) {
  // Vóór het tekenen, zodat de editor er niet staat zonder de focus die de gebruiker al gegeven had.
  useLayoutEffect(() => {
    if (!plek) return;
    const { state, view } = editor;
    view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(positieVan(state.doc, plek)))));
    view.focus();
  }, [editor, plek]);
  return <EditorContent editor={editor} />;
}
