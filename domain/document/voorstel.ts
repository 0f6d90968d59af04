import type { PlanMark, PlanNode } from './inhoud.ts';
import { isLeeg } from './onderdeel.ts';
import { isVoorstel, opKnoop, voorstellenOp } from './voorstelmarks.ts';

/** Overnemen of afwijzen. */
export type Oordeel = 'over' | 'af';

/** Wat er met een voorstel gebeurt; null laat het staan. */
export type Beslissing = (voorstel: PlanMark) => Oordeel | null;

/**
 * De tekst zoals die geldt zolang niemand een voorstel overneemt: wat iemand erin wil zetten is weg, wat iemand weg wil
 * halen staat er nog. Zo gaat een plan naar een versie, een export en de zoekindex.
 */
export function zonderVoorstellen(node: PlanNode): PlanNode {
  return beslis(node, () => 'af');
}

/** De tekst zoals die wordt als elk voorstel wordt overgenomen: wat de indieners zien. */
export function metVoorstellen(node: PlanNode): PlanNode {
  return beslis(node, () => 'over');
}

/**
 * Voert beslissingen over voorstellen uit. Alleen wat zelf deel van een voorstel is verdwijnt: een blok dat weg moet maar waar
 * intussen andere tekst in staat blijft, met die tekst. Het resultaat past weer in het schema.
 */
export function beslis(node: PlanNode, beslissing: Beslissing): PlanNode {
  const plakt = new Set<PlanNode>();
  const [over] = bladen(node, beslissing, plakt);
  return aaneen(over ?? { ...node, content: [] }, plakt);
}

const TEKSTBLOKKEN = new Set(['paragraph', 'heading']);
/** Blokken die niet zonder inhoud kunnen: is die op, dan gaan ze mee. */
const OMHULSELS = new Set([
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'kader',
  'table',
  'tableRow',
]);
/** Blokken die er moeten blijven: is de inhoud op, dan komt er een lege alinea in. */
const VASTE = new Set(['doc', 'tableCell', 'tableHeader']);

/** De eerste gang: alles behalve de grenzen tussen tekstblokken. Geeft de knoop, of niets als hij verdwijnt. */
function bladen(node: PlanNode, beslissing: Beslissing, plakt: Set<PlanNode>): PlanNode[] {
  const voorstellen = voorstellenOp(node).map((mark) => ({ mark, oordeel: beslissing(mark) }));
  const moetWeg = voorstellen.some(
    ({ mark, oordeel }) =>
      (mark.type === 'insertion' && oordeel === 'af') || (mark.type === 'deletion' && oordeel === 'over'),
  );
  const kinderen = node.content.map((kind) => ({ kind, over: bladen(kind, beslissing, plakt) }));
  let content = kinderen.flatMap(({ over }) => over);
  if (moetWeg && (content.length === 0 || (node.type === 'tableRow' && content.every(isLeeg)))) return [];
  // Een rij waar andere tekst in staat houdt al haar cellen: een tabel heeft overal evenveel kolommen.
  if (node.type === 'tableRow')
    content = kinderen.flatMap(({ kind, over }) => (over.length > 0 ? over : [legeCel(kind)]));
  if (node.content.length > 0 && content.length === 0 && OMHULSELS.has(node.type)) return [];
  if (content.length === 0 && VASTE.has(node.type)) content = [LEGE_ALINEA];
  if (node.type === 'listItem' && content[0]?.type !== 'paragraph') content = [LEGE_ALINEA, ...content];

  const open = voorstellen.filter(({ oordeel }) => oordeel === null).map(({ mark }) => mark);
  const opTekst = node.type === 'text';
  const { voorstel: _, ...attrs } = node.attrs;
  let uit: PlanNode = {
    ...node,
    attrs: opTekst || open.length === 0 ? attrs : { ...attrs, voorstel: open },
    marks: opTekst ? node.marks.filter((mark) => !isVoorstel(mark) || open.includes(mark)) : node.marks,
    content,
  };
  let samen = false;
  for (const { mark, oordeel } of voorstellen) {
    if (mark.type !== 'modification' || oordeel === null) continue;
    if (oordeel === 'af') uit = teruggezet(uit, mark);
    samen ||= mark.attrs.type === (oordeel === 'af' ? 'splitsing' : 'samenvoeging');
  }
  if (samen) plakt.add(uit);
  return [uit];
}

