import { describe, expect, it } from 'vitest';
import { type Lijsttabel, maakTabel } from '../lijst/tabel.ts';
import { type Omstandigheden, proef } from './proef.ts';
import { type Invoersoort, kolommenFout, pasKeuzeToe, stelKolommenVoor } from './velden.ts';
import type { Lijstvraag, Respondent } from './vragenlijst.ts';

const vraag = (id: number, anders: Partial<Lijstvraag> = {}): Lijstvraag => ({
  id,
  nr: id,
  thema: '',
  tekst: `Vraag nummer ${id} van de lijst?`,
  soort: 'ja_nee',
  opties: [],
  afspraakId: null,
  versie: 1,
  ...anders,
});
const VRAGEN = [
  vraag(1),
  vraag(2, { soort: 'voortgang', tekst: 'Hoe ver zijn jullie met de teams?' }),
  vraag(3, { soort: 'keuze', opties: ['Wijk', 'Stad'] }),
  vraag(4, { soort: 'getal' }),
  vraag(5, { soort: 'tekst' }),
];
const wie = (id: number, naam: string, code = ''): Respondent => ({
  id,
  naam,
  code,
  groep: '',
  grootte: '',
  gebied: '',
});
const RESPONDENTEN = [wie(1, 'Utrecht', '0344'), wie(2, '’s-Gravenhage', 'GM0518'), wie(3, 'Ameland')];

function lijst(...rijen: string[][]): Lijsttabel {
  const gemaakt = maakTabel(rijen);
  if (!gemaakt.ok) throw new Error(gemaakt.fout);
  return gemaakt.tabel;
}

function doe(tabel: Lijsttabel, soort: Invoersoort, anders: Partial<Omstandigheden> = {}) {
  return proef(tabel, soort, {
    keuze: stelKolommenVoor(tabel, soort, VRAGEN),
    overslaan: new Set(),
    vragen: VRAGEN,
    respondenten: RESPONDENTEN,
    antwoorden: new Map(),
    kentAfspraak: (id) => id === '2.3.1-1',
    ...anders,
  });
}

describe('kolommen', () => {
  it('een vraag is te herkennen aan haar tekst, met of zonder nummer, en anders aan haar nummer', () => {
    const koppen = ['Gemeente', 'CBS-code', '2. Hoe ver zijn jullie met de teams?', 'Vraag 1', 'V4', 'Datum'];
    expect(stelKolommenVoor({ koppen }, 'antwoorden', VRAGEN)).toEqual({
      naam: 0,
      code: 1,
      'vraag:2': 2,
      'vraag:1': 3,
      'vraag:4': 4,
    });
    const lang = vraag(7, { tekst: 'Een vraag die zo lang is '.repeat(8) });
    const kop = `7 ${lang.tekst}`.slice(0, 100);
    expect(stelKolommenVoor({ koppen: ['Naam', kop] }, 'antwoorden', [lang])).toEqual({
      naam: 0,
      'vraag:7': 1,
    });
  });

  it('zegt wat er nog mist, en vergeet wat niet meer past', () => {
    expect(kolommenFout({}, 'vragen')).toMatch(/vraag/);
    expect(kolommenFout({ code: 0 }, 'respondenten')).toMatch(/naam/);
    expect(kolommenFout({ naam: 0 }, 'antwoorden')).toMatch(/één vraag/);
    expect(kolommenFout({ code: 0, 'vraag:1': 1 }, 'antwoorden')).toBeNull();
    expect(pasKeuzeToe({ naam: 0, 'vraag:1': 3, 'vraag:99': 1 }, 'antwoorden', VRAGEN, 3)).toEqual({
      naam: 0,
    });
  });
});

