import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { AttrStep, ReplaceStep } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { voorsteller } from '#domain/document/voorstelmarks.ts';
import { onderdeelBij, onderdeelOp } from '../onderdeel-bij.ts';
import { BESLIST, beslisBijCursor, naarVoorstel } from './beslissen.ts';
import { herstelVoorstellen } from './herstel.ts';
import type { Modusbron } from './modus.ts';
import { stelVoor } from './stel-voor.ts';
import { toetsBijVoorstel } from './toets.ts';
import { neemVoorstellenWeg, vervangingenIn } from './vervangingen.ts';

const GEWEIGERD =
  'Dit kan niet als voorstel; er is niets veranderd. Doe het in kleinere stappen, of schrijf een opmerking.';

/**
 * Maakt van wat iemand in de modus *Voorstellen* doet een voorstel, vóór het in de tekst komt. Wat van anderen komt, ongedaan
 * maken en beslissen over voorstellen gaan er ongewijzigd doorheen.
 */
export function voorstelExtensie(modus: Modusbron, gebruikerId: number) {
  modus.herstel();
  const isEigen = (kenmerk: unknown) => voorsteller(kenmerk) === gebruikerId;
  const venster = `${gebruikerId}.${crypto.randomUUID().slice(0, 8)}-`;
  const isVanHier = (kenmerk: unknown) => typeof kenmerk === 'string' && kenmerk.startsWith(venster);
  return Extension.create({
    name: 'voorstellen',
    dispatchTransaction({ transaction, next }) {
      const { editor } = this;
      if (!transaction.docChanged || !editor.isEditable || isVanElders(transaction) || isStand(transaction)) {
        next(transaction);
        modus.bij(onderdeelBij(editor.state)?.partij ?? null);
        return;
      }
      modus.meld('');
      if (modus.modusVoor(partijenBij(transaction, editor)) === 'schrijven') next(zonderErven(transaction));
      else {
        const voorstel = stelVoor(transaction, editor.state, {
          kenmerk: nieuwKenmerk(venster),
          isEigen,
          isVanHier,
        });
        if (voorstel) next(voorstel);
        else modus.weiger(GEWEIGERD);
      }
      modus.bij(onderdeelBij(editor.state)?.partij ?? null);
    },
    addProseMirrorPlugins: () => [
      toetsBijVoorstel(() => modus.lees().modus === 'voorstellen'),
      herstelPlugin(isVanHier),
    ],
    addKeyboardShortcuts() {
      const beslis = (oordeel: 'over' | 'af') => () => {
        modus.meld(beslisBijCursor(this.editor, oordeel));
        return true;
      };
      const ga = (richting: 1 | -1) => () => {
        modus.meld(naarVoorstel(this.editor, richting) ? '' : 'Er zijn geen voorstellen in dit plan.');
        return true;
      };
      return {
        'Mod-Alt-v': () => {
          modus.kies(modus.lees().modus === 'schrijven' ? 'voorstellen' : 'schrijven');
          return true;
        },
        // N en P lopen langs de opmerkingen.
        'Mod-Alt-j': ga(1),
        'Mod-Alt-k': ga(-1),
        'Mod-Alt-Enter': beslis('over'),
        'Mod-Alt-Backspace': beslis('af'),
      };
    },
  });
}

function isVanElders(tr: Transaction): boolean {
  return Boolean(tr.getMeta(ySyncPluginKey)?.isChangeOrigin) || tr.getMeta(BESLIST) === true;
}

/** Wie een onderdeel schrijft en hoe ver het is, is geen tekst: dat geldt meteen. */
function isStand({ steps }: Transaction): boolean {
  return steps.every((stap) => stap instanceof AttrStep && (stap.attr === 'partij' || stap.attr === 'staat'));
}

/** Zet na wat een ander deed de voorstellen van dit venster weer op hun tekst. */
function herstelPlugin(isVanHier: (kenmerk: unknown) => boolean): Plugin {
  return new Plugin({
    view: ({ state }) => ({ destroy: herstelVoorstellen(ySyncPluginKey.getState(state).doc, isVanHier) }),
  });
}

function nieuwKenmerk(venster: string): string {
  return `${venster}${crypto.randomUUID().slice(0, 8)}`;
}

/** Van wie de onderdelen zijn waar een wijziging in valt; zoeken en vervangen raakt er meer dan waar de cursor staat. */
function partijenBij(tr: Transaction, { state }: Editor): (string | null)[] {
  const plekken = vervangingenIn(tr).flatMap(({ fromA, toA }) => [fromA, toA]);
  if (plekken.length === 0) plekken.push(state.selection.from, state.selection.to);
  return [...new Set(plekken.map((plek) => partijOp(state.doc, plek)))];
}

function partijOp(doc: Node, plek: number): string | null {
  const $plek = doc.resolve(plek);
  return onderdeelOp(doc, $plek.depth === 0 ? plek : $plek.before(1))?.partij ?? null;
}

/** Wie gewoon schrijft midden in een voorstel van een ander, schrijft gewone tekst: die blijft als het voorstel afvalt. */
function zonderErven(tr: Transaction): Transaction {
  const [stap] = tr.steps;
  if (
    tr.steps.length !== 1 ||
    !(stap instanceof ReplaceStep) ||
    stap.slice.openStart + stap.slice.openEnd > 0
  )
    return tr;
  if (stap.slice.content.firstChild?.isInline) neemVoorstellenWeg(tr, stap.from, stap.from + stap.slice.size);
  return tr;
}
