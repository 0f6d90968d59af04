import fc from 'fast-check';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Content, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import type { PlanNode } from '#domain/document/inhoud.ts';
import { type ActieKaart, GEEN_WAARDEN, type PlanWaarden } from '#domain/document/waarden.ts';
import { alsDocx } from '#server/uitvoer/docx.ts';
import { alsHtml } from '#server/uitvoer/html.ts';
import { stukinhoud } from '#server/uitvoer/inhoud.ts';
import { alsMarkdown } from '#server/uitvoer/markdown.ts';
import { regels } from '#server/uitvoer/markdown-tekst.ts';
import type { Planstuk, Stuk } from '#server/uitvoer/stuk.ts';
import { knoop } from './knoop.ts';
import { alinea, BESTAND, tekst, voorbeeldplan } from './voorbeeld.ts';

const kaart: ActieKaart = {
  id: 12,
  titel: 'Convenant <stevige> teams | tekenen',
  opgaveNr: 2,
  partijNaam: 'VNG',
  persoon: 'Sanne de Wit',
  planningTekst: 'klaar in Q1 2027',
  standingNaam: 'over tijd',
  licht: 'rood',
  signaalZin: null,
  afspraakId: '2.3.1-1',
};

const waarden: PlanWaarden = {
  ...GEEN_WAARDEN,
  acties: { 12: kaart },
  afspraken: { '2.3.1-1': { id: '2.3.1-1', paragraaf: '2.3.1', titel: 'Lokale teams' } },
  partijen: { vng: 'VNG' },
  personen: { 7: { naam: 'Noor van Vliet', partij: 'VNG' } },
  cijfers: {
    3: {
      id: 3,
      naam: 'Wachttijd',
      eenheid: 'weken',
      versies: [{ versie: 1, waarde: '28,5', bron: 'Monitor 2024', peildatum: '2024-06-30' }],
    },
  },
};

