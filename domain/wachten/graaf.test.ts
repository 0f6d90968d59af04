import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aantalWachtenden, eersteBron, kring, kringen, maakGraaf, wachtKetting } from './graaf.ts';
import { isLopend, type Knoop } from './wachten.ts';

type Lijn = { van: Knoop; op: Knoop };
const k = (nr: number): Knoop => `actie:${nr}`;
const lijn = (van: number, op: number): Lijn => ({ van: k(van), op: k(op) });
const onaf = () => true;

/** Lijnen die alleen van een hoger naar een lager nummer wijzen: nooit een kring. */
const zonderKring = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })).filter(([a, b]) => a !== b),
    { maxLength: 20 },
  )
  .map((paren) => paren.map(([a, b]) => lijn(Math.max(a, b), Math.min(a, b))));
const nummer = fc.integer({ min: 0, max: 9 });

/** De trage, voor de hand liggende versie om tegen te toetsen. */
function bereik(lijnen: Lijn[], van: Knoop, mag: (knoop: Knoop) => boolean): Set<Knoop> {
  const gezien = new Set<Knoop>();
  for (let vorig = -1; vorig !== gezien.size; ) {
    vorig = gezien.size;
    for (const l of lijnen) if ((l.van === van || gezien.has(l.van)) && mag(l.op)) gezien.add(l.op);
  }
  return gezien;
}

describe('kring', () => {
  it('noemt het pad', () => {
    expect(kring([lijn(1, 2), lijn(2, 3)], lijn(3, 1))).toEqual([k(3), k(1), k(2), k(3)]);
    expect(kring([lijn(1, 2)], lijn(2, 2))).toEqual([k(2), k(2)]);
    expect(kring([lijn(1, 2), lijn(2, 3)], lijn(1, 3))).toBeNull();
    expect(kring([], lijn(1, 2))).toBeNull();
  });

  it('weigert precies wat een kring maakt, en elk pad bestaat', () => {
    fc.assert(
      fc.property(zonderKring, nummer, nummer, (lijnen, a, b) => {
        const nieuw = lijn(a, b);
        const pad = kring(lijnen, nieuw);
        expect(pad !== null).toBe(a === b || bereik(lijnen, nieuw.op, onaf).has(nieuw.van));
        if (pad === null) return;
        expect([pad[0], pad[1], pad.at(-1)]).toEqual([nieuw.van, nieuw.op, nieuw.van]);
        for (const [i, van] of pad.slice(1, -1).entries()) {
          expect(lijnen).toContainEqual({ van, op: pad[i + 2] });
        }
      }),
    );
  });
});

describe('wachtketting', () => {
  it('eindigt bij wie zelf nergens meer op wacht; wat af is breekt de ketting', () => {
    const graaf = maakGraaf([lijn(1, 2), lijn(2, 3), lijn(1, 4), lijn(4, 5)]);
    expect(wachtKetting(graaf, k(1), (knoop) => knoop !== k(5))).toEqual([
      { knoop: k(4), pad: [k(4)] },
      { knoop: k(3), pad: [k(2), k(3)] },
    ]);
    expect(wachtKetting(graaf, k(9), onaf)).toEqual([]);
    expect(wachtKetting(graaf, k(3), onaf)).toEqual([]);
  });

  it('blijft in een kring niet hangen', () => {
    const graaf = maakGraaf([lijn(1, 2), lijn(2, 3), lijn(3, 2)]);
    expect(wachtKetting(graaf, k(1), onaf)).toEqual([{ knoop: k(2), pad: [k(2)] }]);
  });

  it('noemt elk onaf einde precies één keer', () => {
    fc.assert(
      fc.property(zonderKring, nummer, fc.uniqueArray(nummer), (lijnen, begin, af) => {
        const isOnaf = (knoop: Knoop) => !af.some((nr) => k(nr) === knoop);
        const bereikt = [...bereik(lijnen, k(begin), isOnaf)];
        const einden = bereikt.filter((knoop) => !lijnen.some((l) => l.van === knoop && isOnaf(l.op)));
        const keten = wachtKetting(maakGraaf(lijnen), k(begin), isOnaf);
        expect(keten.map(({ knoop }) => knoop).sort()).toEqual(einden.sort());
        for (const { knoop, pad } of keten) expect(pad.at(-1)).toBe(knoop);
      }),
    );
  });
});

