import type { Editor } from '@tiptap/core';
import { useState, useSyncExternalStore } from 'react';
import { Knop } from '#app/ui/knop.tsx';
import type { Sessie } from './sessie.ts';

/** Eén zin over de verbinding. Zegt niets over opgeslagen zijn: dat bevestigt de server nog niet. */
export function Verbindingsregel({ sessie, editor }: { sessie: Sessie; editor: Editor }) {
  const verbinding = useSyncExternalStore(sessie.abonneer, sessie.verbinding);
  return (
    <div className="verbinding" data-staat={verbinding.staat}>
      <p role="status">{zin(verbinding)}</p>
      {verbinding.staat === 'gesloten' && sessie.heeftOnverzonden() && <KopieerKnop editor={editor} />}
    </div>
  );
}

function zin(verbinding: ReturnType<Sessie['verbinding']>): string {
  switch (verbinding.staat) {
    case 'verbinden':
      return 'Verbinding maken…';
    case 'verbonden':
      return 'Verbonden';
    case 'onderbroken':
      return verbinding.reden
        ? `${verbinding.reden} Je kunt doorwerken.`
        : 'Geen verbinding: je kunt doorwerken, we proberen het opnieuw.';
    case 'gesloten':
      return verbinding.reden;
  }
}

/** Voor wie tekst heeft die de server niet meer aanneemt: de hele tekst mee naar het klembord. */
function KopieerKnop({ editor }: { editor: Editor }) {
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
