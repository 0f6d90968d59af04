import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  faseVan,
  type Klokhandeling,
  type Klokpunt,
  STILLE_KLOK,
  type Vergaderklok,
  vergaderstand,
  volgendPunt,
  vorigPunt,
  zetKlok,
} from './vergaderklok.ts';

const BEGIN = Date.parse('2026-12-10T12:00:00.000Z');
const op = (seconde: number) => new Date(BEGIN + seconde * 1000).toISOString();
const punt = (id: number, minuten: number, alleenVoor: string[] | null = null): Klokpunt => ({
  ...{ id, minuten, alleenVoor },
});
const PUNTEN = [punt(1, 5), punt(2, 10), punt(3, 15), punt(4, 30, ['vng'])];
/** Gepland een uur na het begin. */
const EIND = op(3600);
const GEEN = new Set<number>();

/** Voert uit wat er op welke seconde gebeurt; wat niet kan is een fout in de test. */
function klokNa(...stappen: [number, Klokhandeling][]): Vergaderklok {
  return stappen.reduce((klok, [seconde, handeling]) => {
    const na = zetKlok(klok, handeling, PUNTEN, op(seconde));
    if (!na) throw new Error(`${handeling.soort} kan niet op ${seconde}`);
    return na;
  }, STILLE_KLOK);
}
const ga = (naar: number): Klokhandeling => ({ soort: 'ga', naar });
const stand = (klok: Vergaderklok, seconde: number, besloten = GEEN, punten = PUNTEN) =>
  vergaderstand(klok, punten, besloten, EIND, op(seconde));

describe('de klok van een vergadering', () => {
  it('telt per punt, ook als het overleg op een punt terugkomt', () => {
    const klok = klokNa([0, { soort: 'begin' }], [400, ga(2)], [500, ga(1)], [530, ga(2)]);
    expect(stand(klok, 700)).toMatchObject({
      fase: 'bezig',
      verstreken: 700,
      gebruikt: 700,
      punten: [
        { id: 1, staat: 'klaar', gepland: 300, gebruikt: 430 },
        { id: 2, staat: 'bezig', gepland: 600, gebruikt: 270 },
        { id: 3, staat: 'te_doen', gebruikt: 0 },
        { id: 4, staat: 'te_doen', gebruikt: 0 },
      ],
    });
  });

  it('is met een punt klaar na verder gaan, en nog niet na teruggaan', () => {
    const terug = klokNa([0, { soort: 'begin' }], [60, ga(3)], [90, ga(2)]);
    expect(stand(terug, 90).punten.map(({ staat }) => staat)).toEqual([
      'klaar',
      'bezig',
      'te_doen',
      'te_doen',
    ]);
  });

  it('verwacht het einde als wat nog komt zijn geplande tijd krijgt', () => {
    expect(stand(STILLE_KLOK, 0)).toMatchObject({ fase: 'nog_niet', klaarOp: null, uitloop: 0 });
    const klok = klokNa([0, { soort: 'begin' }]);
    // Precies op schema: 60 minuten.
    expect(stand(klok, 0)).toMatchObject({ klaarOp: EIND, uitloop: 0 });
    expect(stand(klok, 300)).toMatchObject({ klaarOp: EIND, uitloop: 0 });
    // Twee minuten over de tijd van punt 1 is twee minuten later klaar.
    expect(stand(klok, 420)).toMatchObject({ klaarOp: op(3720), uitloop: 120 });
    // Wat al besloten is hoeft niet meer aan de orde: vijftien minuten minder.
    expect(stand(klok, 420, new Set([3]))).toMatchObject({ klaarOp: op(2820), uitloop: -780 });
    const af = klokNa([0, { soort: 'begin' }], [100, { soort: 'eindig' }]);
    expect(stand(af, 9999)).toMatchObject({
      fase: 'klaar',
      klaarOp: op(100),
      verstreken: 100,
      uitloop: -3500,
    });
  });

  it('staat stil in een pauze, en loopt na een vergissing verder bij hetzelfde punt', () => {
    const klok = klokNa(
      [0, { soort: 'begin' }],
      [60, { soort: 'pauzeer' }],
      [360, { soort: 'hervat' }],
      [420, { soort: 'eindig' }],
      [480, { soort: 'heropen' }],
    );
    expect(klok).toMatchObject({ huidigPunt: 1, geeindigdOp: null });
    expect(stand(klok, 500)).toMatchObject({ fase: 'bezig', verstreken: 500, gebruikt: 140 });
    // Wie opent krijgt het punt terug als bezig, ook al was het bij het eindigen klaar.
    expect(stand(klok, 500).punten[0]).toMatchObject({ staat: 'bezig', gebruikt: 140 });
  });

  it('doet niet wat nu niet kan: wie te laat op een knop drukt verandert niets', () => {
    const bezig = klokNa([0, { soort: 'begin' }]);
    for (const soort of ['begin', 'hervat', 'heropen'] as const) {
      expect(zetKlok(bezig, { soort }, PUNTEN, op(1))).toBeNull();
    }
    for (const naar of [1, 99]) expect(zetKlok(bezig, ga(naar), PUNTEN, op(1))).toBeNull();
    expect(zetKlok(STILLE_KLOK, ga(1), PUNTEN, op(1))).toBeNull();
    expect(zetKlok(STILLE_KLOK, { soort: 'begin' }, [], op(1))).toBeNull();
  });

  it('sluit een besloten zaal zodra er een open punt aan de orde is, en bij het einde', () => {
    const besloten = { ...klokNa([0, { soort: 'begin' }], [1, ga(4)]), zaalBesloten: true };
    expect(zetKlok(besloten, ga(3), PUNTEN, op(2))?.zaalBesloten).toBe(false);
    expect(zetKlok(besloten, { soort: 'eindig' }, PUNTEN, op(2))?.zaalBesloten).toBe(false);
    expect(zetKlok(besloten, { soort: 'pauzeer' }, PUNTEN, op(2))?.zaalBesloten).toBe(true);
  });

  it('is voor wie het punt van nu niet mag zien bij geen enkel punt', () => {
    const klok = klokNa([0, { soort: 'begin' }], [60, ga(2)], [90, ga(3)], [120, ga(4)]);
    const open = stand(klok, 130, GEEN, PUNTEN.slice(0, 3));
    expect(open.punten.map(({ staat }) => staat)).toEqual(['klaar', 'klaar', 'klaar']);
    expect(volgendPunt(open)).toBeNull();
  });

  it('gaat naar het eerste punt dat nog niet geweest is, en haalt daarna in wat is overgeslagen', () => {
    const klok = klokNa([0, { soort: 'begin' }], [1, ga(3)]);
    expect(volgendPunt(stand(klok, 1))).toBe(4);
    expect(vorigPunt(stand(klok, 1))).toBe(2);
    expect(volgendPunt(stand(klok, 1, new Set([4])))).toBe(2);
    expect(volgendPunt(stand(klok, 1, new Set([2, 4])))).toBeNull();
    expect(volgendPunt(stand(STILLE_KLOK, 0))).toBe(1);
    expect(vorigPunt(stand(STILLE_KLOK, 0))).toBeNull();
  });
});