const LEGE_ALINEA: PlanNode = { type: 'paragraph', attrs: {}, marks: [], text: '', content: [] };

function legeCel(cel: PlanNode): PlanNode {
  const { voorstel: _, ...attrs } = cel.attrs;
  return { ...cel, attrs, content: [LEGE_ALINEA] };
}

/** De knoop zoals hij was voor een wijziging van opmaak, soort of kenmerken. */
function teruggezet(
  node: PlanNode,
  { attrs: { type, attrName, previousValue, newValue } }: PlanMark,
): PlanNode {
  if (type === 'mark') {
    const marks = node.marks.filter((mark) => mark.type !== attrName);
    return { ...node, marks: [...marks, ...opKnoop([previousValue])] };
  }
  const [oud] = opKnoop([previousValue]);
  const [nieuw] = opKnoop([newValue]);
  if (type !== 'blok' || !oud || !nieuw) return node;
  // Alleen wat het voorstel veranderde: wat een ander intussen aan het blok deed blijft.
  const sleutels = [...new Set([...Object.keys(oud.attrs), ...Object.keys(nieuw.attrs)])];
  const veranderd = sleutels.filter((sleutel) => !isGelijk(oud.attrs[sleutel], nieuw.attrs[sleutel]));
  const terug = Object.fromEntries(veranderd.map((sleutel) => [sleutel, oud.attrs[sleutel] ?? null]));
  return { ...node, type: oud.type, attrs: { ...node.attrs, ...terug } };
}

function isGelijk(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** De tweede gang: tekstblokken die bij de tekst ervoor horen worden daarmee één. */
function aaneen(node: PlanNode, plakt: ReadonlySet<PlanNode>): PlanNode {
  if (TEKSTBLOKKEN.has(node.type)) return { ...node, content: naadloos(node.content) };
  const content: PlanNode[] = [];
  for (const kind of node.content) {
    const vorige = content.at(-1);
    const heel = aaneen(kind, plakt);
    const samen = vorige && moetPlakken(kind, plakt) ? geplakt(vorige, heel) : null;
    if (samen) content.splice(-1, 1, samen);
    else content.push(heel);
  }
  return { ...node, content };
}

function moetPlakken(node: PlanNode, plakt: ReadonlySet<PlanNode>): boolean {
  const [eerste] = node.content;
  return plakt.has(node) || (node.type === 'listItem' && eerste !== undefined && plakt.has(eerste));
}

/** Twee tekstblokken als één, ook als elk aan zijn kant van een lijst staat; null als ze niet aan elkaar passen. */
function geplakt(a: PlanNode, b: PlanNode): PlanNode | null {
  if (TEKSTBLOKKEN.has(a.type) && TEKSTBLOKKEN.has(b.type))
    return { ...a, content: naadloos([...a.content, ...b.content]) };
  if (a.type !== 'listItem' || b.type !== 'listItem') return null;
  const [laatste, eerste] = [a.content.at(-1), b.content.at(0)];
  const midden = laatste && eerste && geplakt(laatste, eerste);
  return midden ? { ...a, content: [...a.content.slice(0, -1), midden, ...b.content.slice(1)] } : null;
}

/** Stukken tekst met dezelfde opmaak achter elkaar als één stuk. */
function naadloos(content: PlanNode[]): PlanNode[] {
  const uit: PlanNode[] = [];
  for (const kind of content) {
    const vorige = uit.at(-1);
    if (vorige?.type === 'text' && kind.type === 'text' && isGelijk(vorige.marks, kind.marks)) {
      uit.splice(-1, 1, { ...vorige, text: vorige.text + kind.text });
    } else uit.push(kind);
  }
  return uit;
}
