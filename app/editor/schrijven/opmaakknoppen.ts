import type { ChainedCommands, Editor } from '@tiptap/core';
import type { Balkknop, Knopstand } from './knoppenbalk.tsx';

/** Een knop die niets anders nodig heeft dan de editor. */
interface Opmaakknop extends Balkknop {
  voer(editor: Editor): void;
}

type Wissel = Omit<Balkknop, 'wissel'> & {
  isAan: [soort: string, attrs?: Record<string, unknown>];
  doe(keten: ChainedCommands): ChainedCommands;
};

const OPMAAK: Wissel[] = [
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

/** De opmaak die aan of uit staat, in volgorde. */
export const WISSELS: Opmaakknop[] = OPMAAK.map(({ doe, isAan: _, ...knop }) => ({
  ...knop,
  wissel: true,
  voer: (editor: Editor) => doe(editor.chain().focus()).run(),
}));

/** Ongedaan maken en opnieuw. */
export const TERUG: Opmaakknop[] = [
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
];

/** Van deze knoppen, en van een link, of ze aan staan en of ze nu iets kunnen. */
export function opmaakstanden(editor: Editor): Record<string, Knopstand> {
  const mag = editor.isEditable;
  return {
    ...Object.fromEntries(OPMAAK.map(({ id, isAan }) => [id, { aan: editor.isActive(...isAan), kan: mag }])),
    link: { aan: editor.isActive('link'), kan: mag },
    ongedaan: { aan: false, kan: mag && editor.can().undo() },
    opnieuw: { aan: false, kan: mag && editor.can().redo() },
  };
}
