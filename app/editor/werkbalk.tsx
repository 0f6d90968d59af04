import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { knoppen, standVan, type Werkbalkvensters } from './knoppen.ts';
import { Knoppenbalk } from './schrijven/knoppenbalk.tsx';

interface WerkbalkProps {
  /** Null zolang de editor er nog niet is: de knoppen staan er dan al, maar doen nog niets. */
  editor: Editor | null;
  vensters: Werkbalkvensters;
}

/** De knoppen boven de tekst. */
export function Werkbalk({ editor, vensters }: WerkbalkProps) {
  const standen = useEditorState({ editor, selector: ({ editor }) => (editor ? standVan(editor) : null) });
  return (
    <Knoppenbalk
      naam="Opmaak"
      klasse="werkbalk"
      knoppen={knoppen}
      standen={standen}
      opKlik={(knop) => editor && knop.voer(editor, vensters)}
      opTerug={() => editor?.commands.focus()}
    />
  );
}
