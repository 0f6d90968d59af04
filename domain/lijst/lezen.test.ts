import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planningInvoer } from '../planning/invoer.ts';
import { GEEN_PLANNING, planningTekst } from '../planning/planning.ts';
import { gepland, PARTIJEN, willekeurigePlanning } from '../stand/proef.ts';
import { leesDag } from './dag.ts';
import { leesPartij, leesPartijen, partijnamen } from './partijnaam.ts';
import { leesPlanning } from './planning.ts';
import { maakTabel } from './tabel.ts';
import { stelKoppelingVoor } from './velden.ts';
import { leesLicht, leesVinkje, leesVoortgang } from './woorden.ts';

describe('een planning', () => {
  it.each([
    ['Q3 2025', gepland('klaar', 2025, 3)],
    ["Q3 '25", gepland('klaar', 2025, 3)],
    ['q3-2025', gepland('klaar', 2025, 3)],
    ['2025-Q3', gepland('klaar', 2025, 3)],
    ['2025 Q3', gepland('klaar', 2025, 3)],
    ['K3 2025', gepland('klaar', 2025, 3)],
    ['3e kwartaal 2025', gepland('klaar', 2025, 3)],
    ['3e kw. 2025', gepland('klaar', 2025, 3)],
    ['derde kwartaal van 2025', gepland('klaar', 2025, 3)],
    ['kwartaal 3 2025', gepland('klaar', 2025, 3)],
    ['kwartaal 3 van 2025', gepland('klaar', 2025, 3)],
    ['eind Q3 2025', gepland('klaar', 2025, 3)],
    ['eind 2025', gepland('klaar', 2025, 4)],
    ['Begin 2026', gepland('klaar', 2026, 1)],
    ['medio 2026', gepland('klaar', 2026, 2)],
    ['eerste helft 2026', gepland('klaar', 2026, 2)],
    ['najaar 2026', gepland('klaar', 2026, 4)],
    ['2025', gepland('klaar', 2025)],
    ['uiterlijk 2025', gepland('klaar', 2025)],
    ['in 2025', gepland('in', 2025)],
    ['31-12-2025', gepland('klaar', 2025, 4)],
    ['31/12/25', gepland('klaar', 2025, 4)],
    ['31 december 2025', gepland('klaar', 2025, 4)],
    ['uiterlijk 31 dec. 2025', gepland('klaar', 2025, 4)],
    ['2025-12-31', gepland('klaar', 2025, 4)],
    ['46022', gepland('klaar', 2025, 4)],
    ['vóór 1 januari 2026', gepland('klaar', 2025, 4)],
    ['voor 2026', gepland('klaar', 2025, 4)],
    ['december 2025', gepland('klaar', 2025, 4)],
    ['dec-25', gepland('klaar', 2025, 4)],
    ['12-2025', gepland('klaar', 2025, 4)],
    ['start Q1 2026', gepland('start', 2026, 1)],
    ['vanaf 2026', gepland('start', 2026)],
    ['doorlopend', gepland('doorlopend', null)],
    ['Doorlopend t/m 2028', { ...gepland('doorlopend', null), totJaar: 2028 }],
    ['n.t.b.', GEEN_PLANNING],
    ['nader te bepalen', GEEN_PLANNING],
    ['geen datum', GEEN_PLANNING],
  ])('%s', (cel, planning) => expect(leesPlanning(cel)).toEqual({ ok: true, waarde: planning }));

  it.each([
    ['15-11-2025', gepland('klaar', 2025, 4), 'wordt klaar Q4 2025, dus uiterlijk 31 december 2025'],
    ['oktober 2025', gepland('klaar', 2025, 4), 'wordt klaar Q4 2025'],
    ['2024-2026', gepland('klaar', 2026), 'telt het einde'],
    ['Q1 2025 t/m Q3 2025', gepland('klaar', 2025, 3), 'telt het einde'],
  ])('%s krijgt een waarschuwing', (cel, planning, zin) => {
    expect(leesPlanning(cel)).toMatchObject({
      ok: true,
      waarde: planning,
      letOp: expect.stringContaining(zin),
    });
  });

  it.each([
    ['Q5 2025', 'geen planning die ik ken'],
    ['31-02-2025', 'geen planning die ik ken'],
    ['12/31/2025', 'Schrijf eerst de dag: 31-12-2025.'],
    ['ooit', 'Schrijf bijvoorbeeld Q3 2025'],
    ['Q1 1999', 'Vul een jaar in van 2023 tot en met 2035.'],
    ['doorlopend 2028 t/m 2026', 'Het laatste jaar ligt vóór het eerste.'],
  ])('%s kan niet, en de zin zegt waarom', (cel, zin) => {
    expect(leesPlanning(cel)).toMatchObject({ ok: false, zin: expect.stringContaining(zin) });
  });

  it('zoals wij haar schrijven komt er hetzelfde uit', () => {
    fc.assert(
      fc.property(willekeurigePlanning, (planning) => {
        const echt = planningInvoer.safeParse(planning);
        if (!echt.success) return;
        expect(leesPlanning(planningTekst(echt.data))).toEqual({ ok: true, waarde: echt.data });
      }),
    );
  });

  it('gooit nooit, wat er ook staat', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ...'qk 0123456789-/.',
            'eind ',
            't/m ',
            'kwartaal ',
            'dec ',
            '’',
            'start ',
            '\n',
          ),
          maxLength: 90,
        }),
        (cel) => void leesPlanning(cel),
      ),
      // Een maand in een jaar dat niet kan.
      { examples: [['9-0123'], ['0123/9'], ['12-9999'], ['dec 9999'], ['11 0012']] },
    );
  });
});

