import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { type FormEvent, useState } from 'react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { Knop } from '#app/ui/knop.tsx';
import { Tekstvak } from '#app/ui/velden.tsx';
import { MAX_VOETNOOT } from '#domain/document/nodes/voetnoot.ts';
import { voetnoottekst } from '#domain/document/voetnoten.ts';
import { Venster } from '../venster.tsx';
import { voegVoetnootIn } from './invoegen.ts';

/** Schrijft een nieuwe voetnoot bij de cursor, of wijzigt die geselecteerd is. */
export function VoetnootDialoog({ editor, opSluiten }: { editor: Editor; opSluiten(): void }) {
  const [bestaand] = useState(() => geselecteerd(editor));
  const [mis, setMis] = useState<{ voetnoot: string }>();
  const formulier = useFocusOpFout(mis);

  function verstuur(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const tekst = String(new FormData(event.currentTarget).get('voetnoot') ?? '').trim();
    if (tekst === '') return setMis({ voetnoot: 'Schrijf de tekst van de voetnoot.' });
    // Een ander kan haar intussen hebben weggehaald; dan komt de tekst er als nieuwe voetnoot in.
    if (geselecteerd(editor) === null) voegVoetnootIn(editor, tekst);
    else {
      // Verder schrijven gaat achter de voetnoot; geselecteerd zou de volgende letter haar vervangen.
      const { to } = editor.state.selection;
      editor.chain().updateAttributes('voetnoot', { tekst }).setTextSelection(to).run();
    }
    opSluiten();
  }

  return (
    <Venster titel={bestaand === null ? 'Voetnoot invoegen' : 'Voetnoot wijzigen'} opSluiten={opSluiten}>
      <form className="formulier" ref={formulier} onSubmit={verstuur} noValidate>
        <Tekstvak
          naam="voetnoot"
          id="voetnoot-tekst"
          label="Tekst van de voetnoot"
          hint="Staat onder aan het plan, met een nummer in de tekst."
          fout={mis?.voetnoot}
          rows={4}
          maxLength={MAX_VOETNOOT}
          defaultValue={bestaand ?? ''}
        />
        <div className="rij">
          <Knop>{bestaand === null ? 'Invoegen' : 'Opslaan'}</Knop>
          <Knop type="button" soort="stil" onClick={opSluiten}>
            Annuleren
          </Knop>
        </div>
      </form>
    </Venster>
  );
}

/** De tekst van de voetnoot die geselecteerd is, of null. */
function geselecteerd({ state: { selection } }: Editor): string | null {
  return selection instanceof NodeSelection && selection.node.type.name === 'voetnoot'
    ? voetnoottekst(selection.node.attrs.tekst)
    : null;
}
