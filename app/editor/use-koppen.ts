import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type { PlanNode } from '#domain/document/inhoud.ts';
import { type Kop, koppenIn, koppenVan } from './koppen.ts';

/** De koppen van het plan: eerst die van de leestekst, daarna die van de editor, ook als een ander ze verandert. */
export function useKoppen(begin: PlanNode, editor: Editor | null): Kop[] {
  const [koppen, setKoppen] = useState(() => koppenVan(begin));
  useEffect(() => {
    if (!editor) return;
    const ververs = () => {
      const nieuw = koppenIn(editor.state.doc);
      setKoppen((oud) => (JSON.stringify(oud) === JSON.stringify(nieuw) ? oud : nieuw));
    };
    ververs();
    editor.on('update', ververs);
    return () => {
      editor.off('update', ververs);
    };
  }, [editor]);
  return koppen;
}
