import type { Kring } from '../policy/kring.ts';

/** Wat het overleg met een voorgesteld besluit deed: overgenomen, met wijziging, een volgende keer, of niet. */
export const UITKOMSTEN = ['aangenomen', 'gewijzigd', 'aangehouden', 'verworpen'] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/** Hoe de uitkomst op het scherm en in de besluitenlijst staat. */
export const UITKOMST_NAAM: Record<Uitkomst, string> = {
  aangenomen: 'Aangenomen',
  gewijzigd: 'Gewijzigd aangenomen',
  aangehouden: 'Aangehouden',
  verworpen: 'Verworpen',
};

/** Wat er in een overleg besloten is, en wie eraan gebonden is. */
export interface Besluit {
  id: number;
  overlegId: number;
  agendapuntId: number | null;
  /** 1, 2, 3 … binnen het overleg; null zolang de besluitenlijst niet definitief is. */
  nr: number | null;
  uitkomst: Uitkomst;
  tekst: string;
  toelichting: string;
  /** Uiterste dag, of null. */
  termijn: string | null;
  kring: Kring;
  /** Slugs van de partijen die er alleen van weten, of null: iedereen aan tafel. */
  alleenVoor: readonly string[] | null;
  /** Slugs van wie gebonden is. */
  partijen: readonly string[];
  /** De acties die eruit volgden. */
  acties: readonly number[];
  /** De dag waarop het is nagekomen of vervallen, en hoe of waarom. */
  nagekomenOp: string | null;
  vervallenOp: string | null;
  afloop: string;
  versie: number;
}

/** Of iemand er was; bij `vervangen` zat er een ander in haar plaats. */
export const AANWEZIGHEDEN = ['aanwezig', 'afwezig', 'vervangen'] as const;
export type Aanwezigheid = (typeof AANWEZIGHEDEN)[number];

export interface Aanwezige {
  id: number;
  overlegId: number;
  partij: string | null;
  naam: string;
  functie: string;
  status: Aanwezigheid;
  vervanger: string;
  versie: number;
}
