import { alsCsv } from '../uitvoer/tabel/csv.ts';
import type { Tabel, Tabelvorm } from '../uitvoer/tabel/tabel.ts';
import { inWerker } from '../werker/werker.ts';
import type { Uitvoerbestand } from './uitwisseling.ts';

const TYPE: Record<Tabelvorm, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const XLSX = new URL('../uitvoer/tabel/xlsx.werker.ts', import.meta.url);
const LANGST_MS = 60_000;
const GEHEUGEN_MB = 512;

/**
 * Maakt van een tabel een bestand; een werkmap in een eigen draad. @param naam zonder achtervoegsel
 * @throws {WerkTeGroot} als de tabel te groot is om in één keer te maken
 */
export async function maakTabelbestand(
  tabel: Tabel,
  naam: string,
  vorm: Tabelvorm,
  signal: AbortSignal,
): Promise<Uitvoerbestand> {
  const bytes = vorm === 'csv' ? alsCsv(tabel) : await alsWerkmap(tabel, signal);
  return { naam: `${naam}.${vorm}`, type: TYPE[vorm], bytes: new Uint8Array(bytes) };
}

function alsWerkmap(opdracht: Tabel, signal: AbortSignal): Promise<Uint8Array> {
  return inWerker({ bestand: XLSX, opdracht, tijd: LANGST_MS, geheugen: GEHEUGEN_MB, signal });
}
