import type { Editor } from '@tiptap/core';
import { onderdeelBij } from '../onderdeel-bij.ts';
import type { SlashKeuze } from '../slash.ts';
import type { Objectbron } from './objectbron.ts';

/** Zet `@` achter wat geselecteerd is, waarmee het menu opengaat; met een spatie ervoor als er al een letter staat. */
export function beginNoemen(editor: Editor): void {
  const { $to } = editor.state.selection;
  const ervoor = $to.parent.textBetween(Math.max(0, $to.parentOffset - 1), $to.parentOffset, '', ' ');
  editor
    .chain()
    .focus()
    .setTextSelection($to.pos)
    .insertContent(ervoor && ervoor !== ' ' ? ' @' : '@')
    .run();
}

/** Opent het venster van het onderdeel waar de cursor in staat; boven het eerste onderdeel gebeurt er niets. */
export function openOnderdeel(editor: Editor, objecten: Objectbron): void {
  const onderdeel = onderdeelBij(editor.state);
  if (onderdeel) objecten.open({ soort: 'onderdeel', kop: onderdeel.kop });
  else objecten.zeg('Zet de cursor eerst in een onderdeel.');
}

/** De levende objecten onder `/`. */
export function objectKeuzes(objecten: Objectbron): SlashKeuze[] {
  return [
    {
      naam: 'Partij, persoon of afspraak',
      ook: 'noemen @ vermelden verwijzing',
      voer(editor, range) {
        editor.chain().deleteRange(range).run();
        beginNoemen(editor);
      },
    },
    {
      naam: 'Cijfer',
      ook: 'getal bron peildatum',
      voer(editor, range) {
        editor.chain().deleteRange(range).run();
        objecten.open({ soort: 'cijfer' });
      },
    },
    {
      naam: 'Onderdeel: partij en staat',
      ook: 'verantwoordelijk akkoord afstemming',
      voer(editor, range) {
        editor.chain().deleteRange(range).run();
        openOnderdeel(editor, objecten);
      },
    },
  ];
}
