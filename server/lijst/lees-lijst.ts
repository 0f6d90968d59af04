import { type Lijstfout, type Lijsttabel, maakTabel } from '#domain/lijst/tabel.ts';
import { soortVan } from '../invoer/zip.ts';
import { leesCsv } from './csv.ts';
import { leesWerkmap, type Werkmap } from './werkmap.ts';

export interface Lijstopdracht {
  bytes: Uint8Array;
}

/** De lijst uit een bestand, met wat iemand over dat bestand moet weten. */
export type Lijstuitkomst =
  | { ok: true; tabel: Lijsttabel; opmerkingen: string[] }
  | { ok: false; fout: Lijstfout };

/** Leest een lijst uit een CSV-bestand of Excel-werkmap; aan de bytes is te zien wat het is, niet aan de naam. */
export async function leesLijst({ bytes }: Lijstopdracht): Promise<Lijstuitkomst> {
  const soort = soortVan(bytes);
  if (soort === 'tekst') {
    const csv = leesCsv(bytes);
    if (!csv.ok) return csv;
    const gemaakt = maakTabel(csv.rijen);
    return gemaakt.ok ? { ...gemaakt, opmerkingen: [] } : gemaakt;
  }
  return soort === 'pakket' ? uitWerkmap(bytes) : { ok: false, fout: soort };
}

/**
 * Het eerste tabblad met een lijst erop: een blad van één kolom is meestal een leeswijzer, en telt pas als er niets anders is.
 * Is er geen, dan zegt het eerste wat eraan mankeert.
 */
async function uitWerkmap(bytes: Uint8Array): Promise<Lijstuitkomst> {
  const werkmap = await leesWerkmap(bytes);
  if (!werkmap.ok) return werkmap;
  let eersteFout: Lijstfout | null = null;
  let smal: { naam: string; tabel: Lijsttabel } | null = null;
  for (const { naam, rijen } of werkmap.tabbladen) {
    const gemaakt = maakTabel(rijen);
    if (!gemaakt.ok) {
      eersteFout ??= gemaakt.fout;
      // Een leeg tabblad of een voorblad slaan we over; een lijst die te groot is niet.
      if (gemaakt.fout === 'leeg' || gemaakt.fout === 'geen_regels' || gemaakt.fout === 'geen_koppen')
        continue;
      return gemaakt;
    }
    if (gemaakt.tabel.koppen.length > 1) return lijstUit(werkmap, naam, gemaakt.tabel);
    smal ??= { naam, tabel: gemaakt.tabel };
  }
  return smal ? lijstUit(werkmap, smal.naam, smal.tabel) : { ok: false, fout: eersteFout ?? 'leeg' };
}

function lijstUit(
  { tabbladen, opmerkingen }: Extract<Werkmap, { ok: true }>,
  naam: string,
  tabel: Lijsttabel,
): Lijstuitkomst {
  const { length } = tabbladen;
  const keuze =
    length > 1 ? [`Er zijn ${length} tabbladen. Gelezen is ‘${naam}’, het eerste met een lijst erop.`] : [];
  return { ok: true, tabel, opmerkingen: [...keuze, ...opmerkingen] };
}
