import JSZip from 'jszip';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Nazending } from '#domain/overleg/nazending.ts';
import { maakDocx } from '#server/stukken/maak-docx.ts';
import { maakPdf } from '#server/stukken/maak-pdf.ts';
import type { Inhouden, Pakketstuk } from '#server/stukken/pakket.ts';
import { percentages } from '#server/stukken/woorden.ts';
import {
  bewaardPlan,
  bijlage,
  maakProefpdf,
  pakket,
  plankop,
  punt,
  rijkPakket,
  status,
  stuk,
} from './pakketproef.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

interface Knoop {
  rol: string;
  alt: string;
  kinderen: Knoop[];
}

/** Een element van de structuur, zonder de verwijzingen naar wat er op de bladzijde staat. */
function knoop(ding: unknown): Knoop | null {
  if (typeof ding !== 'object' || ding === null || !('role' in ding)) return null;
  const kinderen = 'children' in ding && Array.isArray(ding.children) ? ding.children : [];
  return {
    rol: String(ding.role),
    alt: 'alt' in ding ? String(ding.alt) : '',
    kinderen: kinderen.flatMap((kind) => knoop(kind) ?? []),
  };
}

const rollen = ({ rol, kinderen }: Knoop): string[] => [rol, ...kinderen.flatMap(rollen)];

async function lees(pdf: Pdf) {
  const bladen = [];
  for (let nr = 1; nr <= pdf.numPages; nr += 1) {
    const blad = await pdf.getPage(nr);
    const { items } = await blad.getTextContent();
    const boom = knoop(await blad.getStructTree());
    bladen.push({
      tekst: items.map((item) => ('str' in item ? item.str : '')).join(' '),
      rollen: boom ? rollen(boom) : [],
      links: (await blad.getAnnotations()).length,
    });
  }
  return bladen;
}

