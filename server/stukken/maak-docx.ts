import {
  Bookmark,
  Document,
  InternalHyperlink,
  Packer,
  Paragraph,
  type ParagraphChild,
  type Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import JSZip from 'jszip';
import { datumMetWeekdag, langeDatum } from '#domain/datum/datum.ts';
import { optieletter } from '#domain/overleg/kaart.ts';
import { looptijden } from '#domain/overleg/looptijden.ts';
import { statusonderdeel } from '#domain/overleg/statusonderdeel.ts';
import type { StukPunt, StukStatus } from '#domain/overleg/stuk.ts';
import { heeftInhoud, relatieZin } from '#domain/overleg/woorden.ts';
import { LICHT } from '../uitvoer/actieregel.ts';
import { letters, voettekst, woordschrijver } from '../uitvoer/docx.ts';
import { DOCX_STIJLEN } from '../uitvoer/docx-stijlen.ts';
import { maakTabel, TEKSTBREEDTE, VULLING, type Woordblok } from '../uitvoer/docx-tabel.ts';
import { schoneTekst } from '../uitvoer/tekens.ts';
import { STIJL } from '../uitvoer/woordstijlen.ts';
import { leesPlan, leesRonde, perOpgave } from './bijlage-inhoud.ts';
import {
  bijlagenVan,
  type Inhouden,
  kortKenmerk,
  type Pakketbijlage,
  type Pakketstuk,
  pakketnaam,
} from './pakket.ts';
import type { Lichtbeeld } from './pdf/licht.ts';
import {
  BIJLAGE_NAAM,
  beslotenZin,
  gemeldLicht,
  gemeldZin,
  klok,
  nodigZin,
  percentages,
  puntRegel,
  SOORT_NAAM,
  TELKOLOMMEN,
} from './woorden.ts';

/** Het pakket als Word-bestand, met dezelfde inhoud als de pdf. Een pdf-bijlage staat er met haar kenmerk, niet met haar inhoud. */
export async function maakDocx(pakket: Pakketstuk, inhouden: Inhouden): Promise<Uint8Array> {
  const { stuk, nazending, sha256, voor, vervangt, gemaaktOp } = pakket;
  const { overleg } = stuk;
  const naam = pakketnaam(pakket);
  const kop = nazending ? `Nazending ${naam}` : naam;
  const { klaar } = looptijden(stuk.punten, overleg.begin, overleg.eind);
  const bijlagen = bijlagenVan(pakket);
  const schrijver = woordschrijver(() => undefined);
  const kinderen: Woordblok[] = [
    new Paragraph({ style: STIJL.titel, children: [letters(kop)] }),
    gedempt(overleg.naam),
    gedempt(
      [datumMetWeekdag(overleg.datum), `${klok(overleg.begin)} – ${klok(klaar)} uur`, overleg.plaats]
        .filter(Boolean)
        .join(' · '),
    ),
    gedempt(`Voor: ${voor}`),
    gedempt(`Peildatum van de statussen: ${langeDatum(overleg.peildatum)}`),
    ...(vervangt
      ? [
          gewoon(
            `Vervangt de stukken van ${langeDatum(vervangt.dag)}, kenmerk ${vervangt.kenmerk}. ${vervangt.reden}`.trim(),
          ),
        ]
      : []),
    gedempt(`SHA-256 van de vastgelegde kopie: ${sha256}`),
    ...(nazending ? watIsNieuw(pakket, bijlagen) : alles(pakket, bijlagen)),
    ...bijlagen.flatMap((bijlage) => bijlageblokken(bijlage, pakket, inhouden, schrijver)),
  ];
  const document = new Document({
    title: schoneTekst(`${kop}, ${langeDatum(overleg.datum)}`),
    subject: schoneTekst(voor),
    creator: 'Vijfhoek',
    lastModifiedBy: 'Vijfhoek',
    styles: DOCX_STIJLEN,
    numbering: { config: schrijver.lijsten },
    footnotes: schrijver.voetnoten(),
    sections: [
      { footers: { default: voettekst(`${kop} · kenmerk ${kortKenmerk(sha256)}`) }, children: kinderen },
    ],
  });
  return zonderKlok(new Uint8Array(await Packer.toBuffer(document)), gemaaktOp);
}

/** Zet het moment van de kopie in het bestand in plaats van nu: dezelfde kopie geeft hetzelfde bestand. */
async function zonderKlok(bytes: Uint8Array, moment: string): Promise<Uint8Array> {
  const bron = await JSZip.loadAsync(bytes);
  const doel = new JSZip();
  const date = new Date(moment);
  for (const naam of Object.keys(bron.files).toSorted()) {
    const bestand = bron.file(naam);
    if (!bestand) continue;
    const inhoud =
      naam === 'docProps/core.xml'
        ? (await bestand.async('string')).replace(
            /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
            `$1${date.toISOString()}`,
          )
        : await bestand.async('uint8array');
    doel.file(naam, inhoud, { date, createFolders: false });
  }
  return doel.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const alinea = (children: ParagraphChild[], style?: string) => new Paragraph({ style, children });
const gewoon = (tekst: string) => alinea(regels(tekst));
const gedempt = (tekst: string) => alinea([letters(tekst)], STIJL.planregel);
const kopje = (niveau: 1 | 2 | 3, tekst: string, plek?: string) =>
  alinea(
    plek ? [new Bookmark({ id: plek, children: [letters(tekst)] })] : [letters(tekst)],
    `Heading${niveau}`,
  );
const punten = (zinnen: readonly ParagraphChild[][]) =>
  zinnen.map((children) => new Paragraph({ bullet: { level: 0 }, children }));
const link = (tekst: string, anchor: string) =>
  new InternalHyperlink({
    anchor,
    children: [new TextRun({ text: schoneTekst(tekst), style: 'Hyperlink' })],
  });

/** Tekst met haar regeleinden. */
function regels(tekst: string): TextRun[] {
  return tekst
    .split('\n')
    .map((regel, i) => new TextRun({ text: schoneTekst(regel), break: i > 0 ? 1 : undefined }));
}

const licht = (soort: Lichtbeeld) => {
  const { vorm, woord, kleur } = LICHT[soort];
  return new TextRun({ text: `${vorm} ${woord}`, bold: true, color: kleur });
};

/** Een cel: alinea's, elk van tekst of van losse stukken. */
type Cel = (string | ParagraphChild[])[];

function tabel(breedtes: readonly number[], kop: readonly string[], rijen: readonly Cel[][]): Table {
  const som = breedtes.reduce((a, b) => a + b, 0);
  const cel = (delen: Cel, style?: string, isKop = false) =>
    new TableCell({
      shading: isKop ? VULLING : undefined,
      children: (delen.length > 0 ? delen : ['']).map((deel) =>
        alinea(typeof deel === 'string' ? regels(deel) : deel, style),
      ),
    });
  return maakTabel(
    breedtes.map((deel) => Math.floor((deel / som) * TEKSTBREEDTE)),
    [
      new TableRow({ tableHeader: true, children: kop.map((naam) => cel([naam], STIJL.tabelkop, true)) }),
      ...rijen.map(
        (rij) =>
          new TableRow({
            cantSplit: true,
            children: rij.map((delen, i) => cel(delen, i === 0 ? STIJL.tabelkop : undefined)),
          }),
      ),
    ],
  );
}

const plekVan = ({ id }: Pick<StukPunt, 'id'>) => `punt_${id}`;
const bijlageplek = (nr: number) => `bijlage_${nr}`;

function alles(pakket: Pakketstuk, bijlagen: readonly Pakketbijlage[]): Woordblok[] {
  const { stuk } = pakket;
  const { begin, eind, peildatum } = stuk.overleg;
  const { klaar, minuten } = looptijden(stuk.punten, begin, eind);
  const agenda = stuk.punten.map((punt): Cel[] => {
    const titel = `${punt.nr}. ${punt.titel}`;
    const besloten = beslotenZin(punt.alleenVoor, stuk);
    return [
      [klok(punt.begin)],
      [heeftInhoud(punt) ? [link(titel, plekVan(punt))] : titel, ...(besloten ? [besloten] : [])],
      [SOORT_NAAM[punt.soort]],
      [punt.inbrenger ?? ''],
      [String(punt.minuten)],
    ];
  });
  const voortgang = stuk.opgaven.map(({ nr, titel, telling }): Cel[] => {
    const delen = percentages(telling);
    return [
      [`${nr}. ${titel}`],
      [String(telling.totaal)],
      ...TELKOLOMMEN.map(
        ([sleutel]): Cel => [
          delen && telling[sleutel] > 0
            ? `${telling[sleutel]} (${delen[sleutel]}%)`
            : String(telling[sleutel]),
        ],
      ),
      [String(telling.overTijd)],
    ];
  });
  return [
    kopje(1, 'Agenda'),
    tabel(
      [9, 51, 15, 15, 10],
      ['Tijd', 'Onderwerp', 'Soort', 'Inbreng', 'Minuten'],
      [...agenda, [[klok(klaar)], ['Einde'], [], [], [String(minuten)]]],
    ),
    ...(voortgang.length > 0
      ? [
          kopje(1, 'Voortgang per opgave'),
          gedempt(`Volgens wat er op ${langeDatum(peildatum)} gemeld was.`),
          tabel(
            [26, 9, 10, 10, 9, 9, 10, 10, 8],
            ['Opgave', 'Totaal', ...TELKOLOMMEN.map(([, naam]) => naam), 'Over tijd'],
            voortgang,
          ),
        ]
      : []),
    ...stuk.punten.filter(heeftInhoud).flatMap((punt) => agendapunt(pakket, punt, bijlagen)),
  ];
}

function agendapunt({ stuk }: Pakketstuk, punt: StukPunt, bijlagen: readonly Pakketbijlage[]): Woordblok[] {
  const { kaart, gevraagdBesluit, soort } = punt;
  const besloten = beslotenZin(punt.alleenVoor, stuk);
  const deel = (naam: string, tekst: string) => (tekst ? [kopje(2, naam), gewoon(tekst)] : []);
  const lijst = (naam: string, zinnen: ParagraphChild[][]) =>
    zinnen.length > 0 ? [kopje(2, naam), ...punten(zinnen)] : [];
  const eigen = bijlagen.filter((bijlage) => bijlage.punt.id === punt.id);
  const onderdeel = statusonderdeel(punt.statussen);
  return [
    kopje(1, `${punt.nr}. ${punt.titel}`, plekVan(punt)),
    gedempt(puntRegel(punt)),
    ...(besloten ? [alinea([letters(besloten)], STIJL.tabelkop)] : []),
    ...(gevraagdBesluit
      ? [
          kopje(2, 'Gevraagd besluit'),
          gewoon(gevraagdBesluit),
          ...(soort === 'besluit' ? [gewoon('☐ Ja     ☐ Nee')] : []),
        ]
      : []),
    ...(punt.toelichting ? [gewoon(punt.toelichting)] : []),
    ...(kaart ? [...deel('De situatie nu', kaart.situatie), ...deel('De keuze', kaart.keuze)] : []),
    ...(kaart && kaart.opties.length > 0
      ? [
          kopje(2, 'Opties en gevolgen'),
          tabel(
            [35, 65],
            ['Optie', 'Gevolgen'],
            kaart.opties.map(({ titel, gevolgen }, plek): Cel[] => [
              [`${optieletter(plek)}. ${titel}`],
              [gevolgen],
            ]),
          ),
        ]
      : []),
    ...lijst(
      'Samenhang met andere keuzes',
      punt.relaties.map((relatie) => [letters(relatieZin(relatie, stuk))]),
    ),
    ...(kaart ? deel('Advies', kaart.advies) : []),
    ...lijst(
      'Waar het over gaat',
      punt.genoemd.map(({ tekst }) => [letters(tekst)]),
    ),
    ...lijst(
      'Waarom dit op de agenda kwam',
      [...new Set(punt.redenen.map(({ zin }) => zin))].map((zin) => [letters(zin)]),
    ),
    ...(punt.statussen.length > 0
      ? [
          kopje(2, 'Hoe het ermee staat'),
          tabel(
            [20, 19, 20, 16, 25],
            ['Partij', 'Gemeld', 'Berekend', 'Planning', 'Toelichting'],
            punt.statussen.map((status): Cel[] => [
              [status.partij, onderdeel(status)].filter(Boolean),
              lichtcel(gemeldLicht(status), gemeldZin(status)),
              lichtcel(status.af ? 'afgerond' : status.berekend, status.regel),
              [status.planning, status.standing === status.planning ? '' : status.standing].filter(Boolean),
              [status.toelichting, nodigZin(status)].filter(Boolean),
            ]),
          ),
        ]
      : []),
    ...lijst(
      'Bijlagen',
      eigen.map(({ nr, bijlage }) => [link(`Bijlage ${nr}`, bijlageplek(nr)), letters(`: ${bijlage.titel}`)]),
    ),
  ];
}

const lichtcel = (soort: Lichtbeeld, zin: string): Cel => [[licht(soort)], ...(zin ? [zin] : [])];

/** Bij een nazending: per punt wat er bij kwam en wat er anders gemeld is. */
function watIsNieuw({ stuk, nazending }: Pakketstuk, bijlagen: readonly Pakketbijlage[]): Woordblok[] {
  if (!nazending) return [];
  const toen = langeDatum(stuk.overleg.peildatum);
  return [
    kopje(1, 'Wat is er nieuw'),
    gewoon(`De agenda en de statussen van ${toen} veranderen niet. Hieronder staat wat er bij komt.`),
    ...(nazending.toelichting ? [gewoon(nazending.toelichting)] : []),
    ...nazending.punten.flatMap(({ id, gemeld }): Woordblok[] => {
      const punt = stuk.punten.find((ander) => ander.id === id);
      if (!punt) return [];
      const nieuw = bijlagen.filter((bijlage) => bijlage.punt.id === id);
      const onderdeel = statusonderdeel(punt.statussen);
      const status = (van: StukStatus) => lichtcel(gemeldLicht(van), gemeldZin(van));
      return [
        kopje(2, `Punt ${punt.nr}. ${punt.titel}`, plekVan(punt)),
        ...(nieuw.length > 0
          ? [
              kopje(3, 'Nieuwe bijlagen'),
              ...punten(
                nieuw.map(({ nr, bijlage }) => [
                  link(`Bijlage ${nr}`, bijlageplek(nr)),
                  letters(
                    `: ${bijlage.titel}${bijlage.vervangt ? `, in plaats van “${bijlage.vervangt}”` : ''}`,
                  ),
                ]),
              ),
            ]
          : []),
        ...(gemeld.length > 0
          ? [
              kopje(3, 'Opnieuw gemeld'),
              tabel(
                [20, 25, 25, 30],
                ['Partij', `Op ${toen}`, 'Nu', 'Toelichting nu'],
                gemeld.map(({ toen: eerst, nu }): Cel[] => [
                  [nu.partij, onderdeel(nu)].filter(Boolean),
                  status(eerst),
                  status(nu),
                  [nu.toelichting, nodigZin(nu)].filter(Boolean),
                ]),
              ),
            ]
          : []),
      ];
    }),
  ];
}

function bijlageblokken(
  { nr, bijlage, punt }: Pakketbijlage,
  { stuk }: Pakketstuk,
  inhouden: Inhouden,
  schrijver: ReturnType<typeof woordschrijver>,
): Woordblok[] {
  const besloten = beslotenZin(bijlage.alleenVoor, stuk);
  const inhoud = inhouden.get(bijlage.sha256);
  const regel = [
    BIJLAGE_NAAM[bijlage.soort],
    bijlage.naam,
    bijlage.bladzijden === null ? '' : `${bijlage.bladzijden} bladzijden`,
    bijlage.nagekomenOp ? `nagekomen op ${langeDatum(bijlage.nagekomenOp)}` : '',
    bijlage.vervangt ? `in plaats van “${bijlage.vervangt}”` : '',
    besloten ?? '',
  ];
  const kop = [
    new Paragraph({
      style: STIJL.bijlagekop,
      children: [
        new Bookmark({ id: bijlageplek(nr), children: [letters(`Bijlage ${nr}. ${bijlage.titel}`)] }),
      ],
    }),
    alinea([letters('Bij agendapunt '), link(`${punt.nr}. ${punt.titel}`, plekVan(punt))]),
    gedempt(regel.filter(Boolean).join(' · ')),
    gedempt(`SHA-256: ${bijlage.sha256}`),
  ];
  if (inhoud?.soort === 'plan') {
    const { stuk: plan, inhoud: tekst } = leesPlan(inhoud.tekst, inhouden);
    return [...kop, gedempt(`${plan.opgave} · ${plan.versie}`), ...schrijver.schrijf(tekst)];
  }
  if (inhoud?.soort === 'ronde') {
    return [
      ...kop,
      ...perOpgave(leesRonde(inhoud.tekst)).flatMap(({ opgave, antwoorden }) => [
        kopje(2, `${opgave.nr}. ${opgave.titel}`),
        tabel(
          [34, 16, 18, 32],
          ['Waarover', 'Partij', 'Gemeld', 'Toelichting'],
          antwoorden.map((antwoord): Cel[] => [
            [antwoord.titel, antwoord.onderdeel, antwoord.planning].filter(Boolean),
            [antwoord.partij],
            lichtcel(
              antwoord.af ? 'afgerond' : (antwoord.licht ?? 'niet_gemeld'),
              antwoord.gemeldOp ? `${antwoord.voortgang}, ${langeDatum(antwoord.gemeldOp)}` : '',
            ),
            [antwoord.toelichting],
          ]),
        ),
      ]),
    ];
  }
  return [...kop, gewoon('Deze pdf zit in het pakket als pdf, en staat in Vijfhoek bij het agendapunt.')];
}
