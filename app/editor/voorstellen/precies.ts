import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { PlanMark } from '#domain/document/inhoud.ts';
import { alsNieuw, alsWeg, eigenMerken, isEigenNieuw, isEigenWeg, merkenOp, metMerken } from './merk.ts';
import { plaats, type Vervanging, type Werk } from './werk.ts';

/**
 * Zet één vervanging als voorstel in de tekst, op de plek zelf. Geeft `tekst` als zij binnen één alinea of kop bleef (dat
 * klopt altijd), `blok` als er blokken bij betrokken zijn, en null als het zo niet kan.
 */
export function stelPrecies(werk: Werk, vervanging: Vervanging): 'tekst' | 'blok' | null {
  const { voor, na } = werk;
  const [$fromA, $toA] = [voor.resolve(vervanging.fromA), voor.resolve(vervanging.toA)];
  const [$fromB, $toB] = [na.resolve(vervanging.fromB), na.resolve(vervanging.toB)];
  const slice = na.slice(vervanging.fromB, vervanging.toB);
  if (isInTekst($fromA, $toA) && isInTekst($fromB, $toB)) {
    vervangTekst(werk, vervanging, slice.content);
    return 'tekst';
  }
  if (isInTekst($fromA, $toA) && $fromB.parent.inlineContent && $toB.parent.inlineContent) {
    splits(werk, vervanging, $fromA, slice);
    return 'blok';
  }
  if ($fromA.parent.inlineContent && $toA.parent.inlineContent && isInTekst($fromB, $toB)) {
    voegSamen(werk, vervanging, $toA, slice.content);
    return 'blok';
  }
  const tussenBlokken =
    !$fromA.parent.inlineContent && $fromA.sameParent($toA) && slice.openStart + slice.openEnd === 0;
  // Blokken door andere vervangen kan ook een andere soort of een ander kenmerk zijn; dat ziet de grove weg.
  const isVervangen = vervanging.toA > vervanging.fromA && slice.size > 0;
  if (!tussenBlokken || isVervangen || $fromA.parent.type.name === 'tableRow') return null;
  const eind = haalWeg(werk, vervanging.fromA, vervanging.toA);
  voegIn(werk, vervanging, eind, slice.content);
  return 'blok';
}

const isInTekst = ($van: ResolvedPos, $tot: ResolvedPos) =>
  $van.parent.inlineContent && $van.sameParent($tot);

function vervangTekst(werk: Werk, vervanging: Vervanging, content: Fragment): void {
  let plek = haalWeg(werk, vervanging.fromA, vervanging.toA);
  // Wie net iets weghaalde en dan typt, vervangt: het nieuwe komt achter wat doorgestreept is.
  if (vervanging.fromA === vervanging.toA) plek = naEigenDoorhaling(werk, plek);
  voegIn(werk, vervanging, plek, content);
}

function naEigenDoorhaling({ tr, indiener }: Werk, plek: number): number {
  let eind = plek;
  // Midden in wat hij zelf typt blijft hij bij zijn woord.
  const ervoor = tr.doc.resolve(plek).nodeBefore;
  if (ervoor && isEigenNieuw(ervoor, indiener)) return plek;
  for (;;) {
    const node = tr.doc.resolve(eind).nodeAfter;
    if (!node || !eigenMerken(node, indiener).some(({ type }) => type === 'deletion')) return eind;
    eind += node.nodeSize;
  }
}

function voegIn(werk: Werk, vervanging: Vervanging, plek: number, content: Fragment): void {
  if (content.size === 0) return;
  const nieuw = Fragment.fromArray(content.content.map((kind) => alsNieuw(kind, werk.indiener)));
  werk.tr.step(new ReplaceStep(plek, plek, new Slice(nieuw, 0, 0)));
  plaats(werk, vervanging, plek);
}

/** Enter, of plakken van meer alinea's: de tekst wordt gesplitst, en de laatste alinea weet dat zij bij de vorige hoorde. */
function splits(werk: Werk, vervanging: Vervanging, $van: ResolvedPos, slice: Slice): void {
  const plek = haalWeg(werk, vervanging.fromA, vervanging.toA);
  const content = openRand(
    werk,
    slice.content,
    slice.openStart,
    slice.openEnd,
    $van,
    $van.depth - slice.openStart + 1,
  );
  werk.tr.step(new ReplaceStep(plek, plek, new Slice(content, slice.openStart, slice.openEnd)));
  plaats(werk, vervanging, plek);
}

