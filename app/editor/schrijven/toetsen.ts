import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { Schrijfbron } from './schrijfbron.ts';

/** Wat met Enter opengaat als het geselecteerd is. */
const OPENT = ['voetnoot', 'afbeelding'] as const;

/** De toetsen die vensters en balken openen, en de weg uit de tekst met Escape en Tab. */
export function schrijftoetsen(bron: Schrijfbron) {
  return Extension.create({
    name: 'schrijftoetsen',
    // Vóór lijsten en tabellen, die Tab zelf gebruiken.
    priority: 1_000,
    addKeyboardShortcuts() {
      const open = (soort: 'voetnoot' | 'zoeken' | 'sneltoetsen') => () => {
        bron.open({ soort });
        return true;
      };
      return {
        'Mod-f': open('zoeken'),
        'Mod-/': open('sneltoetsen'),
        'Mod-Alt-f': open('voetnoot'),
        'Alt-F10': () => naarBalk(this.editor.view.dom),
        Enter: openGeselecteerd(this.editor, bron),
      };
    },
    addProseMirrorPlugins: () => [wegUit()],
  });
}

function openGeselecteerd(editor: Editor, bron: Schrijfbron) {
  return () => {
    const { selection } = editor.state;
    if (!(selection instanceof NodeSelection)) return false;
    const soort = OPENT.find((naam) => naam === selection.node.type.name);
    if (!soort) return false;
    bron.open({ soort });
    return true;
  };
}

/** Naar de knoppen bij waar de cursor staat, of anders die boven de tekst. */
function naarBalk(tekst: HTMLElement): boolean {
  const blad = tekst.closest('.plan__blad');
  const knop =
    blad?.querySelector<HTMLElement>('.contextbalk [tabindex="0"]') ??
    blad?.querySelector<HTMLElement>('.werkbalk [tabindex="0"]');
  knop?.focus();
  return Boolean(knop);
}

/** Tab springt in een lijst in en gaat in een tabel naar de volgende cel. Na Escape gaat Tab de tekst uit. */
function wegUit(): Plugin {
  let naEscape = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(_view, event) {
          const uit = naEscape && event.key === 'Tab';
          // Shift komt vóór Shift+Tab als eigen toets binnen.
          if (event.key !== 'Shift') naEscape = event.key === 'Escape';
          // `true`: niemand in de editor doet iets met deze Tab, de browser verplaatst de focus.
          return uit;
        },
        blur() {
          naEscape = false;
          return false;
        },
      },
    },
  });
}
