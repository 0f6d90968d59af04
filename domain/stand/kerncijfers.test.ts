import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maakRondestuk } from '../ronde/kopie.ts';
import { rondedelen } from '../ronde/voortgang.ts';
import { blokkades } from './blokkades.ts';
import { laatstGemeld, telOverTijd, telRonde } from './kerncijfers.ts';
import { matrix } from './matrix.ts';
import {
  actie,
  afspraak,
  deel,
  gepland,
  melding,
  RONDE,
  snapshot,
  wacht,
  willekeurigeSnapshot,
} from './proef.ts';
import { berekenStand } from './stand.ts';

describe('wat over tijd is', () => {
  it('telt delen, met van hoeveel afspraken ze zijn en hoeveel er langer dan een halfjaar wachten', () => {
    const stand = berekenStand(
      snapshot({
        afspraken: [afspraak('a1'), afspraak('a2')],
        deelstatussen: [
          deel(1, 'a1', { planning: gepland('klaar', 2025) }),
          deel(2, 'a1', { partij: 'rijk', planning: gepland('klaar', 2026, 3) }),
          deel(3, 'a2', { planning: gepland('klaar', 2027) }),
        ],
        acties: [actie(1, { planning: gepland('klaar', 2026, 2) })],
      }),
    );
    expect(telOverTijd(stand)).toEqual({ totaal: 3, afspraken: 1, acties: 1, langerDanHalfjaar: 1 });
  });

  it('is een halfjaar na de dag zelf nog niet langer dan een halfjaar', () => {
    const langer = (peildatum: string) =>
      telOverTijd(
        berekenStand(snapshot({ peildatum, acties: [actie(1, { planning: gepland('klaar', 2023) })] })),
      ).langerDanHalfjaar;
    expect(langer('2024-06-30')).toBe(0);
    expect(langer('2024-07-02')).toBe(1);
  });

  it('is samen evenveel als in de matrix', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, (gegevens) => {
        const stand = berekenStand(gegevens);
        expect(telOverTijd(stand).totaal).toBe(matrix(stand).totaal.overTijd);
      }),
      { numRuns: 60 },
    );
  });
});

describe('de ronde', () => {
  it('telt wat gevraagd is en wat daarvan gemeld is', () => {
    const stand = berekenStand(
      snapshot({
        acties: [actie(1), actie(2), actie(3)],
        meldingen: [
          melding('actie:1', { datum: RONDE.van }),
          melding('actie:2', { datum: '2026-05-01' }),
          melding('actie:3', { datum: '2026-05-01', voortgang: 'afgerond' }),
        ],
      }),
    );
    expect(telRonde(stand, stand.items, RONDE)).toEqual({ gevraagd: 2, gemeld: 1 });
  });

  it('telt evenveel als de pagina van de ronde, ook als een partij iets niet kan zien', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, (gegevens) => {
        const stand = berekenStand(gegevens);
        const delen = rondedelen(maakRondestuk(stand, RONDE));
        expect(telRonde(stand, stand.items, RONDE)).toEqual({
          gevraagd: delen.reduce((som, { gevraagd }) => som + gevraagd, 0),
          gemeld: delen.reduce((som, { gemeld }) => som + gemeld, 0),
        });
      }),
      { numRuns: 60 },
    );
    const stand = berekenStand(
      snapshot({ acties: [actie(1), actie(2, { kring: 'rijk_vng', eigenaarPartij: 'sbj' })] }),
    );
    expect(telRonde(stand, stand.items, RONDE).gevraagd).toBe(1);
  });
});

describe('de laatste meldingen', () => {
  it('zijn de jongste, de nieuwste eerst, en niet meer dan gevraagd', () => {
    const { items } = berekenStand(
      snapshot({
        acties: [actie(1), actie(2), actie(3), actie(4)],
        meldingen: [
          melding('actie:3', { id: 31, datum: '2026-11-10' }),
          melding('actie:1', { id: 32, datum: '2026-11-09' }),
          melding('actie:2', { id: 33, datum: '2026-11-10' }),
        ],
      }),
    );
    expect(laatstGemeld(items, 2).map(({ id }) => id)).toEqual([2, 3]);
    expect(laatstGemeld(items, 9).map(({ id }) => id)).toEqual([2, 3, 1]);
  });
});

describe('wie op wie wacht', () => {
  const acties = [
    actie(1, { planning: gepland('klaar', 2025) }),
    actie(2, { planning: gepland('klaar', 2025) }),
    actie(3),
    actie(4),
    actie(5, { planning: gepland('klaar', 2028) }),
    actie(6),
  ];
  // 3 en 4 wachten op 2, 2 wacht op 1; 6 wacht op 5, die gewoon op schema ligt.
  const afhankelijkheden = [
    wacht(1, 'actie:2', 'actie:1'),
    wacht(2, 'actie:3', 'actie:2'),
    wacht(3, 'actie:4', 'actie:2'),
    wacht(4, 'actie:6', 'actie:5'),
  ];

  it('noemt het begin van de ketting, niet wat ertussen zit, en niet wat gewoon loopt', () => {
    const uit = blokkades(berekenStand(snapshot({ acties, afhankelijkheden })), 9);
    expect(uit).toMatchObject([{ op: { knoop: 'actie:1' }, aantal: 3, wachtenden: [{ knoop: 'actie:2' }] }]);
  });

  it('laat los wat af is: dan staat het volgende in de ketting vooraan', () => {
    const meldingen = [melding('actie:1', { voortgang: 'afgerond' })];
    const uit = blokkades(berekenStand(snapshot({ acties, afhankelijkheden, meldingen })), 9);
    expect(uit.map(({ op, aantal }) => [op.knoop, aantal])).toEqual([['actie:2', 2]]);
  });

  it('zet wat het meest ophoudt vooraan en geeft er niet meer dan gevraagd', () => {
    const meer = [...acties, actie(7, { planning: gepland('klaar', 2023) }), actie(8)];
    const stand = berekenStand(
      snapshot({ acties: meer, afhankelijkheden: [...afhankelijkheden, wacht(5, 'actie:8', 'actie:7')] }),
    );
    expect(blokkades(stand, 9).map(({ op }) => op.knoop)).toEqual(['actie:1', 'actie:7']);
    expect(blokkades(stand, 1)).toHaveLength(1);
  });
});
