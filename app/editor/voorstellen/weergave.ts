import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { voorstelAttributen } from '#domain/document/voorstelzin.ts';
import type { WaardenBron } from '../waardenbron.ts';
import { merkenOp } from './merk.ts';

const sleutel = new PluginKey<DecorationSet>('voorstelWeergave');

/** Geeft elk voorstel in de editor zijn rand, en zegt aan hulpsoftware van wie het is en wat het doet. */
export function voorstelWeergave(bron: WaardenBron) {
  return Extension.create({
    name: 'voorstelWeergave',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: sleutel,
        state: {
          init: (_config, { doc }) => decoraties(doc, bron),
          apply: (tr, oud) => (tr.docChanged ? decoraties(tr.doc, bron) : oud),
        },
        props: { decorations: (state) => sleutel.getState(state) },
      }),
    ],
  });
}

/** Waar in een blok voorstellen staan, geteld vanaf het blok. Een blok dat niet veranderde wordt niet opnieuw doorzocht. */
const bekend = new WeakMap<Node, { van: number; node: Node }[]>();

function decoraties(doc: Node, bron: WaardenBron): DecorationSet {
  const waarden = bron.alles();
  const gevonden: Decoration[] = [];
  doc.forEach((blok, begin) => {
    for (const { van, node } of plekkenIn(blok)) {
      const maak = node.isText ? Decoration.inline : Decoration.node;
      const plek = begin + van;
      gevonden.push(maak(plek, plek + node.nodeSize, voorstelAttributen(merkenOp(node), waarden)));
    }
  });
  return DecorationSet.create(doc, gevonden);
}

function plekkenIn(blok: Node): { van: number; node: Node }[] {
  const eerder = bekend.get(blok);
  if (eerder) return eerder;
  const plekken = merkenOp(blok).length > 0 ? [{ van: 0, node: blok }] : [];
  blok.descendants((node, plek) => {
    if (merkenOp(node).length > 0) plekken.push({ van: plek + 1, node });
  });
  bekend.set(blok, plekken);
  return plekken;
}
