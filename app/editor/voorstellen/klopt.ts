import { Fragment, type Node } from '@tiptap/pm/model';
import { type PlanNode, planNode } from '#domain/document/inhoud.ts';
import { metVoorstellen, zonderVoorstellen } from '#domain/document/voorstel.ts';
import { merkenOp } from './merk.ts';

/**
 * Of een voorstel klopt: wie het overneemt krijgt precies wat de indiener deed, wie het afwijst precies wat er stond. Kijkt
 * alleen naar de blokken die verschillen, met wat ervoor en erna staat: een alinea kan bij de vorige gaan horen.
 */
export function klopt(voor: Node, gedaan: Node, voorgesteld: Node): boolean {
  const [a, b, r] = verschil([voor, gedaan, voorgesteld]);
  try {
    r.check();
    return (
      gelijk(r, metVoorstellen(inhoud(r)), metVoorstellen(inhoud(b))) &&
      gelijk(r, zonderVoorstellen(inhoud(r)), zonderVoorstellen(inhoud(a)))
    );
  } catch {
    return false;
  }
}

function inhoud(node: Node): PlanNode {
  return planNode(node.toJSON());
}

function gelijk({ type: { schema } }: Node, links: PlanNode, rechts: PlanNode): boolean {
  const [a, b] = [schema.nodeFromJSON(links), schema.nodeFromJSON(rechts)];
  a.check();
  return a.eq(b);
}

function verschil(docs: [Node, Node, Node]): [Node, Node, Node] {
  const [eerste, ...rest] = docs;
  const kortste = Math.min(...docs.map(({ childCount }) => childCount));
  let begin = 0;
  while (begin < kortste && rest.every((doc) => doc.child(begin).eq(eerste.child(begin)))) begin += 1;
  let eind = 0;
  const vanEind = (doc: Node) => doc.child(doc.childCount - 1 - eind);
  while (eind < kortste - begin && rest.every((doc) => vanEind(doc).eq(vanEind(eerste)))) eind += 1;
  // Ervoor en erna tot en met een blok zonder voorstellen: dat staat er hoe dan ook nog.
  do begin -= 1;
  while (begin > 0 && heeftVoorstel(eerste.child(begin)));
  do eind -= 1;
  while (eind > 0 && heeftVoorstel(vanEind(eerste)));
  const deel = (doc: Node) =>
    doc.copy(Fragment.fromArray(doc.children.slice(Math.max(0, begin), doc.childCount - Math.max(0, eind))));
  return [deel(docs[0]), deel(docs[1]), deel(docs[2])];
}

function heeftVoorstel(node: Node): boolean {
  let gevonden = merkenOp(node).length > 0;
  node.descendants((kind) => {
    gevonden ||= merkenOp(kind).length > 0;
    return !gevonden;
  });
  return gevonden;
}
