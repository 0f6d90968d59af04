import type { PlanNode } from '../document/inhoud.ts';

/** Het kleinste dat vergeleken wordt: een woord, leesteken of stuk wit, of één levend object. */
export interface Token {
  tekst: string;
  soort: 'woord' | 'wit' | 'object' | 'grens';
  /** De opmaak per teken, zonder herhaling: `bold`, `bold|`; leeg is gewone tekst. */
  opmaak: string;
  /** Waar het in het document staat, in eenheden: elke knoop één, elk teken één, in de volgorde van de tekst. */
  plek: number;
  lengte: number;
  /** De knoop van een levend object. */
  node: PlanNode | null;
}

/** Opmaak die een lezer ziet; wat bij een opmerking of voorstel hoort is geen opmaak. */
const OPMAAK = ['bold', 'italic', 'strike', 'link'];

const STUKKEN = /[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*|\s+|[^\s\p{L}\p{N}]/gu;

/** Hoeveel eenheden een knoop met alles erin telt. */
export function omvang(node: PlanNode): number {
  if (node.type === 'text') return node.text.length;
  return node.content.reduce((som, kind) => som + omvang(kind), 1);
}

/** De tekst met bij elk stuk waar het staat; zo blijft dat bekend als er voorstellen uit gaan. */
export function genummerd(node: PlanNode, plek: number): PlanNode {
  if (node.type === 'text') return { ...node, marks: [...node.marks, { type: PLEK, attrs: { plek } }] };
  let hier = plek + 1;
  const content = node.content.map((kind) => {
    const nieuw = genummerd(kind, hier);
    hier += omvang(kind);
    return nieuw;
  });
  return { ...node, attrs: { ...node.attrs, [PLEK]: plek }, content };
}

const PLEK = 'plek';

/** Waar een genummerde knoop staat; -1 als het een knoop is die er niet was. */
export function plekVan(node: PlanNode): number {
  const attrs = node.type === 'text' ? node.marks.find(({ type }) => type === PLEK)?.attrs : node.attrs;
  return typeof attrs?.plek === 'number' ? attrs.plek : -1;
}

/** De tokens van de inhoud van een alinea of kop, genummerd en zonder voorstellen. */
export function tokensVan(kinderen: readonly PlanNode[]): Token[] {
  const tokens: Token[] = [];
  let loop: Teken[] = [];
  for (const kind of kinderen) {
    if (kind.type === 'text') loop.push(...tekens(kind));
    else {
      tokens.push(...woorden(loop), objectToken(kind));
      loop = [];
    }
  }
  return [...tokens, ...woorden(loop)];
}

/** Een levend object, afbeelding of regeleinde als token; gelijk als het naar hetzelfde wijst. */
export function objectToken(node: PlanNode): Token {
  const basis = { opmaak: '', plek: plekVan(node), lengte: 1 };
  if (node.type === 'hardBreak') return { ...basis, tekst: '\n', soort: 'wit', node: null };
  const { voorstel: _, [PLEK]: __, ...rest } = node.attrs;
  return { ...basis, tekst: `[${node.type} ${JSON.stringify(rest)}]`, soort: 'object', node };
}

/** Een teken met zijn plek; een woord loopt door over een stukje dat een andere opmaak heeft. */
interface Teken {
  teken: string;
  opmaak: string;
  plek: number;
}

function tekens(node: PlanNode): Teken[] {
  const plek = plekVan(node);
  const opmaak = node.marks
    .filter(({ type }) => OPMAAK.includes(type))
    .map(({ type, attrs }) => (type === 'link' ? `link:${String(attrs.href)}` : type))
    .sort()
    .join(' ');
  return node.text.split('').map((teken, i) => ({ teken, opmaak, plek: plek < 0 ? plek : plek + i }));
}

function woorden(loop: readonly Teken[]): Token[] {
  const tekst = loop.map(({ teken }) => teken).join('');
  return [...tekst.matchAll(STUKKEN)].map(({ 0: stuk, index }): Token => {
    const deel = loop.slice(index, index + stuk.length);
    const opmaken = deel.map(({ opmaak }) => opmaak).filter((opmaak, i, alle) => opmaak !== alle[i - 1]);
    return {
      tekst: stuk,
      soort: stuk.trim() === '' ? 'wit' : 'woord',
      opmaak: opmaken.join('|'),
      plek: deel[0]?.plek ?? 0,
      lengte: stuk.length,
      node: null,
    };
  });
}
