import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { naarBase64 } from '../base64.ts';
import { kopAnker } from '../koppen.ts';

/** Een stuk tekst waar iemand iets bij opmerkt, ook als er intussen omheen getypt wordt. */
export interface Selectie {
  /** Waar die nu staat, om te tonen. */
  bereik: Bereik;
  /** Relatieve posities van Yjs, in base64. */
  begin: string;
  einde: string;
  citaat: string;
}

export interface Bereik {
  van: number;
  tot: number;
}

/** De geselecteerde tekst; null als er geen tekst geselecteerd is. */
export function selectieIn(editor: Editor): Selectie | null {
  const { from, to } = editor.state.selection;
  return selectieVan(editor, { van: from, tot: to });
}

/** De tekst van een kop, voor wie niets kan of wil selecteren. */
export function selectieVanKop(editor: Editor, nummer: number): Selectie | null {
  const kop = editor.view.dom.querySelector(`#${kopAnker(nummer)}`);
  if (!kop) return null;
  const van = editor.view.posAtDOM(kop, 0);
  return selectieVan(editor, { van, tot: van + editor.state.doc.resolve(van).parent.content.size });
}

/** Het nummer van de kop waar de cursor bij staat: die zelf, of de laatste erboven. 0 boven de eerste. */
export function kopBij({ state: { doc, selection } }: Editor): number {
  let nummer = 0;
  doc.forEach(({ type }, plek) => {
    if (type.name === 'heading' && plek <= selection.head) nummer += 1;
  });
  return nummer;
}

function selectieVan(editor: Editor, bereik: Bereik): Selectie | null {
  const tekst = totOpDeTekst(editor, bereik);
  if (!tekst) return null;
  const begin = positie(editor, tekst.van, 0);
  const einde = positie(editor, tekst.tot, -1);
  const citaat = editor.state.doc.textBetween(tekst.van, tekst.tot, ' ');
  return begin && einde ? { bereik: tekst, begin, einde, citaat } : null;
}

/** Het bereik zonder wat er aan de randen geen tekst of alleen wit is; null als er niets overblijft. */
function totOpDeTekst({ state: { doc } }: Editor, { van, tot }: Bereik): Bereik | null {
  let uit: Bereik | null = null;
  doc.nodesBetween(van, tot, (node, plek) => {
    if (!node.isText) return;
    const stuk = { van: Math.max(van, plek), tot: Math.min(tot, plek + node.nodeSize) };
    uit = { van: uit?.van ?? stuk.van, tot: stuk.tot };
  });
  return uit && zonderRand(doc, uit);
}

function zonderRand(doc: Node, { van, tot }: Bereik): Bereik | null {
  const tekst = doc.textBetween(van, tot, '\n', '\ufffc');
  if (tekst.trim() === '') return null;
  return {
    van: van + tekst.length - tekst.trimStart().length,
    tot: tot - tekst.length + tekst.trimEnd().length,
  };
}

/** `kant` -1 houdt vast aan de letter ervoor, 0 aan die erna: zo blijft wat er aan de randen bij getypt wordt erbuiten. */
function positie(editor: Editor, plek: number, kant: 0 | -1): string | null {
  const { doc, type, binding } = ySyncPluginKey.getState(editor.state);
  const relatief = absolutePositionToRelativePosition(plek, type, binding.mapping);
  const absoluut = Y.createAbsolutePositionFromRelativePosition(relatief, doc);
  if (!(absoluut?.type instanceof Y.XmlText)) return null;
  return naarBase64(
    Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(absoluut.type, absoluut.index, kant)),
  );
}
