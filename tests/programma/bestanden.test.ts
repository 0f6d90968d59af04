import { beforeAll, describe, expect, it } from 'vitest';
import { delenVan } from '#db/programma/deelstatussen.ts';
import type { Programma } from '#db/programma/lees.ts';
import { rijenVan } from '#db/programma/rijen.ts';
import { gelezen, meegeleverd } from './bestand.ts';

/** De verwachtingen hier zijn met de hand uit de gepubliceerde documenten overgenomen, niet uit de bestanden. */

let agenda: Programma;
let monitor: Programma;

beforeAll(async () => {
  agenda = gelezen(await meegeleverd('hervormingsagenda')).programma;
  monitor = gelezen(await meegeleverd('monitor-2024')).programma;
});

const afspraak = (id: string) => agenda.afspraken.find(({ rij }) => rij.id === id)?.rij;
const vraag = (id: string) => monitor.vragen.find(({ rij }) => rij.id === id)?.rij;

describe('de Hervormingsagenda', () => {
  it('heeft alle partijen, opgaven, afspraken, afhankelijkheden en gremia', () => {
    expect(agenda.partijen).toHaveLength(81);
    expect(agenda.opgaven.map(({ rij }) => rij.nr)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(agenda.afspraken).toHaveLength(291);
    expect(agenda.afspraken.filter(({ rij }) => rij.hoort_bij !== undefined)).toHaveLength(97);
    expect(agenda.afhankelijkheden).toHaveLength(100);
    expect(agenda.gremia).toHaveLength(7);
  });

  it.each([
    ['2.1.1-1', { soort: 'start', jaar: 2023, bron_tekst: 'vanaf 2023' }, 975],
    ['2.3.6-1', { soort: 'doorlopend', jaar: 2023, tot_jaar: 2025, bron_regel: 2195 }, 2199],
    [
      '2.4.1-0b',
      { soort: 'klaar', jaar: 2030, bron_tekst: 'in 2030 zo dichtbij mogelijk nul gesloten plaatsingen' },
      2261,
    ],
    ['2.6.5-1', { soort: 'klaar', jaar: 2025, kwartaal: 4 }, 3017],
    ['3-5', { soort: 'start', jaar: 2027, bron_tekst: 'structurele besparing van €1 mld. vanaf 2027' }, 3853],
  ])('heeft bij afspraak %s de planning van de bron', (id, planning, regel) => {
    expect(afspraak(id)?.planning).toMatchObject(planning);
    expect(afspraak(id)?.bron_regel).toBe(regel);
  });

  it('laat twijfel zien: wat is afgeleid, en een tweede vindplaats die iets anders zegt', () => {
    expect(afspraak('2.4-1')?.afgeleid).toEqual(['trekker']);
    expect(afspraak('2.4-1')?.planning.aanvulling).toContain('een nog te bepalen moment');
  });

  it('houdt de 27 financiële afspraken en het BO Rijk-VNG in de kring van Rijk en VNG', () => {
    const besloten = agenda.afspraken.filter(({ rij }) => rij.kring === 'rijk_vng');
    expect(besloten).toHaveLength(27);
    expect(besloten.every(({ rij }) => rij.paragraaf === '3')).toBe(true);
    expect(agenda.gremia.filter(({ rij }) => rij.kring === 'rijk_vng').map(({ rij }) => rij.slug)).toEqual([
      'bo-rijk-vng',
    ]);
  });
});

describe('de monitor 2024', () => {
  it('heeft 97 vragen, op de partijen die ze kregen', () => {
    expect(monitor.vragen).toHaveLength(97);
    const aantal = (partij: string) => monitor.vragen.filter(({ rij }) => rij.partij === partij).length;
    const partijen = ['rijk', 'vng', 'jeugdregios', 'gemeenten', 'bgzj', 'sbj', 'kbl'];
    expect(partijen.map(aantal)).toEqual([32, 23, 12, 12, 7, 5, 6]);
  });

  it.each([
    ['t2-rijk-2', 'ja'],
    ['t2-vng-2', 'nee'],
    ['t3-kbl-2', 'nee'],
    ['t7-rijk-4', 'ja'],
    ['t7-bgzj-3', 'nee'],
    ['t4-gemeente-1', { niet_begonnen: 15, mee_bezig: 69, bijna_klaar: 8, afgerond: 8 }],
    ['t6-regio-3', { niet_begonnen: 10, mee_bezig: 38, bijna_klaar: 20, afgerond: 33 }],
    ['t7-regio-3', { ja: 37, nee: 63 }],
    ['t7-gemeente-1', { ja: 55, nee: 45 }],
    ['t7-regio-1', { ja: 40, nee: 60 }],
  ])('heeft bij vraag %s het gedrukte antwoord', (id, uitkomst) => {
    expect(vraag(id)?.uitkomst).toEqual(uitkomst);
  });

  it('houdt een verloren antwoord onbekend en bewaart waarom', () => {
    expect(vraag('t1-rijk-1')).toMatchObject({ uitkomst: null, niet_afgerond: true });
    expect(vraag('t1-rijk-1')?.uitkomst_noot).toMatch(/^Kolompositie verloren/);
    expect(vraag('t4-gemeente-1')?.afwijkingen?.[0]?.wat).toContain('Tabel zegt 69% bezig, tekst 68%');
  });

  it('zet gedeelde vragen op dezelfde afspraak altijd bij hetzelfde onderdeel', () => {
    const trekkers = new Map(agenda.afspraken.map(({ rij }) => [rij.id, rij.verantwoordelijk]));
    const delen = delenVan(rijenVan(monitor.vragen), (id) => trekkers.get(id) ?? []);
    const paren = delen.flatMap((deel) =>
      delen
        .filter(
          (ander) => deel.vraag.gedeeld_met.includes(ander.vraag.id) && deel.afspraak === ander.afspraak,
        )
        .map((ander) => [deel, ander] as const),
    );
    expect(paren.length).toBeGreaterThan(40);
    for (const [deel, ander] of paren) {
      expect(ander.onderdeel, `${deel.vraag.id} en ${ander.vraag.id}`).toBe(deel.onderdeel);
      expect(ander.vraag.antwoordtype).toBe(deel.vraag.antwoordtype);
    }
  });
});

describe('de cijfers', () => {
  it('zijn die van de bron, tot op het teken', async () => {
    const { cijfers } = gelezen(await meegeleverd('cijfers')).programma;
    const waarden = (sleutel: string) =>
      cijfers.find(({ rij }) => rij.sleutel === sleutel)?.rij.waarden.map(({ waarde }) => waarde);
    expect(waarden('jongeren-met-jeugdhulp')).toEqual([
      '404.080',
      '419.580',
      '430.175',
      '443.585',
      '435.760',
    ]);
    expect(waarden('deel-met-jeugdhulp')).toEqual(['9,1', '9,8']);
    expect(waarden('kosten-individuele-voorzieningen')).toEqual(['4.682.038', '4.958.290']);
    expect(waarden('gesloten-jeugdhulp')).toEqual(['2.080']);
    expect(waarden('budget-2028')).toEqual(['5.339']);
    expect(waarden('maatregelen-2028')).toEqual(['-1.017']);
  });
});