describe('een dag', () => {
  it.each([
    ['31-12-2025', '2025-12-31'],
    ['1.2.25', '2025-02-01'],
    ['wo 31 december 2025', '2025-12-31'],
    ['woensdag 31 dec 2025', '2025-12-31'],
    ['2025-12-31T00:00:00Z', '2025-12-31'],
    ['31-12-2025 13:45', '2025-12-31'],
    ['3 mrt. 2026', '2026-03-03'],
    ['29-02-2025', null],
    ['12-31-2025', null],
    ['gisteren', null],
  ])('%s', (cel, dag) => expect(leesDag(cel)).toBe(dag));
});

describe('woorden', () => {
  it.each([
    ['Afgerond', 'afgerond'],
    ['mee_bezig', 'mee_bezig'],
    ['In uitvoering', 'mee_bezig'],
    ['nog niet gestart', 'niet_begonnen'],
    ['80%', 'bijna_klaar'],
    ['100 %', 'afgerond'],
    ['ja', 'afgerond'],
  ])('%s is voortgang', (cel, voortgang) => {
    expect(leesVoortgang(cel, 'voortgang')).toMatchObject({ ok: true, waarde: voortgang });
  });

  it('op een ja/nee-vraag is half werk geen antwoord', () => {
    expect(leesVoortgang('klaar', 'ja_nee')).toMatchObject({ ok: true, waarde: 'ja' });
    expect(leesVoortgang('mee bezig', 'ja_nee')).toMatchObject({
      ok: false,
      zin: expect.stringContaining('ja, nee of onbekend'),
    });
    expect(leesVoortgang('halverwege', 'voortgang')).toMatchObject({ ok: false });
  });

  it('een licht, ook als teken', () => {
    expect(leesLicht('Op koers')).toEqual({ ok: true, waarde: 'groen' });
    expect(leesLicht('🔴')).toEqual({ ok: true, waarde: 'rood' });
    expect(leesLicht('geel')).toEqual({ ok: true, waarde: 'oranje' });
    expect(leesLicht('paars')).toMatchObject({ ok: false, zin: expect.stringContaining('groen (op koers)') });
    expect(leesVinkje('x')).toEqual({ ok: true, waarde: true });
  });
});

describe('partijen', () => {
  const namen = partijnamen(PARTIJEN);
  it('op slug, naam of met uitleg erachter', () => {
    expect(leesPartij('VNG', namen)).toEqual({ ok: true, waarde: 'vng' });
    expect(leesPartij('Vng (gemeenten)', namen)).toEqual({ ok: true, waarde: 'vng' });
    expect(leesPartijen('VNG, Rijk en sbj', namen)).toEqual({ ok: true, waarde: ['vng', 'rijk', 'sbj'] });
    expect(leesPartijen('VNG, Philips', namen)).toMatchObject({
      ok: false,
      zin: expect.stringContaining('‘Philips’'),
    });
  });
});

describe('een tabel', () => {
  it('vindt de koppen onder een titel, en houdt de nummers van de spreadsheet', () => {
    const uitkomst = maakTabel([
      ['Actielijst VNG', '', ''],
      [],
      ['Nr', 'Actie', 'Deadline', ''],
      ['1', "'=SOM(A1)", 'Q3 2025', ''],
      ['', '', '', ''],
      ['2', 'Tweede\u200B', '', ''],
    ]);
    expect(uitkomst).toEqual({
      ok: true,
      tabel: {
        koppen: ['Nr', 'Actie', 'Deadline'],
        regels: [
          { nr: 4, cellen: ['1', '=SOM(A1)', 'Q3 2025'] },
          { nr: 6, cellen: ['2', 'Tweede', ''] },
        ],
      },
    });
  });

  it('zegt wat er mis is', () => {
    expect(maakTabel([])).toEqual({ ok: false, fout: 'leeg' });
    expect(maakTabel([['Nr', 'Actie']])).toEqual({ ok: false, fout: 'geen_regels' });
    expect(maakTabel([['Nr'], ...Array.from({ length: 5_001 }, () => ['x'])])).toEqual({
      ok: false,
      fout: 'te_veel_regels',
    });
    expect(maakTabel([Array.from({ length: 61 }, (_, k) => `k${k}`), ['x']])).toEqual({
      ok: false,
      fout: 'te_veel_kolommen',
    });
    expect(maakTabel([['Nr'], ['x'.repeat(5_001)]])).toEqual({ ok: false, fout: 'cel_te_lang' });
  });
});

describe('de koppeling', () => {
  it('herkent kolommen aan hun kop, elk hoogstens één keer', () => {
    const koppen = [
      'Nr.',
      'Omschrijving',
      'Actiehouder',
      'Deadline',
      'Status',
      'Stoplicht',
      'Opmerkingen',
      'Iets anders',
    ];
    expect(stelKoppelingVoor({ koppen }, 'beide')).toEqual({
      nummer: 0,
      titel: 1,
      partij: 2,
      planning: 3,
      voortgang: 4,
      licht: 5,
      toelichting: 6,
    });
  });
});
