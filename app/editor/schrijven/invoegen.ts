import type { Editor, JSONContent } from '@tiptap/core';
import type { BewaardeAfbeelding } from '#domain/document/bestand.ts';
import type { Kadersoort } from '#domain/document/nodes/kader.ts';

const RIJEN = 3;
const KOLOMMEN = 3;

/** Zet een tabel met een rij kopcellen op de plek van de cursor; de cursor komt in de eerste cel. */
export function voegTabelIn(editor: Editor): void {
  if (editor.isActive('table')) return;
  editor
    .chain()
    .focus()
    .insertTable({ rows: RIJEN, cols: KOLOMMEN, withHeaderRow: true })
    .command(({ tr }) => {
      const { $from } = tr.selection;
      const { paragraph } = editor.schema.nodes;
      const tabel = [...Array($from.depth + 1).keys()].findLast(
        (diepte) => $from.node(diepte).type.name === 'table',
      );
      if (tabel === undefined || !paragraph) return true;
      const na = $from.after(tabel);
      // Anders is er tussen een tabel en de volgende kop geen plek om verder te schrijven.
      if (tr.doc.resolve(na).nodeAfter?.type !== paragraph) tr.insert(na, paragraph.create());
      return true;
    })
    .run();
}

/** Zet de alinea's waar de cursor in staat in een kader; staan ze daar al in, dan verandert alleen de soort. */
export function voegKaderIn(editor: Editor, soort: Kadersoort): void {
  const keten = editor.chain().focus();
  if (editor.isActive('kader')) keten.updateAttributes('kader', { soort }).run();
  else keten.wrapIn('kader', { soort }).run();
}

/** Zet een voetnoot achter wat geselecteerd is; geselecteerde tekst blijft staan. */
export function voegVoetnootIn(editor: Editor, tekst: string): void {
  const { to } = editor.state.selection;
  editor.chain().focus().insertContentAt(to, { type: 'voetnoot', attrs: { tekst } }).run();
}

/** Zet een bewaarde afbeelding op de plek van de cursor. */
export function voegAfbeeldingIn(editor: Editor, afbeelding: BewaardeAfbeelding, alt: string): void {
  const { nummer, breedte, hoogte } = afbeelding;
  voegBlokIn(editor, { type: 'afbeelding', attrs: { bestand: nummer, alt, breedte, hoogte } });
}

/** Zet een blok op de plek van de cursor, met een lege alinea erna als er geen tekst volgt, om verder te schrijven. */
export function voegBlokIn(editor: Editor, blok: JSONContent): void {
  const { doc, selection } = editor.state;
  const { $to } = selection;
  const volgende = doc.maybeChild($to.index(0) + ($to.depth === 0 ? 0 : 1));
  editor
    .chain()
    .focus()
    .insertContent([blok, ...(volgende?.type.name === 'paragraph' ? [] : [{ type: 'paragraph' }])])
    .run();
}
