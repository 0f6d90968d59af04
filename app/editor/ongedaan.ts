import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/**
 * Zet de cursor na ongedaan maken of opnieuw doen achter wat er veranderde. Zonder dit springt hij na `opnieuw` in een
 * lege alinea naar het einde van het plan: Yjs zoekt hem dan in tekst die bij het ongedaan maken is verdwenen.
 */
export const CursorNaOngedaan = Extension.create({
  name: 'cursorNaOngedaan',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transacties, oud, nieuw) {
        if (!transacties.some(isOngedaan)) return null;
        const einde = eindeVanVerschil(oud.doc, nieuw.doc);
        if (einde === null) return null;
        return nieuw.tr.setSelection(TextSelection.near(nieuw.doc.resolve(einde), -1)).scrollIntoView();
      },
    }),
  ],
});

function isOngedaan(transactie: Transaction): boolean {
  return transactie.docChanged && Boolean(transactie.getMeta(ySyncPluginKey)?.isUndoRedoOperation);
}

function eindeVanVerschil(oud: Node, nieuw: Node): number | null {
  const begin = oud.content.findDiffStart(nieuw.content);
  const einde = oud.content.findDiffEnd(nieuw.content);
  // Bij herhaalde letters overlappen begin en einde; het verschil ligt dan bij de verste van de twee.
  return begin === null || einde === null ? null : Math.max(begin, einde.b);
}
