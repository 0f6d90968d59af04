import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { Knop } from '#app/ui/knop.tsx';

/** Voor wie tekst heeft die de server niet meer aanneemt: de hele tekst mee naar het klembord. */
export function KopieerKnop({ editor }: { editor: Editor }) {
  const [gelukt, setGelukt] = useState<boolean>();
  async function kopieer() {
    try {
      await navigator.clipboard.writeText(editor.getText({ blockSeparator: '\n\n' }));
      setGelukt(true);
    } catch {
      // Zonder https geeft de browser het klembord niet; geselecteerde tekst kan de gebruiker zelf kopiëren.
      editor.view.dom.focus();
      document.getSelection()?.selectAllChildren(editor.view.dom);
      setGelukt(false);
    }
  }
  return (
    <>
      <Knop type="button" soort="stil" klein onClick={kopieer}>
        Kopieer de tekst
      </Knop>
      <span role="status">
        {gelukt === true && 'De tekst is gekopieerd.'}
        {gelukt === false && 'De tekst is geselecteerd: druk op Ctrl+C om te kopiëren.'}
      </span>
    </>
  );
}