/** De inhoud van een open slice als voorstel. `diepte` is die van deze knopen in de tekst rond `$van`. */
function openRand(
  werk: Werk,
  content: Fragment,
  openStart: number,
  openEnd: number,
  $van: ResolvedPos,
  diepte: number,
): Fragment {
  const laatste = content.childCount - 1;
  return Fragment.fromArray(
    content.content.map((node, index) => {
      const links = index === 0 && openStart > 0;
      const rechts = index === laatste && openEnd > 0;
      if (!links && !rechts) return alsNieuw(node, werk.indiener);
      const binnen = openRand(
        werk,
        node.content,
        links ? openStart - 1 : 0,
        rechts ? openEnd - 1 : 0,
        $van,
        diepte + 1,
      );
      return metMerken(node, rechts ? grensmerken(werk, node, $van, diepte) : [], binnen);
    }),
  );
}

function grensmerken({ indiener }: Werk, node: Node, $van: ResolvedPos, diepte: number): PlanMark[] {
  const id = indiener.kenmerk;
  const ervoor = diepte <= $van.depth ? $van.node(diepte) : null;
  if (ervoor && isEigenNieuw(ervoor, indiener)) return [{ type: 'insertion', attrs: { id } }];
  return node.isTextblock ? [{ type: 'modification', attrs: { id, type: 'splitsing' } }] : [];
}

/** Weghalen over de grens van alinea's heen: de laatste hoort straks bij de eerste. */
function voegSamen(werk: Werk, vervanging: Vervanging, $tot: ResolvedPos, content: Fragment): void {
  const { tr, indiener } = werk;
  const eind = haalWeg(werk, vervanging.fromA, vervanging.toA);
  const begin = tr.mapping.map(vervanging.fromA, -1);
  const eigenSplitsing = eigenMerken($tot.parent, indiener).some(
    ({ type, attrs }) => type === 'insertion' || attrs.type === 'splitsing',
  );
  const $begin = tr.doc.resolve(begin);
  const $eind = tr.doc.resolve(eind);
  const isGrens = eind - begin === 2 * ($begin.depth - $begin.sharedDepth(eind));
  if (eigenSplitsing && isGrens && $begin.depth === $eind.depth) {
    tr.delete(begin, eind);
    voegIn(werk, vervanging, begin, content);
    return;
  }
  const blok = $eind.before();
  const merken = merkenOp($eind.parent);
  if (!merken.some(({ attrs }) => attrs.type === 'samenvoeging'))
    tr.setNodeAttribute(blok, 'voorstel', [
      ...merken,
      { type: 'modification', attrs: { id: indiener.kenmerk, type: 'samenvoeging' } },
    ]);
  voegIn(werk, vervanging, eind, content);
}

/** Stelt voor om alles tussen twee plekken weg te halen; eigen voorstellen gaan echt weg. Geeft waar `tot` nu ligt. */
function haalWeg({ tr, indiener }: Werk, van: number, tot: number): number {
  if (van === tot) return tot;
  const begin = tr.mapping.maps.length;
  const stukken: { node: Node; plek: number }[] = [];
  tr.doc.nodesBetween(van, tot, (node, plek) => {
    const isHeel = plek >= van && plek + node.nodeSize <= tot;
    if (isHeel || node.isText) stukken.push({ node, plek });
    return !isHeel;
  });
  for (const { node, plek } of stukken.reverse()) {
    if (node.isText) {
      const [links, rechts] = [Math.max(van, plek), Math.min(tot, plek + node.nodeSize)];
      if (isEigenNieuw(node, indiener)) tr.delete(links, rechts);
      else if (!isEigenWeg(node, indiener)) {
        tr.addMark(links, rechts, node.type.schema.mark('deletion', { id: indiener.kenmerk }));
      }
      continue;
    }
    const weg = alsWeg(node, indiener);
    const inhoud = weg ? Fragment.from(weg) : Fragment.empty;
    tr.step(new ReplaceStep(plek, plek + node.nodeSize, new Slice(inhoud, 0, 0)));
  }
  return tr.mapping.slice(begin).map(tot, 1);
}
