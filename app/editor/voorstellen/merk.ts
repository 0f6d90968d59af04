import { Fragment, type Mark, type Node } from '@tiptap/pm/model';
import type { PlanMark } from '#domain/document/inhoud.ts';
import { isVoorstel, opKnoop } from '#domain/document/voorstelmarks.ts';

/** Wie er voorstelt en onder welk kenmerk. */
export interface Indiener {
  kenmerk: string;
  /** Of een kenmerk van dezelfde persoon is: wat hij zelf voorstelde mag hij echt weghalen. */
  isEigen(kenmerk: unknown): boolean;
  /** Of een kenmerk in dit venster gemaakt is: alleen daar typt hij aan verder, want alleen dat venster herstelt het. */
  isVanHier(kenmerk: unknown): boolean;
}

/** De voorstellen waar een knoop in de editor deel van is, op tekst en op blokken gelijk. */
export function merkenOp(node: Node): PlanMark[] {
  if (!node.isText) return opKnoop(node.attrs.voorstel);
  return node.marks
    .filter((mark) => isVoorstel({ type: mark.type.name }))
    .map(({ type, attrs }) => ({ type: type.name, attrs }));
}

/** Of iemand deze knoop zelf voorstelde en hem dus echt weg mag halen. */
export function isEigenNieuw(node: Node, indiener: Indiener): boolean {
  return eigenMerken(node, indiener).some(({ type }) => type === 'insertion');
}

/**
 * Of iemand zelf al voorstelde om deze knoop weg te halen. Dat een ander het voorstelt telt niet: trekt die het in, dan moet wat
 * hij wilde blijven staan.
 */
export function isEigenWeg(node: Node, indiener: Indiener): boolean {
  return eigenMerken(node, indiener).some(({ type }) => type === 'deletion');
}

/** De voorstellen van deze persoon waar een knoop deel van is. */
export function eigenMerken(node: Node | null | undefined, { isEigen }: Indiener): PlanMark[] {
  return node ? merkenOp(node).filter(({ attrs }) => isEigen(attrs.id)) : [];
}

/** Dezelfde knoop met deze voorstellen in plaats van de vorige. */
export function metMerken(node: Node, merken: PlanMark[], content = node.content): Node {
  if (node.isText) {
    const { marks } = node.type.schema;
    const gewoon = node.marks.filter((mark) => !isVoorstel({ type: mark.type.name }));
    return node.mark(
      merken.reduce<readonly Mark[]>(
        (set, { type, attrs }) => marks[type]?.create(attrs).addToSet(set) ?? set,
        gewoon,
      ),
    );
  }
  return node.type.create(
    { ...node.attrs, voorstel: merken.length > 0 ? merken : null },
    content,
    node.marks,
  );
}

/** Een knoop met alles erin als nieuw voorstel. `bewaar` zegt welke andere voorstellen erop blijven. */
export function alsNieuw(
  node: Node,
  indiener: Indiener,
  bewaar: (merk: PlanMark) => boolean = () => false,
): Node {
  const over = merkenOp(node).filter((merk) => merk.type !== 'insertion' && bewaar(merk));
  const content = kinderen(node, (kind) => alsNieuw(kind, indiener, bewaar));
  return metMerken(node, [{ type: 'insertion', attrs: { id: indiener.kenmerk } }, ...over], content);
}

/** Een knoop met alles erin als voorstel om weg te halen; null als er niets overblijft omdat het eigen voorstellen waren. */
export function alsWeg(node: Node, indiener: Indiener): Node | null {
  const content = kinderen(node, (kind) => alsWeg(kind, indiener));
  if (isEigenNieuw(node, indiener) && content.size === 0) return null;
  if (isEigenWeg(node, indiener)) return metMerken(node, merkenOp(node), content);
  return metMerken(node, [...merkenOp(node), { type: 'deletion', attrs: { id: indiener.kenmerk } }], content);
}

function kinderen(node: Node, maak: (kind: Node) => Node | null): Fragment {
  return Fragment.fromArray(node.children.flatMap((kind) => maak(kind) ?? []));
}
