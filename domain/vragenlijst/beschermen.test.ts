import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beschermGroepen, beschermTotaal, DREMPEL, netwerkVan } from './beschermen.ts';
import { beveilig } from './netwerk.ts';
import { procentenVan, responsprocent } from './procenten.ts';

const som = (rij: readonly (number | null)[]) =>
  rij.reduce<number>((totaal, deel) => totaal + (deel ?? 0), 0);

describe('het totaal van een vraag', () => {
  it.each<[number[], (number | null)[] | null, string]>([
    [[200, 100, 0], [200, 100, 0], 'niets kleins: alles te zien, ook dat niemand iets koos'],
    [[200, 100, 2], [200, null, null], 'het kleinste andere antwoord verdwijnt mee'],
    [[200, 60, 3, 4, 1], [200, 60, null, null, null], 'drie kleine zijn samen genoeg'],
    [[300, 0, 0], null, 'iedereen hetzelfde zegt ook iets over ieder'],
    [[9, 2, 0], null, 'dan blijft er niets te zien over'],
    [[3, 1], null, 'te weinig antwoorden'],
  ])('%j wordt %j: %s', (aantallen, verwacht, _) => {
    expect(beschermTotaal(aantallen)).toEqual(verwacht);
  });

  it('wat verborgen is, zijn er minstens twee en samen minstens de drempel', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 2, maxLength: 8 }), (aantallen) => {
        const uit = beschermTotaal(aantallen);
        if (!uit) return;
        const verborgen = aantallen.filter((_, c) => uit[c] === null);
        if (verborgen.length > 0) {
          expect(verborgen.length).toBeGreaterThanOrEqual(2);
          expect(som(verborgen)).toBeGreaterThanOrEqual(DREMPEL);
        }
        for (const [c, aantal] of uit.entries()) {
          if (aantal === null) continue;
          expect(aantal).toBe(aantallen[c]);
          expect(aantal === 0 || aantal >= DREMPEL).toBe(true);
        }
      }),
    );
  });
});

/**
 * Wat een lezer die alles narekent van elke verborgen cel te weten komt: alle uitsplitsingen die bij de gepubliceerde getallen passen,
 * stuk voor stuk geprobeerd. Staat los van het netwerk waarmee de regel zelf rekent.
 */
function mogelijkheden(
  cellen: readonly (readonly number[])[],
  uit: NonNullable<ReturnType<typeof beschermGroepen>>,
  respons: readonly number[],
): Map<string, Set<number>> {
  const kolommen = (cellen[0] ?? []).map((_, c) => som(cellen.map((rij) => rij[c] ?? 0)));
  const gezien = new Map<string, Set<number>>();
  const proef = cellen.map((rij) => [...rij]);
  const plekken = uit.flatMap(({ cellen: rij }, g) =>
    rij.flatMap((cel, c) => (cel === null ? [[g, c] as const] : [])),
  );
  const rest = kolommen.map((totaal, c) => totaal - som(uit.map(({ cellen: rij }) => rij[c] ?? 0)));
  const klopt = () =>
    uit.every(({ aantal }, g) => {
      const nu = som(proef[g] ?? []);
      return aantal === null ? nu <= (respons[g] ?? 0) : nu === aantal;
    });
  const vul = (nr: number): void => {
    const plek = plekken[nr];
    if (!plek) {
      if (rest.some((over) => over !== 0) || !klopt()) return;
      for (const [g, c] of plekken) {
        const sleutel = `${g},${c}`;
        gezien.set(sleutel, (gezien.get(sleutel) ?? new Set()).add(proef[g]?.[c] ?? 0));
      }
      for (const [g, { aantal }] of uit.entries()) {
        if (aantal !== null) continue;
        gezien.set(`${g}`, (gezien.get(`${g}`) ?? new Set()).add(som(proef[g] ?? [])));
      }
      return;
    }
    const [g, c] = plek;
    const rij = proef[g] ?? [];
    for (let waarde = 0; waarde <= (rest[c] ?? 0); waarde += 1) {
      rij[c] = waarde;
      rest[c] = (rest[c] ?? 0) - waarde;
      vul(nr + 1);
      rest[c] = (rest[c] ?? 0) + waarde;
    }
  };
  vul(0);
  return gezien;
}

