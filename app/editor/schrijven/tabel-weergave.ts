import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { kopbereik } from '#domain/document/nodes/tabel.ts';

const sleutel = new PluginKey<DecorationSet>('tabelWeergave');

/**
 * Zegt van elke kopcel in de editor of zij over haar kolom of haar rij gaat, zoals in de leestekst. Voor wie leest is een brede
 * tabel met het toetsenbord te verschuiven; wie schrijft loopt er met de cursor doorheen.
 */
export function tabelWeergave(magSchrijven: boolean) {
  return Extension.create({
    name: 'tabelWeergave',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: sleutel,
        state: {
          init: (_config, { doc }) => decoraties(doc, magSchrijven),
          apply: (tr, oud) => (tr.docChanged ? decoraties(tr.doc, magSchrijven) : oud),
        },
        props: { decorations: (state) => sleutel.getState(state) },
      }),
    ],
  });
}

function decoraties(doc: Node, magSchrijven: boolean): DecorationSet {
  const gevonden: Decoration[] = [];
  doc.descendants((node, plek, _ouder, index) => {
    if (node.type.name === 'table' && !magSchrijven)
      gevonden.push(Decoration.node(plek, plek + node.nodeSize, GEBIED));
    if (node.type.name === 'tableRow')
      node.forEach((cel, binnen) => {
        const begin = plek + 1 + binnen;
        if (cel.type.name === 'tableHeader')
          gevonden.push(Decoration.node(begin, begin + cel.nodeSize, { scope: kopbereik(index) }));
      });
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, gevonden);
}

const GEBIED = { role: 'group', 'aria-label': 'Tabel', tabindex: '0' };
