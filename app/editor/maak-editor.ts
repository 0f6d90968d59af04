import { Editor, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { BASIS_EXTENSIES, LEVENDE_NODES, VELD } from '#domain/document/schema.ts';
import { ActieMetWeergave } from './actie-blok.tsx';
import { caretExtensie } from './caret.ts';
import { KopAnkers } from './kopankers.ts';
import { verwijzingenMetWeergave } from './objecten/verwijzing-weergave.ts';
import { onderdeelWeergave } from './onderdeel-weergave.ts';
import { CursorNaOngedaan } from './ongedaan.ts';
import type { Sessie } from './sessie.ts';
import { type SlashBron, slashExtensie } from './slash.ts';
import { slashKeuzes } from './slashkeuzes.ts';
import type { Schrijver } from './types.ts';
import type { WaardenBron } from './waardenbron.ts';

interface EditorKeuzes {
  sessie: Sessie;
  ik: Schrijver;
  magSchrijven: boolean;
  slash: SlashBron;
  bron: WaardenBron;
  opLink(): void;
  opActie(): void;
}

/** De Tiptap-editor op het document van de sessie. De tekst staat er meteen in; op de socket wordt niet gewacht. */
export function maakEditor({ sessie, ik, magSchrijven, slash, bron, opLink, opActie }: EditorKeuzes): Editor {
  return new Editor({
    // De CSP laat geen ingevoegde stijl toe; de regels staan in stijl/editor.css.
    injectCSS: false,
    editable: magSchrijven,
    extensions: [
      ...BASIS_EXTENSIES,
      ...Object.values({ ...LEVENDE_NODES, ...verwijzingenMetWeergave(bron), actie: ActieMetWeergave }),
      Collaboration.configure({ document: sessie.doc, field: VELD }),
      caretExtensie(sessie.awareness, ik),
      KopAnkers,
      onderdeelWeergave(bron, magSchrijven),
      CursorNaOngedaan,
      slashExtensie(slash, slashKeuzes(opActie)),
      Extension.create({
        name: 'sneltoetsen',
        addKeyboardShortcuts: () => ({
          'Mod-k': () => {
            opLink();
            return true;
          },
        }),
      }),
    ],
    editorProps: { attributes: tekstAttributen(magSchrijven) },
  });
}

/** Hoe de tekst aan hulpsoftware wordt voorgesteld: als invoer voor wie schrijft, als artikel voor wie leest. */
export function tekstAttributen(magSchrijven: boolean): Record<string, string> {
  const naam = { class: 'plan-tekst', 'aria-label': 'Tekst van het plan' };
  return magSchrijven ? { ...naam, role: 'textbox', 'aria-multiline': 'true' } : { ...naam, role: 'article' };
}

/** Zet een actie op de plek van de cursor, met een lege alinea erna als er nog niets volgt, om verder te schrijven. */
export function voegActieIn(editor: Editor, id: number): void {
  const { $to } = editor.state.selection;
  const isLaatste = ($to.depth === 0 ? $to.pos : $to.after(1)) >= editor.state.doc.content.size;
  editor
    .chain()
    .focus()
    .insertContent([{ type: 'actie', attrs: { id } }, ...(isLaatste ? [{ type: 'paragraph' }] : [])])
    .run();
}
