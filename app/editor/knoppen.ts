import type { ChainedCommands, Editor } from '@tiptap/core';
import { beginNoemen, openOnderdeel } from './objecten/object-keuzes.ts';
import type { Objectbron } from './objecten/objectbron.ts';
import { voegKaderIn, voegTabelIn } from './schrijven/invoegen.ts';
import type { Balkknop, Knopstand } from './schrijven/knoppenbalk.tsx';
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

type Wissel = Omit<Knop, 'wissel' | 'voer'> & {
  isAan: [soort: string, attrs?: Record<string, unknown>];
  doe(keten: ChainedCommands): ChainedCommands;
};

const WISSELS: Wissel[] = [
  { id: 'vet', naam: 'Vet', teken: 'B', toets: 'Ctrl+B', isAan: ['bold'], doe: (k) => k.toggleBold() },
  {
    id: 'cursief',
    naam: 'Cursief',
    teken: 'I',
    toets: 'Ctrl+I',
    isAan: ['italic'],
    doe: (k) => k.toggleItalic(),
  },
  {
    id: 'kop',
    naam: 'Kop',
    teken: 'Kop',
    toets: 'Ctrl+Alt+2',
    isAan: ['heading', { level: 2 }],
    doe: (k) => k.toggleHeading({ level: 2 }),
  },
  {
    id: 'tussenkop',
    naam: 'Tussenkop',
    teken: 'Tussenkop',
    toets: 'Ctrl+Alt+3',
    meer: 'smal',
    isAan: ['heading', { level: 3 }],
    doe: (k) => k.toggleHeading({ level: 3 }),
  },
  {
    id: 'lijst',
    naam: 'Lijst',
    teken: '• Lijst',
    toets: 'Ctrl+Shift+8',
    isAan: ['bulletList'],
    doe: (k) => k.toggleBulletList(),
  },
  {
    id: 'genummerd',
    naam: 'Lijst met nummers',
    teken: 'Nummers',
    toets: 'Ctrl+Shift+7',
    meer: 'smal',
    isAan: ['orderedList'],
    doe: (k) => k.toggleOrderedList(),
  },
  {
    id: 'citaat',
    naam: 'Citaat',
    teken: 'Citaat',
    toets: 'Ctrl+Shift+B',
    meer: 'altijd',
    isAan: ['blockquote'],
    doe: (k) => k.toggleBlockquote(),
  },
];

/** De knoppen van de werkbalk, in volgorde. */
export const knoppen: Knop[] = [
  ...WISSELS.map(({ doe, isAan: _, ...knop }) => ({
    ...knop,
    wissel: true,
    voer: (editor: Editor) => doe(editor.chain().focus()).run(),
  })),
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
  {
    id: 'ongedaan',
    naam: 'Ongedaan maken',
    teken: '',
    icoon: 'M7.5 4 3.500 8l4 4M4 8h7.500a4.500 4.500 0 0 1 0 9H8',
    toets: 'Ctrl+Z',
    wissel: false,
    voer: (editor) => editor.chain().focus().undo().run(),
  },
  {
    id: 'opnieuw',
    naam: 'Opnieuw',
    teken: '',
    icoon: 'M12.500 4l4 4-4 4M16 8H8.500a4.500 4.500 0 0 0 0 9H12',
    toets: 'Ctrl+Y',
    wissel: false,
    voer: (editor) => editor.chain().focus().redo().run(),
  },
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
  for (const { id, isAan } of WISSELS) standen[id] = { aan: editor.isActive(...isAan), kan: mag };
  standen.link = { aan: editor.isActive('link'), kan: mag };
  standen.ongedaan = { aan: false, kan: mag && editor.can().undo() };
  standen.opnieuw = { aan: false, kan: mag && editor.can().redo() };
  // Een tabel in een tabel leest niemand.
  standen.tabel = { aan: false, kan: mag && !editor.isActive('table') };
  // Bij een afbeelding of actie die geselecteerd is valt er niets te typen.
  standen.noemen = { aan: false, kan: mag && editor.state.selection.$to.parent.inlineContent };
  for (const id of ['zoeken', 'sneltoetsen']) standen[id] = { aan: false, kan: true };
  return standen;
}
