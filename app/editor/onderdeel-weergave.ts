import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Lezer, leidraadAttributen, leidraadVan } from '#domain/document/leidraad.ts';
import { onderdeelRegel } from '#domain/document/onderdeel.ts';
import { koppenIn } from './koppen.ts';
import type { WaardenBron } from './waardenbron.ts';

const sleutel = new PluginKey<DecorationSet>('onderdeelWeergave');

/** Onder elke kop wie verantwoordelijk is en hoe ver het is; en zolang een onderdeel leeg is de leidraad, of dat er nog niets staat. */
export function onderdeelWeergave(bron: WaardenBron, voor: Lezer) {
  return Extension.create({
    name: 'onderdeelWeergave',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: sleutel,
        state: {
          init: (_config, { doc }) => decoraties(doc, bron, voor),
          apply: (tr, oud) => (tr.docChanged ? decoraties(tr.doc, bron, voor) : oud),
        },
        props: { decorations: (state) => sleutel.getState(state) },
      }),
    ],
  });
}

function decoraties(doc: Node, bron: WaardenBron, voor: Lezer): DecorationSet {
  const koppen = koppenIn(doc);
  const { partijen } = bron.alles();
  const gevonden: Decoration[] = [];
  let nummer = 0;
  doc.forEach((node, plek, index) => {
    if (node.type.name !== 'heading') return;
    const { onderdeel = null, tekst = '' } = koppen[nummer++] ?? {};
    if (!onderdeel) return;
    const einde = plek + node.nodeSize;
    const bij = onderdeelRegel(onderdeel, partijen);
    if (bij) gevonden.push(Decoration.node(plek, einde, { 'data-bij': bij }));
    const leidraad = onderdeel.staat === 'leeg' ? leidraadVan(tekst, voor) : null;
    const alinea = doc.maybeChild(index + 1);
    if (leidraad && alinea?.type.name === 'paragraph') {
      gevonden.push(Decoration.node(einde, einde + alinea.nodeSize, leidraadAttributen(leidraad)));
    }
  });
  return DecorationSet.create(doc, gevonden);
}
