import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Kop, kopAnker, kopNiveau } from './koppen.ts';

const sleutel = new PluginKey<DecorationSet>('kopankers');

/** Geeft elke kop in de editor hetzelfde anker als in de leestekst, zodat de inhoudsopgave blijft werken. */
export const KopAnkers = Extension.create({
  name: 'kopankers',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: sleutel,
      state: {
        init: (_config, { doc }) => ankers(doc),
        apply: (tr, oud) => (tr.docChanged ? ankers(tr.doc) : oud),
      },
      props: { decorations: (state) => sleutel.getState(state) },
    }),
  ],
});

function ankers(doc: Node): DecorationSet {
  const decoraties: Decoration[] = [];
  doc.forEach((node, plek) => {
    if (node.type.name !== 'heading') return;
    decoraties.push(Decoration.node(plek, plek + node.nodeSize, { id: kopAnker(decoraties.length + 1) }));
  });
  return DecorationSet.create(doc, decoraties);
}

/** De koppen in de tekst zoals die nu in de editor staat. */
export function koppenIn(editor: Editor): Kop[] {
  const koppen: Kop[] = [];
  editor.state.doc.forEach((node) => {
    if (node.type.name !== 'heading') return;
    koppen.push({ nummer: koppen.length + 1, niveau: kopNiveau(node.attrs.level), tekst: node.textContent });
  });
  return koppen;
}
