import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { leesLijst } from '#server/lijst/lees-lijst.ts';
import { alsCsv } from '#server/uitvoer/tabel/csv.ts';
import type { Tabel } from '#server/uitvoer/tabel/tabel.ts';
import { alsXlsx } from '#server/uitvoer/tabel/xlsx.ts';

const lees = (bytes: Uint8Array) => leesLijst({ bytes });
const tekst = (inhoud: string) => new TextEncoder().encode(inhoud);
const TABEL: Tabel = {
  titel: 'Proef',
  kolommen: [
    { kop: 'Nummer', soort: 'getal', breed: 8 },
    { kop: 'Cliënten', soort: 'tekst', breed: 8 },
    { kop: 'Uiterlijk', soort: 'dag', breed: 8 },
  ],
  rijen: [
    [1, '=SOM(A1)', '2025-12-31'],
    [2, 'regel een\nregel twee; "aangehaald"', null],
    [3, '-5', '2026-03-31'],
  ],
};
const VERWACHT = {
  koppen: ['Nummer', 'Cliënten', 'Uiterlijk'],
  regels: [
    { nr: 2, cellen: ['1', '=SOM(A1)', '2025-12-31'] },
    { nr: 3, cellen: ['2', 'regel een\nregel twee; "aangehaald"', ''] },
    { nr: 4, cellen: ['3', '-5', '2026-03-31'] },
  ],
};

