import type { Editor, Range } from '@tiptap/core';
import { type Menubron, tekstmenu } from './tekstmenu.ts';

/** Iets dat met `/` in de tekst gezet kan worden. */
export interface SlashKeuze {
  naam: string;
  /** Andere woorden waarop iemand zoekt. */
  ook: string;
  voer(editor: Editor, range: Range): void;
}

/** Het `/`-menu. */
export function slashExtensie(bron: Menubron, keuzes: readonly SlashKeuze[]) {
  return tekstmenu(bron, {
    naam: 'slash',
    label: 'Invoegen',
    teken: '/',
    zoek(getypt) {
      const zoek = getypt.toLowerCase();
      // Wat zo begint staat vooraan: wie `/cijfer` typt wil geen lijst met cijfers.
      const begint = ({ naam }: SlashKeuze) => (naam.toLowerCase().startsWith(zoek) ? 0 : 1);
      return keuzes
        .filter(({ naam, ook }) => `${naam} ${ook}`.toLowerCase().includes(zoek))
        .sort((a, b) => begint(a) - begint(b))
        .map(({ naam, voer }) => ({ sleutel: naam, naam, voer }));
    },
  });
}