describe('een uitsplitsing', () => {
  it('laat alles zien als niets klein is', () => {
    const cellen = [
      [20, 10, 0],
      [6, 7, 0],
    ];
    expect(beschermGroepen(cellen, [30, 13])).toEqual([
      { aantal: 30, cellen: [20, 10, 0] },
      { aantal: 13, cellen: [6, 7, 0] },
    ]);
  });

  it('verbergt bij één kleine cel een vierhoek, zo goedkoop mogelijk', () => {
    const cellen = [
      [50, 40, 2],
      [30, 20, 9],
      [60, 70, 40],
    ];
    expect(beschermGroepen(cellen, [92, 59, 170])).toEqual([
      { aantal: 92, cellen: [50, null, null] },
      { aantal: 59, cellen: [30, null, null] },
      { aantal: 170, cellen: [60, 70, 40] },
    ]);
  });

  it('twee verborgen cellen in elke rij en kolom zijn niet genoeg: wat twee vierhoeken verbindt ligt vast', () => {
    const cellen = Array.from({ length: 4 }, () => [20, 20, 20, 20]);
    const respons = [80, 80, 80, 80];
    const kan = (plekken: readonly (readonly [number, number])[]) => {
      const { lijnen, cellijn } = netwerkVan(cellen, respons);
      for (const lijn of lijnen) lijn.prijs = null;
      for (const [g, c] of plekken) {
        const lijn = lijnen[cellijn[g]?.[c] ?? -1];
        if (lijn) lijn.verborgen = true;
      }
      return beveilig(lijnen, DREMPEL, () => undefined);
    };
    const vierhoek = (n: number) => [0, 1].flatMap((g) => [0, 1].map((c) => [g + n, c + n] as const));
    expect(kan([...vierhoek(0), ...vierhoek(2)])).toBe(true);
    expect(kan([...vierhoek(0), ...vierhoek(2), [1, 2]])).toBe(false);
  });

  it('met één groep te weinig antwoorden en niemand om haar bij te verstoppen is er niets te zien', () => {
    expect(beschermGroepen([[1, 2]], [9])).toBeNull();
  });

  it('narekenen levert niets op: elk verborgen getal kan anders zijn, en kan de drempel halen', () => {
    const tabel = fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
      .chain(([groepen, antwoorden]) =>
        fc.array(fc.array(fc.oneof(fc.nat(4), fc.nat(9)), { minLength: antwoorden, maxLength: antwoorden }), {
          minLength: groepen,
          maxLength: groepen,
        }),
      );
    let verborgen = 0;
    fc.assert(
      fc.property(tabel, fc.nat(2), (cellen, extra) => {
        const respons = cellen.map((rij) => Math.max(DREMPEL, som(rij) + extra));
        const uit = beschermGroepen(cellen, respons);
        if (!uit) return;
        for (const [g, { aantal, cellen: rij }] of uit.entries()) {
          if (aantal === null) expect(rij.every((cel) => cel === null || cel === 0)).toBe(true);
          else {
            expect(aantal === 0 || aantal >= DREMPEL).toBe(true);
            // Iedereen hetzelfde is ook een antwoord van ieder.
            expect(aantal > 0 && rij.includes(aantal)).toBe(false);
          }
          for (const [c, cel] of rij.entries()) {
            if (cel === null) verborgen += 1;
            else {
              expect(cel).toBe(cellen[g]?.[c]);
              expect(cel === 0 || cel >= DREMPEL).toBe(true);
            }
          }
        }
        for (const waarden of mogelijkheden(cellen, uit, respons).values()) {
          expect(waarden.size).toBeGreaterThan(1);
          expect(Math.max(...waarden)).toBeGreaterThanOrEqual(DREMPEL);
        }
      }),
      { numRuns: 40 },
    );
    expect(verborgen).toBeGreaterThan(0);
  });

  it('355 respondenten over veertig gebieden zijn in een oogwenk beschermd', () => {
    const cellen = Array.from({ length: 40 }, (_, g) => [g % 7, (g * 3) % 6, 2 + (g % 3), (g * 5) % 4, 1]);
    const begin = performance.now();
    beschermGroepen(
      cellen,
      cellen.map((rij) => som(rij)),
    );
    expect(performance.now() - begin).toBeLessThan(500);
  });
});

describe('percentages', () => {
  it('zijn samen 100, en geen wijkt een heel procent af', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 9 }), (aantallen) => {
        const totaal = som(aantallen);
        const procenten = procentenVan(aantallen);
        expect(som(procenten)).toBe(totaal === 0 ? 0 : 100);
        for (const [plaats, procent] of procenten.entries()) {
          expect(Math.abs(procent - ((aantallen[plaats] ?? 0) * 100) / (totaal || 1))).toBeLessThan(1);
        }
      }),
    );
  });

  it('een respons die er is heet nooit niets, en een die niet compleet is nooit alles', () => {
    expect([responsprocent(1, 355), responsprocent(354, 355), responsprocent(0, 0)]).toEqual([1, 99, 0]);
  });
});
