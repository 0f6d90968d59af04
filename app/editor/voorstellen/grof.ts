import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { PlanMark } from '#domain/document/inhoud.ts';
import { opKnoop } from '#domain/document/voorstelmarks.ts';
import { alsNieuw, alsWeg, type Indiener, isEigenNieuw, merkenOp, metMerken } from './merk.ts';
import { plaats, type Vervanging, type Werk } from './werk.ts';

/** Hierbinnen past geen oud en nieuw naast elkaar: een tabel moet in elke rij evenveel cellen houden. */
const ONDEELBAAR = new Set(['table', 'tableRow']);

/**
 * Zet alles wat een bewerking veranderde als voorstel over hele blokken in de tekst: zijn alleen soort of kenmerken anders,
 * dan op het blok zelf, en anders staat het oude er doorgestreept en het nieuwe erachter. Geeft wat er vervangen is.
 */
export function stelGrof(werk: Werk): Vervanging | null {
  const { tr, voor, na, indiener } = werk;
  const begin = voor.content.findDiffStart(na.content);
  const einde = voor.content.findDiffEnd(na.content);
  if (begin === null || einde === null) return null;
  const overlap = Math.max(0, begin - Math.min(einde.a, einde.b));
  const [$vanA, $totA] = [voor.resolve(begin), voor.resolve(einde.a + overlap)];
  const [$vanB, $totB] = [na.resolve(begin), na.resolve(einde.b + overlap)];
  let diepte = Math.min($vanA.sharedDepth($totA.pos), $vanB.sharedDepth($totB.pos));
  for (; diepte >= 0; diepte -= 1) {
    const ouder = $vanA.node(diepte);
    if (ouder.inlineContent || ONDEELBAAR.has(ouder.type.name)) continue;
    const oud = tussen($vanA, $totA, diepte);
    const nieuw = tussen($vanB, $totB, diepte);
    const anders = oud.length === nieuw.length && oud.map((node, i) => veranderd(node, nieuw[i], indiener));
    const paren = anders ? anders.flatMap((node) => node ?? []) : [];
    const gepaard = oud.length > 0 && paren.length === oud.length;
    const weg = oud.flatMap((node) => alsWeg(node, indiener) ?? []);
    const erbij = nieuw.map((node) => alsNieuw(node, indiener, () => true));
    const inhoud = Fragment.fromArray(gepaard ? paren : [...weg, ...erbij]);
    const index = $vanA.index(diepte);
    if (!ouder.canReplace(index, index + oud.length, inhoud)) continue;
    const van = $vanA.posAtIndex(index, diepte);
    const tot = $vanA.posAtIndex(index + oud.length, diepte);
    tr.step(new ReplaceStep(van, tot, new Slice(inhoud, 0, 0)));
    const vervanging = {
      fromA: van,
      toA: tot,
      fromB: van,
      toB: $vanB.posAtIndex(index + nieuw.length, diepte),
    };
    plaats(werk, vervanging, gepaard ? van : van + Fragment.fromArray(weg).size);
    return vervanging;
  }
  return null;
}

function tussen($van: ResolvedPos, $tot: ResolvedPos, diepte: number): Node[] {
  return $van.node(diepte).children.slice($van.index(diepte), $tot.indexAfter(diepte));
}

/** De nieuwe knoop met erop wat er anders werd, als alleen soort of kenmerken van knopen verschillen; anders null. */
function veranderd(oud: Node, nieuw: Node | undefined, indiener: Indiener): Node | null {
  if (!nieuw) return null;
  if (oud.eq(nieuw)) return oud;
  if (oud.isText || oud.childCount !== nieuw.childCount || (oud.isLeaf && oud.type !== nieuw.type))
    return null;
  const content: Node[] = [];
  for (const [index, kind] of oud.children.entries()) {
    const anders = veranderd(kind, nieuw.child(index), indiener);
    if (!anders) return null;
    content.push(anders);
  }
  return metMerken(nieuw, merkenNaWijziging(oud, nieuw, indiener), Fragment.fromArray(content));
}

function merkenNaWijziging(oud: Node, nieuw: Node, indiener: Indiener): PlanMark[] {
  const merken = merkenOp(oud);
  const [was, wordt] = [kenmerkenVan(oud), kenmerkenVan(nieuw)];
  if (isEigenNieuw(oud, indiener) || isGelijk(was, wordt)) return merken;
  // Wie een voorstel van een ander verder verandert, neemt het over: afwijzen geeft weer wat er eerst stond.
  const vorige = merken.find(({ attrs }) => attrs.type === 'blok');
  const eerst = vorige ? (opKnoop([vorige.attrs.previousValue])[0] ?? was) : was;
  const rest = merken.filter((merk) => merk !== vorige);
  if (isGelijk(eerst, wordt)) return rest;
  const attrs = { id: indiener.kenmerk, type: 'blok', previousValue: eerst, newValue: wordt };
  return [...rest, { type: 'modification', attrs }];
}

function kenmerkenVan({ type, attrs: { voorstel: _, ...attrs } }: Node): PlanMark {
  return { type: type.name, attrs };
}

function isGelijk(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