describe('het pakket als pdf', () => {
  let van: { pakket: Pakketstuk; inhouden: Inhouden };
  let bytes: Uint8Array;
  let pdf: Pdf;
  let bladen: Awaited<ReturnType<typeof lees>>;
  const stappen: [number, number][] = [];

  beforeAll(async () => {
    van = await rijkPakket();
    ({ bytes } = await maakPdf(van.pakket, van.inhouden, (klaar, totaal) => stappen.push([klaar, totaal])));
    pdf = await getDocumentProxy(new Uint8Array(bytes));
    bladen = await lees(pdf);
  });

  it('is dezelfde bij dezelfde kopie, byte voor byte', async () => {
    const nogEens = await maakPdf(van.pakket, van.inhouden, () => undefined);
    expect(Buffer.compare(Buffer.from(nogEens.bytes), Buffer.from(bytes))).toBe(0);
    expect(nogEens.bladzijden).toBe(pdf.numPages);
  });

  it('zegt op elke bladzijde, ook van een bijlage, de hoeveelste het is', () => {
    for (const [i, { tekst }] of bladen.entries()) expect(tekst).toContain(`${i + 1} van ${bladen.length}`);
  });

  it('heeft een titel, een taal en bladwijzers naar alle delen en bijlagen', async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Stukken BO Jeugd 2026-2, 10 december 2026', Language: 'nl-NL' });
    const boom = (await pdf.getOutline()) ?? [];
    expect(boom.map(({ title, items }) => [title, items.map((kind) => kind.title)])).toEqual([
      ['Agenda', []],
      ['Voortgang per opgave', []],
      ['Agendapunten', ['2. Convenant Stevige lokale teams sluiten', '3. Budget 2027 vaststellen']],
      ['Bijlagen', ['Bijlage 1. Implementatieplan opgave 2', 'Bijlage 2. Financiële bijlage']],
    ]);
  });

  it('heeft een structuur met koppen, tabellen met koprijen, lijsten en links', () => {
    const alle = bladen.flatMap((blad) => blad.rollen);
    for (const rol of [
      'Document',
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TH',
      'TD',
      'Link',
    ])
      expect(alle, rol).toContain(rol);
    // Op de agenda wijst elk punt met inhoud naar zijn bladzijde.
    expect(bladen[1]?.links).toBe(2);
    // Bij elke bladzijde hoort iets van de structuur, ook bij die van een bijlage.
    expect(bladen.every(({ rollen: op }) => op.length > 2)).toBe(true);
  });

  it('toont een licht met vorm en woord, en herhaalt de kop van een tabel op de volgende bladzijde', () => {
    const status = bladen.find(({ tekst }) => tekst.includes('Hoe het ermee staat'))?.tekst ?? '';
    for (const woord of ['risico', 'op koers', 'zit vast', 'geen oordeel', 'afgerond', 'niet gemeld'])
      expect(status).toContain(woord);
    const plan = bladen.filter(({ tekst }) => /Stap \d+ van het plan/.test(tekst));
    expect(plan.length).toBeGreaterThan(1);
    for (const { tekst } of plan) expect(tekst).toMatch(/Stap\s+Wanneer/);
  });

  it('noemt de opties bij hun letter, zodat het advies ernaar kan verwijzen', () => {
    expect(bladen.map(({ tekst }) => tekst).join(' ')).toContain('B. Wachten op');
  });

  it('heeft de tekst van de bijlagen erin, als tekst', () => {
    expect(bladen.at(-1)?.tekst).toContain('Bedragen 2, regel 1 van de bijlage.');
    expect(bladen.at(-1)?.rollen).toContain('P');
  });

  it('meldt hoe ver het is, en loopt nooit terug', () => {
    const klaar = stappen.map(([deel]) => deel);
    expect(klaar).toEqual(klaar.toSorted((a, b) => a - b));
    expect(stappen.at(-1)?.[0]).toBe(stappen.at(-1)?.[1]);
    expect(stappen.length).toBeGreaterThan(5);
  });

  it('zet lange rijen, vreemde tekens en een kapotte bijlage op papier zonder te struikelen', async () => {
    const lang = 'Een heel lange toelichting met woorden. '.repeat(600);
    const raar = punt(1, {
      titel: `Čeština, ελληνικά, Український, 😀 en ${'x'.repeat(300)}`,
      toelichting: `a\u0000b\u00ad\n\n${lang}`,
      statussen: [status(1, { toelichting: lang })],
      bijlagen: [bijlage(1), bijlage(2, { titel: 'Weg' })],
    });
    const gemaakt = await maakPdf(
      pakket(stuk([raar])),
      new Map([['sha-1', { soort: 'pdf', bytes: new Uint8Array([1, 2, 3]) }]]),
      () => undefined,
    );
    const uit = await lees(await getDocumentProxy(new Uint8Array(gemaakt.bytes)));
    const alles = uit
      .map(({ tekst }) => tekst)
      .join(' ')
      .replace(/\s+/g, ' ');
    // Tussen twee bestanden van het lettertype begint een nieuw stuk tekst.
    for (const woord of ['Čeština', 'ελληνικά', 'Український'])
      expect(alles.replaceAll(' ', '')).toContain(woord);
    expect(alles.match(/kon niet in het pakket worden gezet/g)).toHaveLength(2);
    expect(alles.match(/woorden\./g)?.length).toBe(1200);
  });

  it('maakt ook van een plan dat eindigt met koppen waar nog niets onder staat een bijlage, en gaat daarna verder', async () => {
    const metPlan = punt(1, {
      bijlagen: [bijlage(1, { soort: 'plan', naam: '', bladzijden: null }), bijlage(2, { titel: 'Erna' })],
    });
    const leeg = Array.from({ length: 60 }, (_, i) => plankop(`Nog leeg ${i + 1}`));
    const tekst = bewaardPlan([...leeg, plankop('Risico’s')]);
    const gemaakt = await maakPdf(
      pakket(stuk([metPlan])),
      new Map([
        ['sha-1', { soort: 'plan', tekst }],
        ['sha-2', { soort: 'pdf', bytes: await maakProefpdf(1, 'Erna') }],
      ]),
      () => undefined,
    );
    const uit = await lees(await getDocumentProxy(new Uint8Array(gemaakt.bytes)));
    const metKop = uit.findIndex(({ tekst }) => tekst.includes('Risico’s'));
    expect(uit[metKop]?.tekst).toContain('Nog leeg 60');
    // Elke kop staat heel op een bladzijde, en niet eronder.
    expect(uit[metKop]?.tekst).not.toContain('Nog leeg 1 ');
    expect(metKop).toBeLessThan(uit.findIndex(({ tekst }) => tekst.includes('Bijlage 2. Erna')));
  });
});

