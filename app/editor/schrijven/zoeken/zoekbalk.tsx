import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Knop } from '#app/ui/knop.tsx';
import type { Schrijfbron } from '../schrijfbron.ts';
import {
  gaNaar,
  plaatsVan,
  treffersIn,
  vervangAlles,
  vervangDeze,
  type Zoekvraag,
  zetZoekvraag,
} from './zoeken.ts';

const LEEG: Zoekvraag = { zoek: '', vervang: '', hoofdletters: false, heelWoord: false };

/** Zoeken en vervangen, zolang het open is. */
export function Zoekbalk({ editor, bron }: { editor: Editor; bron: Schrijfbron }) {
  const { venster } = useSyncExternalStore(bron.abonneer, bron.lees, bron.lees);
  if (venster?.soort !== 'zoeken') return null;
  return <Balk editor={editor} opnieuw={venster} opSluiten={bron.sluit} />;
}

interface BalkProps {
  editor: Editor;
  /** Een ander object als iemand er nog eens om vraagt: dan gaat de focus weer naar het zoekveld. */
  opnieuw: object;
  opSluiten(): void;
}

function Balk({ editor, opnieuw, opSluiten }: BalkProps) {
  const [vraag, setVraag] = useState<Zoekvraag>(() => ({ ...LEEG, zoek: geselecteerd(editor) }));
  const [gedaan, setGedaan] = useState('');
  const veld = useRef<HTMLInputElement>(null);
  const { aantal, plaats, mag } = useEditorState({
    editor,
    selector: ({ editor }) => {
      const treffers = treffersIn(editor.state);
      return {
        aantal: treffers.length,
        plaats: plaatsVan(editor.state, treffers),
        mag: editor.isEditable,
      };
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: alleen als iemand opnieuw om zoeken vraagt.
  useEffect(() => veld.current?.select(), [opnieuw]);
  useEffect(() => {
    zetZoekvraag(editor, vraag);
    gaNaar(editor, 'hier');
  }, [editor, vraag]);
  useEffect(() => () => zetZoekvraag(editor, LEEG), [editor]);

  function wijzig(deel: Partial<Zoekvraag>) {
    setGedaan('');
    setVraag({ ...vraag, ...deel });
  }

  function sluit() {
    opSluiten();
    editor.commands.focus();
  }

  function opToets(event: KeyboardEvent) {
    if (event.key === 'Escape') sluit();
    else if (event.key === 'f' && (event.ctrlKey || event.metaKey)) veld.current?.select();
    else return;
    event.preventDefault();
  }

  function zoekVerder(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    gaNaar(editor, event.shiftKey ? 'vorige' : 'volgende');
  }

  function vervang() {
    setGedaan(vervangDeze(editor) ? 'Eén keer vervangen.' : '');
    gaNaar(editor, 'hier');
  }

  function alles() {
    const keer = vervangAlles(editor);
    setGedaan(keer === 1 ? 'Eén keer vervangen.' : `${keer} keer vervangen.`);
  }

  return (
    <search aria-label="In de tekst van het plan">
      <form className="zoekbalk" onKeyDown={opToets} onSubmit={(event) => event.preventDefault()}>
        <div className="zoekbalk__rij">
          <label className="zoekbalk__veld">
            Zoeken
            <input
              ref={veld}
              {...INVOER}
              value={vraag.zoek}
              onChange={(event) => wijzig({ zoek: event.target.value })}
              onKeyDown={zoekVerder}
            />
          </label>
          <Knop type="button" soort="stil" klein onClick={() => gaNaar(editor, 'vorige')}>
            Vorige
          </Knop>
          <Knop type="button" soort="stil" klein onClick={() => gaNaar(editor, 'volgende')}>
            Volgende
          </Knop>
          <button type="button" className="venster__sluiten" aria-label="Zoeken sluiten" onClick={sluit}>
            ×
          </button>
        </div>
        {mag && (
          <div className="zoekbalk__rij">
            <label className="zoekbalk__veld">
              Vervangen door
              <input
                {...INVOER}
                value={vraag.vervang}
                onChange={(event) => wijzig({ vervang: event.target.value })}
              />
            </label>
            <Knop type="button" soort="stil" klein aria-disabled={plaats === 0} onClick={vervang}>
              Vervangen
            </Knop>
            <Knop type="button" soort="stil" klein aria-disabled={aantal === 0} onClick={alles}>
              Alles vervangen
            </Knop>
          </div>
        )}
        <div className="zoekbalk__rij">
          <Vinkje waarde={vraag.hoofdletters} opWaarde={(hoofdletters) => wijzig({ hoofdletters })}>
            Let op hoofdletters
          </Vinkje>
          <Vinkje waarde={vraag.heelWoord} opWaarde={(heelWoord) => wijzig({ heelWoord })}>
            Alleen hele woorden
          </Vinkje>
          <span className="zoekbalk__uitkomst" role="status">
            {[gedaan, uitkomst(vraag.zoek, plaats, aantal)].filter(Boolean).join(' ')}
          </span>
        </div>
      </form>
    </search>
  );
}

const INVOER = {
  className: 'utrecht-textbox utrecht-textbox--html-input',
  type: 'text',
  autoComplete: 'off',
} as const;

interface VinkjeProps {
  waarde: boolean;
  opWaarde(waarde: boolean): void;
  children: string;
}

function Vinkje({ waarde, opWaarde, children }: VinkjeProps) {
  return (
    <label className="vinkje">
      <input type="checkbox" checked={waarde} onChange={(event) => opWaarde(event.target.checked)} />
      {children}
    </label>
  );
}

/** `3 van 12`, of dat er niets is. */
function uitkomst(zoek: string, plaats: number, aantal: number): string {
  if (zoek === '') return '';
  if (aantal === 0) return 'Niet gevonden.';
  return plaats === 0 ? `${aantal} gevonden.` : `${plaats} van ${aantal}`;
}

/** De geselecteerde tekst, als die op één regel past. */
function geselecteerd({ state: { doc, selection } }: Editor): string {
  const tekst = doc.textBetween(selection.from, selection.to, '\n');
  return tekst.length <= 100 && !tekst.includes('\n') ? tekst : '';
}
