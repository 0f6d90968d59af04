import { Fragment, type Mark, type Node, Slice } from '@tiptap/pm/model';
import { VOORSTEL_SOORTEN } from '#domain/document/voorstelmarks.ts';

const VAN_ANDEREN: readonly string[] = ['draad', ...VOORSTEL_SOORTEN];

/**
 * Wat iemand plakt is van hem: zonder de opmerkingen en voorstellen die bij de oude plek hoorden, en zonder de partij en de
 * staat van een onderdeel dat ergens anders staat.
 */
export function schoonStuk(stuk: Slice): Slice {
  return new Slice(schoon(stuk.content), stuk.openStart, stuk.openEnd);
}

function schoon(inhoud: Fragment): Fragment {
  const nodes: Node[] = [];
  inhoud.forEach((node) => {
    const marks = node.marks.filter((mark: Mark) => !VAN_ANDEREN.includes(mark.type.name));
    nodes.push(node.isText ? node.mark(marks) : node.type.create(attrs(node), schoon(node.content), marks));
  });
  return Fragment.fromArray(nodes);
}

function attrs(node: Node): Node['attrs'] {
  const uit = node.type.name === 'heading' ? { partij: null, staat: null } : {};
  return 'voorstel' in node.attrs ? { ...node.attrs, ...uit, voorstel: null } : { ...node.attrs, ...uit };
}