describe('een lijst uit een bestand', () => {
  it('die wij zelf schreven komt er hetzelfde uit, als CSV en als werkmap', async () => {
    expect(await lees(alsCsv(TABEL))).toEqual({ ok: true, tabel: VERWACHT, opmerkingen: [] });
    expect(await lees(new Uint8Array(await alsXlsx(TABEL)))).toEqual({
      ok: true,
      tabel: VERWACHT,
      opmerkingen: [],
    });
  });

  it('elke tekst overleeft onze CSV', async () => {
    // Zonder spaties aan de randen en onzichtbare tekens: die haalt het lezen eruit.
    const cel = fc
      .string({ unit: fc.constantFrom(...'aZ9é=+-@;,|"\'\t\n €') })
      .map((s) => s.trim())
      .filter((s) => !s.startsWith("'"));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cel, cel), { minLength: 1, maxLength: 5 }), async (rijen) => {
        const vol = rijen.map(([a, b]) => [`x${a}`, b]);
        const kolommen = ['Eerste', 'Tweede'].map((kop) => ({ kop, soort: 'tekst' as const, breed: 9 }));
        const uitkomst = await lees(alsCsv({ titel: 't', kolommen, rijen: vol }));
        expect(uitkomst.ok && uitkomst.tabel.regels.map(({ cellen }) => cellen)).toEqual(vol);
      }),
    );
  });

  it.each([
    ['puntkomma, UTF-8', tekst('Nr;Cliënt, groep\n1;a, b, c\n2;d')],
    ['komma, met puntkomma in de tekst', tekst('Nr,"Cliënt, groep"\r\n1,"a, b, c"\r\n2,d\r\n')],
    ['tab', tekst('Nr\tCliënt, groep\n1\ta, b, c\n2\td')],
    ['met sep=', tekst('sep=;\r\nNr;Cliënt, groep\r\n1;a, b, c\r\n2;d')],
    ['Windows-1252', Buffer.from('Nr;Cliënt, groep\r\n1;a, b, c\r\n2;d', 'latin1')],
    ['Unicode-tekst uit Excel', Buffer.from('\uFEFFNr\tCliënt, groep\r\n1\ta, b, c\r\n2\td', 'utf16le')],
    ['UTF-16 zonder merkteken', Buffer.from('Nr\tCliënt, groep\r\n1\ta, b, c\r\n2\td', 'utf16le')],
    ['oude Mac', tekst('Nr;Cliënt, groep\r1;a, b, c\r2;d')],
  ])('%s', async (_, bytes) => {
    const uitkomst = await lees(new Uint8Array(bytes));
    if (!uitkomst.ok) throw new Error(uitkomst.fout);
    expect(uitkomst.tabel.koppen).toEqual(['Nr', 'Cliënt, groep']);
    expect(uitkomst.tabel.regels.map(({ cellen }) => cellen)).toEqual([
      ['1', 'a, b, c'],
      ['2', 'd'],
    ]);
  });

  it('leest het euroteken en gedachtestreepje van Windows-1252', async () => {
    const uitkomst = await lees(Uint8Array.of(...tekst('Nr;Wat\n1;'), 0x80, 0x20, 0x96, 0x20, 0xeb));
    expect(uitkomst.ok && uitkomst.tabel.regels[0]?.cellen).toEqual(['1', '€ – ë']);
  });

  it('neemt het eerste tabblad met een lijst, en zegt dat van samengevoegde cellen en formules', async () => {
    const blad = (rijen: string, rest = '') =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rijen}</sheetData>${rest}</worksheet>`;
    const t = (ref: string, s: string) => `<c r="${ref}" t="inlineStr"><is><t>${s}</t></is></c>`;
    const bytes = await werkmapMet([
      blad(''),
      blad(
        `<row r="1">${t('A1', 'Leeswijzer')}</row><row r="2">${t('A2', 'Vul alleen de witte cellen in')}</row>`,
      ),
      blad(
        `<row r="1">${t('A1', 'Nr')}${t('B1', 'Wat')}</row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c>${t('B2', 'ja')}</row>`,
        '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>',
      ),
    ]);
    expect(await lees(bytes)).toMatchObject({
      ok: true,
      tabel: { regels: [{ nr: 2, cellen: ['2', 'ja'] }] },
      opmerkingen: [
        expect.stringContaining('3 tabbladen. Gelezen is ‘Blad3’'),
        expect.stringContaining('samengevoegde cellen'),
        expect.stringContaining('formules'),
      ],
    });
  });
});

describe('een bestand dat we niet lezen', () => {
  it.each([
    ['leeg', new Uint8Array(), 'leeg'],
    ['alleen wit', tekst(' \n '), 'leeg'],
    ['een PDF', tekst('%PDF-1.7 …'), 'pdf'],
    ['oud Excel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), 'oud'],
    [
      'beveiligd',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'beveiligd',
    ],
    ['een half pakket', tekst('PK\u0003\u0004rommel'), 'kapot'],
    ['bytes', Uint8Array.from({ length: 600 }, (_, i) => (i * 7) % 256), 'geen_lijst'],
    ['HTML die zich Excel noemt', tekst('<html><table><tr><td>1</td></tr></table></html>'), 'geen_lijst'],
    ['een aanhalingsteken te veel', tekst('Nr;Wat\n1;"open\n2;b'), 'aanhaling'],
    ['zesduizend regels', tekst(`Nr;Wat\n${'1;a\n'.repeat(6_000)}`), 'te_veel_regels'],
  ])('%s', async (_, bytes, fout) => expect(await lees(new Uint8Array(bytes))).toEqual({ ok: false, fout }));

  it('een Word-bestand, een OpenDocument, een DOCTYPE en een zipbom', async () => {
    const zip = (delen: Record<string, string>) => {
      const pakket = new JSZip();
      for (const [naam, inhoud] of Object.entries(delen)) pakket.file(naam, inhoud);
      return pakket.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    };
    expect(await lees(await zip({ 'word/document.xml': '<w/>' }))).toEqual({ ok: false, fout: 'geen_lijst' });
    expect(await lees(await zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }))).toEqual({
      ok: false,
      fout: 'ods',
    });
    expect(await lees(await zip({ 'xl/workbook.bin': 'x' }))).toEqual({ ok: false, fout: 'binair' });
    expect(await lees(await zip({ 'xl/workbook.xml': '<!DOCTYPE a><w/>' }))).toEqual({
      ok: false,
      fout: 'vreemd',
    });
    expect(await lees(await zip({ 'xl/workbook.xml': ' '.repeat(65 * 1024 * 1024) }))).toEqual({
      ok: false,
      fout: 'zipbom',
    });
  });
});

/** Een kleine werkmap met de hand, voor wat onze eigen export nooit maakt. */
function werkmapMet(bladen: readonly string[]): Promise<Uint8Array> {
  const zip = new JSZip();
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const P = 'http://schemas.openxmlformats.org/package/2006/relationships';
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${P}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${R}"><sheets>${bladen.map((_, i) => `<sheet name="Blad${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${P}">${bladen.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${R}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
  );
  for (const [i, xml] of bladen.entries()) zip.file(`xl/worksheets/sheet${i + 1}.xml`, xml);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
