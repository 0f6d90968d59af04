import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Wie } from '../policy/mag.ts';
import { BO_JEUGD, OVERLEG, PARTIJEN, snapshot } from '../stand/proef.ts';
import { berekenStand } from '../stand/stand.ts';
import { groepenBij, groepsnaam, leesklasse, versieVoor, zietVoor } from './groepen.ts';
import { maakStuk } from './kopie.ts';
import { isBeperkt, stukVoor } from './lezer.ts';
import { maakNazending, metNagekomen, type Nagekomen, nazendingVoor } from './nazending.ts';
import type { Agendapunt } from './overleg.ts';
import { canoniek, type Stuk, type StukBijlage, type StukPunt } from './stuk.ts';

const wie = (slug: string): Wie => ({
  rol: 'partij',
  partij: PARTIJEN.find((partij) => partij.slug === slug) ?? null,
});
const SECRETARIS: Wie = { rol: 'secretaris', partij: null };
const ziet = (slug: string) => zietVoor(wie(slug), 'vijfhoek');

const alleenVoor = fc.option(fc.constantFrom<string[]>(['vng'], ['rijk'], ['vng', 'rijk']), {
  nil: null,
  freq: 2,
});
const woord = fc.constantFrom('Geld', 'Teams', 'Tempo', 'Kwaliteit');

const BIJLAGE: StukBijlage = {
  ...{ id: 1, titel: 'Bijlage', soort: 'pdf', naam: 'a.pdf', bladzijden: 2, sha256: 'sha' },
  ...{ alleenVoor: null, nagekomenOp: null, vervangt: '' },
};
const PUNT: Agendapunt = {
  ...{ id: 1, gremium: 'bo-jeugd', overlegId: 4, volgorde: 1, soort: 'bespreken', titel: 'Punt' },
  ...{ toelichting: '', gevraagdBesluit: '', minuten: 5, inbrenger: null, toelichter: '', bronnen: [] },
  ...{ kaart: null, alleenVoor: null, herkomstId: null, versie: 1 },
};
const bijlage = fc
  .record({ id: fc.nat(99), titel: woord, alleenVoor })
  .map((over): StukBijlage => ({ ...BIJLAGE, ...over, sha256: `sha ${over.titel}` }));

const leeg = maakStuk(berekenStand(snapshot({})), OVERLEG, BO_JEUGD, []);
const punt = fc
  .record({
    titel: woord,
    alleenVoor,
    minuten: fc.integer({ min: 1, max: 40 }),
    bijlagen: fc.array(bijlage, { maxLength: 3 }),
    met: fc.nat(5),
    metVoor: alleenVoor,
    bron: fc.record({ bron: fc.constantFrom('toezegging:1', 'toezegging:2'), tekst: woord, alleenVoor }),
  })
  .map(
    ({ met, metVoor, bron, ...rest }): Omit<StukPunt, 'id' | 'nr' | 'begin'> => ({
      ...rest,
      soort: 'besluit',
      toelichting: '',
      gevraagdBesluit: 'Instemmen.',
      inbrenger: null,
      toelichter: '',
      kaart: null,
      relaties: [
        { soort: 'vereist', punt: met, titel: `Punt ${met}`, toelichting: '', alleenVoor: null },
        { soort: 'vereist', punt: null, titel: 'Besluit', toelichting: '', alleenVoor: metVoor },
      ],
      genoemd: [bron],
      bronnen: [bron.bron],
      paragraaf: null,
      opgaveNr: null,
      redenen: [{ code: 'toezegging', zin: `Over ${bron.tekst}`, bron: bron.bron }],
      statussen: [],
    }),
  );

const stukken = fc.array(punt, { maxLength: 6 }).map(
  (punten): Stuk => ({
    ...leeg,
    punten: punten.map((inhoud, i) => ({ ...inhoud, id: i, nr: i + 1, begin: '13:00' })),
  }),
);

/** Hetzelfde stuk, waarin alles wat deze lezer niet ziet anders is of ontbreekt. */
function verdraai(stuk: Stuk, lezer: (lijst: readonly string[] | null) => boolean, weg: boolean): Stuk {
  const anders = <T extends { alleenVoor: string[] | null }>(delen: T[], wijzig: (deel: T) => T) =>
    delen.flatMap((deel) => (lezer(deel.alleenVoor) ? [deel] : weg ? [] : [wijzig(deel), wijzig(deel)]));
  return {
    ...stuk,
    punten: anders(stuk.punten, (p) => ({ ...p, titel: 'GEHEIM', minuten: p.minuten + 7 })).map((p) => {
      const dicht = p.genoemd.some((bron) => !lezer(bron.alleenVoor));
      return {
        ...p,
        bijlagen: anders(p.bijlagen, (b) => ({ ...b, titel: 'GEHEIM', sha256: 'anders', bladzijden: 90 })),
        relaties: anders(p.relaties, (r) => ({ ...r, titel: 'GEHEIM' })),
        genoemd: anders(p.genoemd, (b) => ({ ...b, tekst: 'GEHEIM' })),
        bronnen: dicht && weg ? [] : p.bronnen,
        redenen: dicht ? (weg ? [] : p.redenen.map((r) => ({ ...r, zin: 'GEHEIM' }))) : p.redenen,
      };
    }),
  };
}

