/** Waarin een tabel bewaard kan worden. */
export type Tabelvorm = 'xlsx' | 'csv';

export interface Kolom {
  kop: string;
  /** In een `dag` is elke waarde `JJJJ-MM-DD`. */
  soort: 'tekst' | 'getal' | 'dag';
  /** In tekens, voor een spreadsheet. */
  breed: number;
}

/** Een tabel om als bestand te geven; elke rij heeft een waarde per kolom, null is een lege cel. */
export interface Tabel {
  /** De naam van het tabblad. */
  titel: string;
  kolommen: readonly Kolom[];
  rijen: readonly (readonly (string | number | null)[])[];
}
