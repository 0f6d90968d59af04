import { describe, expect, it } from 'vitest';
import { isZelfdePlanning } from '../planning/invoer.ts';
import { actie, afspraak, deel, gepland, melding, PARTIJEN, snapshot } from '../stand/proef.ts';
import type { Snapshot } from '../stand/snapshot.ts';
import { berekenStand } from '../stand/stand.ts';
import { partijnamen } from './partijnaam.ts';
import { proef } from './proef.ts';
import { BEGIN, type Instelling, type Omstandigheden, type Proefregel, tel } from './regel.ts';
import { maakTabel } from './tabel.ts';
import { type Lijstsoort, stelKoppelingVoor } from './velden.ts';
import { maakZoekwijzer } from './zoekwijzer.ts';

const PARTIJ = (slug: string) => PARTIJEN.find((partij) => partij.slug === slug) ?? null;
const VNG = { rol: 'partij', partij: PARTIJ('vng') } as const;
const BUREAU = { rol: 'programmabureau', partij: null } as const;

const SNAPSHOT = snapshot({
  afspraken: [
    afspraak('2.3.1-1', { titel: 'Stevige lokale teams' }),
    afspraak('3-1', { titel: 'Geld', kring: 'rijk_vng', opgaveNr: 3 }),
  ],
  deelstatussen: [
    deel(1, '2.3.1-1'),
    deel(2, '2.3.1-1', { partij: 'sbj' }),
    deel(3, '2.3.1-1', { partij: 'rijk', antwoordtype: 'ja_nee' }),
  ],
  acties: [
    actie(7, { titel: 'Richtinggevend kader lokale teams', planning: gepland('klaar', 2026, 2), versie: 3 }),
    actie(8, { titel: 'Opleiding beginnen', eigenaarPartij: 'sbj' }),
  ],
  meldingen: [melding('actie:7', { voortgang: 'mee_bezig', licht: 'groen', toelichting: 'Loopt' })],
});

function draai(
  rijen: string[][],
  soort: Lijstsoort,
  anders: Partial<Instelling> & { gebruiker?: Omstandigheden['gebruiker']; van?: Snapshot } = {},
): Proefregel[] {
  const { gebruiker = VNG, van = SNAPSHOT, ...instelling } = anders;
  const gemaakt = maakTabel(rijen);
  if (!gemaakt.ok) throw new Error(gemaakt.fout);
  const stand = berekenStand(van);
  const deelnemers = new Set(['vng', 'sbj', 'gemeenten']);
  return proef(gemaakt.tabel, {
    soort,
    gebruiker,
    stand,
    instelling: { ...BEGIN, koppeling: stelKoppelingVoor(gemaakt.tabel, soort), ...instelling },
    plannen: new Map([1, 2, 3].map((nr) => [nr, { kring: 'vijfhoek', deelnemers }])),
    namen: partijnamen(stand.partijen.values()),
    wijzer: maakZoekwijzer(stand.items),
  });
}

const zinnen = (bevindingen: readonly { zin: string }[] | undefined) => bevindingen?.map(({ zin }) => zin);

