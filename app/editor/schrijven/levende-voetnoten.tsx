import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Voetnoten } from '../voetnoten.tsx';
import type { Schrijfbron } from './schrijfbron.ts';
import { openVoetnoot, voetnotenIn } from './voetnoot-weergave.ts';

/** De voetnoten onder de tekst, zoals ze nu in de editor staan; wie schrijft kan ze hier openen. */
export function LevendeVoetnoten({ editor, bron }: { editor: Editor; bron: Schrijfbron }) {
  const { voetnoten, mag } = useEditorState({
    editor,
    selector: ({ editor }) => ({
      voetnoten: voetnotenIn(editor.state.doc).map(({ nummer, tekst }) => ({ nummer, tekst })),
      mag: editor.isEditable,
    }),
  });
  function wijzig(nummer: number) {
    const voetnoot = voetnotenIn(editor.state.doc)[nummer - 1];
    if (voetnoot) openVoetnoot(editor, bron, voetnoot.plek);
  }
  return <Voetnoten voetnoten={voetnoten} opWijzig={mag ? wijzig : undefined} />;
}
