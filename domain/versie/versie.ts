/**
 * Waarom een versie bewaard is: vanzelf omdat er geschreven was, door iemand met een naam, of als uitkomst van het terugzetten
 * van een oudere versie.
 */
export const VERSIE_SOORTEN = ['automatisch', 'benoemd', 'herstel'] as const;
export type VersieSoort = (typeof VERSIE_SOORTEN)[number];

/** De tekst van een plan op een moment, zonder de tekst zelf. */
export interface Versie {
  id: number;
  documentId: string;
  /** Telt per plan, vanaf 1. */
  nummer: number;
  soort: VersieSoort;
  /** Leeg bij een automatische versie. */
  naam: string;
  /** De laatste update uit het logboek die erin zit. */
  totSeq: number;
  /** ISO 8601 in UTC */
  gemaaktOp: string;
  /** Null als het systeem hem maakte. */
  gemaaktDoor: number | null;
}

export const INSTEMMING_OORDELEN = ['akkoord', 'niet_akkoord'] as const;
export type InstemmingOordeel = (typeof INSTEMMING_OORDELEN)[number];

export const INSTEMMING_NAAM: Record<InstemmingOordeel, string> = {
  akkoord: 'Akkoord',
  niet_akkoord: 'Niet akkoord',
};

/** Wat een partij van een versie vindt. */
export interface Instemming {
  versieId: number;
  partij: string;
  gebruikerId: number;
  oordeel: InstemmingOordeel;
  toelichting: string;
  /** ISO 8601 in UTC */
  gegevenOp: string;
}

/** `Versie 4`, of `Versie 4 · Voor het BO`. */
export function versieNaam({ nummer, naam }: Pick<Versie, 'nummer' | 'naam'>): string {
  return naam ? `Versie ${nummer} · ${naam}` : `Versie ${nummer}`;
}
