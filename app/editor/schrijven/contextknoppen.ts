import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { KADER_NAAM, KADERSOORTEN } from '#domain/document/nodes/kader.ts';
import type { Balkknop, Knopstand } from './knoppenbalk.tsx';
import type { Schrijfbron } from './schrijfbron.ts';

export interface Contextknop extends Balkknop {
  voer(editor: Editor, bron: Schrijfbron): void;
  stand(editor: Editor): Knopstand;
}

/** De knoppen bij waar de cursor in staat. */
export interface Context {
  naam: string;
  knoppen: Contextknop[];
}

const kan = (mag: boolean): Knopstand => ({ aan: false, kan: mag });
const altijd = () => kan(true);

/** In de cel of het blok waar de cursor staat. */
const TABEL: Context = {
  naam: 'Tabel',
  knoppen: [
    tabelknop('rij-boven', 'Rij boven', '+ Rij boven', (e) => e.chain().focus().addRowBefore().run()),
    tabelknop('rij-onder', 'Rij onder', '+ Rij onder', (e) => e.chain().focus().addRowAfter().run()),
    tabelknop('kolom-links', 'Kolom links', '+ Kolom links', (e) =>
      e.chain().focus().addColumnBefore().run(),
    ),
    tabelknop('kolom-rechts', 'Kolom rechts', '+ Kolom rechts', (e) =>
      e.chain().focus().addColumnAfter().run(),
    ),
    {
      ...tabelknop('koprij', 'Koprij', 'Koprij', (e) => e.chain().focus().toggleHeaderRow().run()),
      wissel: true,
      stand: (editor) => ({ aan: zijnKoppen(editor, 'rij'), kan: true }),
    },
    {
      ...tabelknop('kopkolom', 'Kopkolom', 'Kopkolom', (e) => e.chain().focus().toggleHeaderColumn().run()),
      wissel: true,
      stand: (editor) => ({ aan: zijnKoppen(editor, 'kolom'), kan: true }),
    },
    {
      ...tabelknop('samenvoegen', 'Cellen samenvoegen', 'Samenvoegen', (e) =>
        e.chain().focus().mergeCells().run(),
      ),
      stand: (editor) => kan(editor.can().mergeCells()),
    },
    {
      ...tabelknop('splitsen', 'Cel splitsen', 'Splitsen', (e) => e.chain().focus().splitCell().run()),
      stand: (editor) => kan(editor.can().splitCell()),
    },
    tabelknop('rij-weg', 'Rij weghalen', '− Rij', (e) => e.chain().focus().deleteRow().run()),
    tabelknop('kolom-weg', 'Kolom weghalen', '− Kolom', (e) => e.chain().focus().deleteColumn().run()),
    tabelknop('tabel-weg', 'Tabel weghalen', '− Tabel', (e) => e.chain().focus().deleteTable().run()),
  ],
};

const KADER: Context = {
  naam: 'Kader',
  knoppen: [
    ...KADERSOORTEN.map((soort) => ({
      id: `kader-${soort}`,
      naam: KADER_NAAM[soort],
      teken: KADER_NAAM[soort],
      wissel: true,
      voer: (editor: Editor) => editor.chain().focus().updateAttributes('kader', { soort }).run(),
      stand: (editor: Editor) => ({ aan: editor.isActive('kader', { soort }), kan: true }),
    })),
    {
      id: 'kader-weg',
      naam: 'Kader weghalen, tekst blijft staan',
      teken: 'Kader weghalen',
      wissel: false,
      voer: (editor) => editor.chain().focus().lift('kader').run(),
      stand: altijd,
    },
  ],
};

const AFBEELDING: Context = {
  naam: 'Afbeelding',
  knoppen: [
    {
      id: 'beschrijving',
      naam: 'Beschrijving wijzigen',
      teken: 'Beschrijving wijzigen',
      toets: 'Enter',
      wissel: false,
      voer: (_editor, bron) => bron.open({ soort: 'afbeelding' }),
      stand: altijd,
    },
    weghalen('afbeelding-weg', 'Afbeelding weghalen'),
  ],
};

const VOETNOOT: Context = {
  naam: 'Voetnoot',
  knoppen: [
    {
      id: 'voetnoot-wijzigen',
      naam: 'Voetnoot wijzigen',
      teken: 'Voetnoot wijzigen',
      toets: 'Enter',
      wissel: false,
      voer: (_editor, bron) => bron.open({ soort: 'voetnoot' }),
      stand: altijd,
    },
    weghalen('voetnoot-weg', 'Voetnoot weghalen'),
  ],
};

/** Wat er bij de cursor te doen is, of null. */
export function contextVan(editor: Editor): Context | null {
  if (!editor.isEditable) return null;
  const { selection } = editor.state;
  const geselecteerd = selection instanceof NodeSelection ? selection.node.type.name : '';
  if (geselecteerd === 'afbeelding') return AFBEELDING;
  if (geselecteerd === 'voetnoot') return VOETNOOT;
  if (editor.isActive('table')) return TABEL;
  return editor.isActive('kader') ? KADER : null;
}

function tabelknop(id: string, naam: string, teken: string, voer: (editor: Editor) => void): Contextknop {
  return { id, naam, teken, wissel: false, voer, stand: altijd };
}

function weghalen(id: string, naam: string): Contextknop {
  return {
    id,
    naam,
    teken: naam,
    toets: 'Delete',
    wissel: false,
    voer: (editor) => editor.chain().focus().deleteSelection().run(),
    stand: altijd,
  };
}

/** Of de eerste rij of kolom van de tabel bij de cursor helemaal uit kopcellen bestaat. */
function zijnKoppen({ state }: Editor, wat: 'rij' | 'kolom'): boolean {
  const { $from } = state.selection;
  for (let diepte = $from.depth; diepte > 0; diepte -= 1) {
    const tabel = $from.node(diepte);
    if (tabel.type.name !== 'table') continue;
    const cellen = wat === 'rij' ? tabel.firstChild?.children : tabel.children.map((rij) => rij.firstChild);
    return cellen?.every((cel) => cel?.type.name === 'tableHeader') ?? false;
  }
  return false;
}
