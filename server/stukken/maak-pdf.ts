import { datumMetWeekdag, langeDatum } from '#domain/datum/datum.ts';
import { optieletter } from '#domain/overleg/kaart.ts';
import { looptijden } from '#domain/overleg/looptijden.ts';
import { statusonderdeel } from '#domain/overleg/statusonderdeel.ts';
import type { Stuk, StukPunt, StukStatus } from '#domain/overleg/stuk.ts';
import { heeftInhoud, relatieZin } from '#domain/overleg/woorden.ts';
import type { Meld } from '../werker/werker.ts';
import { leesPlan, leesRonde, perOpgave } from './bijlage-inhoud.ts';
import {
  bijlagenVan,
  type Inhouden,
  kortKenmerk,
  type Pakketbijlage,
  type Pakketstuk,
  pakketnaam,
} from './pakket.ts';
import { tekenBlokken, tekenZinnen } from './pdf/blokken.ts';
import type { Lichtbeeld } from './pdf/licht.ts';
import type { Run } from './pdf/regels.ts';
import { type Bladmaat, type Invoeging, maakPlaats, meetPdf, voegSamen } from './pdf/samenvoegen.ts';
import { BREEDTE, KLEUR, MAAT, MARGE, VEL } from './pdf/stijl.ts';
import { type Cel, type Celdeel, tekenTabel } from './pdf/tabel.ts';
import { maakVel, type Vel } from './pdf/vel.ts';
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

/** Zoveel stappen telt een bijlage die geen pdf is, in de voortgang. */
const STAPPEN_TEKST = 3;

interface Uitkomst {
  bytes: Uint8Array;
  bladzijden: number;
}

/**
 * Het pakket als toegankelijke pdf, uit de kopie alleen. Dezelfde kopie geeft dezelfde bytes.
 * @param meld hoe ver het is; loopt nooit terug
 */
export async function maakPdf(pakket: Pakketstuk, inhouden: Inhouden, meld: Meld): Promise<Uitkomst> {
  const { stuk, nazending } = pakket;
  const bijlagen = bijlagenVan(pakket);
  const maten = await meetAlles(bijlagen, inhouden);
  const paginas = [...maten.values()].reduce((som, maat) => som + (maat?.length ?? 0), 0);
  const teksten = bijlagen.filter(({ bijlage }) => bijlage.soort !== 'pdf').length;
  const van = stuk.punten.length + paginas * 2 + teksten * STAPPEN_TEKST + 2;
  let klaar = 0;
  const stap = (aantal = 1) => {
    klaar = Math.min(klaar + aantal, van);
    meld(klaar, van);
  };
  meld(0, van);

  const naam = pakketnaam(pakket);
  const titel = `${nazending ? 'Nazending' : 'Stukken'} ${naam}, ${langeDatum(stuk.overleg.datum)}`;
  const vel = maakVel({ titel, onderwerp: pakket.voor, moment: new Date(pakket.gemaaktOp) });
  titelblad(vel, pakket);
  if (nazending) watIsNieuw(vel, pakket, bijlagen);
  else {
    agenda(vel, stuk);
    voortgang(vel, stuk);
    const punten = stuk.punten.filter(heeftInhoud);
    for (const [i, punt] of punten.entries()) {
      agendapunt(vel, pakket, punt, { eerste: i === 0, bijlagen });
      stap();
    }
  }
  stap();

  const invoegingen: Invoeging[] = [];
  for (const [i, pakketbijlage] of bijlagen.entries()) {
    const { sha256 } = pakketbijlage.bijlage;
    vel.binnen('Sect', () => {
      bijlageblad(vel, pakketbijlage, { eerste: i === 0, stuk, leesbaar: maten.get(sha256) !== null });
      const inhoud = inhouden.get(sha256);
      if (inhoud?.soort === 'plan') plan(vel, inhoud.tekst, inhouden);
      if (inhoud?.soort === 'ronde') ronde(vel, inhoud.tekst);
      if (inhoud?.soort !== 'pdf') return stap(STAPPEN_TEKST);
      for (const [pagina, maat] of (maten.get(sha256) ?? []).entries()) {
        const plek = `B${i + 1}x${pagina + 1}`;
        invoegingen.push({ blad: maakPlaats(vel, maat, plek), sha256, pagina, naam: plek });
        stap();
      }
    });
  }

  const links = `${naam} · ${langeDatum(stuk.overleg.datum)}${nazending ? ' · nazending' : ''}`;
  const { bytes: eigen, bladzijden } = await vel.sluit((nummer, totaal) =>
    kopEnVoet(vel, links, pakket, nummer, totaal),
  );
  const bytes = await voegSamen(eigen, invoegingen, (sha256) => pdfVan(inhouden, sha256), stap);
  stap(van);
  return { bytes, bladzijden };
}

