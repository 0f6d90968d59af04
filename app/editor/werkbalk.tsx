import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useState } from 'react';
import { type Knop, type KnopStand, knoppen, standVan } from './knoppen.ts';

interface WerkbalkProps {
  /** Null zolang de editor er nog niet is: de knoppen staan er dan al, maar doen nog niets. */
  editor: Editor | null;
  opLink(): void;
  opActie(): void;
}

/** De knoppen boven de tekst. Eén tabstop; met de pijltjes loop je erlangs. */
export function Werkbalk({ editor, opLink, opActie }: WerkbalkProps) {
  const [huidig, setHuidig] = useState(0);
  const standen = useEditorState({ editor, selector: ({ editor }) => (editor ? standVan(editor) : null) });

  function opToets(event: KeyboardEvent<HTMLDivElement>) {
    const naar = { ArrowRight: huidig + 1, ArrowLeft: huidig - 1, Home: 0, End: knoppen.length - 1 }[
      event.key
    ];
    if (naar === undefined) return;
    event.preventDefault();
    const nieuw = (naar + knoppen.length) % knoppen.length;
    setHuidig(nieuw);
    event.currentTarget.querySelectorAll('button')[nieuw]?.focus();
  }

  function opKlik(knop: Knop) {
    if (!editor) return;
    if (knop.id === 'link') opLink();
    else if (knop.id === 'actie') opActie();
    else knop.voer(editor);
  }

  return (
    <div className="werkbalk" role="toolbar" aria-label="Opmaak" onKeyDown={opToets}>
      {knoppen.map((knop, index) => (
        <WerkbalkKnop
          key={knop.id}
          knop={knop}
          stand={standen?.[knop.id]}
          tabIndex={index === huidig ? 0 : -1}
          onFocus={() => setHuidig(index)}
          onClick={() => opKlik(knop)}
        />
      ))}
    </div>
  );
}

interface WerkbalkKnopProps {
  knop: Knop;
  stand: KnopStand | undefined;
  tabIndex: number;
  onFocus(): void;
  onClick(): void;
}

function WerkbalkKnop({ knop, stand, tabIndex, onFocus, onClick }: WerkbalkKnopProps) {
  const uit = !stand?.kan;
  return (
    <button
      type="button"
      className={`werkbalk__knop werkbalk__knop--${knop.id}`}
      title={knop.toets ? `${knop.naam} (${knop.toets})` : knop.naam}
      aria-label={knop.naam}
      aria-pressed={knop.wissel ? (stand?.aan ?? false) : undefined}
      // Geen `disabled`: dan springt de focus weg zodra er niets meer ongedaan te maken is.
      aria-disabled={uit}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !uit && onClick()}
    >
      {knop.teken}
    </button>
  );
}
