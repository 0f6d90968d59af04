import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { PlanNode } from '#domain/document/inhoud.ts';
import type { Invoerfout } from '#domain/document/invoer.ts';
import { GEEN_WAARDEN } from '#domain/document/waarden.ts';
import { type Ingelezen, leesIn } from '#server/invoer/lees-in.ts';
import { leesDelen } from '#server/invoer/zip.ts';
import { alsDocx } from '#server/uitvoer/docx.ts';
import { stukinhoud } from '#server/uitvoer/inhoud.ts';
import type { Planstuk } from '#server/uitvoer/stuk.ts';
import { knoop } from './knoop.ts';
import { alinea, BESTAND, tekst, voorbeeldplan } from './voorbeeld.ts';
import { docxMet, PIXEL, alinea as p } from './woordbestand.ts';

const kaart = {
  id: 12,
  titel: 'Convenant tekenen',
  opgaveNr: 2,
  partijNaam: 'VNG',
  persoon: '',
  planningTekst: 'klaar in Q1 2027',
  licht: 'rood' as const,
  signaalZin: null,
  afspraakId: null,
};

async function lees(bytes: Uint8Array, acties: number[] = []): Promise<Ingelezen> {
  const uit = await leesIn({ bytes, acties }, () => undefined);
  if (!uit.ok) throw new Error(uit.fout);
  return uit;
}

async function fout(bytes: Uint8Array): Promise<Invoerfout | null> {
  const uit = await leesIn({ bytes, acties: [] }, () => undefined);
  return uit.ok ? null : uit.fout;
}

describe('een export die terugkomt', () => {
  const exporteer = (inhoud: PlanNode) => {
    const stuk: Planstuk = {
      titel: 'Implementatieplan',
      opgave: 'Opgave 2',
      versie: 'Werktekst',
      peildatum: '2026-11-25',
      inhoud,
      waarden: { ...GEEN_WAARDEN, acties: { 12: kaart } },
      beelden: { [BESTAND]: { type: 'image/png', bytes: PIXEL } },
    };
    return alsDocx(stuk, stukinhoud(stuk), () => undefined);
  };

  it('houdt zijn opbouw: koppen, opmaak, lijsten, tabel, kader, citaat, lijn, afbeelding, voetnoten en acties', async () => {
    const { inhoud, verslag } = await lees(await exporteer(knoop(voorbeeldplan)), [12]);
    expect(opbouw(inhoud)).toEqual([
      'heading1 Plan',
      'heading2 Veranderaanpak',
      'paragraph Lokale teams worden in *drie stappen* versterkt.⏎Zie <https://www.vng.nl/>de site',
      'heading3 Het convenant',
      'paragraph /schuin/ en ~weg~',
      'actie 12',
      'paragraph [afgeschermde afspraak] van [onbekende partij] en [onbekende persoon]: [afgeschermd cijfer]',
      'bulletList',
      '  listItem',
      '    paragraph punt',
      'orderedList',
      '  listItem',
      '    paragraph drie',
      'blockquote',
      '  paragraph citaat',
      'table',
      '  tableRow',
      '    tableHeader 1×1',
      '      paragraph Stap',
      '    tableHeader 2×1',
      '      paragraph Wie',
      '  tableRow',
      '    tableHeader 1×2',
      '      paragraph Een',
      '    tableCell 1×1',
      '      paragraph VNG',
      '    tableCell 1×1',
      '      paragraph Rijk',
      '  tableRow',
      '    tableCell 1×1',
      '      paragraph SBJ',
      '    tableCell 1×1',
      '      paragraph BGZJ',
      'kader let_op',
      '  paragraph Alleen met ruimte^Zie het convenant.^',
      'afbeelding De vijf hoeken',
      'paragraph En geld^Prijspeil 2025.^',
      'horizontalRule',
    ]);
    expect(verslag.mee).toContain('1 actie');
    expect(verslag.weg).toEqual([
      '1 kop- of voettekst',
      '3 regels van het titelblad van een eerdere export',
      '1 tabel met acties van een eerdere export',
    ]);
  });

  it('houdt lijsten in lijsten, met meer alinea’s in een punt', async () => {
    const diepte = fc.letrec<{ lijst: object; punt: object }>((tie) => ({
      punt: fc
        .tuple(fc.integer({ min: 1, max: 2 }), fc.option(tie('lijst'), { depthSize: 'small' }))
        .map(([aantal, lijst]) => ({
          type: 'listItem',
          content: [
            ...Array.from({ length: aantal }, (_, i) => alinea(tekst(`punt ${i}`))),
            ...(lijst ? [lijst] : []),
          ],
        })),
      lijst: fc
        .tuple(
          fc.constantFrom('bulletList', 'orderedList'),
          fc.array(tie('punt'), { minLength: 1, maxLength: 3 }),
        )
        .map(([type, content]) => ({ type, content })),
    }));
    await fc.assert(
      fc.asyncProperty(diepte.lijst, async (lijst) => {
        const plan = knoop({ type: 'doc', content: [lijst] });
        expect(opbouw((await lees(await exporteer(plan))).inhoud)).toEqual(opbouw(plan));
      }),
      { numRuns: 6 },
    );
  });
});

