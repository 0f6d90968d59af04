import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actie,
  afspraak,
  BO_JEUGD,
  deel,
  gepland,
  melding,
  OVERLEG,
  PEILDATUM,
  snapshot,
  TOEZEGGING,
} from '../stand/proef.ts';
import { berekenStand } from '../stand/stand.ts';
import { doorschuifbaar, herkomstTekst } from './doorschuiven.ts';
import { openstaand, puntUitOpenstaand } from './openstaand.ts';
import { puntUitBron } from './opname.ts';
import { PUNTSOORTEN, type Puntsoort } from './overleg.ts';
import {
  besluitInToelichting,
  nietSamen,
  type Puntinhoud,
  splitsPunt,
  voegSamen,
  zwaarste,
} from './samenvoegen.ts';
import { minutenPerSoort, watErafKan } from './tijd-over.ts';

function punt(titel: string, over: Partial<Puntinhoud> = {}): Puntinhoud {
  return {
    soort: 'bespreken',
    titel,
    toelichting: '',
    gevraagdBesluit: '',
    minuten: 15,
    inbrenger: null,
    toelichter: '',
    bronnen: [],
    kaart: null,
    alleenVoor: null,
    herkomstId: null,
    ...over,
  };
}

const bron = (naam: string) => ({ bron: naam, redenen: [{ code: 'over_tijd', zin: `Over ${naam}.` }] });

describe('samenvoegen en splitsen', () => {
  it('houdt titel en plaats van het eerste, en alle teksten en bronnen', () => {
    const kaart = { situatie: 'S', keuze: 'K', opties: [{ titel: 'Ja', gevolgen: '' }], advies: '' };
    const samen = voegSamen(
      punt('Eerste', {
        toelichting: 'Uitleg',
        gevraagdBesluit: 'Mag het?',
        bronnen: [bron('actie:1')],
        kaart,
      }),
      [
        punt('Tweede', {
          soort: 'besluit',
          toelichting: 'Meer',
          gevraagdBesluit: 'Kan het?',
          inbrenger: 'vng',
          bronnen: [bron('actie:2')],
          kaart: { ...kaart, situatie: 'T' },
        }),
        punt('Derde', { soort: 'mededeling', minuten: 3, gevraagdBesluit: 'Mag het?', toelichter: 'Jan' }),
      ],
    );
    expect(samen).toEqual({
      soort: 'besluit',
      titel: 'Eerste',
      toelichting: 'Uitleg\n\nTweede: Meer\n\nDerde',
      gevraagdBesluit: 'Mag het?\nKan het?',
      minuten: 25,
      inbrenger: 'vng',
      toelichter: 'Jan',
      bronnen: [bron('actie:1'), bron('actie:2')],
      kaart: { ...kaart, situatie: 'S\n\nT', keuze: 'K\n\nK', opties: [...kaart.opties, ...kaart.opties] },
      alleenVoor: null,
      herkomstId: null,
    });
  });

  it('maakt van hamerstuk en bespreken een besluit, en voegt besloten en open niet samen', () => {
    expect(zwaarste(['hamerstuk', 'bespreken'])).toBe('besluit');
    expect(zwaarste(['hamerstuk', 'mededeling'])).toBe('hamerstuk');
    expect(nietSamen([punt('a')])).toContain('minstens twee');
    expect(nietSamen([punt('a'), punt('b', { alleenVoor: ['vng'] })])).toContain('besloten');
    const tafel = [punt('a', { alleenVoor: ['vng', 'rijk'] }), punt('b', { alleenVoor: ['rijk', 'vng'] })];
    expect(nietSamen(tafel)).toBeNull();
  });

  it('zet een gevraagd besluit in de toelichting waar het anders achter een andere tekst verdwijnt', () => {
    const met = punt('a', { toelichting: 'Uitleg', gevraagdBesluit: 'Mag het?' });
    expect(besluitInToelichting(met)).toMatchObject({
      toelichting: 'Uitleg\nGevraagd besluit: Mag het?',
      gevraagdBesluit: '',
    });
    expect(besluitInToelichting(punt('b'))).toEqual(punt('b'));
  });

  it('is omkeerbaar in bronnen en redenen, en verliest geen tekst', () => {
    const willekeurig = fc.record({
      soort: fc.constantFrom(...PUNTSOORTEN),
      toelichting: fc.constantFrom('', 'uitleg'),
      gevraagdBesluit: fc.constantFrom('', 'Mag het?', 'Kan het?'),
      minuten: fc.integer({ min: 1, max: 240 }),
      bronnen: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(willekeurig, { minLength: 2, maxLength: 5 }), (gegeven) => {
        const punten = gegeven.map(({ bronnen, ...over }, i) =>
          punt(`Punt ${i}`, {
            ...over,
            bronnen: Array.from({ length: bronnen }, (_, j) => bron(`actie:${i * 10 + j}`)),
          }),
        );
        const [eerste, ...rest] = punten;
        if (!eerste) return;
        const samen = voegSamen(eerste, rest);
        const alles = `${samen.titel}\n${samen.toelichting}\n${samen.gevraagdBesluit}`;
        for (const { titel, toelichting, gevraagdBesluit } of punten) {
          for (const tekst of [titel, toelichting, gevraagdBesluit]) expect(alles).toContain(tekst);
        }
        const minuten = punten.map((een) => een.minuten);
        expect(samen.minuten).toBeGreaterThanOrEqual(Math.max(...minuten));
        expect(samen.minuten).toBeLessThanOrEqual(minuten.reduce((a, b) => a + b));
        const zwaar = (soort: Puntsoort) => PUNTSOORTEN.indexOf(soort);
        for (const { soort } of punten) expect(zwaar(samen.soort)).toBeLessThanOrEqual(zwaar(soort));

        const { eerste: een, rest: los } = splitsPunt(samen, (b) => punt(b.bron));
        expect([een, ...los].flatMap(({ bronnen }) => bronnen)).toEqual(
          punten.flatMap(({ bronnen }) => bronnen),
        );
        expect({ ...een, bronnen: [] }).toEqual({ ...samen, bronnen: [] });
        for (const { bronnen } of los) expect(bronnen).toHaveLength(1);
      }),
    );
  });

  it('maakt van een bron weer het punt dat hij was, ook als er nu geen reden meer voor is', () => {
    const stand = berekenStand(
      snapshot({
        afspraken: [afspraak('a1')],
        deelstatussen: [deel(1, 'a1')],
        toezeggingen: [{ ...TOEZEGGING, id: 3 }],
      }),
    );
    const los = (naam: string, code: string) =>
      puntUitBron(stand, [], { bron: naam, redenen: [{ code, zin: 'Omdat.' }] });
    expect(los('afspraak:a1', 'rood_gemeld')).toMatchObject({
      titel: 'Afspraak a1',
      soort: 'bespreken',
      minuten: 15,
      bronnen: [{ bron: 'afspraak:a1', redenen: [{ code: 'rood_gemeld', zin: 'Omdat.' }] }],
    });
    expect(los('toezegging:3', 'openstaand')).toMatchObject({
      titel: 'Een brief sturen',
      soort: 'mededeling',
    });
    expect(los('besluit:9', 'openstaand').titel).toBe('Omdat.');
  });
});