/** Hoe groot de bladzijden van elke pdf zijn; null als zij niet te lezen is of er niet meer is. */
async function meetAlles(
  bijlagen: readonly Pakketbijlage[],
  inhouden: Inhouden,
): Promise<Map<string, Bladmaat[] | null>> {
  const maten = new Map<string, Bladmaat[] | null>();
  for (const { bijlage } of bijlagen) {
    const inhoud = inhouden.get(bijlage.sha256);
    if (bijlage.soort !== 'pdf') maten.set(bijlage.sha256, inhoud ? [] : null);
    else if (!maten.has(bijlage.sha256)) {
      maten.set(bijlage.sha256, inhoud?.soort === 'pdf' ? await meetPdf(inhoud.bytes) : null);
    }
  }
  return maten;
}

function pdfVan(inhouden: Inhouden, sha256: string): Uint8Array {
  const inhoud = inhouden.get(sha256);
  return inhoud?.soort === 'pdf' ? inhoud.bytes : new Uint8Array();
}

function titelblad(vel: Vel, { stuk, nazending, sha256, voor, vervangt, ...rest }: Pakketstuk): void {
  const { overleg } = stuk;
  const { klaar } = looptijden(stuk.punten, overleg.begin, overleg.eind);
  vel.nieuwVel();
  vel.versiering(() => vel.doc.rect(0, 0, VEL.breed, 10).fill(KLEUR.merk));
  vel.naar(170);
  vel.alinea([{ tekst: 'Hervormingsagenda Jeugd', letter: 'vet', kleur: KLEUR.merk }], { na: 10 });
  const naam = pakketnaam({ stuk, gremium: rest.gremium });
  const kop = nazending ? `Nazending ${naam}` : naam;
  vel.alinea([{ tekst: kop, letter: 'vet', kleur: KLEUR.inkt }], { maat: MAAT.titel, tag: 'H1', na: 4 });
  vel.alinea([{ tekst: overleg.naam, kleur: KLEUR.inkt2 }], { maat: { grootte: 14, regel: 20 }, na: 26 });
  const wanneer = [
    datumMetWeekdag(overleg.datum),
    `${klok(overleg.begin)} – ${klok(klaar)} uur`,
    overleg.plaats,
  ];
  vel.alinea([{ tekst: wanneer.filter(Boolean).join('\n') }], { maat: { grootte: 12, regel: 18 }, na: 40 });
  const regels: [string, Celdeel[]][] = [
    ['Voor', [voor]],
    ['Peildatum', [`${langeDatum(overleg.peildatum)}: de statussen zijn zoals ze toen gemeld waren.`]],
    ...(nazending
      ? [['Bijgewerkt tot en met', [langeDatum(nazending.dag)]] satisfies [string, Celdeel[]]]
      : []),
    ...(vervangt
      ? [
          [
            'Vervangt',
            [
              `de stukken van ${langeDatum(vervangt.dag)}, kenmerk ${vervangt.kenmerk}.`,
              ...(vervangt.reden ? [`Reden: ${vervangt.reden}`] : []),
            ],
          ] satisfies [string, Celdeel[]],
        ]
      : []),
    ['Kenmerk', [`SHA-256 van de vastgelegde kopie:`, sha256]],
  ];
  tekenTabel(vel, {
    kolommen: [24, 76],
    koppen: [],
    rijen: regels.map(([kopje, delen]) => [{ delen: [kopje], kop: true }, { delen }]),
    maat: { grootte: 9.5, regel: 13.5 },
  });
  vel.volgendeBladzijde();
}