describe('een gewoon Word-bestand', () => {
  it('laat zien wat meekomt, anders wordt en wegvalt', async () => {
    const bytes = await docxMet({
      body: [
        p('Titel', { stijl: 'Title' }),
        p('Diep', { stijl: 'Heading5' }),
        p('Inhoud', { stijl: 'TOC1' }),
        '<w:p><w:r><w:t>Oud</w:t></w:r><w:ins w:id="1" w:author="x"><w:r><w:t> en nieuw</w:t></w:r></w:ins><w:del w:id="2" w:author="x"><w:r><w:delText> weg</w:delText></w:r></w:del></w:p>',
        '<w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>streep</w:t></w:r><w:hyperlink w:anchor="x"><w:r><w:t>hier</w:t></w:r></w:hyperlink></w:p>',
        '<w:p/>',
      ].join(''),
      delen: {
        'word/comments.xml': '<w:comments xmlns:w="W"><w:comment w:id="0"><w:p/></w:comment></w:comments>',
        'word/header1.xml': '<w:hdr xmlns:w="W"><w:p><w:r><w:t>Kop</w:t></w:r></w:p></w:hdr>',
      },
    });
    const { inhoud, verslag } = await lees(bytes);
    expect(opbouw(inhoud)).toEqual([
      'heading1 Titel',
      'heading3 Diep',
      'paragraph Oud en nieuw',
      'paragraph streephier',
    ]);
    expect(verslag).toEqual({
      mee: ['2 koppen', '2 alinea’s'],
      anders: [
        '1 kop dieper dan niveau 3 wordt niveau 3',
        '1 link binnen het document of naar een onveilig adres wordt gewone tekst',
        '1 bijgehouden toevoeging is overgenomen',
      ],
      weg: [
        '1 bijgehouden verwijdering',
        '1 opmerking',
        '1 kop- of voettekst',
        '1 regel van een inhoudsopgave',
        '1 stuk tekst dat onderstreept of gemarkeerd was: alleen die opmaak',
      ],
    });
  });

  it('neemt een onveilig adres niet mee als link', async () => {
    const bytes = await docxMet({
      body: '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>klik</w:t></w:r></w:hyperlink></w:p>',
      relaties:
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>',
    });
    expect(opbouw((await lees(bytes)).inhoud)).toEqual(['paragraph klik']);
  });
});