describe('te lang', () => {
  const punten = [
    { nr: 1, soort: 'mededeling', minuten: 5 },
    { nr: 2, soort: 'besluit', minuten: 40 },
    { nr: 3, soort: 'bespreken', minuten: 15 },
    { nr: 4, soort: 'bespreken', minuten: 30 },
  ] as const;

  it('noemt het ene lichtste punt dat genoeg scheelt, of anders zo weinig mogelijk', () => {
    const eraf = (uitloop: number) => watErafKan(punten, uitloop).map(({ nr }) => nr);
    expect([eraf(0), eraf(5), eraf(12), eraf(20), eraf(46)]).toEqual([[], [1], [3], [4], [1, 3, 4]]);
    expect(minutenPerSoort(punten)).toEqual([
      { soort: 'besluit', aantal: 1, minuten: 40 },
      { soort: 'bespreken', aantal: 2, minuten: 45 },
      { soort: 'mededeling', aantal: 1, minuten: 5 },
    ]);
  });

  it('haalt altijd genoeg eraf, als dat kan', () => {
    const willekeurig = fc.array(
      fc.record({ soort: fc.constantFrom(...PUNTSOORTEN), minuten: fc.integer({ min: 1, max: 60 }) }),
    );
    fc.assert(
      fc.property(willekeurig, fc.nat(200), (gegeven, uitloop) => {
        const genummerd = gegeven.map((een, i) => ({ ...een, nr: i + 1 }));
        const som = (lijst: readonly { minuten: number }[]) =>
          lijst.reduce((a, { minuten }) => a + minuten, 0);
        const eraf = watErafKan(genummerd, uitloop);
        expect(som(eraf)).toBeGreaterThanOrEqual(Math.min(uitloop, som(genummerd)));
        expect(som(minutenPerSoort(genummerd))).toBe(som(genummerd));
      }),
    );
  });
});

