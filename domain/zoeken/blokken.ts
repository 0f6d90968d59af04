import type { PlanNode } from '../document/inhoud.ts';
import { actieNummer } from '../document/nodes/actie.ts';
import { sleutelUit } from '../document/nodes/verwijzingen.ts';
import { zonderVoorstellen } from '../document/voorstel.ts';

/** Waar in een plan iets staat. */
export interface Plek {
  /** Het hoeveelste blok van de tekst, vanaf 1. */
  plek: number;
  /** De kop waar het onder staat; leeg vóór de eerste. */
  kop: string;
  /** De hoeveelste kop dat is (zie `kopAnker`), of null. */
  kopNr: number | null;
}

/** Een alinea, kop, punt van een lijst of rij van een tabel. */
export interface Zoekblok extends Plek {
  tekst: string;
}

/** Wat een plan met een verwijzing kan noemen. */
export const VERMELDSOORTEN = ['actie', 'afspraak', 'partij', 'persoon', 'cijfer'] as const;
export type Vermeldsoort = (typeof VERMELDSOORTEN)[number];

export interface Vermelding extends Plek {
  soort: Vermeldsoort;
  /** Het nummer, of de slug van een partij, als tekst. */
  sleutel: string;
}

/** Gaat omhoog als `zoekinhoud` van dezelfde tekst iets anders maakt: dan wordt alles opnieuw opgenomen. */
export const ZOEKVORM = 1;

/** Langer dan dit is geen alinea meer; PostgreSQL neemt per rij hooguit een megabyte aan woorden. */
const MAX_BLOK = 100_000;

/** Wat één geheel is om in te zoeken, hoeveel alinea's er ook in zitten. */
const GEHEEL = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'afbeelding', 'actie']);

/**
 * Waarin van een plan te zoeken is, en wat het noemt. De tekst is die van nu, zonder voorstellen. Namen van acties en
 * afspraken zitten er niet in: die verschillen per lezer. Koppen tellen zoals in de editor, waar ook een voorgestelde kop
 * meetelt.
 */
export function zoekinhoud(inhoud: PlanNode): { blokken: Zoekblok[]; vermeldingen: Vermelding[] } {
  const blokken: Zoekblok[] = [];
  const vermeldingen = new Map<string, Vermelding>();
  let kop = '';
  let koppen = 0;
  let plek = 0;
  for (const node of inhoud.content) {
    if (node.type === 'heading') koppen += 1;
    for (const geldig of zonderVoorstellen({ ...inhoud, content: [node] }).content) {
      if (geldig.type === 'heading') kop = tekstVan(geldig);
      for (const blok of gehelen(geldig)) {
        plek += 1;
        const waar = { plek, kop, kopNr: koppen || null };
        const tekst = tekstVan(blok).slice(0, MAX_BLOK);
        if (tekst !== '') blokken.push({ ...waar, tekst });
        for (const genoemd of vermeldIn(blok)) {
          vermeldingen.set(`${plek} ${genoemd.soort} ${genoemd.sleutel}`, { ...waar, ...genoemd });
        }
      }
    }
  }
  return { blokken, vermeldingen: [...vermeldingen.values()] };
}

function gehelen(node: PlanNode): PlanNode[] {
  return GEHEEL.has(node.type) || node.content.length === 0 ? [node] : node.content.flatMap(gehelen);
}

/** De tekst met een spatie waar een alinea, cel of regel ophoudt. */
function tekstVan(node: PlanNode): string {
  return stukken(node).join('').replace(/\s+/g, ' ').trim();
}

function stukken(node: PlanNode): string[] {
  switch (node.type) {
    case 'text':
      return [node.text];
    case 'voetnoot':
      return [` ${waarde(node.attrs.tekst)} `];
    case 'afbeelding':
      return [` ${waarde(node.attrs.alt)} `];
    case 'hardBreak':
      return [' '];
    case 'paragraph':
    case 'heading':
      return [' ', ...node.content.flatMap(stukken), ' '];
    default:
      return [node.text, ...node.content.flatMap(stukken)];
  }
}

function waarde(attribuut: unknown): string {
  return typeof attribuut === 'string' ? attribuut : '';
}

function vermeldIn(node: PlanNode): { soort: Vermeldsoort; sleutel: string }[] {
  const soort = VERMELDSOORTEN.find((soort) => soort === node.type);
  const sleutel = soort && sleutelVan(soort, node.attrs);
  return [...(soort && sleutel ? [{ soort, sleutel }] : []), ...node.content.flatMap(vermeldIn)];
}

function sleutelVan(soort: Vermeldsoort, attrs: Record<string, unknown>): string | null {
  if (soort === 'afspraak') return sleutelUit(attrs.id);
  if (soort === 'partij') return sleutelUit(attrs.slug);
  return actieNummer(attrs.id)?.toString() ?? null;
}
