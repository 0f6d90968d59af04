import { Extension } from '@tiptap/core';
import { type PlanNode, platteTekst } from './inhoud.ts';
import { sleutelUit } from './nodes/verwijzingen.ts';

/** Hoe ver een onderdeel is. `leeg` volgt uit de tekst; de andere staan op de kop. */
export const ONDERDEEL_STATEN = ['leeg', 'in_bewerking', 'ter_afstemming', 'akkoord'] as const;
export type OnderdeelStaat = (typeof ONDERDEEL_STATEN)[number];

export const ONDERDEEL_STAAT_NAAM: Record<OnderdeelStaat, string> = {
  leeg: 'Leeg',
  in_bewerking: 'In bewerking',
  ter_afstemming: 'Ter afstemming',
  akkoord: 'Akkoord',
};

/** Het niveau van de koppen waarmee een onderdeel begint. */
export const ONDERDEEL_NIVEAU = 2;

/** De staat zoals die op de kop van een onderdeel staat; niets of iets onbekends is in bewerking. */
export function staatUit(waarde: unknown): Exclude<OnderdeelStaat, 'leeg'> {
  return waarde === 'ter_afstemming' || waarde === 'akkoord' ? waarde : 'in_bewerking';
}

/** Op een kop: welke partij voor het onderdeel verantwoordelijk is, en hoe ver het is. */
export const OnderdeelKop = Extension.create({
  name: 'onderdeelKop',
  addGlobalAttributes: () => [
    {
      types: ['heading'],
      attributes: {
        partij: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element) => sleutelUit(element.getAttribute('data-partij')),
          renderHTML: ({ partij }) => (partij ? { 'data-partij': partij } : {}),
        },
        staat: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element) => element.getAttribute('data-staat'),
          renderHTML: ({ staat }) => (staat ? { 'data-staat': staatUit(staat) } : {}),
        },
      },
    },
  ],
});

/** Een onderdeel van een plan: een kop van niveau 2 (of wat er vóór de eerste staat) met alles tot de volgende. */
export interface Onderdeel {
  /** De hoeveelste kop van de tekst dit is, vanaf 1 (zie `kopAnker`); null voor wat er vóór de eerste kop staat. */
  kop: number | null;
  titel: string;
  partij: string | null;
  staat: OnderdeelStaat;
  /** De blokken na de kop. */
  blokken: PlanNode[];
}

/** De onderdelen van een plan, in volgorde. Een onderdeel zonder tekst en zonder iets anders erin is leeg. */
export function onderdelenVan(inhoud: PlanNode): Onderdeel[] {
  const onderdelen: Onderdeel[] = [];
  let koppen = 0;
  for (const node of inhoud.content) {
    if (node.type === 'heading') koppen += 1;
    if (node.type === 'heading' && node.attrs.level === ONDERDEEL_NIVEAU) {
      onderdelen.push({
        kop: koppen,
        titel: platteTekst(node),
        partij: sleutelUit(node.attrs.partij),
        staat: staatUit(node.attrs.staat),
        blokken: [],
      });
      continue;
    }
    if (onderdelen.length === 0)
      onderdelen.push({ kop: null, titel: '', partij: null, staat: 'in_bewerking', blokken: [] });
    onderdelen.at(-1)?.blokken.push(node);
  }
  return onderdelen.map((onderdeel) =>
    onderdeel.blokken.every(isLeeg) ? { ...onderdeel, staat: 'leeg' } : onderdeel,
  );
}

/** Soorten die ook zonder tekst iets zeggen. */
const ZEGT_IETS = new Set(['actie', 'afbeelding', 'afspraak', 'partij', 'persoon', 'cijfer', 'voetnoot']);

/** Of een knoop van deze soort ook zonder tekst iets zegt. */
export function zegtIets(type: string): boolean {
  return ZEGT_IETS.has(type);
}

/** Wat er onder de kop van een onderdeel staat: de partij, en de staat als die meer zegt dan dat eraan gewerkt wordt. */
export function onderdeelRegel(
  { partij, staat }: { partij: string | null; staat: OnderdeelStaat },
  partijen: Record<string, string>,
): string {
  const woord = staat === 'ter_afstemming' || staat === 'akkoord' ? ONDERDEEL_STAAT_NAAM[staat] : '';
  return [partij && partijen[partij], woord].filter(Boolean).join(' · ');
}

/** Of er in deze knoop niets staat: geen tekst en geen levend object. */
export function isLeeg(node: PlanNode): boolean {
  return node.text.trim() === '' && !ZEGT_IETS.has(node.type) && node.content.every(isLeeg);
}