/** Een png van één pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function stuk(inhoud: PlanNode, anders: Partial<Planstuk> = {}): Planstuk {
  return {
    titel: 'Implementatieplan',
    opgave: 'Opgave 2 · Stevige teams',
    versie: 'Werktekst, in bewerking',
    peildatum: '2026-11-25',
    inhoud,
    waarden,
    beelden: { [BESTAND]: { type: 'image/png', bytes: PIXEL } },
    ...anders,
  };
}

const html = (plan: Planstuk) => alsHtml(plan, stukinhoud(plan));
const markdown = (plan: Planstuk) => alsMarkdown(plan, stukinhoud(plan), 'https://vijfhoek.example');
const docx = (plan: Planstuk) => alsDocx(plan, stukinhoud(plan), () => undefined);

const alles = stuk(knoop(voorbeeldplan));
const doc = (...content: object[]) => knoop({ type: 'doc', content });

describe('een plan als HTML', () => {
  it('heeft elke soort blok, de levende objecten ingevuld, en de acties in een tabel', () => {
    const uit = html(alles);
    expect(uit).toContain('<html lang="nl">');
    expect(uit).toContain('<h3>Veranderaanpak</h3>');
    expect(uit).toContain('<ol start="3">');
    expect(uit).toContain('<a href="https://www.vng.nl/" rel="noopener noreferrer">de site</a>');
    expect(uit).toContain('afspraak 2.3.1-1 (Lokale teams) van VNG en Noor van Vliet (VNG): 28,5 weken<sup>');
    expect(uit).toContain('Wachttijd. Bron: Monitor 2024, peildatum 30 juni 2024.');
    expect(uit).toContain('<th scope="col" colspan="2">');
    expect(uit).toContain('<th scope="row" rowspan="2">');
    expect(uit).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="De vijf hoeken"/);
    expect(uit).toContain('Convenant &lt;stevige&gt; teams | tekenen</th>');
    expect(uit).toMatch(/<span class="licht rood"><span aria-hidden="true">■<\/span> zit vast<\/span>/);
  });

  it('laat niets van de tekst iets anders dan tekst zijn', () => {
    const kwaad = `<script>alert(1)</script>" onload='x' &amp;`;
    const uit = html(stuk(doc(alinea(tekst(kwaad))), { titel: kwaad }));
    expect(uit).not.toContain('<script');
    expect(uit).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; &amp;amp;');
  });
});

describe('een plan als Markdown', () => {
  it('heeft elke soort blok', () => {
    const uit = markdown(alles);
    expect(uit).toContain('### Veranderaanpak');
    expect(uit).toContain(
      'Lokale teams worden in **drie stappen** versterkt.\\\nZie [de site](<https://www.vng.nl/>)',
    );
    expect(uit).toContain('3. drie');
    expect(uit).toContain('> citaat');
    expect(uit).toContain('| Stap | Wie |  |\n| --- | --- | --- |\n| Een | VNG | Rijk |\n|  | SBJ | BGZJ |');
    expect(uit).toContain('> **Let op**\n>\n> Alleen met ruimte[^2]');
    expect(uit).toContain(`![De vijf hoeken](<https://vijfhoek.example/bestanden/${BESTAND}>)`);
    expect(uit).toContain('[^3]: Prijspeil 2025.');
    expect(uit).toContain('| 12 | Convenant \\<stevige\\> teams \\| tekenen | VNG, Sanne de Wit |');
    expect(uit).toContain('■ zit vast');
  });

  it('springt in bij een lijst in een lijst', () => {
    const punt = (...content: object[]) => ({ type: 'listItem', content });
    const binnen = { type: 'orderedList', attrs: { start: 9 }, content: [punt(alinea(tekst('in')))] };
    const uit = markdown(
      stuk(
        doc({ type: 'bulletList', content: [punt(alinea(tekst('uit')), binnen), punt(alinea(tekst('na')))] }),
      ),
    );
    expect(uit).toContain('- uit\n\n  9. in\n- na');
  });

  it('houdt elke tekst en opmaak heel door een CommonMark-lezer', () => {
    const teken = fc.constantFrom(...' ab1.,-+=#*_[]()|<>&!`~\\:"/\n'.split(''), 'é', '&amp;', '1. ', '# ');
    const deel = fc.record({
      tekst: fc.array(teken, { minLength: 1, maxLength: 8 }).map((tekens) => tekens.join('')),
      vet: fc.boolean(),
      schuin: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(deel, { minLength: 1, maxLength: 5 }), (delen) => {
        const stukken = delen.map(
          ({ tekst, vet, schuin }): Stuk => ({
            soort: 'tekst',
            tekst,
            opmaak: { vet, schuin, door: false, link: null },
          }),
        );
        const letters = delen.flatMap(({ tekst, vet, schuin }) =>
          [...tekst.replace(/\s/g, ' ')].map((letter) => `${letter}${vet ? 'v' : ''}${schuin ? 's' : ''}`),
        );
        expect(gelezen(fromMarkdown(regels(stukken)))).toEqual(letters);
      }),
      { numRuns: 500 },
    );
  });
});

/** Elk teken dat een CommonMark-lezer ziet, met `v` voor vet en `s` voor schuin. */
function gelezen(boom: Root): string[] {
  const letters: string[] = [];
  const aan = { v: 0, s: 0 };
  const loop = (node: Root | Content) => {
    if (node.type === 'html') {
      const stap = node.value.startsWith('</') ? -1 : 1;
      if (node.value.includes('strong')) aan.v += stap;
      else if (node.value.includes('em')) aan.s += stap;
      else throw new Error(`Onverwachte HTML: ${node.value}`);
    } else if (node.type === 'text') {
      for (const letter of node.value) letters.push(`${letter}${aan.v ? 'v' : ''}${aan.s ? 's' : ''}`);
    } else if ('children' in node) {
      if (!['root', 'paragraph', 'strong', 'emphasis'].includes(node.type)) throw new Error(node.type);
      const soort = node.type === 'strong' ? 'v' : node.type === 'emphasis' ? 's' : null;
      if (soort) aan[soort] += 1;
      node.children.forEach(loop);
      if (soort) aan[soort] -= 1;
    } else throw new Error(node.type);
  };
  loop(boom);
  return letters;
}

