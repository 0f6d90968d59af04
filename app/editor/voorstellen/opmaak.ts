import type { Mark, Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, type Step } from '@tiptap/pm/transform';
import { isVoorstel, opKnoop } from '#domain/document/voorstelmarks.ts';
import { type Indiener, isEigenNieuw } from './merk.ts';

/** Of een stap alleen opmaak van tekst verandert. */
export function isOpmaak(stap: Step): stap is AddMarkStep | RemoveMarkStep {
  return stap instanceof AddMarkStep || stap instanceof RemoveMarkStep;
}

/** Verandert opmaak en houdt op de tekst zelf bij wat die eerst was. */
export function stelOpmaak(
  tr: Transaction,
  stap: AddMarkStep | RemoveMarkStep,
  van: number,
  tot: number,
  indiener: Indiener,
): void {
  const erbij = stap instanceof AddMarkStep;
  const stukken: { node: Node; van: number; tot: number }[] = [];
  tr.doc.nodesBetween(van, tot, (node, plek) => {
    if (node.isText)
      stukken.push({ node, van: Math.max(van, plek), tot: Math.min(tot, plek + node.nodeSize) });
  });
  for (const stuk of stukken) {
    const { type } = stap.mark;
    const was = type.isInSet(stuk.node.marks) ?? null;
    const wordt = erbij ? stap.mark : null;
    if (erbij ? was?.eq(stap.mark) : !was?.eq(stap.mark)) continue;
    if (wordt) tr.addMark(stuk.van, stuk.tot, wordt);
    else tr.removeMark(stuk.van, stuk.tot, stap.mark);
    if (isVoorstel({ type: type.name }) || isEigenNieuw(stuk.node, indiener)) continue;
    onthoud(tr, stuk, was, wordt, type.name, indiener);
  }
}

function onthoud(
  tr: Transaction,
  { node, van, tot }: { node: Node; van: number; tot: number },
  was: Mark | null,
  wordt: Mark | null,
  naam: string,
  { kenmerk }: Indiener,
): void {
  const vorige = node.marks.find((mark) => mark.type.name === 'modification' && mark.attrs.attrName === naam);
  const eerst = vorige ? vorige.attrs.previousValue : json(was);
  if (vorige) tr.removeMark(van, tot, vorige);
  if (JSON.stringify(eerst) === JSON.stringify(json(wordt))) return;
  const attrs = { id: kenmerk, type: 'mark', attrName: naam, previousValue: eerst, newValue: json(wordt) };
  tr.addMark(van, tot, node.type.schema.mark('modification', attrs));
}

function json(mark: Mark | null) {
  const [kaal] = mark ? opKnoop([{ type: mark.type.name, attrs: mark.attrs }]) : [];
  return kaal ?? null;
}
