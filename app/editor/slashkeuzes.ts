import type { Editor, Range } from '@tiptap/core';
import { KADER_NAAM, KADERSOORTEN } from '#domain/document/nodes/kader.ts';
import { voegKaderIn, voegTabelIn } from './schrijven/invoegen.ts';
import type { Schrijfbron } from './schrijven/schrijfbron.ts';
import type { SlashKeuze } from './slash.ts';

interface SlashVensters {
  bron: Schrijfbron;
  /** Opent het venster om een actie te kiezen of te maken. */
  opActie(): void;
}

/** Wat er onder `/` staat. */
export function slashKeuzes({ bron, opActie }: SlashVensters): SlashKeuze[] {
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
      naam: 'Tabel',
      ook: 'rijen kolommen cellen',
      voer: zonderSlash(voegTabelIn),
    },
    {
      naam: 'Voetnoot',
      ook: 'noot bron verwijzing',
      voer: zonderSlash(() => bron.open({ soort: 'voetnoot' })),
    },
    ...KADERSOORTEN.map((soort) => ({
      naam: `Kader: ${KADER_NAAM[soort].toLowerCase()}`,
      ook: 'blok uitlichten callout',
      voer: zonderSlash((editor) => voegKaderIn(editor, soort)),
    })),
    {
      naam: 'Afbeelding',
      ook: 'foto plaatje beeld figuur',
      voer: zonderSlash(() => bron.open({ soort: 'afbeelding' })),
    },
    {
      naam: 'Lijn',
      ook: 'streep scheiding',
      voer: (editor, range) => editor.chain().focus().deleteRange(range).setHorizontalRule().run(),
    },
  ];
}

/** Haalt eerst weg wat getypt is om het menu te openen. */
function zonderSlash(doe: (editor: Editor) => void) {
  return (editor: Editor, range: Range) => {
    editor.chain().deleteRange(range).run();
    doe(editor);
  };
}
