import PDFDocument from 'pdfkit';
import type { PlanNode } from '#domain/document/inhoud.ts';
import { GEEN_WAARDEN } from '#domain/document/waarden.ts';
import type { Stuk, StukBijlage, StukPunt, StukStatus } from '#domain/overleg/stuk.ts';
import type { Inhouden, Pakketstuk } from '#server/stukken/pakket.ts';

/** Een stuk met van alles erin, om een pakket van te maken. */

export function status(nr: number, over: Partial<StukStatus> = {}): StukStatus {
  return {
    sleutel: `deelstatus:${nr}`,
    titel: 'Convenant Stevige lokale teams sluiten',
    onderdeel: '',
    partij: 'VNG',
    planning: 'klaar in Q1 2026',
    standing: 'over tijd',
    voortgang: 'mee bezig',
    gemeld: 'oranje',
    berekend: 'rood',
    regel: 'Over tijd: had klaar moeten zijn op 31 maart 2026.',
    af: false,
    voorlopig: false,
    toelichting: 'De gesprekken met de gemeenten lopen, het geld is nog niet rond.',
    nodig: 'een besluit over de verdeling van het geld',
    nodigVan: ['Rijk'],
    meldingId: nr,
    gemeldOp: '2026-11-12',
    ...over,
  };
}

export function bijlage(id: number, over: Partial<StukBijlage> = {}): StukBijlage {
  return {
    id,
    titel: `Bijlage over ${id}`,
    soort: 'pdf',
    naam: `bestand-${id}.pdf`,
    bladzijden: 2,
    sha256: `sha-${id}`,
    alleenVoor: null,
    nagekomenOp: null,
    vervangt: '',
    ...over,
  };
}

export function punt(id: number, over: Partial<StukPunt> = {}): StukPunt {
  return {
    id,
    nr: id,
    begin: '13:00',
    soort: 'besluit',
    titel: `Punt ${id}`,
    toelichting: '',
    gevraagdBesluit: '',
    minuten: 15,
    inbrenger: 'VNG',
    toelichter: '',
    alleenVoor: null,
    kaart: null,
    relaties: [],
    bijlagen: [],
    genoemd: [],
    bronnen: [],
    paragraaf: null,
    opgaveNr: null,
    redenen: [],
    statussen: [],
    ...over,
  };
}

export function stuk(punten: StukPunt[]): Stuk {
  return {
    vorm: 2,
    overleg: {
      id: 4,
      gremium: 'bo-jeugd',
      naam: 'Bestuurlijk Overleg Jeugd (BO Jeugd)',
      nummer: 2,
      datum: '2026-12-10',
      begin: '13:00',
      eind: '15:00',
      plaats: 'Den Haag, zaal 3',
      peildatum: '2026-11-30',
    },
    tafel: [
      { slug: 'vng', naam: 'VNG' },
      { slug: 'rijk', naam: 'Rijk' },
      { slug: 'sbj', naam: 'SBJ' },
    ],
    punten,
    opgaven: ['Van lokaal naar regionaal', 'Stevige lokale teams', 'Kwaliteit en blijvende ontwikkeling'].map(
      (titel, i) => ({
        nr: i + 1,
        titel,
        telling: {
          totaal: 20,
          afgerond: 4,
          groen: 8 - i,
          oranje: 3,
          rood: 1 + i,
          grijs: 1,
          nietGemeld: 3,
          overTijd: 5,
        },
      }),
    ),
  };
}

export const pakket = (van: Stuk, over: Partial<Pakketstuk> = {}): Pakketstuk => ({
  stuk: van,
  nazending: null,
  sha256: 'ab'.repeat(32),
  voor: 'Deelnemers BO Jeugd',
  gremium: 'BO Jeugd',
  gemaaktOp: '2026-12-01T09:00:00.000Z',
  vervangt: null,
  ...over,
});

/** Een pdf met zoveel bladzijden, elk met `woord` en haar nummer. */
export async function maakProefpdf(bladzijden: number, woord: string, regels = 1): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', info: { CreationDate: new Date(0) } });
  const delen: Uint8Array[] = [];
  doc.on('data', (deel: Uint8Array) => delen.push(deel));
  const klaar = new Promise((ja) => doc.on('end', ja));
  for (let nr = 1; nr <= bladzijden; nr += 1) {
    if (nr > 1) doc.addPage();
    doc.fontSize(11);
    for (let i = 0; i < regels; i += 1) doc.text(`${woord} ${nr}, regel ${i + 1} van de bijlage.`);
  }
  doc.end();
  await klaar;
  return Buffer.concat(delen);
}

const node = (
  type: string,
  content: PlanNode[] = [],
  attrs: PlanNode['attrs'] = {},
  text = '',
): PlanNode => ({
  type,
  attrs,
  marks: [],
  text,
  content,
});
const tekst = (text: string) => node('text', [], {}, text);
const alinea = (zin: string) => node('paragraph', [tekst(zin)]);
const cel = (type: string, zin: string) => node(type, [alinea(zin)]);

/** Een kop van een onderdeel van een plan. */
export const plankop = (zin: string) => node('heading', [tekst(zin)], { level: 2 });

