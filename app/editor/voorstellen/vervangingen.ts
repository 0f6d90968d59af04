import { ChangeSet, type TokenEncoder } from '@tiptap/pm/changeset';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { Transform } from '@tiptap/pm/transform';
import { VOORSTEL_SOORTEN } from '#domain/document/voorstelmarks.ts';
import { merkenOp } from './merk.ts';
import type { Vervanging } from './werk.ts';

/** Vergelijkt ook kenmerken en opmaak: een kop van niveau 3 is iets anders dan een van niveau 2. */
const TEKENS: TokenEncoder<string> = {
  encodeCharacter: (teken, marks) => (marks.length > 0 ? `${teken} ${JSON.stringify(marks)}` : String(teken)),
  encodeNodeStart: ({ type, attrs, marks }) =>
    `${type.name} ${JSON.stringify(attrs)} ${JSON.stringify(marks)}`,
  encodeNodeEnd: ({ type }) => `/${type.name}`,
  compareTokens: (a, b) => a === b,
};

/** Wat een bewerking aan inhoud verving, op volgorde en los van elkaar. Opmaak en kenmerken vervangen niets. */
export function vervangingenIn(tr: Transaction): Vervanging[] {
  const [voor] = tr.docs;
  if (!voor) return [];
  const { changes } = ChangeSet.create(voor, undefined, TEKENS).addSteps(tr.doc, tr.mapping.maps, null);
  return changes.map(({ fromA, toA, fromB, toB }) => ({ fromA, toA, fromB, toB }));
}

/** De tekst na een bewerking, waarin wat erbij kwam geen deel is van het voorstel waar iemand toevallig in typte. */
export function zonderGeerfd(tr: Transaction, vervangingen: readonly Vervanging[]): Node {
  const uit = new Transform(tr.doc);
  for (const { fromB, toB } of vervangingen) neemVoorstellenWeg(uit, fromB, toB);
  return uit.doc;
}

/** Maakt wat tussen twee plekken staat tot gewone tekst. */
export function neemVoorstellenWeg(tr: Transform, van: number, tot: number): void {
  if (van === tot) return;
  tr.doc.nodesBetween(van, tot, (node, plek) => {
    if (merkenOp(node).length === 0) return;
    if (node.isText) {
      for (const soort of VOORSTEL_SOORTEN) {
        tr.removeMark(
          Math.max(van, plek),
          Math.min(tot, plek + node.nodeSize),
          node.type.schema.marks[soort],
        );
      }
    } else if (plek >= van && plek + node.nodeSize <= tot) tr.setNodeAttribute(plek, 'voorstel', null);
  });
}