describe('een plan als Word-bestand', () => {
  it('is een geldig pakket: elk deel is XML, en elke verwijzing bestaat', async () => {
    const zip = await JSZip.loadAsync(await docx(alles));
    const namen = Object.keys(zip.files).filter((naam) => !naam.endsWith('/'));
    for (const naam of namen.filter((naam) => /\.(xml|rels)$/.test(naam))) {
      await expect(xmlKlachten(await lees(zip, naam)), naam).resolves.toEqual([]);
    }
    const rels = await lees(zip, 'word/_rels/document.xml.rels');
    for (const [, doel, buiten] of rels.matchAll(/Target="([^"]+)"( TargetMode="External")?/g)) {
      if (!buiten) expect(namen).toContain(`word/${doel}`);
    }
    const document = await lees(zip, 'word/document.xml');
    const voetnoten = await lees(zip, 'word/footnotes.xml');
    const nummering = await lees(zip, 'word/numbering.xml');
    for (const [, id] of document.matchAll(/<w:footnoteReference w:id="(\d+)"/g))
      expect(voetnoten).toContain(`w:id="${id}"`);
    for (const [, id] of document.matchAll(/<w:numId w:val="(\d+)"/g))
      expect(nummering).toContain(`<w:num w:numId="${id}"`);
    expect(nummering).toContain('<w:start w:val="3"/>');
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('descr="De vijf hoeken"');
    expect(await lees(zip, 'word/styles.xml')).toContain('w:val="nl-NL"');
    expect(await lees(zip, 'docProps/core.xml')).toContain('<dc:title>Implementatieplan · Opgave 2');
    expect(await lees(zip, 'word/footer1.xml')).toContain('NUMPAGES');
  });

  it('is met een andere lezer te openen, met koppen, lijsten, noten en de tabel van acties', async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await docx(alles)) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value).toContain('Veranderaanpak</h2>');
    expect(value).toContain('<ol><li>drie</li></ol>');
    expect(value).toContain('Prijspeil 2025.');
    expect(value).toContain('Convenant &lt;stevige&gt; teams | tekenen');
    expect(value).toContain('■ zit vast');
  });

  it('kent geen tekens waar Word niet tegen kan', async () => {
    const plan = stuk(doc(alinea(tekst('a\u0000b\u0008c\ud800d\uffffe'))));
    const document = await lees(await JSZip.loadAsync(await docx(plan)), 'word/document.xml');
    expect(document).toContain('abc\ufffdde');
  });
});

describe('wat een lezer niet mag weten', () => {
  it.each([
    ['HTML', async (plan: Planstuk) => html(plan)],
    ['Markdown', async (plan: Planstuk) => markdown(plan)],
    ['Word', async (plan: Planstuk) => lees(await JSZip.loadAsync(await docx(plan)), 'word/document.xml')],
  ])('staat niet in %s: alleen dat er iets is', async (_vorm, maak) => {
    const uit = (await maak({ ...alles, waarden: GEEN_WAARDEN })).replaceAll('\\', '');
    expect(uit).toContain('[afgeschermde actie]');
    expect(uit).toContain('[afgeschermde afspraak]');
    expect(uit).not.toContain('2.3.1');
    expect(uit).not.toContain('Acties in dit plan');
  });
});

async function lees(zip: JSZip, naam: string): Promise<string> {
  const deel = zip.file(naam);
  if (!deel) throw new Error(`${naam} ontbreekt`);
  return deel.async('string');
}

/** Wat een strenge XML-lezer erop aan te merken heeft. */
async function xmlKlachten(xml: string): Promise<string[]> {
  const { DOMParser } = await import('@xmldom/xmldom');
  const klachten: string[] = [];
  const klaag = (klacht: string) => klachten.push(klacht);
  new DOMParser({ errorHandler: { warning: klaag, error: klaag, fatalError: klaag } }).parseFromString(
    xml,
    'text/xml',
  );
  return klachten;
}
