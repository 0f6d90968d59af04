import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dagenTussen, plusDagen } from '../datum/datum.ts';
import { vrijeDag } from '../datum/feestdagen.ts';
import { reeksDagen } from './reeks.ts';
import {
  beoordeelStappen,
  dagwaarschuwing,
  GEWOON,
  looptUit,
  STAPSOORTEN,
  type Stapfeiten,
  terugplannen,
} from './stappen.ts';

const willekeurigeDag = fc.integer({ min: 0, max: 4000 }).map((n) => plusDagen('2023-01-01', n));
const NIETS: Stapfeiten = { ronde: null, stuurgroep: null, verzonden: null };
const staten = (feiten: Stapfeiten, vandaag: string, gedaanOp: string | null = null) =>
  Object.fromEntries(
    beoordeelStappen(
      terugplannen('2026-12-10', GEWOON.bestuurlijk, [{ soort: 'achterban', dag: null, gedaanOp }]),
      feiten,
      vandaag,
    ).map(({ soort, staat, zin }) => [soort, `${staat}: ${zin}`]),
  );

describe('terugplannen', () => {
  it('rekent vanaf de dag van het overleg, en schuift een vrije dag naar de werkdag ervoor', () => {
    expect(terugplannen('2026-12-10', GEWOON.bestuurlijk).map(({ soort, dag }) => [soort, dag])).toEqual([
      ['ronde', '2026-11-05'],
      ['stuurgroep', '2026-11-12'],
      ['achterban', '2026-11-23'],
      ['stukken', '2026-11-26'],
    ]);
    // De stukken vallen op Tweede Paasdag, en vrijdag is het Goede Vrijdag.
    const rondPasen = terugplannen('2027-04-12', { achterban: 15, stukken: 14 });
    expect(rondPasen.map(({ dag, verschoven }) => ({ dag, verschoven }))).toEqual([
      { dag: '2027-03-25', verschoven: { van: '2027-03-28', reden: 'Eerste Paasdag' } },
      { dag: '2027-03-25', verschoven: { van: '2027-03-29', reden: 'Tweede Paasdag' } },
    ]);
  });

  it('geeft altijd werkdagen, in de volgorde van de stappen, en nooit na het overleg', () => {
    fc.assert(
      fc.property(willekeurigeDag, (datum) => {
        const stappen = terugplannen(datum, GEWOON.bestuurlijk);
        expect(stappen.map(({ soort }) => soort)).toEqual(STAPSOORTEN);
        for (const [i, { dag, verschoven }] of stappen.entries()) {
          expect(vrijeDag(dag)).toBeNull();
          if (verschoven) expect(verschoven.van > dag).toBe(true);
          expect(dag <= datum).toBe(true);
          expect(dag >= (stappen[i - 1]?.dag ?? '')).toBe(true);
        }
      }),
    );
  });

  it('laat een eigen dag voorgaan, ook bij een stap die het sjabloon niet kent', () => {
    const eigen = [{ soort: 'stuurgroep' as const, dag: '2026-11-14', gedaanOp: null }];
    expect(terugplannen('2026-12-10', { stukken: 7 }, eigen)).toEqual([
      { soort: 'stuurgroep', dag: '2026-11-14', verschoven: null, gedaanOp: null },
      { soort: 'stukken', dag: '2026-12-03', verschoven: null, gedaanOp: null },
    ]);
  });
});

it('een overleg op een vrije dag krijgt een waarschuwing', () => {
  expect(dagwaarschuwing('2027-03-26')).toBe('Dit overleg valt op Goede Vrijdag. Veel mensen zijn dan vrij.');
  expect(dagwaarschuwing('2027-03-27')).toBe('Dit overleg valt in het weekend.');
  expect(dagwaarschuwing('2027-03-25')).toBeNull();
});

