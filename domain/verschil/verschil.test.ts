import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdeling, Voortgang } from '../melding/melding.ts';
import { willekeurigAntwoord } from '../stand/proef.ts';
import { verschilInBeeld } from './verschil.ts';

const zegt = (
  partij: string,
  voortgang: Voortgang,
  over: { onderdeel?: string; bekendNietAf?: boolean } = {},
) => ({
  partij,
  onderdeel: over.onderdeel ?? '',
  melding: { voortgang, verdeling: null, bekendNietAf: over.bekendNietAf ?? false },
});
const verdeelt = (partij: string, verdeling: Verdeling) => ({
  partij,
  onderdeel: '',
  melding: { voortgang: null, verdeling, bekendNietAf: false },
});

describe('verschil in beeld', () => {
  it.each([
    [
      'af en bezig',
      [zegt('rijk', 'afgerond'), zegt('vng', 'mee_bezig'), zegt('bgzj', 'nee')],
      [['rijk'], ['vng', 'bgzj']],
    ],
    ['ja en nee', [zegt('rijk', 'nee'), zegt('vng', 'ja')], [['vng'], ['rijk']]],
    [
      'af en onbekend, maar zeker niet af',
      [zegt('rijk', 'afgerond'), zegt('vng', 'onbekend', { bekendNietAf: true })],
      [['rijk'], ['vng']],
    ],
    ['af en onbekend', [zegt('rijk', 'afgerond'), zegt('vng', 'onbekend')], null],
    ['af en niet gemeld', [zegt('rijk', 'afgerond'), { partij: 'vng', onderdeel: '', melding: null }], null],
    ['bezig en niet begonnen', [zegt('rijk', 'mee_bezig'), zegt('vng', 'niet_begonnen')], null],
    ['af en een verdeling', [zegt('rijk', 'afgerond'), verdeelt('gemeenten', { ja: 10, nee: 90 })], null],
    [
      'een verdeling die af is en bezig',
      [verdeelt('gemeenten', { ja: 100 }), zegt('vng', 'mee_bezig')],
      null,
    ],
    ['verschillende onderdelen', [zegt('rijk', 'afgerond', { onderdeel: 'wet' }), zegt('vng', 'nee')], null],
  ] as const)('%s', (_, delen, kanten) => {
    const verwacht = kanten === null ? [] : [{ onderdeel: '', af: kanten[0], nietAf: kanten[1] }];
    expect(verschilInBeeld(delen)).toEqual(verwacht);
  });

  it('hangt niet van de volgorde af en heeft altijd twee kanten', () => {
    const deel = fc.record({
      partij: fc.constantFrom('rijk', 'vng', 'sbj', 'bgzj'),
      onderdeel: fc.constantFrom('', 'wet'),
      melding: fc.option(willekeurigAntwoord),
    });
    fc.assert(
      fc.property(fc.uniqueArray(deel, { selector: (d) => `${d.partij}${d.onderdeel}` }), (delen) => {
        const plat = (lijst: typeof delen) =>
          verschilInBeeld(lijst)
            .map((v) => `${v.onderdeel}|${v.af.toSorted()}|${v.nietAf.toSorted()}`)
            .sort();
        expect(plat(delen.toReversed())).toEqual(plat(delen));
        for (const { af, nietAf } of verschilInBeeld(delen)) {
          expect(af.length).toBeGreaterThan(0);
          expect(nietAf.length).toBeGreaterThan(0);
          expect(af.filter((partij) => nietAf.includes(partij))).toEqual([]);
        }
      }),
    );
  });
});
