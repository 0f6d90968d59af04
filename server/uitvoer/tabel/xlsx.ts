import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Kolom, Tabel } from './tabel.ts';

/** Als Excel-werkmap met één tabblad; de kop blijft staan bij het scrollen. Tekst blijft tekst, ook als zij op een formule lijkt. */
export async function alsXlsx({ titel, kolommen, rijen }: Tabel): Promise<Uint8Array> {
  const kop = kolommen.map(({ kop: value }) => ({ value, type: String, fontWeight: 'bold' as const }));
  const inhoud = rijen.map((rij) => kolommen.map((kolom, i) => cel(kolom, rij[i] ?? null)));
  const bestand = writeXlsxFile([kop, ...inhoud], {
    sheet: titel,
    columns: kolommen.map(({ breed }) => ({ width: breed })),
    stickyRowsCount: 1,
  });
  return bestand.toBuffer();
}

function cel({ soort }: Kolom, waarde: string | number | null): Cell {
  if (waarde === null || waarde === '') return null;
  switch (soort) {
    case 'tekst':
      return { value: String(waarde), type: String, alignVertical: 'top' };
    case 'getal':
      return { value: Number(waarde), type: Number, alignVertical: 'top' };
    case 'dag':
      return {
        value: new Date(`${waarde}T00:00:00Z`),
        type: Date,
        format: 'dd-mm-yyyy',
        alignVertical: 'top',
      };
  }
}
