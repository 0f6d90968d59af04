import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdeling, Voortgang } from '../melding/melding.ts';
import { isAf } from '../melding/voortgang.ts';
import { gepland, willekeurigAntwoord, willekeurigePlanning } from '../stand/proef.ts';
import { deadline } from './planning.ts';
import { ergsteStanding, STANDINGS, standing } from './standing.ts';

const meldt = (voortgang: Voortgang) => ({ voortgang, verdeling: null, bekendNietAf: false });
const verdeling = (v: Verdeling) => ({ voortgang: null, verdeling: v, bekendNietAf: false });
const dag = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('standing', () => {
  const q2 = gepland('klaar', 2024, 2);
  const startQ2 = gepland('start', 2024, 2);
  it.each([
    ['af gaat voor alles', q2, meldt('afgerond'), true, '2025-01-01', 'afgerond'],
    ['ja is af', q2, meldt('ja'), false, '2025-01-01', 'afgerond'],
    ['opgeschort is geen vertraging', q2, meldt('mee_bezig'), true, '2025-01-01', 'opgeschort'],
    [
      'een deadline op de peildatum telt als verstreken',
      q2,
      meldt('mee_bezig'),
      false,
      '2024-06-30',
      'over_tijd',
    ],
    ['de dag ervoor nog niet', q2, meldt('mee_bezig'), false, '2024-06-29', 'op_schema'],
    ['onbekend is niet af', q2, meldt('onbekend'), false, '2024-07-01', 'over_tijd'],
    ['nee is niet af', q2, meldt('nee'), false, '2024-07-01', 'over_tijd'],
    ['niet gemeld is niet af', gepland('in', 2024), null, false, '2024-12-31', 'over_tijd'],
    [
      'niet begonnen op de startdatum',
      startQ2,
      meldt('niet_begonnen'),
      false,
      '2024-06-30',
      'te_laat_gestart',
    ],
    ['nee op de startdatum', startQ2, meldt('nee'), false, '2024-06-30', 'te_laat_gestart'],
    ['nooit gemeld op de startdatum', startQ2, null, false, '2024-06-30', 'te_laat_gestart'],
    [
      'een verstreken start van wat loopt is geen vertraging',
      startQ2,
      meldt('mee_bezig'),
      false,
      '2026-01-01',
      'op_schema',
    ],
    ['een start in zicht', startQ2, meldt('niet_begonnen'), false, '2024-06-29', 'nog_niet_aan_de_orde'],
    ['een datum in zicht, nooit gemeld', q2, null, false, '2024-01-01', 'nog_niet_aan_de_orde'],
    ['nee zegt niet dat er niets gedaan is', q2, meldt('nee'), false, '2024-01-01', 'op_schema'],
    ['doorlopend is op schema', gepland('doorlopend', null), null, false, '2024-01-01', 'op_schema'],
    [
      'zonder jaar is er geen datum',
      gepland('klaar', null),
      meldt('mee_bezig'),
      false,
      '2024-01-01',
      'geen_datum',
    ],
    ['onbekend is geen datum', gepland('onbekend', null), null, false, '2024-01-01', 'geen_datum'],
    ['81% ja is niet af', q2, verdeling({ ja: 81, nee: 19 }), false, '2024-07-01', 'over_tijd'],
    ['99% na afronden is af', q2, verdeling({ afgerond: 60, ja: 39 }), false, '2024-07-01', 'afgerond'],
    ['99% met 1% nee is niet af', q2, verdeling({ ja: 99, nee: 1 }), false, '2024-07-01', 'over_tijd'],
    [
      'een verdeling met iemand bezig is begonnen',
      startQ2,
      verdeling({ niet_begonnen: 90, mee_bezig: 10 }),
      false,
      '2025-01-01',
      'op_schema',
    ],
    [
      'een verdeling met niemand bezig niet',
      startQ2,
      verdeling({ niet_begonnen: 100 }),
      false,
      '2025-01-01',
      'te_laat_gestart',
    ],
  ] as const)('%s', (_, planning, antwoord, opgeschort, peildatum, code) => {
    expect(standing(planning, antwoord, opgeschort, peildatum)).toBe(code);
  });

  it('volgt uit niets anders dan de vier gegevens, en past altijd bij de datum', () => {
    fc.assert(
      fc.property(
        willekeurigePlanning,
        fc.option(willekeurigAntwoord),
        fc.boolean(),
        dag,
        (planning, antwoord, opgeschort, peildatum) => {
          const code = standing(planning, antwoord, opgeschort, peildatum);
          const uiterlijk = deadline(planning);
          expect(code === 'afgerond').toBe(isAf(antwoord));
          if (code === 'opgeschort') expect(opgeschort).toBe(true);
          if (code === 'over_tijd' || code === 'te_laat_gestart')
            expect(uiterlijk !== null && uiterlijk <= peildatum).toBe(true);
          if (code === 'nog_niet_aan_de_orde') expect(uiterlijk !== null && uiterlijk > peildatum).toBe(true);
          if (code === 'geen_datum') expect(uiterlijk).toBeNull();
        },
      ),
    );
  });

  it('wordt met de tijd nooit beter: wat over tijd is, blijft het zonder nieuwe melding', () => {
    fc.assert(
      fc.property(
        willekeurigePlanning,
        fc.option(willekeurigAntwoord),
        dag,
        dag,
        (planning, antwoord, a, b) => {
          const [eerst, later] = a <= b ? [a, b] : [b, a];
          const toen = standing(planning, antwoord, false, eerst);
          if (toen === 'over_tijd' || toen === 'te_laat_gestart')
            expect(standing(planning, antwoord, false, later)).toBe(toen);
        },
      ),
    );
  });
});

describe('ergsteStanding', () => {
  it('is van de delen, in welke volgorde ook, en alleen afgerond als alle delen dat zijn', () => {
    const codes = fc.array(fc.constantFrom(...STANDINGS), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(codes, (delen) => {
        const ergste = ergsteStanding(delen);
        expect(ergsteStanding(delen.toReversed())).toBe(ergste);
        expect(delen).toContain(ergste);
        expect(ergste === 'afgerond').toBe(delen.every((code) => code === 'afgerond'));
        if (delen.includes('over_tijd')) expect(ergste).toBe('over_tijd');
      }),
    );
    expect(ergsteStanding([])).toBeNull();
  });
});