/** De bewaarde kopie van een plan, zoals zij bij het bevriezen vastgelegd wordt; `erna` staat achteraan. */
export function bewaardPlan(erna: PlanNode[] = []): string {
  const lang = 'Gemeenten en aanbieders maken samen afspraken over wie wat doet en wanneer. '.repeat(8);
  const inhoud = node('doc', [
    node('heading', [tekst('Wat willen we bereiken')], { level: 1 }),
    alinea(lang),
    node('bulletList', [
      node('listItem', [alinea('Eén team per wijk')]),
      node('listItem', [alinea('Met een vast gezicht')]),
    ]),
    node('heading', [tekst('Planning')], { level: 2 }),
    node('table', [
      node('tableRow', [cel('tableHeader', 'Stap'), cel('tableHeader', 'Wanneer')]),
      ...Array.from({ length: 30 }, (_, i) =>
        node('tableRow', [
          cel('tableCell', `Stap ${i + 1} van het plan`),
          cel('tableCell', `Kwartaal ${(i % 4) + 1}`),
        ]),
      ),
    ]),
    node('kader', [alinea('Let op de overgang naar de nieuwe verordening.')], { soort: 'let_op' }),
    node('orderedList', [node('listItem', [alinea('Eerst dit')]), node('listItem', [alinea('Dan dat')])], {
      start: 1,
    }),
    alinea(lang),
    ...erna,
  ]);
  return JSON.stringify({
    vorm: 1,
    opgave: 'Opgave 2 · Stevige lokale teams',
    versie: 'Versie 3 (Voor het BO), bewaard op 25 november 2026',
    planstuk: {
      vorm: 1,
      opgaveNr: 2,
      titel: 'Implementatieplan',
      versie: { nummer: 3, naam: 'Voor het BO' },
      peildatum: '2026-11-30',
      inhoud,
      waarden: GEEN_WAARDEN,
    },
    beelden: {},
  });
}

/** Een pakket met elke soort inhoud: kaart, relaties, statussen met elk licht, een plan en een pdf als bijlage. */
export async function rijkPakket(): Promise<{ pakket: Pakketstuk; inhouden: Inhouden }> {
  const lichten: Partial<StukStatus>[] = [
    {},
    { gemeld: 'groen', berekend: 'groen', partij: 'Rijk', nodig: '', nodigVan: [] },
    { gemeld: 'rood', partij: 'SBJ', onderdeel: 'Professionals' },
    { gemeld: 'grijs', berekend: 'grijs', partij: 'BGZJ', toelichting: '', nodig: '' },
    { af: true, gemeld: 'groen', partij: 'Cliëntenorganisaties', toelichting: 'Klaar.', nodig: '' },
    {
      gemeld: null,
      meldingId: null,
      gemeldOp: null,
      voortgang: 'niet gemeld',
      partij: 'NVvP',
      toelichting: '',
      nodig: '',
    },
  ];
  const punten = [
    punt(1, { soort: 'mededeling', titel: 'Opening en mededelingen', minuten: 5, inbrenger: null }),
    punt(2, {
      titel: 'Convenant Stevige lokale teams sluiten',
      paragraaf: '2.3.1',
      begin: '13:05',
      minuten: 20,
      toelichter: 'Sanne de Wit',
      gevraagdBesluit: 'Instemmen met het convenant en het uiterlijk 1 maart 2027 ondertekenen.',
      toelichting: 'Over dit convenant is in de stuurgroep van november gesproken.',
      kaart: {
        situatie:
          'Het convenant had in het eerste kwartaal klaar moeten zijn. De tekst ligt er, de verdeling van het geld nog niet.',
        keuze: 'Tekenen we nu met een open begroting, of wachten we op de voorjaarsnota?',
        opties: [
          {
            titel: 'Nu tekenen',
            gevolgen: 'Gemeenten kunnen in januari beginnen. Het Rijk draagt het risico van een tekort.',
          },
          {
            titel: 'Wachten op de voorjaarsnota',
            gevolgen: 'Zekerheid over het geld, en minstens een half jaar later.',
          },
        ],
        advies: 'De stuurgroep adviseert om nu te tekenen, met een ijkmoment in juni.',
      },
      relaties: [
        {
          soort: 'spreekt_tegen',
          punt: 3,
          titel: 'Budget 2027 vaststellen',
          toelichting: 'Daar staat dat er nog geen geld verplicht wordt.',
          alleenVoor: null,
        },
      ],
      redenen: [
        {
          code: 'over_tijd',
          zin: 'Over tijd: had klaar moeten zijn op 31 maart 2026.',
          bron: 'afspraak:2.3.1-1',
        },
      ],
      statussen: lichten.map((licht, i) => status(i + 1, licht)),
      bijlagen: [
        bijlage(1, { titel: 'Implementatieplan opgave 2', soort: 'plan', naam: '', bladzijden: null }),
        bijlage(2, { titel: 'Financiële bijlage', naam: 'financien.pdf' }),
      ],
    }),
    punt(3, {
      titel: 'Budget 2027 vaststellen',
      begin: '13:25',
      gevraagdBesluit: 'Het budget voor 2027 vaststellen op de bedragen uit de bijlage.',
      genoemd: [
        {
          bron: 'toezegging:3',
          tekst: 'Toezegging van Rijk aan VNG: een brief over het geld, uiterlijk 1 december 2026.',
          alleenVoor: null,
        },
      ],
    }),
  ];
  const inhouden: Inhouden = new Map([
    ['sha-1', { soort: 'plan', tekst: bewaardPlan() }],
    ['sha-2', { soort: 'pdf', bytes: await maakProefpdf(2, 'Bedragen') }],
  ]);
  return { pakket: pakket(stuk(punten)), inhouden };
}
