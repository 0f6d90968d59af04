import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { kopbereik } from '#domain/document/nodes/tabel.ts';

const sleutel = new PluginKey<DecorationSet>('tabelkoppen');

/** Zegt van elke kopcel in de editor of zij over haar kolom of haar rij gaat, zoals in de leestekst. */
export const Tabelkoppen = Extension.create({
  name: 'tabelkoppen',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: sleutel,
      state: {
        init: (_config, { doc }) => koppen(doc),
        apply: (tr, oud) => (tr.docChanged ? koppen(tr.doc) : oud),
      },
      props: { decorations: (state) => sleutel.getState(state) },
    }),
  ],
});

function koppen(doc: Node): DecorationSet {
  const decoraties: Decoration[] = [];
  doc.descendants((node, plek, _ouder, index) => {
    if (node.type.name === 'tableRow')
      node.forEach((cel, binnen) => {
        const begin = plek + 1 + binnen;
        if (cel.type.name === 'tableHeader')
          decoraties.push(Decoration.node(begin, begin + cel.nodeSize, { scope: kopbereik(index) }));
      });
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, decoraties);
}
