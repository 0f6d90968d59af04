import type { Editor } from '@tiptap/core';
import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import type { Menubron, Menukeuze } from './tekstmenu.ts';

/** Het menu bij `/` of `@`. De focus blijft in de tekst; `aria-activedescendant` wijst de gekozen regel aan. */
export function TekstmenuLijst({ bron, editor }: { bron: Menubron; editor: Editor }) {
  const stand = useSyncExternalStore(bron.abonneer, bron.lees);
  const id = useId();
  const lijst = useRef<HTMLDivElement>(null);
  const label = stand?.label;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `stand` wisselt bij elke toets; plaatsen hoeft alleen bij het openen.
  useEffect(() => {
    if (stand && lijst.current) return stand.plaats(lijst.current);
  }, [label]);

  useEffect(() => {
    const tekst = editor.view.dom;
    if (!stand) return;
    tekst.setAttribute('aria-controls', id);
    tekst.setAttribute('aria-activedescendant', `${id}-${stand.actief}`);
    toonGekozen(lijst.current);
    return () => {
      tekst.removeAttribute('aria-controls');
      tekst.removeAttribute('aria-activedescendant');
    };
  }, [stand, editor, id]);

  if (!stand) return null;
  const regel = (keuze: Menukeuze) => {
    const index = stand.keuzes.indexOf(keuze);
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: de focus blijft in de tekst, zie hierboven.
      // biome-ignore lint/a11y/useKeyWithClickEvents: de toetsen komen via de editor binnen.
      <div
        key={keuze.sleutel}
        id={`${id}-${index}`}
        role="option"
        aria-selected={index === stand.actief}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => stand.kies(keuze)}
      >
        {keuze.naam}
        {keuze.bij && <span className="slashmenu__bij"> {keuze.bij}</span>}
      </div>
    );
  };
  const groepen = [...new Set(stand.keuzes.map(({ groep }) => groep))];
  return (
    <div
      className="keuzelijst slashmenu"
      role="listbox"
      id={id}
      aria-label={stand.label}
      ref={lijst}
      // Een lijst die schuift moet met het toetsenbord te bereiken zijn; klikken laat de focus in de tekst.
      tabIndex={0}
      onMouseDown={(event) => event.preventDefault()}
    >
      {groepen.map((groep) => {
        const regels = stand.keuzes.filter((keuze) => keuze.groep === groep).map(regel);
        return groep ? (
          // biome-ignore lint/a11y/useSemanticElements: een fieldset kan niet in een listbox.
          <div key={groep} role="group" aria-label={groep}>
            <div className="slashmenu__groep" aria-hidden="true">
              {groep}
            </div>
            {regels}
          </div>
        ) : (
          regels
        );
      })}
    </div>
  );
}

/** Schuift de gekozen regel in beeld, alleen binnen de lijst: de pagina blijft staan. */
function toonGekozen(lijst: HTMLElement | null) {
  const regel = lijst?.querySelector<HTMLElement>('[aria-selected=true]');
  if (!lijst || !regel) return;
  const { top, bottom } = regel.getBoundingClientRect();
  const vlak = lijst.getBoundingClientRect();
  if (top < vlak.top) lijst.scrollTop -= vlak.top - top;
  else if (bottom > vlak.bottom) lijst.scrollTop += bottom - vlak.bottom;
}