describe('acties uit een lijst', () => {
  const KOP = ['Actie', 'Opgave', 'Eigenaar', 'Deadline', 'Bij afspraak'];

  it('nieuw, met de eigen partij als er geen staat', () => {
    const [regel] = draai([KOP, ['Iets heel nieuws', '2', '', 'eind 2026', '2.3.1-1']], 'acties');
    expect(regel).toMatchObject({
      nr: 2,
      uitkomst: 'maken',
      fouten: [],
      actie: {
        soort: 'maken',
        opgaveNr: 2,
        kring: 'vijfhoek',
        inhoud: {
          titel: 'Iets heel nieuws',
          eigenaarPartij: 'vng',
          afspraakId: '2.3.1-1',
          planning: gepland('klaar', 2026, 4),
        },
      },
    });
  });

  it('elke fout staat bij de regel en de kolom', () => {
    const [regel] = draai([KOP, ['Nieuw', 'negen', 'Philips', 'ooit', '9.9-9']], 'acties');
    expect(regel?.uitkomst).toBe('fout');
    expect(regel?.fouten.map(({ veld }) => veld).sort()).toEqual([
      'afspraak',
      'opgave',
      'partij',
      'planning',
    ]);
    const [zonder] = draai([KOP, ['Nieuw', '', 'VNG', '', '']], 'acties');
    expect(zinnen(zonder?.fouten)).toEqual(['Bij welke opgave hoort deze actie? De lijst zegt het niet.']);
    expect(draai([KOP, ['Nieuw', '', 'VNG', '', '']], 'acties', { opgave: 1 })[0]?.uitkomst).toBe('maken');
  });

  it('een bestaande wordt aan nummer of titel herkend; een lege cel verandert niets', () => {
    const kop = ['Nummer', 'Titel', 'Planning', 'Persoon'];
    const [nummer, titel, gelijk] = draai(
      [
        kop,
        ['actie 7', 'Kader voor lokale teams', 'Q4 2026', ''],
        ['', 'opleiding BEGINNEN', 'Q1 2027', 'Noor'],
        ['7', 'Richtinggevend kader lokale teams', 'klaar Q2 2026', ''],
      ],
      'acties',
    );
    expect(nummer).toMatchObject({
      onderwerp: 'actie:7',
      hoe: 'nummer',
      uitkomst: 'wijzigen',
      vraagtReden: true,
    });
    expect(nummer?.wijzigingen.map(({ naam, naar }) => [naam, naar])).toEqual([
      ['Titel', 'Kader voor lokale teams'],
      ['Planning', 'klaar Q4 2026'],
    ]);
    expect(titel).toMatchObject({
      onderwerp: 'actie:8',
      hoe: 'titel',
      actie: { inhoud: { titel: 'Opleiding beginnen', eigenaarPersoon: 'Noor' } },
    });
    expect(gelijk).toMatchObject({ uitkomst: 'ongewijzigd', fouten: [], waarschuwingen: [] });
  });

  it('een reden uit de lijst of voor alles tegelijk', () => {
    const rijen = [
      ['Nummer', 'Planning', 'Reden'],
      ['actie 7', 'Q4 2026', 'kabinet gevallen'],
      ['actie 8', 'Q4 2026', ''],
    ];
    const [eigen, gezamenlijk] = draai(rijen, 'acties', { reden: { reden: 'wet', redenToelichting: '' } });
    expect(eigen?.actie).toMatchObject({ reden: { reden: 'anders', redenToelichting: 'kabinet gevallen' } });
    expect(gezamenlijk?.actie).toMatchObject({ reden: { reden: 'wet' } });
  });

  it('een volgnummer van de lijst zelf wijst niets aan', () => {
    const [regel] = draai(
      [
        ['Nr', 'Actie', 'Opgave'],
        ['7', 'Heel iets anders doen', '2'],
      ],
      'acties',
    );
    expect(regel).toMatchObject({ uitkomst: 'maken', voorstellen: [], waarschuwingen: [] });
    const [vreemd] = draai(
      [
        ['Nr', 'Actie', 'Opgave'],
        ['700', 'Heel iets anders doen', '2'],
      ],
      'acties',
    );
    expect(vreemd).toMatchObject({ uitkomst: 'maken' });
  });

  it('een kaal getal zonder titel is een vraag, behalve als de lijst geen titels heeft', () => {
    const kop = ['Nr', 'Actie', 'Opgave', 'Deadline'];
    const rijen = [kop, ['7', '', '2', '2028'], ['6', 'Iets heel nieuws', '2', '2028']];
    expect(draai(rijen, 'acties')[0]).toMatchObject({
      uitkomst: 'kiezen',
      voorstellen: ['actie:7'],
      actie: null,
      waarschuwingen: [{ zin: expect.stringContaining('kan ook het volgnummer van je lijst zijn') }],
    });
    const zonder = rijen.slice(0, 2).map(([nr = '', , , deadline = '']) => [nr, deadline]);
    expect(draai(zonder, 'acties')[0]).toMatchObject({ onderwerp: 'actie:7', hoe: 'nummer' });
  });

  it('wat erop lijkt is een voorstel; wie kiest beslist', () => {
    const rijen = [
      ['Actie', 'Opgave'],
      ['Richtinggevend kader voor stevige lokale teams', '2'],
    ];
    expect(draai(rijen, 'acties')[0]).toMatchObject({ uitkomst: 'kiezen', voorstellen: ['actie:7'] });
    expect(draai(rijen, 'acties', { keuzes: { 2: 'nieuw' } })[0]).toMatchObject({ uitkomst: 'maken' });
    expect(draai(rijen, 'acties', { keuzes: { 2: 'actie:7' } })[0]).toMatchObject({
      uitkomst: 'ongewijzigd',
      hoe: 'gekozen',
    });
    expect(draai(rijen, 'acties', { keuzes: { 2: 'overslaan' } })[0]).toMatchObject({
      uitkomst: 'overgeslagen',
    });
  });

  it('mag alleen waar het met de hand ook mag', () => {
    const lezer = { rol: 'partij', partij: PARTIJ('nji') } as const;
    const rijen = [
      ['Nummer', 'Titel', 'Opgave'],
      ['actie 7', 'Andere titel', ''],
      ['', 'Nieuw', '2'],
    ];
    const [wijzigt, maakt] = draai(rijen, 'acties', { gebruiker: lezer });
    expect(wijzigt).toMatchObject({ uitkomst: 'ongewijzigd' });
    expect(zinnen(wijzigt?.waarschuwingen)).toEqual([
      'Deze actie mag je niet wijzigen. Wat anders is (titel) blijft zoals het is.',
    ]);
    expect(zinnen(maakt?.fouten)).toContain('Je mag bij opgave 2 geen acties maken.');
  });

  it('een afspraak verandert niet', () => {
    const [regel] = draai(
      [
        ['Soort', 'Nummer', 'Titel'],
        ['afspraak', '2.3.1-1', 'Andere tekst'],
      ],
      'acties',
    );
    expect(regel).toMatchObject({ uitkomst: 'overgeslagen', fouten: [] });
  });
});