function agenda(vel: Vel, stuk: Stuk): void {
  const { begin, eind } = stuk.overleg;
  const { klaar } = looptijden(stuk.punten, begin, eind);
  vel.binnen('Sect', () => {
    vel.kop({ niveau: 1, tekst: 'Agenda', plek: 'agenda', bladwijzers: [{ niveau: 1, tekst: 'Agenda' }] });
    tekenTabel(vel, {
      kolommen: [9, 51, 15, 15, 10],
      koppen: [koppen(['Tijd', 'Onderwerp', 'Soort', 'Inbreng', 'Minuten'], [4])],
      rijen: [
        ...stuk.punten.map((punt): Cel[] => {
          const besloten = beslotenZin(punt.alleenVoor, stuk);
          const titel: Run = { tekst: `${punt.nr}. ${punt.titel}` };
          const onderwerp = heeftInhoud(punt) ? { ...titel, naar: plekVan(punt) } : titel;
          return [
            { delen: [klok(punt.begin)] },
            {
              delen: [[onderwerp], ...(besloten ? [[{ tekst: besloten, kleur: KLEUR.inkt2 }]] : [])],
              kop: true,
            },
            { delen: [SOORT_NAAM[punt.soort]] },
            { delen: punt.inbrenger ? [punt.inbrenger] : [] },
            { delen: [String(punt.minuten)], rechts: true },
          ];
        }),
        [
          { delen: [klok(klaar)] },
          { delen: ['Einde'], kop: true },
          { delen: [] },
          { delen: [] },
          { delen: [String(stuk.punten.reduce((som, { minuten }) => som + minuten, 0))], rechts: true },
        ],
      ],
      maat: { grootte: 10, regel: 14 },
    });
  });
}

/** Aantallen per opgave: een verdeling, geen gemiddelde (design §4, Lights). */
function voortgang(vel: Vel, { opgaven, overleg }: Stuk): void {
  if (opgaven.length === 0) return;
  vel.volgendeBladzijde();
  vel.binnen('Sect', () => {
    vel.kop({
      niveau: 1,
      tekst: 'Voortgang per opgave',
      plek: 'voortgang',
      bladwijzers: [{ niveau: 1, tekst: 'Voortgang per opgave' }],
    });
    vel.alinea([
      { tekst: `Volgens wat er op ${langeDatum(overleg.peildatum)} gemeld was.`, kleur: KLEUR.inkt2 },
    ]);
    const lichten: Record<(typeof TELKOLOMMEN)[number][0], Lichtbeeld> = {
      afgerond: 'afgerond',
      groen: 'groen',
      oranje: 'oranje',
      rood: 'rood',
      grijs: 'grijs',
      nietGemeld: 'niet_gemeld',
    };
    tekenTabel(vel, {
      kolommen: [25, 8.5, 10.5, 9.5, 9.5, 9.5, 10, 10.5, 8],
      koppen: [
        [
          { delen: ['Opgave'], kop: true },
          { delen: ['Totaal'], kop: true, rechts: true },
          ...TELKOLOMMEN.map(
            ([sleutel]): Cel => ({ delen: [{ licht: lichten[sleutel], onder: true }], kop: true }),
          ),
          { delen: ['Over tijd'], kop: true, rechts: true },
        ],
      ],
      rijen: opgaven.map(({ nr, titel, telling }): Cel[] => {
        const delen = percentages(telling);
        return [
          { delen: [`${nr}. ${titel}`], kop: true },
          { delen: [String(telling.totaal)], rechts: true },
          ...TELKOLOMMEN.map(
            ([sleutel]): Cel => ({
              delen: [
                String(telling[sleutel]),
                ...(delen && telling[sleutel] > 0
                  ? [[{ tekst: `${delen[sleutel]}%`, kleur: KLEUR.inkt2 }]]
                  : []),
              ],
            }),
          ),
          { delen: [String(telling.overTijd)], rechts: true },
        ];
      }),
      maat: MAAT.fijn,
    });
    vel.alinea(
      [
        {
          tekst:
            'Geteld zijn acties en de delen van gedeelde afspraken. Percentages staan er alleen waar ze samen honderd zijn. “Over tijd” komt uit de planning en kan bij elk licht voorkomen.',
          kleur: KLEUR.inkt2,
        },
      ],
      { maat: MAAT.klein },
    );
  });
}

const plekVan = ({ id }: Pick<StukPunt, 'id'>) => `punt-${id}`;
const bijlageplek = (nr: number) => `bijlage-${nr}`;

