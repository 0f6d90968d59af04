import leesWerkmapXlsx, { type CellValue } from 'read-excel-file/node';
import type { Lijstfout } from '#domain/lijst/tabel.ts';
import { controleerXml, OngeldigBestand, pakUit } from '../invoer/zip.ts';

const GRENZEN = { meesteBytes: 150 * 1024 * 1024, meesteXml: 64 * 1024 * 1024 };

export interface Tabblad {
  naam: string;
  rijen: string[][];
}

export type Werkmap =
  | { ok: true; tabbladen: Tabblad[]; opmerkingen: string[] }
  | { ok: false; fout: Lijstfout };

/**
 * De tabbladen van een Excel-werkmap. Eerst wordt het pakket nagekeken, tijdens het uitpakken geteld (besluit 17). Formules
 * worden niet uitgerekend: wat Excel als uitkomst bewaarde telt.
 */
export async function leesWerkmap(bytes: Uint8Array): Promise<Werkmap> {
  try {
    const { zip, delen } = await pakUit(bytes, GRENZEN);
    if (zip.file('xl/workbook.bin')) return { ok: false, fout: 'binair' };
    if (!delen.has('xl/workbook.xml'))
      return { ok: false, fout: zip.file('mimetype') ? 'ods' : 'geen_lijst' };
    controleerXml(delen);
    const bladen = await leesWerkmapXlsx(Buffer.from(bytes));
    const tabbladen = bladen.map(({ sheet, data }) => ({
      naam: sheet,
      rijen: data.map((rij) => rij.map(alsTekst)),
    }));
    return { ok: true, tabbladen, opmerkingen: opmerkingenOver([...delen]) };
  } catch (fout) {
    if (!(fout instanceof OngeldigBestand)) return { ok: false, fout: 'kapot' };
    return { ok: false, fout: FOUT[fout.fout] ?? 'kapot' };
  }
}

const FOUT: Partial<Record<OngeldigBestand['fout'], Lijstfout>> = {
  beveiligd: 'beveiligd',
  te_veel_delen: 'zipbom',
  zipbom: 'zipbom',
  vreemd: 'vreemd',
};

function alsTekst(waarde: CellValue | null): string {
  if (waarde === null) return '';
  if (waarde instanceof Date) return Number.isNaN(waarde.getTime()) ? '' : waarde.toISOString().slice(0, 10);
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  return String(waarde);
}

function opmerkingenOver(delen: readonly (readonly [string, string])[]): string[] {
  const bladen = delen.filter(([naam]) => naam.startsWith('xl/worksheets/')).map(([, xml]) => xml);
  const opmerkingen: string[] = [];
  if (bladen.some((xml) => xml.includes('<mergeCell '))) {
    opmerkingen.push(
      'Er zijn samengevoegde cellen. Alleen de eerste cel ervan heeft een waarde; de andere zijn leeg.',
    );
  }
  if (bladen.some((xml) => /<f[ >]/.test(xml))) {
    opmerkingen.push(
      'Er staan formules in. Ze worden niet uitgerekend: wat Excel als uitkomst bewaarde telt.',
    );
  }
  return opmerkingen;
}
