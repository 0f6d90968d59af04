import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect } from 'react';
import { contextVan } from './contextknoppen.ts';
import { Knoppenbalk } from './knoppenbalk.tsx';
import type { Schrijfbron } from './schrijfbron.ts';

/**
 * De knoppen voor de tabel, het kader, de afbeelding of de voetnoot bij de cursor. Onder aan het blad, zodat de tekst niet
 * verspringt als ze er komen, en één Tab na de tekst.
 */
export function Contextbalk({ editor, bron }: { editor: Editor; bron: Schrijfbron }) {
  const context = useEditorState({ editor, selector: ({ editor }) => contextVan(editor) });
  const standen = useEditorState({
    editor,
    selector: ({ editor }) =>
      Object.fromEntries((contextVan(editor)?.knoppen ?? []).map((knop) => [knop.id, knop.stand(editor)])),
  });
  const naam = context?.naam;
  // Zij komt over de tekst heen te staan: wat iemand net koos blijft in beeld.
  useEffect(() => {
    if (!naam || !editor.isFocused) return;
    const toon = () => {
      editor.commands.scrollIntoView();
    };
    // Schoof de tekst onder een muis die nog ingedrukt is, dan werd het een selectie.
    if (!editor.view.dom.matches(':active')) return toon();
    window.addEventListener('click', toon, { once: true });
    return () => window.removeEventListener('click', toon);
  }, [naam, editor]);
  if (!context) return null;
  return (
    <div className="contextbalk">
      <span className="contextbalk__naam" aria-hidden="true">
        {context.naam}
      </span>
      <Knoppenbalk
        key={context.naam}
        naam={context.naam}
        klasse="contextbalk__knoppen"
        knoppen={context.knoppen}
        standen={standen}
        opKlik={(knop) => knop.voer(editor, bron)}
        opTerug={() => editor.commands.focus()}
      />
    </div>
  );
}
