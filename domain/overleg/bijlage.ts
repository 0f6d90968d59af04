/** Wat er bij een punt meegaat: een versie van een plan, een bevroren ronde, of een pdf die iemand erbij deed. */
export type Bijlagebron =
  | { soort: 'versie'; versieId: number }
  | { soort: 'ronde'; rondeId: number }
  | { soort: 'pdf'; naam: string; bladzijden: number; omvang: number };

/** Een bijlage bij een agendapunt, zonder haar inhoud. */
export interface Bijlage {
  id: number;
  agendapuntId: number;
  /** 1, 2, 3 … binnen het punt. */
  volgorde: number;
  titel: string;
  bron: Bijlagebron;
  /** Slugs van wie haar alleen ziet, of null: wie het punt ziet. */
  alleenVoor: string[] | null;
  /** ISO 8601 in UTC */
  toegevoegdOp: string;
}
