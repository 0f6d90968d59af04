import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTIJEN } from '../stand/proef.ts';
import {
  afstempartijen,
  afstemstand,
  eindcriteriumZin,
  type Gezegd,
  kantenVan,
  type Voorstel,
} from './afstemming.ts';

const gezegd = (partij: string): Gezegd => ({
  partij,
  door: { id: 1, naam: 'Vera' },
  gezegdOp: '2026-11-20T09:00:00.000Z',
});

function voorstel(id: number, ...akkoord: string[]): Voorstel {
  return {
    ...gezegd(akkoord[0] ?? 'rijk'),
    id,
    afspraakId: '2.3.1-1',
    onderdeel: '',
    criterium: 'in_gebruik',
    aanvulling: '',
    akkoorden: akkoord.map(gezegd),
  };
}

describe('wat er is afgesproken over "afgerond"', () => {
  const samen = ['rijk', 'vng'];

  it('geldt pas als iedereen akkoord is', () => {
    const een = voorstel(1, 'rijk');
    expect(afstemstand(samen, [])).toEqual({ geldig: null, open: null, nogNiet: [] });
    expect(afstemstand(samen, [een])).toEqual({ geldig: null, open: een, nogNiet: ['vng'] });
    const beide = voorstel(1, 'rijk', 'vng');
    expect(afstemstand(samen, [beide])).toEqual({ geldig: beide, open: null, nogNiet: [] });
  });

  it('blijft gelden terwijl er een nieuw voorstel ligt; een ouder voorstel doet niet meer mee', () => {
    const beide = voorstel(1, 'rijk', 'vng');
    const nieuw = voorstel(3, 'vng');
    expect(afstemstand(samen, [beide, voorstel(2, 'rijk'), nieuw])).toEqual({
      geldig: beide,
      open: nieuw,
      nogNiet: ['rijk'],
    });
  });

  it('iedereen die nu meldt is het ermee eens, en wat ligt is altijd het nieuwste', () => {
    const partij = fc.constantFrom('rijk', 'vng', 'sbj', 'bgzj');
    const lijst = fc.array(fc.uniqueArray(partij, { minLength: 1 }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(partij), lijst, (partijen, akkoorden) => {
        const voorstellen = akkoorden.map((wie, i) => voorstel(i + 1, ...wie));
        const { geldig, open, nogNiet } = afstemstand(partijen, voorstellen);
        const eens = geldig?.akkoorden.map((akkoord) => akkoord.partij) ?? partijen;
        expect(partijen.filter((slug) => !eens.includes(slug))).toEqual([]);
        expect(open === null || (open === voorstellen.at(-1) && open !== geldig)).toBe(true);
        expect(nogNiet.length > 0).toBe(open !== null && partijen.length > 0);
        // Wie erbij komt maakt nooit iets geldig.
        const meer = afstemstand([...partijen, 'clienten'], voorstellen);
        expect(meer.geldig).toBeNull();
      }),
    );
  });
});

describe('wie afspreekt', () => {
  const deel = (partij: string, over: { onderdeel?: string; groep?: boolean; verdeling?: boolean } = {}) => ({
    partij,
    onderdeel: over.onderdeel ?? '',
    groep: over.groep ?? false,
    melding: over.verdeling === undefined ? null : { verdeling: over.verdeling ? { ja: 100 } : null },
  });

  it.each([
    ['twee partijen', [deel('rijk'), deel('vng')], ['rijk', 'vng']],
    ['één partij met twee vragen', [deel('rijk'), deel('rijk')], []],
    ['een ander onderdeel', [deel('rijk'), deel('vng', { onderdeel: 'wet' })], []],
    ['een groep met een verdeling', [deel('rijk'), deel('regios', { groep: true, verdeling: true })], []],
    ['een groep die nog zweeg', [deel('rijk'), deel('regios', { groep: true })], []],
    [
      'een groep met één antwoord',
      [deel('rijk'), deel('regios', { groep: true, verdeling: false })],
      ['rijk', 'regios'],
    ],
  ])('%s', (_, delen, verwacht) => {
    expect(afstempartijen(delen, '')).toEqual(verwacht);
  });
});

it.each([
  ['vng', ['vng', 'rijk'], ['vng']],
  ['sbj', ['nvvp', 'rijk'], ['nvvp']],
  ['professionals', ['nvvp', 'sbj', 'rijk'], ['nvvp', 'sbj']],
  ['rijk', ['rijk', 'vws'], ['rijk']],
  ['nvvp', ['sbj', 'rijk'], []],
  ['', ['sbj', 'rijk'], []],
] as const)('%s spreekt bij %j voor %j', (eigen, meldend, verwacht) => {
  expect(kantenVan(eigen, meldend, PARTIJEN)).toEqual(verwacht);
});

it('de zin op het scherm', () => {
  const bij = { criterium: 'in_gebruik', aanvulling: 'bij alle jeugdregio’s. ' } as const;
  expect(eindcriteriumZin(bij)).toBe('Afgerond betekent hier: in gebruik bij alle jeugdregio’s.');
  expect(eindcriteriumZin({ ...bij, aanvulling: '' })).toBe('Afgerond betekent hier: in gebruik.');
});