function agendapunt(
  vel: Vel,
  { stuk }: Pakketstuk,
  punt: StukPunt,
  { eerste, bijlagen }: { eerste: boolean; bijlagen: readonly Pakketbijlage[] },
): void {
  const { nr, titel, kaart } = punt;
  const tekst = `${nr}. ${titel}`;
  vel.volgendeBladzijde();
  vel.binnen('Sect', () => {
    vel.kop({
      niveau: 1,
      tekst,
      plek: plekVan(punt),
      bladwijzers: [...(eerste ? [{ niveau: 1, tekst: 'Agendapunten' } as const] : []), { niveau: 2, tekst }],
    });
    vel.alinea([{ tekst: puntRegel(punt), kleur: KLEUR.inkt2 }], { maat: MAAT.klein });
    const besloten = beslotenZin(punt.alleenVoor, stuk);
    if (besloten) vel.alinea([{ tekst: besloten, letter: 'vet' }], { maat: MAAT.klein });
    if (punt.gevraagdBesluit) gevraagd(vel, punt);
    if (punt.toelichting) vel.alinea(punt.toelichting);
    if (kaart) {
      deel(vel, 'De situatie nu', kaart.situatie);
      deel(vel, 'De keuze', kaart.keuze);
      if (kaart.opties.length > 0) {
        vel.kop({ niveau: 2, tekst: 'Opties en gevolgen' });
        tekenTabel(vel, {
          kolommen: [35, 65],
          koppen: [koppen(['Optie', 'Gevolgen'])],
          rijen: kaart.opties.map((optie, plek): Cel[] => [
            { delen: [`${optieletter(plek)}. ${optie.titel}`], kop: true },
            { delen: [optie.gevolgen] },
          ]),
          maat: { grootte: 9.5, regel: 13.5 },
        });
      }
    }
    zinnen(
      vel,
      'Samenhang met andere keuzes',
      punt.relaties.map((relatie) => relatieZin(relatie, stuk)),
    );
    if (kaart) deel(vel, 'Advies', kaart.advies);
    zinnen(
      vel,
      'Waar het over gaat',
      punt.genoemd.map((bron) => bron.tekst),
    );
    zinnen(vel, 'Waarom dit op de agenda kwam', [...new Set(punt.redenen.map(({ zin }) => zin))]);
    if (punt.statussen.length > 0) {
      vel.kop({ niveau: 2, tekst: 'Hoe het ermee staat' });
      statussen(vel, punt.statussen);
    }
    const eigen = bijlagen.filter((bijlage) => bijlage.punt.id === punt.id);
    zinnen(
      vel,
      'Bijlagen',
      eigen.map(({ nr: bijlageNr, bijlage }) => [
        { tekst: `Bijlage ${bijlageNr}`, naar: bijlageplek(bijlageNr) },
        { tekst: `: ${bijlage.titel}` },
      ]),
    );
  });
}

/** Wat er van het overleg gevraagd wordt, met ja of nee te beantwoorden. */
function gevraagd(vel: Vel, { soort, gevraagdBesluit }: StukPunt): void {
  vel.wit(4);
  vel.kader(KLEUR.merk, () => {
    vel.alinea([{ tekst: 'Gevraagd besluit', letter: 'vet', kleur: KLEUR.merk }], { in: 14, na: 1 });
    vel.alinea([{ tekst: gevraagdBesluit, letter: 'vet' }], {
      in: 14,
      na: 4,
      maat: { grootte: 11.5, regel: 16 },
    });
    if (soort === 'besluit') jaNee(vel);
  });
  vel.wit(8);
}

function jaNee(vel: Vel): void {
  const { doc } = vel;
  vel.begin(20);
  const y = vel.plaats();
  const x = MARGE.links + 14;
  vel.versiering(() => {
    doc.lineWidth(1).strokeColor(KLEUR.inkt2);
    for (const links of [x, x + 60]) doc.rect(links, y + 3, 10, 10).stroke();
  });
  const element = doc.struct('P');
  vel.ouder().add(element);
  for (const [tekst, links] of [
    ['Ja', x + 16],
    ['Nee', x + 76],
  ] as const) {
    const [regel] = vel.zet([{ tekst: `${tekst} ` }], 60).regels;
    if (regel) vel.tekenRegel(element, 'P', regel, MAAT.tekst, links, y);
  }
  element.end();
  vel.naar(y + 20);
}

function statussen(vel: Vel, lijst: readonly StukStatus[]): void {
  const onderdeel = statusonderdeel(lijst);
  tekenTabel(vel, {
    kolommen: [20, 19, 20, 16, 25],
    koppen: [koppen(['Partij', 'Gemeld', 'Berekend', 'Planning', 'Toelichting'])],
    rijen: lijst.map((status): Cel[] => [
      { delen: [status.partij, ...klein(onderdeel(status))], kop: true },
      { delen: [{ licht: gemeldLicht(status) }, ...klein(gemeldZin(status))] },
      { delen: [{ licht: status.af ? 'afgerond' : status.berekend }, ...klein(status.regel)] },
      {
        delen: [status.planning, ...(status.standing === status.planning ? [] : klein(status.standing))],
      },
      { delen: [status.toelichting, nodigZin(status)].filter(Boolean) },
    ]),
  });
}