describe('de proef van antwoorden', () => {
  const KOPPEN = ['Naam', 'Code', '1', '2', '3', '4', '5'];

  it('leest wat er staat, herkent wie het is, en een lege cel is geen antwoord', () => {
    const [utrecht, haag] = doe(
      lijst(
        KOPPEN,
        ['Gemeente Utrecht', '344', 'Ja', 'bezig', 'stad', '1.250', '  Fijn  '],
        ['', '518', 'weet niet', '', '1', '12,5', ''],
      ),
      'antwoorden',
      { respondenten: [RESPONDENTEN[0] ?? wie(1, ''), wie(2, 'Den Haag', '0518')] },
    );
    expect(utrecht).toMatchObject({ uitkomst: 'nieuw', fouten: [] });
    expect(utrecht?.werk).toMatchObject({
      respondentId: 1,
      antwoorden: { 1: 'ja', 2: 'mee_bezig', 3: 'Stad', 4: '1250', 5: 'Fijn' },
    });
    expect(haag?.werk).toMatchObject({
      respondentId: 2,
      antwoorden: { 1: 'onbekend', 3: 'Wijk', 4: '12.5' },
    });
    expect(haag?.waarschuwingen).toEqual([{ kolom: '3', zin: '‘1’ lees ik als ‘Wijk’.' }]);
  });

  it('zegt bij de regel en de kolom wat er mis is', () => {
    const regels = doe(
      lijst(
        KOPPEN,
        ['Rome', '', 'ja', '', '', '', ''],
        ['Utrecht', '', 'misschien', '', 'Dorp', 'veel', ''],
        ['Utrecht', '', 'ja', '', '', '', ''],
        ['Utrecht', 'GM0518', 'ja', '', '', '', ''],
        ['', '', 'ja', '', '', '', ''],
        ['Ameland', '', '', '', '', '', ''],
      ),
      'antwoorden',
      { overslaan: new Set([6]) },
    );
    expect(regels.map(({ uitkomst }) => uitkomst)).toEqual([
      'fout',
      'fout',
      'fout',
      'fout',
      'overgeslagen',
      'ongewijzigd',
    ]);
    expect(regels.map(({ fouten }) => fouten.map(({ kolom, zin }) => `${kolom}: ${zin}`))).toEqual([
      ['Naam: ‘Rome’ staat niet bij de respondenten.'],
      [
        expect.stringMatching(/^1: /),
        expect.stringMatching(/^3: /),
        '4: ‘veel’ is geen getal.',
        'null: Rij 4 is ook van Utrecht.',
      ],
      ['null: Rij 3 is ook van Utrecht.'],
      ['Code: De naam is van Utrecht, de code van ’s-Gravenhage.'],
      [],
      [],
    ]);
    expect(regels[5]?.waarschuwingen[0]?.zin).toMatch(/telt als niet ingevuld/);
  });

  it('een tweede bestand vervangt wat erin staat, en laat de rest', () => {
    const antwoorden = new Map([[1, { 1: 'nee', 2: 'afgerond', 5: 'oud' }]]);
    const tabel = lijst(['Naam', '1', '5'], ['Utrecht', 'ja', '']);
    const [regel] = doe(tabel, 'antwoorden', { antwoorden });
    expect(regel).toMatchObject({
      uitkomst: 'vervangt',
      waarschuwingen: [{ kolom: null, zin: 'Een eerder antwoord is nu leeg.' }],
      werk: { antwoorden: { 1: 'ja', 2: 'afgerond' } },
    });
    const zelfde = doe(lijst(['Naam', '1'], ['Utrecht', 'nee']), 'antwoorden', { antwoorden });
    expect(zelfde[0]).toMatchObject({ uitkomst: 'ongewijzigd', werk: null });
  });
});

describe('de proef van vragen en respondenten', () => {
  it('een vraag zonder nummer krijgt het volgende, en keuzes maken er een keuzevraag van', () => {
    const regels = doe(
      lijst(
        ['Nr', 'Thema', 'Vraag', 'Soort', 'Keuzes', 'Bij afspraak'],
        ['', 'Teams', 'Waar?', '', 'Wijk; Stad', '2.3.1-1'],
        ['12', '', 'Hoeveel?', 'aantal', '', ''],
        ['2', '', 'Bestaat al', 'ja/nee', '', ''],
        ['12', '', 'Dubbel', 'open', '', '9.9-9'],
        ['', '', 'Wat?', 'raadsel', '', ''],
      ),
      'vragen',
    );
    expect(regels[0]?.werk).toEqual({
      soort: 'vraag',
      vraag: {
        nr: 6,
        thema: 'Teams',
        tekst: 'Waar?',
        soort: 'keuze',
        opties: ['Wijk', 'Stad'],
        afspraakId: '2.3.1-1',
      },
    });
    expect(regels[1]).toMatchObject({ uitkomst: 'nieuw', werk: { vraag: { nr: 12, soort: 'getal' } } });
    expect(regels.slice(2).map(({ fouten }) => fouten.map(({ zin }) => zin))).toEqual([
      ['Vraag 2 staat al op de lijst. Wijzig haar daar.'],
      ['Rij 3 heeft ook nummer 12.', 'Ik ken geen afspraak ‘9.9-9’.'],
      ['Kies hoe de vraag beantwoord wordt.'],
    ]);
  });

  it('een respondent die er al is krijgt alleen wat er in het bestand staat', () => {
    const regels = doe(
      lijst(
        ['Gemeente', 'Code', 'Grootteklasse'],
        ['utrecht', '344', 'groot'],
        ['Texel', '0448', 'klein'],
        ['Texel (gemeente)', '', 'klein'],
        ['Ameland', '0344', ''],
        ['', '77', ''],
      ),
      'respondenten',
    );
    expect(regels.map(({ uitkomst }) => uitkomst)).toEqual(['vervangt', 'nieuw', 'fout', 'fout', 'fout']);
    expect(regels[0]?.werk).toMatchObject({ id: 1, respondent: { grootte: 'groot', gebied: '' } });
    expect(regels.slice(2).map(({ fouten }) => fouten[0]?.zin)).toEqual([
      'Rij 3 is dezelfde respondent.',
      'Rij 2 is dezelfde respondent.',
      'Er staat geen naam.',
    ]);
  });
});
