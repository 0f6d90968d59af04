import type { Editor } from '@tiptap/core';
import { beginNoemen, openOnderdeel } from './objecten/object-keuzes.ts';
import type { Objectbron } from './objecten/objectbron.ts';
import { voegKaderIn, voegTabelIn } from './schrijven/invoegen.ts';
import type { Balkknop, Knopstand } from './schrijven/knoppenbalk.tsx';
import { opmaakstanden, TERUG, WISSELS } from './schrijven/opmaakknoppen.ts';
import type { Schrijfbron } from './schrijven/schrijfbron.ts';

/** Wat de knoppen boven de tekst kunnen openen. */
export interface Werkbalkvensters {
  bron: Schrijfbron;
  objecten: Objectbron;
  opLink(): void;
  opActie(): void;
}

export interface Knop extends Balkknop {
  voer(editor: Editor, vensters: Werkbalkvensters): void;
}

/** De knoppen van de werkbalk, in volgorde. */
export const knoppen: Knop[] = [
  ...WISSELS,
  {
    id: 'link',
    naam: 'Link',
    teken: 'Link',
    toets: 'Ctrl+K',
    wissel: true,
    voer: (_editor, { opLink }) => opLink(),
  },
  {
    id: 'tabel',
    naam: 'Tabel invoegen',
    teken: 'Tabel',
    toets: '/tabel',
    wissel: false,
    meer: 'smal',
    voer: voegTabelIn,
  },
  {
    id: 'noemen',
    naam: 'Partij, persoon, afspraak of cijfer noemen',
    teken: '@',
    toets: '@',
    wissel: false,
    voer: beginNoemen,
  },
  {
    id: 'actie',
    naam: 'Actie invoegen',
    teken: '+ Actie',
    toets: '/actie',
    wissel: false,
    voer: (_editor, { opActie }) => opActie(),
  },
  ...TERUG,
  {
    id: 'cijfer',
    naam: 'Cijfer invoegen',
    teken: 'Cijfer',
    toets: '/cijfer',
    wissel: false,
    meer: 'altijd',
    voer: (_editor, { objecten }) => objecten.open({ soort: 'cijfer' }),
  },
  {
    id: 'onderdeel',
    naam: 'Onderdeel: partij en staat',
    teken: 'Onderdeel',
    toets: '/onderdeel',
    wissel: false,
    meer: 'altijd',
    voer: (editor, { objecten }) => openOnderdeel(editor, objecten),
  },
  {
    id: 'voetnoot',
    naam: 'Voetnoot',
    teken: 'Voetnoot',
    toets: 'Ctrl+Alt+F',
    wissel: false,
    meer: 'altijd',
    voer: (_editor, { bron }) => bron.open({ soort: 'voetnoot' }),
  },
  {
    id: 'kader',
    naam: 'Kader',
    teken: 'Kader',
    toets: '/kader',
    wissel: false,
    meer: 'altijd',
    voer: (editor) => voegKaderIn(editor, 'uitleg'),
  },
  {
    id: 'afbeelding',
    naam: 'Afbeelding invoegen',
    teken: 'Afbeelding',
    toets: '/afbeelding',
    wissel: false,
    meer: 'altijd',
    voer: (_editor, { bron }) => bron.open({ soort: 'afbeelding' }),
  },
  {
    id: 'zoeken',
    naam: 'Zoeken en vervangen',
    teken: 'Zoeken',
    toets: 'Ctrl+F',
    wissel: false,
    meer: 'altijd',
    voer: (_editor, { bron }) => bron.open({ soort: 'zoeken' }),
  },
  {
    id: 'sneltoetsen',
    naam: 'Sneltoetsen',
    teken: 'Sneltoetsen',
    toets: 'Ctrl+/',
    wissel: false,
    meer: 'altijd',
    voer: (_editor, { bron }) => bron.open({ soort: 'sneltoetsen' }),
  },
];

/** Van elke knop of hij aan staat en of hij nu iets kan. */
export function standVan(editor: Editor): Record<string, Knopstand> {
  const mag = editor.isEditable;
  const standen: Record<string, Knopstand> = {};
  for (const { id } of knoppen) standen[id] = { aan: false, kan: mag };
  Object.assign(standen, opmaakstanden(editor));
  // Een tabel in een tabel leest niemand.
  standen.tabel = { aan: false, kan: mag && !editor.isActive('table') };
  // Bij een afbeelding of actie die geselecteerd is valt er niets te typen.
  standen.noemen = { aan: false, kan: mag && editor.state.selection.$to.parent.inlineContent };
  for (const id of ['zoeken', 'sneltoetsen']) standen[id] = { aan: false, kan: true };
  return standen;
}