describe('een nazending', () => {
  it('laat alleen zien wat er nieuw is, met toen en nu naast elkaar', async () => {
    const heel = stuk([punt(1, { titel: 'Oud punt' }), punt(2, { titel: 'Geld', statussen: [status(7)] })]);
    const nazending: Nazending = {
      vorm: 1,
      dag: '2026-12-05',
      toelichting: 'De accountant was later klaar.',
      punten: [
        {
          id: 2,
          bijlagen: [bijlage(-1, { titel: 'Verklaring', nagekomenOp: '2026-12-04', vervangt: 'Concept' })],
          gemeld: [
            { toen: status(7), nu: status(7, { gemeld: 'groen', gemeldOp: '2026-12-04', meldingId: 8 }) },
          ],
        },
      ],
    };
    const inhouden: Inhouden = new Map([
      ['sha--1', { soort: 'pdf', bytes: await maakProefpdf(1, 'Verklaring') }],
    ]);
    const van = pakket(heel, { nazending });
    const { bytes } = await maakPdf(van, inhouden, () => undefined);
    const tekst = (await lees(await getDocumentProxy(new Uint8Array(bytes))))
      .map((blad) => blad.tekst)
      .join(' ');
    expect(tekst).not.toContain('Oud punt');
    for (const zin of [
      'Nazending BO Jeugd 2026-2',
      'Wat is er nieuw',
      'in plaats van “Concept”',
      'op koers',
      'risico',
    ])
      expect(tekst).toContain(zin);
    expect(await woordtekst(await maakDocx(van, inhouden))).toContain('De accountant was later klaar.');
  });
});

async function woordtekst(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  return (await zip.file('word/document.xml')?.async('string')) ?? '';
}

describe('het pakket als Word-bestand', () => {
  it('heeft dezelfde inhoud met echte koppen en koprijen, en noemt een pdf met haar kenmerk', async () => {
    const { pakket: van, inhouden } = await rijkPakket();
    const bytes = await maakDocx(van, inhouden);
    const xml = await woordtekst(bytes);
    for (const deel of [
      'w:val="Heading1"',
      '<w:tblHeader/>',
      'w:anchor="punt_2"',
      'SHA-256: sha-2',
      'zit vast',
      'Eén team per wijk',
    ])
      expect(xml).toContain(deel);
    expect(xml).not.toContain('regel 1 van de bijlage');
    const zip = await JSZip.loadAsync(bytes);
    expect(await zip.file('word/styles.xml')?.async('string')).toContain('nl-NL');
    const voet = Object.keys(zip.files).filter((naam) => /^word\/footer\d+\.xml$/.test(naam));
    expect(await zip.file(voet[0] ?? '')?.async('string')).toContain('NUMPAGES');
    expect(Buffer.compare(Buffer.from(await maakDocx(van, inhouden)), Buffer.from(bytes))).toBe(0);
  });
});

it('geeft percentages alleen als ze samen honderd zijn', () => {
  const telling = {
    totaal: 3,
    afgerond: 1,
    groen: 1,
    oranje: 1,
    rood: 0,
    grijs: 0,
    nietGemeld: 0,
    overTijd: 0,
  };
  expect(percentages(telling)).toBeNull();
  expect(percentages({ ...telling, totaal: 4, rood: 1 })).toMatchObject({ afgerond: 25, rood: 25, grijs: 0 });
  expect(percentages({ ...telling, totaal: 0 })).toBeNull();
});
