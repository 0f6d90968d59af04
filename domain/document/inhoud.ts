import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { VELD } from './veld.ts';

export interface PlanMark {
  type: string;
  attrs: Record<string, unknown>;
}

/** Een knoop van een plan als ProseMirror-JSON. Kan soorten bevatten die dit schema niet kent. */
export interface PlanNode {
  type: string;
  attrs: Record<string, unknown>;
  marks: PlanMark[];
  text: string;
  content: PlanNode[];
}

/**
 * De tekst van een plan uit de bytes van zijn Yjs-toestand.
 * Gooit een fout als de bytes niet te lezen zijn of er stukken ontbreken: een plan dat niet geladen kon worden mag
 * nooit als leeg of half worden getoond (design §5).
 */
export function planInhoud(toestand: Uint8Array): PlanNode {
  return docInhoud(docVan(toestand));
}

/** Het Yjs-document bij deze toestand; gooit een fout als de toestand niet te lezen of niet compleet is. */
export function docVan(toestand: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, toestand);
  } catch (fout) {
    throw new Error('De opgeslagen tekst van dit plan is niet te lezen.', { cause: fout });
  }
  // Yjs parkeert updates waarvan een voorganger ontbreekt, zonder fout.
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    throw new Error('De opgeslagen tekst van dit plan is niet compleet.');
  }
  return doc;
}

/** De tekst van een geopend plan. */
export function docInhoud(doc: Y.Doc): PlanNode {
  const { content } = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(VELD));
  return { type: 'doc', attrs: {}, marks: [], text: '', content: nodes(content) };
}

/** Een knoop uit ProseMirror-JSON, met elk veld gevuld. */
export function planNode(json: unknown): PlanNode {
  const [node] = nodes([json]);
  if (!node) throw new Error('Dit is geen knoop van een plan.');
  return node;
}

/** Alle tekst in een knoop achter elkaar. */
export function platteTekst(node: PlanNode): string {
  return node.text + node.content.map(platteTekst).join('');
}

// Een andere client kan van alles in het Yjs-document zetten; hier wordt het één keer tot een bekende vorm.
function nodes(waarde: unknown): PlanNode[] {
  if (!Array.isArray(waarde)) return [];
  return waarde.filter(isObject).map((node) => ({
    type: tekst(node.type),
    attrs: isObject(node.attrs) ? node.attrs : {},
    marks: (Array.isArray(node.marks) ? node.marks : [])
      .filter(isObject)
      .map((mark) => ({ type: tekst(mark.type), attrs: isObject(mark.attrs) ? mark.attrs : {} })),
    text: tekst(node.text),
    content: nodes(node.content),
  }));
}

function isObject(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

function tekst(waarde: unknown): string {
  return typeof waarde === 'string' ? waarde : '';
}
