import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { docInhoud, type PlanNode } from '#domain/document/inhoud.ts';
import { schema } from '#domain/document/schema.ts';
import { VELD } from '#domain/document/veld.ts';

/** Een plan uit ProseMirror-JSON zoals de server het leest: door Yjs heen. */
export function knoop(json: object): PlanNode {
  const doc = new Y.Doc();
  prosemirrorJSONToYXmlFragment(schema, json, doc.getXmlFragment(VELD));
  return docInhoud(doc);
}
