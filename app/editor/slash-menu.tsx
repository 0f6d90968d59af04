import type { Editor } from '@tiptap/core';
import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import type { SlashBron } from './slash.ts';

/** Het menu bij `/`. De focus blijft in de tekst; `aria-activedescendant` wijst de gekozen regel aan. */
export function SlashMenu({ bron, editor }: { bron: SlashBron; editor: Editor }) {
  const stand = useSyncExternalStore(bron.abonneer, bron.lees);
  const id = useId();
  const lijst = useRef<HTMLDivElement>(null);
  const open = stand !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `stand` wisselt bij elke toets; plaatsen hoeft alleen bij het openen.
  useEffect(() => {
    if (stand && lijst.current) return stand.plaats(lijst.current);
  }, [open]);

  useEffect(() => {
    const tekst = editor.view.dom;
    if (!stand) return;
    tekst.setAttribute('aria-controls', id);
    tekst.setAttribute('aria-activedescendant', `${id}-${stand.actief}`);
    return () => {
      tekst.removeAttribute('aria-controls');
      tekst.removeAttribute('aria-activedescendant');
    };
  }, [stand, editor, id]);

  if (!stand) return null;
  return (
    <div className="keuzelijst slashmenu" role="listbox" id={id} aria-label="Invoegen" ref={lijst}>
      {stand.keuzes.map((keuze, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: de focus blijft in de tekst, zie hierboven.
        // biome-ignore lint/a11y/useKeyWithClickEvents: de toetsen komen via de editor binnen.
        <div
          key={keuze.naam}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === stand.actief}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => stand.kies(keuze)}
        >
          {keuze.naam}
        </div>
      ))}
    </div>
  );
}
