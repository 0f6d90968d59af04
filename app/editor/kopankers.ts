import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { kopAnker } from './koppen.ts';

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
