import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDagen } from './datum.ts';
import { feestdag, pasen, vrijeDag, werkdagOpOfVoor } from './feestdagen.ts';

const willekeurigeDag = fc.integer({ min: 0, max: 28_000 }).map((n) => plusDagen('2015-01-01', n));
const jaarVan = (jaar: number) =>
  Array.from({ length: 366 }, (_, n) => plusDagen(`${jaar}-01-01`, n)).flatMap((dag) => {
    const naam = dag.startsWith(`${jaar}-`) ? feestdag(dag) : null;
    return naam === null ? [] : [[dag.slice(5), naam]];
  });

describe('Pasen', () => {
  it('valt op de dagen die in de almanak staan', () => {
    expect([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030].map(pasen)).toEqual([
      '2023-04-09',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2029-04-01',
      '2030-04-21',
    ]);
  });

  it('valt altijd op een zondag, van 22 maart tot en met 25 april', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), (jaar) => {
        const dag = pasen(jaar);
        expect(new Date(dag).getUTCDay()).toBe(0);
        expect(dag >= `${jaar}-03-22` && dag <= `${jaar}-04-25`).toBe(true);
      }),
    );
  });
});

describe('feestdagen', () => {
  it('zijn die van Nederland', () => {
    expect(jaarVan(2027)).toEqual([
      ['01-01', 'Nieuwjaarsdag'],
      ['03-26', 'Goede Vrijdag'],
      ['03-28', 'Eerste Paasdag'],
      ['03-29', 'Tweede Paasdag'],
      ['04-27', 'Koningsdag'],
      ['05-06', 'Hemelvaartsdag'],
      ['05-16', 'Eerste Pinksterdag'],
      ['05-17', 'Tweede Pinksterdag'],
      ['12-25', 'Eerste Kerstdag'],
      ['12-26', 'Tweede Kerstdag'],
    ]);
  });

  it('Koningsdag is op zaterdag als 27 april een zondag is', () => {
    expect(feestdag('2025-04-26')).toBe('Koningsdag');
    expect(feestdag('2025-04-27')).toBeNull();
    expect(feestdag('2031-04-26')).toBe('Koningsdag');
  });

  it('Bevrijdingsdag telt eens in de vijf jaar; Hemelvaart op 5 mei altijd', () => {
    expect(feestdag('2025-05-05')).toBe('Bevrijdingsdag');
    expect(feestdag('2026-05-05')).toBeNull();
    expect(feestdag('2030-05-05')).toBe('Bevrijdingsdag');
    expect(feestdag('2016-05-05')).toBe('Hemelvaartsdag');
  });
});

describe('de werkdag op of voor een dag', () => {
  it('slaat weekend en feestdagen over, ook als zij op elkaar volgen', () => {
    expect(werkdagOpOfVoor('2026-11-29')).toBe('2026-11-27');
    // Tweede Paasdag, Pasen, zaterdag en Goede Vrijdag.
    expect(werkdagOpOfVoor('2027-03-29')).toBe('2027-03-25');
    expect(werkdagOpOfVoor('2027-01-01')).toBe('2026-12-31');
    expect(vrijeDag('2026-11-28')).toBe('weekend');
    expect(vrijeDag('2026-12-26')).toBe('Tweede Kerstdag');
    expect(vrijeDag('2026-11-27')).toBeNull();
  });

  it('is altijd een werkdag, hooguit vijf dagen eerder, en blijft zichzelf', () => {
    fc.assert(
      fc.property(willekeurigeDag, (dag) => {
        const werkdag = werkdagOpOfVoor(dag);
        expect(vrijeDag(werkdag)).toBeNull();
        expect(werkdag <= dag && werkdag >= plusDagen(dag, -5)).toBe(true);
        expect(werkdagOpOfVoor(werkdag)).toBe(werkdag);
        if (vrijeDag(dag) === null) expect(werkdag).toBe(dag);
        else expect(werkdagOpOfVoor(plusDagen(dag, -1))).toBe(werkdag);
      }),
    );
  });
});