const klein = (tekst: string): Celdeel[] =>
  tekst ? [[{ tekst, letter: 'gewoon', kleur: KLEUR.inkt2 }]] : [];

const koppen = (namen: readonly string[], rechts: readonly number[] = []): Cel[] =>
  namen.map((naam, i) => ({ delen: [naam], kop: true, rechts: rechts.includes(i) }));

function deel(vel: Vel, kopje: string, tekst: string): void {
  if (!tekst) return;
  vel.kop({ niveau: 2, tekst: kopje });
  vel.alinea(tekst);
}

function zinnen(vel: Vel, kopje: string, lijst: readonly (readonly Run[] | string)[]): void {
  if (lijst.length === 0) return;
  vel.kop({ niveau: 2, tekst: kopje });
  tekenZinnen(vel, lijst);
}

/** Bij een nazending: per punt wat er bij kwam en wat er anders gemeld is. */
function watIsNieuw(vel: Vel, { stuk, nazending }: Pakketstuk, bijlagen: readonly Pakketbijlage[]): void {
  if (!nazending) return;
  vel.binnen('Sect', () => {
    vel.kop({
      niveau: 1,
      tekst: 'Wat is er nieuw',
      plek: 'nieuw',
      bladwijzers: [{ niveau: 1, tekst: 'Wat is er nieuw' }],
    });
    vel.alinea(
      `De agenda en de statussen van ${langeDatum(stuk.overleg.peildatum)} veranderen niet. Hieronder staat wat er bij komt.`,
    );
    if (nazending.toelichting) vel.alinea(nazending.toelichting);
    for (const { id, gemeld } of nazending.punten) {
      const punt = stuk.punten.find((ander) => ander.id === id);
      if (!punt) continue;
      const onderdeel = statusonderdeel(punt.statussen);
      const tekst = `Punt ${punt.nr}. ${punt.titel}`;
      vel.kop({ niveau: 2, tekst, plek: plekVan(punt), bladwijzers: [{ niveau: 2, tekst }] });
      const nieuw = bijlagen.filter((bijlage) => bijlage.punt.id === id);
      if (nieuw.length > 0) {
        vel.kop({ niveau: 3, tekst: 'Nieuwe bijlagen' });
        tekenZinnen(
          vel,
          nieuw.map(({ nr, bijlage }) => [
            { tekst: `Bijlage ${nr}`, naar: bijlageplek(nr) },
            { tekst: `: ${bijlage.titel}${bijlage.vervangt ? `, in plaats van “${bijlage.vervangt}”` : ''}` },
          ]),
        );
      }
      if (gemeld.length === 0) continue;
      vel.kop({ niveau: 3, tekst: 'Opnieuw gemeld' });
      tekenTabel(vel, {
        kolommen: [20, 25, 25, 30],
        koppen: [koppen(['Partij', `Op ${langeDatum(stuk.overleg.peildatum)}`, 'Nu', 'Toelichting nu'])],
        rijen: gemeld.map(({ toen, nu }): Cel[] => [
          { delen: [nu.partij, ...klein(onderdeel(nu))], kop: true },
          { delen: [{ licht: gemeldLicht(toen) }, ...klein(gemeldZin(toen))] },
          { delen: [{ licht: gemeldLicht(nu) }, ...klein(gemeldZin(nu))] },
          { delen: [nu.toelichting, nodigZin(nu)].filter(Boolean) },
        ]),
      });
    }
  });
}