describe('hoe de stappen ervoor staan', () => {
  it('zonder dat er iets gepland is', () => {
    expect(staten(NIETS, '2026-10-01')).toEqual({
      ronde: 'loopt_uit: Er is nog geen statusronde die naar dit overleg werkt.',
      stuurgroep: 'loopt_uit: Er is nog geen stuurgroep gepland die dit kan bespreken.',
      achterban: 'komt: Over 53 dagen.',
      stukken: 'komt: Over 56 dagen.',
    });
    expect(staten(NIETS, '2026-11-27')).toEqual({
      ronde: 'te_laat: Er is geen statusronde geweest: 22 dagen te laat.',
      stuurgroep: 'te_laat: Er is geen stuurgroep geweest: 15 dagen te laat.',
      achterban: 'te_laat: Niemand heeft nog gezegd dat dit gedaan is: 4 dagen te laat.',
      stukken: 'te_laat: De stukken zijn nog niet verstuurd: 1 dag te laat.',
    });
  });

  it('waarschuwt vooraf als wat gepland is na de stap valt', () => {
    const feiten = {
      ronde: { tot: '2026-11-09', geslotenOp: null },
      stuurgroep: '2026-11-19',
      verzonden: null,
    };
    expect(staten(feiten, '2026-10-01')).toMatchObject({
      ronde: 'loopt_uit: De ronde loopt tot 9 november 2026, 4 dagen na deze stap.',
      stuurgroep: 'loopt_uit: De stuurgroep is op 19 november 2026, 7 dagen na deze stap.',
    });
  });

  it('zegt van wat gedaan is wanneer, en of dat later was dan gepland', () => {
    const feiten = {
      ronde: { tot: '2026-10-28', geslotenOp: '2026-11-06' },
      stuurgroep: '2026-11-10',
      verzonden: '2026-11-26',
    };
    expect(staten(feiten, '2026-12-01', '2026-11-20')).toEqual({
      ronde: 'gedaan: Gesloten op 6 november 2026, 1 dag na deze stap.',
      stuurgroep: 'gedaan: De stuurgroep was op 10 november 2026.',
      achterban: 'gedaan: Klaar op 20 november 2026.',
      stukken: 'gedaan: Verstuurd op 26 november 2026.',
    });
  });

  it('wat gedaan is loopt nooit uit, en wat te laat is wordt met de dagen niet vanzelf op tijd', () => {
    const feit = fc.record({
      ronde: fc.option(fc.record({ tot: willekeurigeDag, geslotenOp: fc.option(willekeurigeDag) })),
      stuurgroep: fc.option(willekeurigeDag),
      verzonden: fc.option(willekeurigeDag),
    });
    fc.assert(
      fc.property(feit, willekeurigeDag, willekeurigeDag, fc.nat(300), (feiten, datum, vandaag, later) => {
        const stappen = terugplannen(datum, GEWOON.bestuurlijk);
        const nu = beoordeelStappen(stappen, feiten, vandaag);
        const straks = beoordeelStappen(stappen, feiten, plusDagen(vandaag, later));
        for (const [i, { staat }] of nu.entries()) {
          if (staat === 'te_laat') expect(straks[i]?.staat).toBe('te_laat');
          if (staat === 'gedaan') expect(straks[i]?.staat).toBe('gedaan');
        }
        if (nu.every(({ staat }) => staat === 'gedaan')) expect(looptUit(nu)).toBe(false);
      }),
    );
  });

  it('waarschuwt als een stap voor de vorige komt', () => {
    const stappen = terugplannen('2026-12-10', GEWOON.bestuurlijk, [
      { soort: 'achterban', dag: '2026-12-01', gedaanOp: null },
    ]);
    const stukken = beoordeelStappen(stappen, NIETS, '2026-10-01').at(-1);
    expect(stukken).toMatchObject({
      staat: 'loopt_uit',
      zin: 'Deze dag ligt voor de vorige stap, 1 december 2026.',
    });
  });
});

describe('een reeks', () => {
  it('om de zoveel weken, of op dezelfde plaats in de maand', () => {
    expect(reeksDagen({ eerste: '2026-12-10', eenheid: 'weken', elke: 6, aantal: 3 })).toEqual([
      '2026-12-10',
      '2027-01-21',
      '2027-03-04',
    ]);
    expect(reeksDagen({ eerste: '2026-12-10', eenheid: 'maanden', elke: 6, aantal: 3 })).toEqual([
      '2026-12-10',
      '2027-06-10',
      '2027-12-09',
    ]);
    expect(reeksDagen({ eerste: '2026-12-31', eenheid: 'maanden', elke: 1, aantal: 3 })).toEqual([
      '2026-12-31',
      '2027-01-28',
      '2027-02-25',
    ]);
  });

  it('valt steeds op dezelfde weekdag en loopt altijd op', () => {
    const reeks = fc.record({
      eerste: willekeurigeDag,
      eenheid: fc.constantFrom('weken' as const, 'maanden' as const),
      elke: fc.integer({ min: 1, max: 12 }),
      aantal: fc.integer({ min: 1, max: 24 }),
    });
    fc.assert(
      fc.property(reeks, (deze) => {
        const dagen = reeksDagen(deze);
        expect(dagen[0]).toBe(deze.eerste);
        for (const [i, dag] of dagen.entries()) {
          expect(dagenTussen(deze.eerste, dag) % 7).toBe(0);
          if (i > 0) expect(dag > (dagen[i - 1] ?? '')).toBe(true);
        }
      }),
    );
  });
});
