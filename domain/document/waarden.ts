import type { Licht } from '../verkeerslicht/verkeerslicht.ts';

/** Wat een kaart van een actie toont: de actie zoals zij op een moment is, voor één lezer. */
export interface ActieKaart {
  id: number;
  titel: string;
  partijNaam: string;
  /** Leeg als de persoon nog niet bekend is. */
  persoon: string;
  /** Bijvoorbeeld `klaar in Q1 2027`. */
  planningTekst: string;
  /** De uitkomst van de planning, bijvoorbeeld `over tijd`; weg als die niets toevoegt. */
  standingNaam?: string;
  licht: Licht | 'afgerond' | 'niet_gemeld';
  /** Waarom het berekende licht slechter is dan het gemelde, of null. */
  signaalZin: string | null;
  afspraakId: string | null;
  /** Om uit te kiezen; weg in een vaste kopie. */
  opgaveNr?: number;
  /** Of deze lezer over de actie mag melden; weg in een vaste kopie. */
  magMelden?: boolean;
}

export interface AfspraakKaart {
  id: string;
  paragraaf: string;
  titel: string;
}

export interface PersoonKaart {
  naam: string;
  /** De korte naam van de partij, of null. */
  partij: string | null;
}

/** Een versie van een cijfer uit het register. */
export interface CijferWaarde {
  versie: number;
  /** Zoals het in de tekst staat: `28,5`. */
  waarde: string;
  bron: string;
  /** `JJJJ-MM-DD` */
  peildatum: string;
}

export interface CijferKaart {
  id: number;
  naam: string;
  /** `procent`, `euro`; leeg als het cijfer geen eenheid heeft. */
  eenheid: string;
  /** De opgave waar het bij hoort, of null als het voor alle is; weg in een vaste kopie. */
  opgaveNr?: number | null;
  /** Alle versies, oudste eerst; de laatste is die van nu. */
  versies: CijferWaarde[];
}

/**
 * Wat de levende objecten in een plan tonen, voor één lezer op één moment. Wat hier niet in staat, bestaat niet of mag deze
 * lezer niet kennen: de tekst zegt dan dat er iets is, niet wat (design §4).
 */
export interface PlanWaarden {
  acties: Record<number, ActieKaart>;
  afspraken: Record<string, AfspraakKaart>;
  /** De korte naam per slug. */
  partijen: Record<string, string>;
  personen: Record<number, PersoonKaart>;
  cijfers: Record<number, CijferKaart>;
}

export const GEEN_WAARDEN: PlanWaarden = {
  acties: {},
  afspraken: {},
  partijen: {},
  personen: {},
  cijfers: {},
};