describe('wachtenden', () => {
  it('zijn alle onaffe dingen erachter, elk één keer', () => {
    fc.assert(
      fc.property(zonderKring, nummer, fc.uniqueArray(nummer), (lijnen, begin, af) => {
        const isOnaf = (knoop: Knoop) => !af.some((nr) => k(nr) === knoop);
        const andersom = lijnen.map(({ van, op }) => ({ van: op, op: van }));
        const verwacht = isOnaf(k(begin)) ? bereik(andersom, k(begin), isOnaf).size : 0;
        expect(aantalWachtenden(maakGraaf([...lijnen, ...lijnen]), k(begin), isOnaf)).toBe(verwacht);
      }),
    );
  });
});

describe('eerste bron', () => {
  it('is in een kring nooit het ding zelf', () => {
    const graaf = maakGraaf([lijn(1, 2), lijn(2, 1)]);
    expect([...eersteBron(graaf, [k(1)], onaf)]).toEqual([[k(2), k(1)]]);
  });

  it('is per wachtende de eerste waarop hij wacht, ook via anderen', () => {
    fc.assert(
      fc.property(zonderKring, fc.uniqueArray(nummer), fc.uniqueArray(nummer), (lijnen, bronnen, af) => {
        const isOnaf = (knoop: Knoop) => !af.some((nr) => k(nr) === knoop);
        const open = bronnen.map(k).filter(isOnaf);
        const gevonden = eersteBron(maakGraaf(lijnen), open, isOnaf);
        for (const knoop of Array.from({ length: 10 }, (_, nr) => k(nr)).filter(isOnaf)) {
          const bereikt = bereik(lijnen, knoop, isOnaf);
          expect(gevonden.get(knoop)).toBe(open.find((bron) => bereikt.has(bron)));
        }
      }),
    );
  });
});

it('een ketting van 11.000 is geen probleem', () => {
  const lijnen = Array.from({ length: 11_000 }, (_, i) => lijn(i, i + 1));
  const graaf = maakGraaf(lijnen);
  expect(wachtKetting(graaf, k(0), onaf)[0]?.pad).toHaveLength(11_000);
  expect(aantalWachtenden(graaf, k(11_000), onaf)).toBe(11_000);
  expect(kring(lijnen, lijn(11_000, 0))).toHaveLength(11_002);
  expect(eersteBron(graaf, [k(11_000)], onaf).size).toBe(11_000);
});

it('een opschorting loopt van de eerste dag tot de dag van hervatting', () => {
  const loopt = (peildatum: string) => isLopend({ van: '2026-01-13', tot: '2026-05-09' }, peildatum);
  expect(['2026-01-12', '2026-01-13', '2026-05-08', '2026-05-09'].map(loopt)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isLopend({ van: '2026-01-13', tot: null }, '2030-01-01')).toBe(true);
});

describe('kringen', () => {
  it('zijn er niet zolang alles één kant op wijst', () => {
    fc.assert(
      fc.property(zonderKring, (lijnen) => {
        expect(kringen(maakGraaf(lijnen), onaf)).toEqual([]);
      }),
    );
  });

  it('zijn echte kringen, en er is er een zodra één lijn er een zou maken', () => {
    const knoop = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(knoop, knoop), { maxLength: 15 }), (paren) => {
        const lijnen = paren.map(([a, b]) => lijn(a, b));
        const gevonden = kringen(maakGraaf(lijnen), onaf);
        for (const pad of gevonden) {
          expect(pad.at(-1)).toBe(pad[0]);
          pad.slice(1).forEach((op, i) => {
            expect(lijnen).toContainEqual({ van: pad[i], op });
          });
        }
        const ergens = lijnen.some(
          (nieuw, i) =>
            kring(
              lijnen.filter((_, j) => j !== i),
              nieuw,
            ) !== null,
        );
        expect(gevonden.length > 0).toBe(ergens);
      }),
    );
  });

  it('wat af is breekt een kring', () => {
    const graaf = maakGraaf([lijn(1, 2), lijn(2, 3), lijn(3, 1), lijn(4, 1)]);
    expect(kringen(graaf, onaf)).toEqual([[k(1), k(2), k(3), k(1)]]);
    expect(kringen(graaf, (knoop) => knoop !== k(2))).toEqual([]);
  });
});