describe('een kapot of vijandig bestand krijgt een eigen zin', () => {
  const goed = () => docxMet({ body: p('Tekst') });
  const zip = async (delen: Record<string, string | Buffer>) => {
    const zip = new JSZip();
    for (const [naam, inhoud] of Object.entries(delen)) zip.file(naam, inhoud);
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  };
  const ole = (tekst: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(tekst, 'utf16le')]);

  it.each<[string, Invoerfout, () => Promise<Uint8Array> | Uint8Array]>([
    ['leeg', 'leeg', () => new Uint8Array()],
    ['gewone tekst', 'geen_word', () => Buffer.from('hallo')],
    ['een PDF', 'pdf', () => Buffer.from('%PDF-1.7')],
    ['een .doc', 'oud', () => ole('WordDocument')],
    ['met een wachtwoord', 'beveiligd', () => ole('EncryptedPackage')],
    ['een afgebroken zip', 'kapot', async () => (await goed()).subarray(0, 600)],
    [
      'een zip met kapotte bytes',
      'kapot',
      async () => {
        const bytes = await goed();
        return bytes.fill(0xff, 60, 400);
      },
    ],
    ['een zip zonder document', 'geen_word', () => zip({ 'a.txt': 'a' })],
    ['een Excel-bestand', 'geen_word', () => zip({ '_rels/.rels': '<R/>', 'xl/workbook.xml': '<w/>' })],
    [
      'een OpenDocument',
      'odt',
      () => zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
    ],
    ['een document dat geen XML is', 'kapot', () => docxMet({ document: '<w:document><w:body>' })],
    ['een XML-bom', 'zipbom', () => zip({ 'word/document.xml': ' '.repeat(33 * 1024 * 1024) })],
    [
      'duizenden delen',
      'te_veel_delen',
      () => zip(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`word/${i}.xml`, '']))),
    ],
    [
      'een externe entiteit',
      'vreemd',
      () =>
        docxMet({
          document:
            '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="W"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>',
        }),
    ],
    ['te veel alinea’s', 'te_lang', () => docxMet({ body: p('x').repeat(20_001) })],
    [
      'te diep in elkaar',
      'te_zwaar',
      () =>
        docxMet({
          body: `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${p('x')}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`,
        }),
    ],
    ['niets erin', 'geen_tekst', () => docxMet({ body: '<w:p/>' })],
  ])('%s', async (_wat, verwacht, maak) => {
    expect(await fout(await maak())).toBe(verwacht);
  });

  it('een zipbom: geteld wordt wat er echt uitkomt', async () => {
    const bom = await zip({ 'word/document.xml': '<a/>', 'word/media/a.bin': Buffer.alloc(3_000_000) });
    expect(bom.length).toBeLessThan(10_000);
    await expect(leesDelen(bom, 2_000_000)).rejects.toMatchObject({ fout: 'zipbom' });
    await expect(leesDelen(bom, 4_000_000)).resolves.toBeDefined();
  });

  it('laat zich door willekeurig verknoeide bytes niet van de wijs brengen', async () => {
    const bytes = await goed();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (ruis) => {
          const kapot = bytes.slice();
          for (const [plek, byte] of ruis) kapot[plek] = byte;
          const uit = await leesIn({ bytes: kapot, acties: [] }, () => undefined);
          if (uit.ok) expect(uit.inhoud.type).toBe('doc');
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** De knopen van een plan als ingesprongen regels, met de tekst en de opmaak erin. */
function opbouw(node: PlanNode, diepte = 0): string[] {
  return node.content.flatMap((kind) => {
    const { type, attrs } = kind;
    const naam = '  '.repeat(diepte) + type + (type === 'heading' ? String(attrs.level) : '');
    const isRegel = type === 'paragraph' || type === 'heading';
    const erbij = isRegel ? kind.content.map(letters).join('') : bij(kind);
    return [`${naam} ${erbij}`.trimEnd(), ...(isRegel ? [] : opbouw(kind, diepte + 1))];
  });
}

function bij({ type, attrs }: PlanNode): string {
  if (type === 'tableHeader' || type === 'tableCell') return `${attrs.colspan}×${attrs.rowspan}`;
  return String(attrs.id ?? attrs.alt ?? (type === 'kader' ? attrs.soort : ''));
}

const TEKEN: Record<string, string> = { bold: '*', italic: '/', strike: '~' };

function letters({ type, text, marks, attrs }: PlanNode): string {
  if (type === 'hardBreak') return '⏎';
  if (type === 'voetnoot') return `^${attrs.tekst}^`;
  return marks.reduce((binnen, mark) => {
    if (mark.type === 'link') return `<${mark.attrs.href}>${binnen}`;
    const teken = TEKEN[mark.type] ?? '';
    return `${teken}${binnen}${teken}`;
  }, text);
}
