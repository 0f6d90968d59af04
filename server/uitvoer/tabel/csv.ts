import Papa from 'papaparse';
import type { Tabel } from './tabel.ts';

/**
 * Als CSV zoals een Nederlandse Excel die opent: puntkomma's, UTF-8 met BOM en regels met CRLF. Tekst die met `=`, `+`, `-` of
 * `@` begint krijgt een aanhalingsteken ervoor, anders voert een spreadsheet haar uit.
 */
export function alsCsv({ kolommen, rijen }: Tabel): Uint8Array {
  const regels = [kolommen.map(({ kop }) => kop), ...rijen.map((rij) => [...rij])];
  const tekst = Papa.unparse(regels, { delimiter: ';', newline: '\r\n', escapeFormulae: true });
  return new TextEncoder().encode(`\uFEFF${tekst}\r\n`);
}
