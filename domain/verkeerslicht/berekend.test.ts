import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begonnen } from '../melding/voortgang.ts';
import { deadline, GEEN_PLANNING, type Planning } from '../planning/planning.ts';
import { standing } from '../planning/standing.ts';
import { gepland, PEILDATUM, willekeurigAntwoord, willekeurigePlanning } from '../stand/proef.ts';
import { berekendLicht, type Lichtgegevens } from './berekend.ts';
import { isSignaal, LICHTEN, verslechtering } from './verkeerslicht.ts';

function gegevens(planning: Planning, over: Partial<Lichtgegevens> = {}): Lichtgegevens {
  return {
    standing: 'op_schema',
    planning,
    deadline: deadline(planning),
    begonnen: 'ja',
    nietGemeld: false,
    wachtOpOverTijd: null,
    ...over,
  };
}

describe('berekend licht', () => {
  const later = gepland('klaar', 2027, 4);
  const straks = gepland('klaar', 2026, 4);
  const voorbij = gepland('klaar', 2026, 2);
  const wachtOpOverTijd = { titel: 'Het convenant', deadline: '2026-06-30' };
  it.each([
    [gegevens(voorbij, { standing: 'afgerond' }), 'groen', 'afgerond'],
    [gegevens(voorbij, { standing: 'over_tijd' }), 'rood', 'over_tijd'],
    [gegevens(gepland('start', 2025), { standing: 'te_laat_gestart' }), 'oranje', 'te_laat_gestart'],
    [gegevens(later, { standing: 'opgeschort' }), 'rood', 'opgeschort'],
    [gegevens(later, { wachtOpOverTijd }), 'oranje', 'wacht_op_over_tijd'],
    [gegevens(GEEN_PLANNING, { standing: 'geen_datum', wachtOpOverTijd }), 'oranje', 'wacht_op_over_tijd'],
    [
      gegevens(straks, { standing: 'nog_niet_aan_de_orde', begonnen: 'nee' }),
      'oranje',
      'bijna_en_niet_begonnen',
    ],
    [gegevens(straks, { begonnen: 'onbekend' }), 'oranje', 'bijna_en_niet_begonnen'],
    [gegevens(straks), 'groen', 'op_schema'],
    [
      gegevens(gepland('start', 2026, 4), { standing: 'nog_niet_aan_de_orde', begonnen: 'nee' }),
      'groen',
      'nog_niet_aan_de_orde',
    ],
    [gegevens(later, { standing: 'nog_niet_aan_de_orde', begonnen: 'nee' }), 'groen', 'nog_niet_aan_de_orde'],
    [gegevens(GEEN_PLANNING, { standing: 'geen_datum' }), 'grijs', 'geen_datum'],
    [gegevens(gepland('doorlopend', null), { nietGemeld: true }), 'grijs', 'niet_gemeld'],
    [gegevens(gepland('doorlopend', null)), 'groen', 'op_schema'],
  ])('%#: %s', (van, licht, regel) => expect(berekendLicht(van, PEILDATUM)).toMatchObject({ licht, regel }));

  it('kijkt precies 92 dagen vooruit', () => {
    const op = (peildatum: string) =>
      berekendLicht(gegevens(straks, { standing: 'nog_niet_aan_de_orde', begonnen: 'nee' }), peildatum).licht;
    expect(op('2026-09-30')).toBe('oranje');
    expect(op('2026-09-29')).toBe('groen');
  });

  it('zegt waarom', () => {
    expect(berekendLicht(gegevens(voorbij, { standing: 'over_tijd' }), PEILDATUM).zin).toBe(
      'Had klaar moeten zijn op 30 juni 2026: 2 kwartalen over tijd.',
    );
    expect(berekendLicht(gegevens(later, { wachtOpOverTijd }), PEILDATUM).zin).toBe(
      'Wacht op “Het convenant”, en dat is over tijd sinds 30 juni 2026.',
    );
  });

  it('geeft altijd een zin, en rood alleen bij over tijd of opgeschort', () => {
    fc.assert(
      fc.property(
        willekeurigePlanning,
        fc.option(willekeurigAntwoord),
        fc.boolean(),
        (planning, antwoord, opgeschort) => {
          const code = standing(planning, antwoord, opgeschort, PEILDATUM);
          const van = { standing: code, begonnen: begonnen(antwoord), nietGemeld: antwoord === null };
          const { licht, zin } = berekendLicht(gegevens(planning, van), PEILDATUM);
          expect(zin).toMatch(/^[A-Z].*\.$/);
          expect(licht === 'rood').toBe(code === 'over_tijd' || code === 'opgeschort');
          const metWacht = berekendLicht(gegevens(planning, { ...van, wachtOpOverTijd }), PEILDATUM);
          if (code !== 'afgerond') expect(['oranje', 'rood']).toContain(metWacht.licht);
        },
      ),
    );
  });
});

describe('signaal', () => {
  it('is er alleen als gemeld beter is dan berekend, en nooit bij grijs', () => {
    const licht = fc.constantFrom(...LICHTEN);
    fc.assert(
      fc.property(fc.option(licht), licht, (gemeld, berekend) => {
        const signaal = isSignaal(gemeld, berekend);
        if (gemeld === null || gemeld === 'grijs' || berekend === 'grijs') expect(signaal).toBe(false);
        else expect(signaal && isSignaal(berekend, gemeld)).toBe(false);
        const verschil = verslechtering(gemeld, berekend);
        if (verschil !== null) expect(signaal).toBe(verschil > 0);
      }),
    );
    expect(isSignaal('groen', 'rood')).toBe(true);
    expect(isSignaal('oranje', 'rood')).toBe(true);
    expect(isSignaal('rood', 'oranje')).toBe(false);
  });
});
