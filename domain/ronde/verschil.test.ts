import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Melding, Sleutel } from '../melding/melding.ts';
import { canoniek } from '../overleg/stuk.ts';
import { KRINGEN } from '../policy/kring.ts';
import { actie, melding, RONDE, snapshot, willekeurigeSnapshot } from '../stand/proef.ts';
import { beperkTot } from '../stand/snapshot.ts';
import { berekenStand } from '../stand/stand.ts';
import { maakRondestuk } from './kopie.ts';
import { beperkRondestuk, rondestukSchema } from './stuk.ts';
import { rondeverschil, telVerschil, VERSCHILSOORTEN } from './verschil.ts';

const VORIG = { ...RONDE, id: 6, van: '2026-05-01', tot: '2026-05-25', peildatum: '2026-05-31' };

describe('het verschil met de vorige ronde', () => {
  const acties = [1, 2, 3, 4, 5, 6, 7, 8].map((id) => actie(id));
  const mei = (id: number, over: Partial<Melding> = {}) =>
    melding(`actie:${id}`, { id, datum: '2026-05-10', ...over });
  const nov = (id: number, over: Partial<Melding> = {}) => melding(`actie:${id}`, { id: id + 100, ...over });
  const toen = [
    mei(1),
    mei(2, { licht: 'rood' }),
    mei(3),
    mei(4, { voortgang: 'afgerond' }),
    mei(5),
    mei(6, { licht: 'grijs' }),
    mei(7, { voortgang: 'afgerond' }),
  ];
  const nu = [
    nov(1, { licht: 'rood' }),
    nov(2),
    nov(3, { voortgang: 'afgerond', licht: 'rood' }),
    nov(4, { voortgang: 'mee_bezig' }),
    // Over 5 is niets nieuws gemeld, en grijs was geen oordeel.
    mei(5),
    nov(6),
    mei(7, { voortgang: 'afgerond' }),
    nov(8),
  ];
  const vorig = maakRondestuk(
    berekenStand(snapshot({ peildatum: VORIG.peildatum, acties: acties.slice(0, 7), meldingen: toen })),
    VORIG,
  );
  const stuk = maakRondestuk(berekenStand(snapshot({ acties, meldingen: nu })), RONDE);
  const sleutels = (verschil: ReturnType<typeof rondeverschil>) =>
    Object.fromEntries(
      VERSCHILSOORTEN.map((soort) => [soort, verschil[soort].map((regel) => regel.nu.sleutel)]),
    );

  it('zegt wat beter of slechter werd, wat af is, wat nieuw is en wat niet gemeld is', () => {
    expect(sleutels(rondeverschil(stuk, vorig))).toEqual({
      slechter: ['actie:1', 'actie:4'],
      beter: ['actie:2'],
      afgerond: ['actie:3'],
      nieuw: ['actie:8'],
      stil: ['actie:5'],
    });
  });

  it('is zonder vorige ronde alleen wat niet gemeld is', () => {
    const { stil, ...rest } = rondeverschil(stuk, null);
    expect(stil.map((regel) => regel.nu.sleutel)).toEqual(['actie:5']);
    expect(Object.values(rest).flat()).toEqual([]);
  });

  it('telt per partij en per opgave hetzelfde als in de lijsten', () => {
    const verschil = rondeverschil(stuk, vorig);
    expect(telVerschil(stuk, verschil, ({ partij }) => partij).get('vng')).toEqual({
      gevraagd: 7,
      gemeld: 6,
      slechter: 2,
      beter: 1,
      afgerond: 1,
      nieuw: 1,
      stil: 1,
    });
  });

  it('zet elk antwoord in hoogstens één wending, en telt nergens iets kwijt', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, willekeurigeSnapshot, (eerst, later) => {
        const voor = maakRondestuk(berekenStand(eerst), VORIG);
        const na = maakRondestuk(berekenStand(later), RONDE);
        const verschil = rondeverschil(na, voor);
        const wendingen = [...verschil.slechter, ...verschil.beter, ...verschil.afgerond];
        expect(new Set(wendingen.map((regel) => regel.nu.sleutel)).size).toBe(wendingen.length);
        for (const sleutelVan of [
          (a: { partij: string }) => a.partij,
          (a: { opgaveNr: number }) => a.opgaveNr,
        ]) {
          const tellingen = [...telVerschil<string | number>(na, verschil, sleutelVan).values()];
          for (const soort of VERSCHILSOORTEN) {
            expect(tellingen.reduce((som, telling) => som + telling[soort], 0)).toBe(verschil[soort].length);
          }
        }
        const zelfde = rondeverschil(na, na);
        expect([zelfde.slechter, zelfde.beter, zelfde.afgerond, zelfde.nieuw]).toEqual([[], [], [], []]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('de kopie van een ronde', () => {
  it('komt ongeschonden door de opslag', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, (gegevens) => {
        const stuk = maakRondestuk(berekenStand(gegevens), RONDE);
        expect(rondestukSchema.parse(JSON.parse(canoniek(stuk)))).toEqual(stuk);
      }),
      { numRuns: 40 },
    );
  });

  it('is voor wie minder mag zien hetzelfde, of de stand of de kopie beperkt wordt', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, (gegevens) => {
        const alles = maakRondestuk(berekenStand(gegevens), RONDE);
        const zelf = maakRondestuk(berekenStand(beperkTot(gegevens, ['vijfhoek'])), RONDE);
        expect(beperkRondestuk(alles, ['vijfhoek'])).toEqual(zelf);
        expect(beperkRondestuk(alles, KRINGEN)).toEqual(alles);
      }),
      { numRuns: 60 },
    );
  });

  it('heeft alles waar naar gevraagd is, en wat ooit gemeld is', () => {
    const af: Sleutel = 'actie:2';
    const acties = [actie(1), actie(2), actie(3, { opgaveNr: 3 })];
    const meldingen = [melding(af, { datum: '2026-01-01', voortgang: 'afgerond' })];
    const stuk = maakRondestuk(berekenStand(snapshot({ acties, meldingen })), { ...RONDE, opgaven: [2] });
    expect(
      stuk.antwoorden.map(({ sleutel, gevraagd, gemeld, af: klaar }) => [sleutel, gevraagd, gemeld, klaar]),
    ).toEqual([
      ['actie:1', true, false, false],
      ['actie:2', false, false, true],
    ]);
    expect(stuk.opgaven.map(({ nr }) => nr)).toEqual([2]);
  });
});
