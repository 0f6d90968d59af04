import type { ChainedCommands, Editor } from '@tiptap/core';

export interface Knop {
  id: string;
  naam: string;
  teken: string;
  /** De sneltoets, zoals mensen hem lezen. */
  toets?: string;
  /** Of de knop aan of uit kan staan. */
  wissel: boolean;
  voer(editor: Editor): boolean;
}

export interface KnopStand {
  aan: boolean;
  kan: boolean;
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
    isAan: ['orderedList'],
    doe: (k) => k.toggleOrderedList(),
  },
  {
    id: 'citaat',
    naam: 'Citaat',
    teken: '❝',
    toets: 'Ctrl+Shift+B',
    isAan: ['blockquote'],
    doe: (k) => k.toggleBlockquote(),
  },
];

/** De knoppen van de werkbalk, in volgorde. `link` en `actie` openen een venster; dat doet de werkbalk zelf. */
export const knoppen: Knop[] = [
  ...WISSELS.map(({ doe, isAan: _, ...knop }) => ({
    ...knop,
    wissel: true,
    voer: (editor: Editor) => doe(editor.chain().focus()).run(),
  })),
  { id: 'link', naam: 'Link', teken: 'Link', toets: 'Ctrl+K', wissel: true, voer: () => false },
  { id: 'actie', naam: 'Actie invoegen', teken: '+ Actie', wissel: false, voer: () => false },
  {
    id: 'ongedaan',
    naam: 'Ongedaan maken',
    teken: '↶',
    toets: 'Ctrl+Z',
    wissel: false,
    voer: (editor) => editor.chain().focus().undo().run(),
  },
  {
    id: 'opnieuw',
    naam: 'Opnieuw',
    teken: '↷',
    toets: 'Ctrl+Y',
    wissel: false,
    voer: (editor) => editor.chain().focus().redo().run(),
  },
];

/** Van elke knop of hij aan staat en of hij nu iets kan. */
export function standVan(editor: Editor): Record<string, KnopStand> {
  const mag = editor.isEditable;
  const standen: Record<string, KnopStand> = {
    link: { aan: editor.isActive('link'), kan: mag },
    actie: { aan: false, kan: mag },
    ongedaan: { aan: false, kan: mag && editor.can().undo() },
    opnieuw: { aan: false, kan: mag && editor.can().redo() },
  };
  for (const { id, isAan } of WISSELS) standen[id] = { aan: editor.isActive(...isAan), kan: mag };
  return standen;
}