describe('het stuk voor een lezer', () => {
  it('is gelijk bij twee stukken die alleen verschillen in wat hij niet mag zien', () => {
    fc.assert(
      fc.property(
        stukken,
        fc.constantFrom('vng', 'rijk', 'sbj', 'vws'),
        fc.boolean(),
        (stuk, partij, weg) => {
          const lezer = ziet(partij);
          const voor = canoniek(stukVoor(stuk, lezer));
          expect(canoniek(stukVoor(verdraai(stuk, lezer, weg), lezer))).toBe(voor);
          expect(voor).not.toContain('GEHEIM');
        },
      ),
    );
  });

  it('laat niets weg voor wie alles ziet, en een lid ziet wat zijn koepel ziet', () => {
    fc.assert(
      fc.property(stukken, (stuk) => {
        const alles = zietVoor(SECRETARIS, 'vijfhoek');
        const voor = stukVoor(stuk, alles);
        expect(voor.punten.map(({ id }) => id)).toEqual(stuk.punten.map(({ id }) => id));
        expect(isBeperkt(stuk, alles)).toBe(false);
        expect(canoniek(stukVoor(stuk, ziet('vws')))).toBe(canoniek(stukVoor(stuk, ziet('rijk'))));
      }),
    );
  });
});

describe('groepen lezers', () => {
  const besloten: Stuk = maakStuk(berekenStand(snapshot({})), OVERLEG, BO_JEUGD, [
    { ...PUNT, alleenVoor: ['vng'] },
  ]);

  it('zijn er zoveel als er verschillende dingen te zien zijn, en ieder hoort bij precies één', () => {
    fc.assert(
      fc.property(stukken, (stuk) => {
        const groepen = groepenBij({ stuk, nazending: null }, PARTIJEN, 'vijfhoek');
        const voor = groepen.flatMap((groep) => groep.voor);
        expect(new Set(voor).size).toBe(voor.length);
        expect(voor).toHaveLength(PARTIJEN.length + 2);
        for (const { slug } of PARTIJEN) {
          const groep = versieVoor(groepen, wie(slug));
          expect(groep && canoniek(stukVoor(stuk, groep.ziet))).toBe(canoniek(stukVoor(stuk, ziet(slug))));
        }
      }),
    );
  });

  it('heten naar wie erin zit, en de open groep heet altijd hetzelfde', () => {
    const groepen = groepenBij({ stuk: besloten, nazending: null }, PARTIJEN, 'vijfhoek');
    const namen = groepen.map((groep) => groepsnaam(groep, besloten));
    expect(namen.toSorted()).toEqual(['Deelnemers BO Jeugd', 'VNG, met het besloten deel']);
    const [enige] = groepenBij({ stuk: leeg, nazending: null }, PARTIJEN, 'vijfhoek');
    expect(enige && groepsnaam(enige, leeg)).toBe('Deelnemers BO Jeugd');
    expect(leesklasse({ rol: 'beheerder', partij: wie('vng').partij })).toBe('*');
    expect(versieVoor(groepen, { rol: 'lezer', partij: null })?.open).toBe(true);
  });

  it('zijn er aan de tafel van Rijk en VNG alleen voor wie daar bij hoort', () => {
    const groepen = groepenBij({ stuk: leeg, nazending: null }, PARTIJEN, 'rijk_vng');
    expect(groepen.flatMap(({ voor }) => voor).toSorted()).toEqual(['!', 'rijk', 'szw', 'vng', 'vws']);
    expect(versieVoor(groepen, wie('sbj'))).toBeNull();
  });
});

describe('een nazending', () => {
  const stand = berekenStand(snapshot({}));
  const stuk = maakStuk(stand, OVERLEG, BO_JEUGD, [PUNT, { ...PUNT, id: 2, alleenVoor: ['vng'] }]);
  const nieuw = (puntId: number, over: Partial<StukBijlage>): Nagekomen => ({
    puntId,
    bijlage: { ...BIJLAGE, id: -1, nagekomenOp: '2026-12-02', ...over },
  });

  it('bevat het nieuwe, en bestaat niet voor wie er niets van mag zien', () => {
    const nagekomen = [
      nieuw(1, { titel: 'Open' }),
      nieuw(1, { titel: 'Dicht', alleenVoor: ['vng'] }),
      nieuw(2, {}),
    ];
    const nazending = maakNazending(stuk, stand, { toelichting: '', nagekomen, eerder: [] });
    expect(nazending.punten.map(({ bijlagen }) => bijlagen.length)).toEqual([2, 1]);
    const sbj = nazendingVoor(nazending, stuk, ziet('sbj'));
    expect(sbj?.punten.map(({ id, bijlagen }) => [id, bijlagen.map(({ titel }) => titel)])).toEqual([
      [1, ['Open']],
    ]);
    const dicht = maakNazending(stuk, stand, { toelichting: '', nagekomen: nagekomen.slice(1), eerder: [] });
    expect(nazendingVoor(dicht, stuk, ziet('sbj'))).toBeNull();
    expect(nazendingVoor(dicht, stuk, ziet('vng'))?.punten).toHaveLength(2);
  });

  it('komt in vervangende stukken op de plaats van wat zij vervangt', () => {
    const eerst = metNagekomen(stuk, [{ ...nieuw(1, { id: 7, titel: 'Oud' }), inPlaatsVan: null }]);
    const nu = metNagekomen(eerst, [
      { ...nieuw(1, { id: -2, titel: 'Nieuw', vervangt: 'Oud' }), inPlaatsVan: 7 },
      { ...nieuw(1, { id: -3, titel: 'Erbij' }), inPlaatsVan: null },
    ]);
    expect(nu.punten[0]?.bijlagen.map(({ titel }) => titel)).toEqual(['Nieuw', 'Erbij']);
  });
});