describe('doorschuiven', () => {
  const punten = [1, 2, 3, 4].map((id) => ({
    id,
    soort: id < 3 ? ('besluit' as const) : ('bespreken' as const),
  }));
  const besluiten = [{ agendapuntId: 1, uitkomst: 'aangenomen' as const }];
  const reden = (verloop: Parameters<typeof doorschuifbaar>[1]) =>
    doorschuifbaar(punten, verloop).map(({ punt: { id }, reden }) => `${id} ${reden}`);

  it('biedt aan wat niet af is, per reden', () => {
    expect(reden({ besluiten, klaar: new Set([1, 2, 3]) })).toEqual(['4 niet_behandeld', '2 geen_besluit']);
    expect(reden({ besluiten, klaar: null })).toEqual(['2 geen_besluit', '3 onbekend', '4 onbekend']);
    const aangehouden = [...besluiten, { agendapuntId: 4, uitkomst: 'aangehouden' as const }];
    expect(reden({ besluiten: aangehouden, klaar: new Set([2, 3, 4]) })).toEqual([
      '4 aangehouden',
      '2 geen_besluit',
    ]);
    expect(
      herkomstTekst({
        overlegId: 1,
        puntId: 4,
        naam: 'Bestuurlijk Overleg Jeugd (BO Jeugd)',
        datum: '2026-06-11',
        nummer: null,
        nr: 4,
      }),
    ).toBe('BO Jeugd van 11 juni 2026, punt 4');
  });
});

describe('wat openstaat', () => {
  const besluit = {
    id: 5,
    overlegId: OVERLEG.id,
    agendapuntId: null,
    nr: 2,
    uitkomst: 'aangenomen',
    tekst: 'Het convenant tekenen',
    toelichting: '',
    termijn: '2027-03-01',
    kring: 'vijfhoek',
    alleenVoor: null,
    partijen: ['vng'],
    acties: [],
    nagekomenOp: null,
    vervallenOp: null,
    afloop: '',
    versie: 1,
  } as const;
  const stand = berekenStand(
    snapshot({
      acties: [actie(1, { planning: gepland('klaar', 2025) })],
      meldingen: [melding('actie:1')],
      overleggen: [{ ...OVERLEG, nummer: 2, definitiefOp: '2026-06-30T10:00:00.000Z' }],
      gremia: [BO_JEUGD],
      besluiten: [
        besluit,
        { ...besluit, id: 6, termijn: null, partijen: [] },
        { ...besluit, id: 8, uitkomst: 'verworpen' },
        { ...besluit, id: 9, vervallenOp: '2026-10-01' },
      ],
      toezeggingen: [
        TOEZEGGING,
        { ...TOEZEGGING, id: 2, termijn: PEILDATUM },
        { ...TOEZEGGING, id: 3, nagekomenOp: '2026-10-01' },
        { ...TOEZEGGING, id: 4, vervallenOp: '2026-10-01' },
        { ...TOEZEGGING, id: 5, kring: 'rijk_vng' },
        { ...TOEZEGGING, id: 6, termijn: '2027-01-01' },
      ],
    }),
  );

  it('is wat loopt en niet te laat is, de eerste termijn voorop', () => {
    const dingen = openstaand(stand, BO_JEUGD);
    expect(dingen.map(({ bron, zin }) => [bron, zin])).toEqual([
      ['toezegging:6', 'RIJK zegde dit aan VNG toe voor 1 januari 2027.'],
      ['besluit:5', 'BO Jeugd 2026-2, besluit 2: uit te voeren door VNG voor 1 maart 2027.'],
      ['toezegging:1', 'RIJK zegde dit aan VNG toe.'],
    ]);
    const samen = puntUitOpenstaand(dingen);
    expect(samen).toMatchObject({
      titel: 'Openstaande toezeggingen en besluiten',
      soort: 'mededeling',
      minuten: 9,
    });
    expect(samen.bronnen).toHaveLength(3);
    expect(samen.toelichting.split('\n')).toHaveLength(3);
    expect(puntUitOpenstaand(dingen.slice(0, 1))).toMatchObject({
      titel: 'Een brief sturen',
      inbrenger: 'rijk',
    });
  });
});
