import type { Kring } from '../policy/kring.ts';

/**
 * Een kleine tekst die mensen samen schrijven bij een overleg:
 * - `besluittekst`: het voorgestelde besluit bij een agendapunt;
 * - `notulen`: bij een agendapunt, en één keer bij het hele overleg;
 * - `annotatie`: de eigen voorbereiding van een partij bij een agendapunt. Niemand anders leest die, en niemand anders weet dat
 *   zij er is (design §2).
 */
export const OVERLEGTEKSTSOORTEN = ['besluittekst', 'notulen', 'annotatie'] as const;
export type Overlegtekstsoort = (typeof OVERLEGTEKSTSOORTEN)[number];

/** Om welke tekst het gaat. Van een annotatie is de partij altijd die van wie het vraagt. */
export type Tekstvraag =
  | { soort: 'besluittekst' | 'annotatie'; overlegId: number; puntId: number }
  | {
      soort: 'notulen';
      overlegId: number;
      /** Null: de notulen van het hele overleg. */
      puntId: number | null;
    };

/** Waar een tekst bij hoort, met wat de policy ervan moet weten. */
export interface Tekstplek {
  soort: Overlegtekstsoort;
  overlegId: number;
  puntId: number | null;
  /** Slug; alleen van een annotatie. */
  partij: string | null;
  /** De kring van het overleg. */
  kring: Kring;
  /** Of de agenda bevroren is. */
  bevroren: boolean;
  /** Of het overleg niet doorgaat. */
  afgezegd: boolean;
  /** Wie het punt inbrengt, of null. */
  inbrenger: string | null;
  /** Slugs van wie het punt alleen is, of null. */
  alleenVoor: readonly string[] | null;
  /** Of de besluitenlijst van het overleg verzonden is. */
  verzonden: boolean;
}

/** Waarvan er hoogstens één is. */
export function tekstsleutel({
  soort,
  overlegId,
  puntId,
  partij,
}: Pick<Tekstplek, 'soort' | 'overlegId' | 'puntId' | 'partij'>): string {
  const plek = puntId ?? `overleg:${overlegId}`;
  return [soort, plek, ...(partij === null ? [] : [partij])].join(':');
}
