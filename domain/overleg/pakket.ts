/** Alle stukken bij een overleg, of wat er daarna bij kwam. */
export type Pakketsoort = 'stukken' | 'nazending';

/** Een pakket, zonder de kopie en de bestanden. */
export interface Pakket {
  id: number;
  overlegId: number;
  soort: Pakketsoort;
  /** SHA-256 van de hele kopie, hex. */
  sha256: string;
  toelichting: string;
  /** Nummer (id) van het pakket waar dit voor in de plaats komt, of null. */
  vervangt: number | null;
  /** ISO 8601 in UTC */
  gemaaktOp: string;
  /** Null zolang het nog niet verzonden is; dan kan het ook weer weg. */
  verzondenOp: string | null;
}

/** Een pakket zoals een groep lezers het krijgt, zonder de bestanden. */
export interface Pakketversie {
  id: number;
  pakketId: number;
  /** Wie deze versie leest; zie `leesklasse`. */
  voor: readonly string[];
  naam: string;
  /** SHA-256 van wat deze groep krijgt, hex. */
  sha256: string;
  bladzijden: number;
  ingetrokkenOp: string | null;
  reden: string;
}
