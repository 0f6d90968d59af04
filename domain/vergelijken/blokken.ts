import type { PlanNode } from '../document/inhoud.ts';
import { KADER_NAAM, kadersoort } from '../document/nodes/kader.ts';
import { sleutelUit } from '../document/nodes/verwijzingen.ts';
import { ONDERDEEL_NIVEAU, ONDERDEEL_STAAT_NAAM, staatUit } from '../document/onderdeel.ts';
import { zonderVoorstellen } from '../document/voorstel.ts';
import { genummerd, objectToken, plekVan, type Token, tokensVan } from './tokens.ts';

/** Wat als geheel vergeleken wordt: een alinea, kop, punt van een lijst, rij van een tabel of los object. */
export interface Blok {
  /** Wat voor blok het is, in woorden: `alinea`, `kop 2`, `punt in een lijst`, `rij van een tabel`. */
  vorm: string;
  /** Eigenschappen die een lezer ziet en die geen tekst zijn, zoals de staat van een onderdeel. */
  kenmerken: Readonly<Record<string, string>>;
  tokens: Token[];
  /** De tekst van alle tokens achter elkaar. */
  tekst: string;
  /** Waar de knoop van het blok staat (zie `Token.plek`). */
  plek: number;
  /** De kop van niveau 2 waar het onder staat; leeg als er geen boven staat. */
  onderdeel: string;
}

/** Tussen twee cellen van een rij, en tussen twee alinea's in een cel. */
const CELGRENS = ' | ';
const REGELGRENS = ' / ';

/**
 * De tekst van een plan als rij blokken, zonder voorstellen die nog open staan. Een leeg blok zegt niets en telt niet mee. De plekken
 * tellen alles mee, ook wat overgeslagen is.
 */
export function blokkenVan(inhoud: PlanNode): Blok[] {
  const blokken: Blok[] = [];
  let onderdeel = '';
  // Het document zelf telt niet mee: het eerste blok staat op 0.
  loop(zonderVoorstellen(genummerd(inhoud, -1)).content, 'alinea', (node, vorm, tokens) => {
    if (tokens.every(({ soort }) => soort === 'wit' || soort === 'grens')) return;
    const tekst = tokens.map((token) => token.tekst).join('');
    if (node.type === 'heading' && node.attrs.level === ONDERDEEL_NIVEAU) onderdeel = tekst.trim();
    blokken.push({ vorm, kenmerken: kenmerken(node), tokens, tekst, plek: plekVan(node), onderdeel });
  });
  return blokken;
}

/** Waaraan twee gelijke blokken te herkennen zijn, met opmaak en al. */
export function blokSleutel({ vorm, kenmerken, tokens }: Blok): string {
  return JSON.stringify([vorm, kenmerken, tokens.map(({ tekst, opmaak }) => [tekst, opmaak])]);
}

type Bezoek = (node: PlanNode, vorm: string, tokens: Token[]) => void;

/** Wat een alinea heet binnen deze knoop. */
function vormBinnen({ type, attrs }: PlanNode, vorm: string): string {
  switch (type) {
    case 'bulletList':
      return 'punt in een lijst';
    case 'orderedList':
      return 'genummerd punt';
    case 'blockquote':
      return 'citaat';
    case 'kader':
      return `kader (${KADER_NAAM[kadersoort(attrs.soort)].toLowerCase()})`;
    default:
      return vorm;
  }
}

function loop(nodes: readonly PlanNode[], vorm: string, bezoek: Bezoek): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'paragraph':
        bezoek(node, vorm, tokensVan(node.content));
        break;
      case 'heading':
        bezoek(node, `kop ${Number(node.attrs.level) || 2}`, tokensVan(node.content));
        break;
      case 'tableRow':
        bezoek(node, 'rij van een tabel', rijTokens(node));
        break;
      case 'actie':
      case 'afbeelding':
      case 'horizontalRule':
        bezoek(node, BLOKNAAM[node.type], [objectToken(node)]);
        break;
      case 'text':
        bezoek(node, vorm, tokensVan([node]));
        break;
      default:
        loop(node.content, vormBinnen(node, vorm), bezoek);
    }
  }
}

const BLOKNAAM = { actie: 'actie', afbeelding: 'afbeelding', horizontalRule: 'lijn' } as const;

/** Een rij is één blok: cellen naast elkaar, met een grens ertussen die ook vergeleken wordt. */
function rijTokens(rij: PlanNode): Token[] {
  const tokens: Token[] = [];
  rij.content.forEach((cel, i) => {
    if (i > 0) tokens.push(grens(CELGRENS));
    let regels = 0;
    loop([cel], 'alinea', (_, __, deel) => {
      if (regels++ > 0) tokens.push(grens(REGELGRENS));
      tokens.push(...deel);
    });
  });
  return tokens;
}

function grens(tekst: string): Token {
  return { tekst, soort: 'grens', opmaak: '', plek: -1, lengte: 0, node: null };
}

function kenmerken({ type, attrs }: PlanNode): Record<string, string> {
  if (type !== 'heading' || attrs.level !== ONDERDEEL_NIVEAU) return {};
  return {
    Staat: ONDERDEEL_STAAT_NAAM[staatUit(attrs.staat)],
    Verantwoordelijk: sleutelUit(attrs.partij) ?? '',
  };
}
