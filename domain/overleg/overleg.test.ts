import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BO_JEUGD, BO_RIJK_VNG } from '../stand/proef.ts';
import { agendapuntInvoer, overlegInvoer } from './invoer.ts';
import { looptijden } from './looptijden.ts';
import { ritme } from './ritme.ts';

const fouten = (uitkomst: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  uitkomst.error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('ritme', () => {
  it('zegt per gremium met een minimum wat er te weinig is; wat afgezegd is telt niet', () => {
    const werkgroep = { ...BO_JEUGD, slug: 'werkgroep', perJaarMin: null };
    const afzegging = { op: '2026-11-30T09:00:00.000Z', door: 'Vera', reden: 'Geen quorum.' };
    const overleggen = [
      { gremium: 'bo-jeugd', datum: '2026-06-18', afzegging: null },
      { gremium: 'bo-jeugd', datum: '2026-12-10', afzegging },
      { gremium: 'bo-jeugd', datum: '2025-12-11', afzegging: null },
      { gremium: 'bo-rijk-vng', datum: '2026-10-01', afzegging: null },
    ];
    expect(ritme([BO_JEUGD, werkgroep, BO_RIJK_VNG], overleggen, 2026)).toMatchObject([
      { tekort: 1, dagen: ['2026-06-18'], zin: 'BO Jeugd: 1 van minstens 2 in 2026. Plan er nog een.' },
      { tekort: 0, minimum: 1, zin: 'BO Rijk-VNG: 1 van minstens 1 in 2026.' },
    ]);
  });

  it('telt elk overleg in precies één jaar, en een overleg meer maakt het tekort nooit groter', () => {
    const overleg = fc.record({
      gremium: fc.constantFrom('bo-jeugd', 'bo-rijk-vng'),
      datum: fc.constantFrom('2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'),
      afzegging: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(overleg), overleg, (overleggen, extra) => {
        const per = (lijst: typeof overleggen) =>
          [2025, 2026, 2027].flatMap((jaar) => ritme([BO_JEUGD, BO_RIJK_VNG], lijst, jaar));
        expect(per(overleggen).reduce((som, { dagen }) => som + dagen.length, 0)).toBe(overleggen.length);
        const meer = per([extra, ...overleggen]);
        for (const [i, { tekort }] of per(overleggen).entries()) {
          expect(meer[i]?.tekort).toBeLessThanOrEqual(tekort);
        }
      }),
    );
  });
});

describe('looptijden', () => {
  it('telt door vanaf het begin en zegt hoeveel het uitloopt', () => {
    const punten = [{ minuten: 5 }, { minuten: 10 }, { minuten: 40 }];
    expect(looptijden(punten, '10:00', '12:00')).toEqual({
      tijden: ['10:00', '10:05', '10:15'],
      klaar: '10:55',
      minuten: 55,
      beschikbaar: 120,
      uitloop: 0,
    });
    expect(looptijden(punten, '23:30', '23:59')).toMatchObject({ klaar: '00:25', uitloop: 26 });
    expect(looptijden([], '10:00', '12:00')).toMatchObject({ tijden: [], klaar: '10:00' });
  });

  it('laat geen minuut liggen', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ minuten: fc.integer({ min: 1, max: 90 }) })), (punten) => {
        const { minuten, beschikbaar, uitloop, tijden } = looptijden(punten, '09:00', '17:00');
        expect(tijden).toHaveLength(punten.length);
        expect(minuten).toBe(punten.reduce((som, punt) => som + punt.minuten, 0));
        expect(uitloop).toBe(Math.max(0, minuten - beschikbaar));
      }),
    );
  });
});

describe('invoer', () => {
  const overleg = {
    gremium: 'bo-jeugd',
    datum: '2026-12-10',
    begin: '10:00',
    eind: '12:00',
    plaats: ' Den Haag ',
    peildatum: '2026-11-30',
  };
  it('van een overleg', () => {
    expect(overlegInvoer.parse(overleg)).toEqual({ ...overleg, plaats: 'Den Haag' });
    expect(fouten(overlegInvoer.safeParse({ ...overleg, eind: '09:00', peildatum: '2026-12-11' }))).toEqual([
      ['eind', 'Het einde ligt niet na het begin.'],
      ['peildatum', 'De peildatum ligt na het overleg.'],
    ]);
    expect(fouten(overlegInvoer.safeParse({ ...overleg, datum: '2026-02-30', begin: '25:00' }))).toEqual([
      ['datum', 'Vul een bestaande datum in, bijvoorbeeld 2026-12-10.'],
      ['begin', 'Vul een tijd in als uren en minuten, bijvoorbeeld 10:00.'],
    ]);
  });

  const punt = { soort: 'bespreken', titel: 'Voortgang', minuten: '15', inbrenger: '' };
  it('van een agendapunt', () => {
    expect(agendapuntInvoer.parse(punt)).toEqual({
      soort: 'bespreken',
      titel: 'Voortgang',
      toelichting: '',
      gevraagdBesluit: '',
      minuten: 15,
      inbrenger: null,
      toelichter: '',
    });
    expect(fouten(agendapuntInvoer.safeParse({ ...punt, soort: 'besluit' }))).toEqual([
      ['gevraagdBesluit', 'Schrijf op welk besluit je van het overleg vraagt.'],
    ]);
    expect(fouten(agendapuntInvoer.safeParse({ ...punt, titel: ' ', minuten: '' }))).toEqual([
      ['titel', 'Geef het punt een titel.'],
      ['minuten', 'Vul een aantal minuten in van 1 tot en met 240.'],
    ]);
    expect(fouten(agendapuntInvoer.safeParse({ ...punt, minuten: '1,5' }))?.[0]?.[0]).toBe('minuten');
  });
});
