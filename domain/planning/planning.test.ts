import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gepland, willekeurigePlanning } from '../stand/proef.ts';
import { planningInvoer, planningReden } from './invoer.ts';
import { dagenOverTijd, deadline, kwartalenOverTijd, overTijdTekst, planningTekst } from './planning.ts';

describe('deadline', () => {
  it.each([
    [gepland('klaar', 2024, 1), '2024-03-31'],
    [gepland('klaar', 2024, 2), '2024-06-30'],
    [gepland('in', 2024, 3), '2024-09-30'],
    [gepland('start', 2024, 4), '2024-12-31'],
    [gepland('klaar', 2024), '2024-12-31'],
    [gepland('klaar', null), null],
    [gepland('doorlopend', 2024, 2), null],
    [gepland('onbekend', 2024), null],
  ])('%j is uiterlijk %s', (planning, dag) => expect(deadline(planning)).toBe(dag));
});

describe('over tijd in kwartalen en dagen', () => {
  it.each([
    ['2024-06-30', 0, 0],
    ['2024-06-29', 0, 0],
    ['2024-07-01', 1, 1],
    ['2024-12-10', 2, 163],
    ['2025-06-30', 4, 365],
  ])('Q2 2024 op %s: %i kwartalen, %i dagen', (peildatum, kwartalen, dagen) => {
    expect(kwartalenOverTijd('2024-06-30', peildatum)).toBe(kwartalen);
    expect(dagenOverTijd('2024-06-30', peildatum)).toBe(dagen);
  });

  it('in woorden', () => {
    expect(overTijdTekst('2024-06-30', '2024-06-30')).toBe('over tijd sinds 30 juni 2024');
    expect(overTijdTekst('2024-06-30', '2024-07-01')).toBe('1 kwartaal over tijd');
    expect(overTijdTekst('2024-06-30', '2024-12-01')).toBe('2 kwartalen over tijd');
  });
});

describe('planningTekst', () => {
  it.each([
    [gepland('klaar', 2024, 2), 'klaar Q2 2024'],
    [gepland('in', 2024), 'in 2024'],
    [gepland('start', 2024, 3), 'start Q3 2024'],
    [{ ...gepland('start', 2024), totJaar: 2026 }, 'start 2024, t/m 2026'],
    [{ ...gepland('doorlopend', null), totJaar: 2028 }, 'doorlopend t/m 2028'],
    [{ ...gepland('doorlopend', 2023), totJaar: 2028 }, 'doorlopend 2023 t/m 2028'],
    [gepland('doorlopend', 2023), 'doorlopend vanaf 2023'],
    [gepland('doorlopend', null), 'doorlopend'],
    [gepland('onbekend', null), 'geen datum'],
    [gepland('klaar', null), 'geen datum'],
  ])('%j: %s', (planning, tekst) => expect(planningTekst(planning)).toBe(tekst));
});

describe('planning uit een formulier', () => {
  const lees = (velden: Record<string, string>) => planningInvoer.safeParse(velden);
  const fouten = (velden: Record<string, string>) =>
    lees(velden).error?.issues.map(({ path, message }) => [path.join('.'), message]);

  it('wordt een planning, zonder wat bij de soort niet past', () => {
    expect(lees({ soort: 'klaar', jaar: '2026', kwartaal: '2', totJaar: '' }).data).toEqual(
      gepland('klaar', 2026, 2),
    );
    expect(lees({ soort: 'onbekend', jaar: '2026', kwartaal: '2' }).data).toEqual(gepland('onbekend', null));
    expect(lees({ soort: 'doorlopend', jaar: '', kwartaal: '2', totJaar: '2028' }).data).toEqual({
      ...gepland('doorlopend', null),
      totJaar: 2028,
    });
  });

  it('zegt bij elk veld wat er mis is', () => {
    expect(fouten({ soort: 'klaar', jaar: '' })).toEqual([
      ['jaar', 'Vul een jaar in van 2023 tot en met 2035.'],
    ]);
    expect(fouten({ soort: 'klaar', jaar: '2022' })).toEqual([
      ['jaar', 'Vul een jaar in van 2023 tot en met 2035.'],
    ]);
    expect(fouten({ soort: 'klaar', jaar: 'ooit', kwartaal: '5' })).toEqual([
      ['jaar', 'Vul een jaar in van 2023 tot en met 2035.'],
      ['kwartaal', 'Kies een kwartaal van 1 tot en met 4.'],
    ]);
    expect(fouten({ soort: 'morgen', jaar: '2026' })).toEqual([['soort', 'Kies hoe het gepland is.']]);
    expect(fouten({ soort: 'start', jaar: '2027', totJaar: '2026' })).toEqual([
      ['totJaar', 'Het laatste jaar ligt vóór het eerste.'],
    ]);
  });

  it('elke geldige planning komt er hetzelfde weer uit', () => {
    fc.assert(
      fc.property(willekeurigePlanning, (planning) => {
        const velden = Object.fromEntries(
          Object.entries(planning).map(([k, v]) => [k, v === null ? '' : `${v}`]),
        );
        const eerste = lees(velden);
        if (!eerste.success) return;
        const opnieuw = Object.fromEntries(
          Object.entries(eerste.data).map(([k, v]) => [k, v === null ? '' : `${v}`]),
        );
        expect(lees(opnieuw).data).toEqual(eerste.data);
        expect(deadline(eerste.data)).toBe(deadline(planning));
      }),
    );
  });

  it('een wijziging vraagt een reden uit de lijst, en bij anders uitleg', () => {
    expect(planningReden.safeParse({ reden: 'wet' }).success).toBe(true);
    expect(planningReden.safeParse({ reden: 'zomaar' }).error?.issues[0]?.message).toBe(
      'Kies waarom de planning verandert.',
    );
    expect(
      planningReden.safeParse({ reden: 'anders', redenToelichting: ' ' }).error?.issues[0]?.path,
    ).toEqual(['redenToelichting']);
  });
});
