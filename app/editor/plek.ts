import type { Node } from '@tiptap/pm/model';

/** Een plek in de tekst, los van de DOM: het hoeveelste blok, en na hoeveel tekens daarin. */
export interface Plek {
  blok: number;
  tekens: number;
}

/**
 * Waar de gebruiker in de leestekst klikte voordat de editor er was; null als dat ergens anders was. De editor begint
 * dan daar, zodat de eerste toets niet verloren gaat.
 */
export function gekozenPlek(papier: HTMLElement): Plek | null {
  const tekst = papier.firstElementChild;
  const selectie = document.getSelection();
  if (!tekst || !selectie?.focusNode || !selectie.isCollapsed) return null;
  const { focusNode, focusOffset } = selectie;
  const blok = [...tekst.children].findIndex((kind) => kind.contains(focusNode));
  const element = tekst.children[blok];
  if (!element) return null;
  const bereik = document.createRange();
  bereik.setStart(element, 0);
  bereik.setEnd(focusNode, focusOffset);
  return { blok, tekens: bereik.toString().length };
}

/** De ProseMirror-positie van een plek; zo dichtbij mogelijk als de tekst intussen korter is. */
export function positieVan(doc: Node, { blok, tekens }: Plek): number {
  const index = Math.min(blok, doc.childCount - 1);
  let begin = 0;
  for (let i = 0; i < index; i += 1) begin += doc.child(i).nodeSize;
  let over = tekens;
  let positie = begin + 1;
  let gevonden = false;
  doc.child(index).descendants((node, plek) => {
    if (gevonden) return false;
    if (node.isTextblock) positie = begin + 1 + plek + 1;
    if (!node.isText) return true;
    positie = begin + 1 + plek + Math.min(over, node.nodeSize);
    gevonden = over <= node.nodeSize;
    over -= node.nodeSize;
    return false;
  });
  return positie;
}
