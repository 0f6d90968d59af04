import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type NodeView } from '@tiptap/pm/view';
import { VoetnootNode } from '#domain/document/nodes/voetnoot.ts';
import { verwijzingAnker, voetnootAnker, voetnoottekst } from '#domain/document/voetnoten.ts';
import { maakElement } from './element.ts';
import type { Schrijfbron } from './schrijfbron.ts';

const sleutel = new PluginKey<DecorationSet>('voetnootnummers');

/** De voetnoot uit het schema, met haar nummer in de editor; klikken opent haar voor wie schrijft. */
export function voetnootMetWeergave(bron: Schrijfbron) {
  return VoetnootNode.extend({
    addNodeView:
      () =>
      ({ editor, decorations, getPos }) =>
        new VoetnootWeergave(editor, decorations, getPos, bron),
    addProseMirrorPlugins: () => [
      new Plugin({
        key: sleutel,
        state: {
          init: (_config, { doc }) => nummers(doc),
          apply: (tr, oud) => (tr.docChanged ? nummers(tr.doc) : oud),
        },
        props: { decorations: (state) => sleutel.getState(state) },
      }),
    ],
  });
}

/** De voetnoten in de editor, in volgorde, met hun plek. */
export function voetnotenIn(doc: Node): { nummer: number; tekst: string; plek: number }[] {
  const gevonden: { nummer: number; tekst: string; plek: number }[] = [];
  doc.descendants((node, plek) => {
    if (node.type.name === 'voetnoot')
      gevonden.push({ nummer: gevonden.length + 1, tekst: voetnoottekst(node.attrs.tekst), plek });
  });
  return gevonden;
}

/** Selecteert de voetnoot op deze plek en opent haar. */
export function openVoetnoot(editor: Editor, bron: Schrijfbron, plek: number): void {
  editor.commands.setNodeSelection(plek);
  bron.open({ soort: 'voetnoot' });
}

function nummers(doc: Node): DecorationSet {
  return DecorationSet.create(
    doc,
    voetnotenIn(doc).map(({ nummer, plek }) => Decoration.node(plek, plek + 1, {}, { nummer })),
  );
}

/** Hetzelfde element als in de leestekst. */
class VoetnootWeergave implements NodeView {
  readonly dom = maakElement('sup', { class: 'voetnoot' });
  readonly #link = maakElement('a', {});

  constructor(
    editor: Editor,
    decorations: readonly Decoration[],
    getPos: () => number | undefined,
    bron: Schrijfbron,
  ) {
    this.dom.append(this.#link);
    this.#nummer(decorations);
    this.#link.addEventListener('click', (event) => {
      const plek = getPos();
      if (!editor.isEditable || plek === undefined) return;
      event.preventDefault();
      openVoetnoot(editor, bron, plek);
    });
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type.name !== 'voetnoot') return false;
    this.#nummer(decorations);
    return true;
  }

  ignoreMutation() {
    return true;
  }

  #nummer(decorations: readonly Decoration[]) {
    const nummer = Number(decorations.map(({ spec }) => spec.nummer).find(Number.isInteger) ?? 0);
    this.dom.id = verwijzingAnker(nummer);
    this.#link.href = `#${voetnootAnker(nummer)}`;
    this.#link.setAttribute('aria-label', `Voetnoot ${nummer}`);
    this.#link.textContent = String(nummer);
  }
}
