import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { Schrijfbron } from './schrijfbron.ts';
import { wegUit } from './weg-uit.ts';

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