/** De bladzijde voor een bijlage: wat het is, waar het bij hoort en waaraan het te herkennen is. */
function bijlageblad(
  vel: Vel,
  { nr, bijlage, punt }: Pakketbijlage,
  { eerste, stuk, leesbaar }: { eerste: boolean; stuk: Stuk; leesbaar: boolean },
): void {
  const tekst = `Bijlage ${nr}. ${bijlage.titel}`;
  vel.volgendeBladzijde();
  vel.kop({
    niveau: 1,
    tekst,
    plek: bijlageplek(nr),
    bladwijzers: [...(eerste ? [{ niveau: 1, tekst: 'Bijlagen' } as const] : []), { niveau: 2, tekst }],
  });
  vel.alinea([{ tekst: 'Bij agendapunt ' }, { tekst: `${punt.nr}. ${punt.titel}`, naar: plekVan(punt) }]);
  const { naam, bladzijden } = bijlage;
  const besloten = beslotenZin(bijlage.alleenVoor, stuk);
  const rij = (kopje: string, waarde: string | null): Cel[][] =>
    waarde ? [[{ delen: [kopje], kop: true }, { delen: [waarde] }]] : [];
  tekenTabel(vel, {
    kolommen: [24, 76],
    koppen: [],
    rijen: [
      ...rij('Soort', BIJLAGE_NAAM[bijlage.soort]),
      ...rij('Bestand', naam || null),
      ...rij('Bladzijden', bladzijden === null ? null : String(bladzijden)),
      ...rij('Nagekomen', bijlage.nagekomenOp && langeDatum(bijlage.nagekomenOp)),
      ...rij('In plaats van', bijlage.vervangt || null),
      ...rij('Besloten', besloten),
      ...rij('SHA-256', bijlage.sha256),
    ],
  });
  if (!leesbaar) {
    vel.alinea(
      'Deze bijlage kon niet in het pakket worden gezet, omdat het bestand niet te lezen is. Je vindt haar in Vijfhoek bij het agendapunt.',
    );
  }
}

function plan(vel: Vel, tekst: string, inhouden: Inhouden): void {
  const { stuk, inhoud } = leesPlan(tekst, inhouden);
  vel.alinea([{ tekst: `${stuk.opgave} · ${stuk.versie}`, kleur: KLEUR.inkt2 }], {
    maat: MAAT.klein,
    na: 10,
  });
  tekenBlokken(vel, inhoud.blokken);
  if (inhoud.noten.length === 0) return;
  vel.kop({ niveau: 3, tekst: 'Noten' });
  for (const [i, noot] of inhoud.noten.entries())
    vel.alinea(`${i + 1}. ${noot}`, { maat: MAAT.klein, na: 2 });
}

function ronde(vel: Vel, tekst: string): void {
  const rondestuk = leesRonde(tekst);
  const { naam, van, tot, dag } = rondestuk.ronde;
  vel.alinea(
    [
      {
        tekst: `${naam}: ${langeDatum(van)} tot en met ${langeDatum(tot)}, stand van ${langeDatum(dag)}`,
        kleur: KLEUR.inkt2,
      },
    ],
    { maat: MAAT.klein },
  );
  for (const { opgave, antwoorden } of perOpgave(rondestuk)) {
    vel.kop({ niveau: 2, tekst: `${opgave.nr}. ${opgave.titel}` });
    tekenTabel(vel, {
      kolommen: [34, 16, 18, 32],
      koppen: [koppen(['Waarover', 'Partij', 'Gemeld', 'Toelichting'])],
      rijen: antwoorden.map((antwoord): Cel[] => [
        { delen: [antwoord.titel, ...klein(antwoord.onderdeel), ...klein(antwoord.planning)], kop: true },
        { delen: [antwoord.partij] },
        {
          delen: [
            { licht: antwoord.af ? 'afgerond' : (antwoord.licht ?? 'niet_gemeld') },
            ...klein(antwoord.gemeldOp ? `${antwoord.voortgang}, ${langeDatum(antwoord.gemeldOp)}` : ''),
          ],
        },
        { delen: [antwoord.toelichting].filter(Boolean) },
      ]),
    });
  }
}

/** Boven en onder elke bladzijde, ook van een bijlage: welk stuk het is, en `3 van 40`. */
function kopEnVoet(vel: Vel, links: string, { sha256 }: Pakketstuk, nummer: number, totaal: number): void {
  const { doc } = vel;
  const schrijf = (tekst: string, y: number, rechts: boolean) => {
    const [regel] = vel.zet([{ tekst, kleur: KLEUR.inkt2 }], BREEDTE, MAAT.fijn).regels;
    if (!regel) return;
    const x = rechts ? MARGE.links + BREEDTE - regel.breedte : MARGE.links;
    for (const { stukje, x: vanaf } of regel.delen) {
      doc.font(stukje.lettertype).fontSize(MAAT.fijn.grootte).fillColor(KLEUR.inkt2);
      doc.text(stukje.tekst, x + vanaf, y, { lineBreak: false });
    }
  };
  if (nummer > 1) schrijf(links, 30, false);
  schrijf(`kenmerk ${kortKenmerk(sha256)}`, VEL.hoog - 38, false);
  schrijf(`${nummer} van ${totaal}`, VEL.hoog - 38, true);
}
