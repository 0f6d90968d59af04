import JSZip from 'jszip';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { alsCsv } from '#server/uitvoer/tabel/csv.ts';
import type { Tabel } from '#server/uitvoer/tabel/tabel.ts';
import { alsXlsx } from '#server/uitvoer/tabel/xlsx.ts';

const KWAAD = '=HYPERLINK("https://elders.example";"klik")';

const tabel: Tabel = {
  titel: 'Afspraken en acties',
  kolommen: [
    { kop: 'Titel', soort: 'tekst', breed: 30 },
    { kop: 'Opgave', soort: 'getal', breed: 8 },
    { kop: 'Uiterlijk', soort: 'dag', breed: 12 },
  ],
  rijen: [
    ['Cliënten; ouders\nen "jongeren"', 2, '2027-03-31'],
    [KWAAD, 3, null],
  ],
};

describe('een tabel als CSV', () => {
  it('opent in een Nederlandse Excel, met elk teken heel', () => {
    const bytes = alsCsv(tabel);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const tekst = new TextDecoder().decode(bytes);
    expect(tekst.split('\r\n')[0]).toBe('Titel;Opgave;Uiterlijk');
    const { data } = Papa.parse<string[]>(tekst, { skipEmptyLines: true });
    expect(data[1]).toEqual(['Cliënten; ouders\nen "jongeren"', '2', '2027-03-31']);
  });

  it('voert niets uit wat iemand als titel typte', () => {
    const { data } = Papa.parse<string[]>(new TextDecoder().decode(alsCsv(tabel)), { skipEmptyLines: true });
    expect(data[2]).toEqual([`'${KWAAD}`, '3', '']);
  });
});

describe('een tabel als Excel-werkmap', () => {
  it('heeft tekst als tekst, getallen als getal en dagen als dag', async () => {
    const zip = await JSZip.loadAsync(await alsXlsx(tabel));
    const blad = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
    const teksten = (await zip.file('xl/sharedStrings.xml')?.async('string')) ?? '';
    expect(await zip.file('xl/workbook.xml')?.async('string')).toContain('name="Afspraken en acties"');
    expect(teksten).toContain('Cliënten; ouders');
    expect(teksten).toContain('=HYPERLINK(');
    expect(blad).not.toContain('<f>');
    expect(blad).toMatch(/<c r="B2"[^>]*><v>2<\/v>/);
    // Excel telt dagen vanaf 30 december 1899.
    expect(blad).toMatch(/<c r="C2"[^>]*><v>46477<\/v>/);
    expect(blad).not.toContain('r="C3"');
  });
});
