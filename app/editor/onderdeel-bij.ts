import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { sleutelUit } from '#domain/document/nodes/verwijzingen.ts';
import { ONDERDEEL_NIVEAU, staatUit } from '#domain/document/onderdeel.ts';

/** Het onderdeel waar iemand in schrijft, zoals het op de kop staat. */
export interface OnderdeelKop {
  /** De hoeveelste kop van de tekst dit is, vanaf 1 (zie `kopAnker`). */
  kop: number;
  /** Waar de kop in het document staat. */
  plek: number;
  titel: string;
  partij: string | null;
  staat: ReturnType<typeof staatUit>;
}

/** Het onderdeel waar de cursor in staat; null boven de eerste kop van een onderdeel. */
export function onderdeelBij({ doc, selection }: EditorState): OnderdeelKop | null {
  return onderdeelOp(doc, selection.$head.depth === 0 ? selection.head : selection.$head.before(1));
}

/** Het onderdeel waar het blok op deze plek (het begin van een blok op het hoogste niveau) bij hoort. */
export function onderdeelOp(doc: Node, plek: number): OnderdeelKop | null {
  let gevonden: OnderdeelKop | null = null;
  let koppen = 0;
  doc.forEach((node, begin) => {
    if (node.type.name !== 'heading' || begin > plek) return;
    koppen += 1;
    if (node.attrs.level !== ONDERDEEL_NIVEAU) return;
    gevonden = {
      kop: koppen,
      plek: begin,
      titel: node.textContent,
      partij: sleutelUit(node.attrs.partij),
      staat: staatUit(node.attrs.staat),
    };
  });
  return gevonden;
}