const handeling: fc.Arbitrary<Klokhandeling> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }).map(ga) },
  fc
    .constantFrom('begin', 'pauzeer', 'hervat', 'eindig', 'heropen', 'wis')
    .map((soort) => ({ soort }) as const),
);
const verloop = fc.array(fc.record({ na: fc.integer({ min: 0, max: 999_999 }), handeling }), {
  maxLength: 25,
});

describe('wat er ook gebeurt', () => {
  it('is de gebruikte tijd van de punten samen precies de tijd dat de klok liep', () => {
    fc.assert(
      fc.property(verloop, (stappen) => {
        let klok = STILLE_KLOK;
        let nu = BEGIN;
        let liep = 0;
        for (const { na, handeling } of stappen) {
          const vorig = Math.floor(nu / 1000);
          nu += na;
          if (faseVan(klok) === 'bezig') liep += Math.floor(nu / 1000) - vorig;
          klok = zetKlok(klok, handeling, PUNTEN, new Date(nu).toISOString()) ?? klok;
          if (handeling.soort === 'wis') liep = 0;
          const er = vergaderstand(klok, PUNTEN, GEEN, EIND, new Date(nu).toISOString());
          expect(er.gebruikt).toBe(liep);
          expect(er.verstreken).toBeGreaterThanOrEqual(er.gebruikt);
        }
      }),
    );
  });

  it('is het verwachte einde nooit vóór nu en komt het door wachten nooit eerder', () => {
    fc.assert(
      fc.property(verloop, fc.nat(7200), (stappen, wacht) => {
        let klok = STILLE_KLOK;
        let nu = BEGIN;
        for (const { na, handeling } of stappen) {
          nu += na;
          klok = zetKlok(klok, handeling, PUNTEN, new Date(nu).toISOString()) ?? klok;
        }
        const eind = (moment: number) =>
          vergaderstand(klok, PUNTEN, GEEN, EIND, new Date(moment).toISOString()).klaarOp ?? '';
        const later = nu + wacht * 1000;
        expect(eind(later) >= eind(nu)).toBe(true);
        if (klok.begonnenOp && !klok.geeindigdOp) {
          expect(Date.parse(eind(nu))).toBeGreaterThanOrEqual(nu - 999);
        }
      }),
    );
  });
});
