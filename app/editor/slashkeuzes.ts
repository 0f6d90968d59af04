import type { SlashKeuze } from './slash.ts';

/** Wat er onder `/` staat. `opActie` opent het venster om een actie te kiezen of te maken. */
export function slashKeuzes(opActie: () => void): SlashKeuze[] {
  return [
    {
      naam: 'Actie',
      ook: 'taak invoegen maken',
      voer(editor, range) {
        editor.chain().deleteRange(range).run();
        opActie();
      },
    },
    {
      naam: 'Kop',
      ook: 'onderdeel titel h2',
      voer: (editor, range) => editor.chain().focus().deleteRange(range).setHeading({ level: 2 }).run(),
    },
    {
      naam: 'Tussenkop',
      ook: 'kop h3',
      voer: (editor, range) => editor.chain().focus().deleteRange(range).setHeading({ level: 3 }).run(),
    },
    {
      naam: 'Lijst',
      ook: 'opsomming punten',
      voer: (editor, range) => editor.chain().focus().deleteRange(range).toggleBulletList().run(),
    },
    {
      naam: 'Genummerde lijst',
      ook: 'opsomming cijfers',
      voer: (editor, range) => editor.chain().focus().deleteRange(range).toggleOrderedList().run(),
    },
    {
      naam: 'Citaat',
      ook: 'aanhaling quote',
      voer: (editor, range) => editor.chain().focus().deleteRange(range).setBlockquote().run(),
    },
    {
      naam: 'Lijn',
      ook: 'streep scheiding',
      voer: (editor, range) => editor.chain().focus().deleteRange(range).setHorizontalRule().run(),
    },
  ];
}
