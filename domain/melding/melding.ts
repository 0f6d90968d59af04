import type { Licht } from '../verkeerslicht/verkeerslicht.ts';

/** Voortgang in oplopende volgorde, dan de ja/nee-antwoorden, dan wat niemand weet (design §2). */
export const VOORTGANGEN = [
  'niet_begonnen',
  'mee_bezig',
  'bijna_klaar',
  'afgerond',
  'ja',
  'nee',
  'onbekend',
] as const;
export type Voortgang = (typeof VOORTGANGEN)[number];

/** Welke antwoorden bij een onderwerp passen. */
export const ANTWOORDTYPEN = ['voortgang', 'ja_nee'] as const;
export type Antwoordtype = (typeof ANTWOORDTYPEN)[number];

/** Percentages per antwoord, zoals een groepspartij (alle gemeenten) ze meldt. Telt soms op tot 99 of 101. */
export type Verdeling = Partial<Record<Voortgang, number>>;

/** Waarover gemeld wordt: `actie:12` of `deelstatus:34`. */
export type Sleutel = `actie:${number}` | `deelstatus:${number}`;

/** Eén melding van voortgang: alleen toevoegen, nooit wijzigen; door een persoon namens een partij. */
export interface Melding {
  id: number;
  onderwerp: Sleutel;
  partij: string;
  /** De persoon die meldde; null bij een ingelezen melding zoals die van de monitor 2024. */
  door: { id: number; naam: string } | null;
  /** De dag waarop de melding geldt, JJJJ-MM-DD (Europe/Amsterdam). */
  datum: string;
  /** Het moment van vastleggen, ISO 8601 in UTC. */
  vastgelegdOp: string;
  /** Null als er alleen een verdeling is. */
  voortgang: Voortgang | null;
  verdeling: Verdeling | null;
  /** Bij `onbekend`: de bron vertelt wel dat het niet af was (`niet_afgerond` in de monitor). */
  bekendNietAf: boolean;
  licht: Licht;
  toelichting: string;
  /** Wat er nodig is, verplicht bij rood. */
  nodig: string;
  /** Slugs van de partijen van wie dat nodig is. */
  nodigVan: string[];
  /** Het besluit dat de melder van het overleg vraagt; leeg als er geen gevraagd wordt. */
  gevraagdBesluit: string;
  /** Wat de melder hierna doet; leeg als dat er niet staat. */
  volgendeStap: string;
  voorlopig: boolean;
  rondeId: number | null;
  /** De eerdere melding die deze verbetert. */
  corrigeert: number | null;
  /** De koepel die dit voor haar lid `partij` meldde; null als de partij het zelf deed. */
  via: string | null;
}