describe('meldingen uit een lijst', () => {
  const KOP = ['Nummer', 'Partij', 'Status', 'Stoplicht', 'Toelichting'];

  it('over een afspraak wordt het deel van de partij, ook als Excel een datum van het nummer maakte', () => {
    const [vng, rijk] = draai(
      [KOP, ['2.3.1-1', '', 'bijna klaar', 'groen', ''], ['2.3.1-1', 'Rijk', 'mee bezig', '', '']],
      'meldingen',
    );
    expect(vng).toMatchObject({
      onderwerp: 'deelstatus:1',
      uitkomst: 'melden',
      melding: { inhoud: { voortgang: 'bijna_klaar' } },
    });
    expect(rijk).toMatchObject({ onderwerp: 'deelstatus:3', uitkomst: 'ongewijzigd' });
    const [geld] = draai([KOP, ['2026-01-03', '', 'klaar', '', '']], 'meldingen', { gebruiker: VNG });
    expect(zinnen(geld?.waarschuwingen)).toEqual([
      'Excel maakte van het nummer een datum. Ik lees 3-1.',
      'VNG heeft geen deel in afspraak 3-1.',
    ]);
  });

  it('door dezelfde regels als het formulier', () => {
    const [regel] = draai([KOP, ['actie 7', '', 'bezig', 'rood', '']], 'meldingen');
    expect(zinnen(regel?.fouten)).toEqual([
      'Vertel hoe het ervoor staat. Bij zit vast hoort een toelichting.',
      'Schrijf op wat er nodig is om verder te kunnen.',
      'Kies van wie dat nodig is.',
    ]);
  });

  it('alleen namens de eigen partij', () => {
    const [regel] = draai([KOP, ['actie 8', '', 'klaar', 'groen', '']], 'meldingen');
    expect(regel).toMatchObject({ uitkomst: 'ongewijzigd', melding: null });
    expect(zinnen(regel?.waarschuwingen)?.[0]).toContain('Hierover meldt SBJ zelf.');
    expect(
      draai([KOP, ['actie 7', '', 'klaar', '', '']], 'meldingen', { gebruiker: BUREAU })[0]?.melding,
    ).toBeNull();
  });

  it('zonder verandering is het geen melding, tenzij als bevestiging', () => {
    const rijen = [KOP, ['actie 7', '', 'mee bezig', 'op koers', 'Loopt']];
    expect(draai(rijen, 'meldingen')[0]).toMatchObject({ uitkomst: 'ongewijzigd', melding: null });
    expect(draai(rijen, 'meldingen', { bevestig: true })[0]).toMatchObject({
      uitkomst: 'melden',
      wijzigingen: [],
    });
  });

  it('twee regels over hetzelfde kan niet', () => {
    const regels = draai(
      [KOP, ['actie 7', '', 'klaar', '', ''], ['actie 7', '', 'bezig', 'grijs', '']],
      'meldingen',
    );
    expect(tel(regels)).toMatchObject({ melden: 1, fout: 1 });
    expect(zinnen(regels[1]?.fouten)).toEqual(['Rij 2 gaat ook hierover.']);
  });

  it('zonder licht is er geen oordeel, en af is groen', () => {
    const [bezig, af] = draai(
      [KOP, ['2.3.1-1', 'VNG', 'bezig', '', ''], ['actie 7', '', '100%', '', '']],
      'meldingen',
    );
    expect(bezig?.melding?.inhoud.licht).toBe('grijs');
    expect(zinnen(bezig?.waarschuwingen)).toEqual(['Er staat geen licht. Dat wordt: geen oordeel.']);
    expect(af?.melding?.inhoud).toMatchObject({ voortgang: 'afgerond', licht: 'groen' });
  });
});

it('acties met hun voortgang: een nieuwe actie krijgt meteen haar melding, van wie haar doet', () => {
  const [eigen, ander] = draai(
    [
      ['Actie', 'Opgave', 'Eigenaar', 'Status'],
      ['Eigen actie', '2', 'VNG', 'klaar'],
      ['Andermans actie', '2', 'SBJ', 'klaar'],
    ],
    'beide',
  );
  expect(eigen).toMatchObject({
    uitkomst: 'maken',
    melding: { onderwerp: null, inhoud: { voortgang: 'afgerond', licht: 'groen' } },
  });
  expect(ander).toMatchObject({ uitkomst: 'maken', melding: null });
  expect(
    isZelfdePlanning(gepland('onbekend', null), eigen?.actie?.inhoud.planning ?? gepland('klaar', 2025)),
  ).toBe(true);
});
