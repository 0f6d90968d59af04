import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrix } from '../stand/matrix.ts';
import {
  actie,
  afspraak,
  deel,
  gepland,
  melding,
  PARTIJEN,
  PEILDATUM,
  snapshot,
  wacht,
  willekeurigeSnapshot,
} from '../stand/proef.ts';
import { beperkTot } from '../stand/snapshot.ts';
import { berekenStand, type Stand } from '../stand/stand.ts';
import { kwartaaleinden, maandpunten } from './dagen.ts';
import { type Beeldkeuze, isGekozen } from './keuze.ts';
import { opbouw, type Wending } from './opbouw.ts';
import { partijmatrix } from './partijmatrix.ts';
import { tijdlijn } from './tijdlijn.ts';
import { verdelingen } from './verdelingen.ts';
import { lichtverloop, zonderAanloop } from './verloop.ts';

const ALLES: Beeldkeuze = { opgave: null, partij: null };
const keuze = fc.record({
  opgave: fc.option(fc.integer({ min: 1, max: 3 })),
  partij: fc.option(fc.constantFrom(...PARTIJEN.map(({ slug }) => slug))),
});
const stand = willekeurigeSnapshot.map((bron) => berekenStand(bron));

/** De laatste melding van elk deel, zoals de database haar zou geven. */
function wendingen({ items }: Stand): Wending[] {
  return items.flatMap(({ soort, id, melding }) =>
    soort === 'deelstatus' && melding ? [{ deelstatusId: id, datum: '2023-01-01', antwoord: melding }] : [],
  );
}

describe('de dagen van een beeld', () => {
  it('zijn het einde van elke maand, en als laatste de peildatum', () => {
    expect(maandpunten('2023-03-15')).toEqual(['2023-01-31', '2023-02-28', '2023-03-15']);
    expect(maandpunten('2023-02-28')).toEqual(['2023-01-31', '2023-02-28']);
    expect(maandpunten('2020-05-01')).toEqual(['2020-05-01']);
    expect(maandpunten('2031-01-01')).toHaveLength(72);
    expect(kwartaaleinden().at(0)).toBe('2023-03-31');
    expect(kwartaaleinden().at(-1)).toBe('2028-12-31');
  });
});

describe('het verloop van de lichten', () => {
  it('telt elk item in één vak, en een actie pas vanaf de dag dat zij er was', () => {
    const { items } = berekenStand(
      snapshot({
        afspraken: [afspraak('a1')],
        deelstatussen: [deel(1, 'a1')],
        acties: [actie(1, { gemaaktOp: '2026-02-10T23:30:00.000Z' })],
      }),
    );
    const groen = { licht: 'groen', voortgang: 'mee_bezig', verdeling: null } as const;
    const verloop = lichtverloop(
      items,
      [
        { punt: 1, van: null, naar: groen, aantal: 1 },
        { punt: 2, van: groen, naar: { ...groen, voortgang: 'ja' }, aantal: 1 },
      ],
      ['2026-02-10', '2026-02-11', '2026-03-31'],
    );
    const kern = verloop.map(({ telling: { totaal, groen, afgerond, nietGemeld } }) => [
      totaal,
      groen,
      afgerond,
      nietGemeld,
    ]);
    expect(kern).toEqual([
      [1, 0, 0, 1],
      [2, 1, 0, 1],
      [2, 0, 1, 1],
    ]);
    expect(zonderAanloop(verloop)).toHaveLength(3);
    expect(zonderAanloop(verloop.slice(1))).toHaveLength(2);
  });
});

describe('de opbouw', () => {
  it('eindigt op de peildatum bij wat volgens de stand af is, en loopt in planning nooit terug', () => {
    fc.assert(
      fc.property(stand, keuze, (beeld, gekozen) => {
        const { punten, nu, totaal, zonderDatum } = opbouw(beeld, gekozen, wendingen(beeld));
        const bij = punten.find(({ dag }) => dag >= PEILDATUM);
        expect(bij?.af).toBe(nu.af);
        expect(punten.filter(({ dag, af }) => dag > (bij?.dag ?? '') && af !== null)).toEqual([]);
        for (const [i, punt] of punten.entries()) {
          expect(punt.gepland).toBeGreaterThanOrEqual(punten[i - 1]?.gepland ?? 0);
          expect(punt.oorspronkelijk).toBeGreaterThanOrEqual(punten[i - 1]?.oorspronkelijk ?? 0);
        }
        expect((punten.at(-1)?.gepland ?? 0) + zonderDatum).toBeLessThanOrEqual(totaal);
        if (gekozen.partij !== null) return;
        const inOpgave = beeld.afspraken.filter(
          ({ opgaveNr }) => gekozen.opgave === null || opgaveNr === gekozen.opgave,
        );
        expect(totaal).toBe(inOpgave.length);
        expect(nu.af).toBe(inOpgave.filter(({ af }) => af).length);
      }),
    );
  });

  it('telt een afspraak pas als alle delen af zijn, en niet meer als er een weer opengaat', () => {
    const beeld = berekenStand(
      snapshot({
        afspraken: [afspraak('a1')],
        deelstatussen: [
          deel(1, 'a1', { planning: gepland('klaar', 2024, 2), oorspronkelijk: gepland('klaar', 2023, 4) }),
          deel(2, 'a1', { partij: 'rijk', planning: gepland('start', 2027) }),
        ],
      }),
    );
    const af = { voortgang: 'afgerond', verdeling: null } as const;
    const wending = (deelstatusId: number, datum: string, antwoord: Wending['antwoord'] = af) => ({
      deelstatusId,
      datum,
      antwoord,
    });
    const open = { ...af, voortgang: 'mee_bezig' } as const;
    const { punten } = opbouw(beeld, ALLES, [
      wending(1, '2024-05-01'),
      wending(2, '2024-09-30'),
      wending(2, '2025-02-01', open),
    ]);
    const op = (dag: string) => punten.find((punt) => punt.dag === dag);
    expect(op('2023-12-31')).toMatchObject({ gepland: 0, oorspronkelijk: 1, af: 0 });
    expect(op('2024-06-30')).toMatchObject({ gepland: 1, oorspronkelijk: 1, af: 0 });
    expect(op('2024-09-30')).toMatchObject({ af: 1 });
    expect(op('2025-03-31')).toMatchObject({ af: 0 });
    expect(opbouw(beeld, { ...ALLES, partij: 'vng' }, [wending(1, '2024-05-01')]).nu.af).toBe(1);
  });
});

describe('de matrix met partijen', () => {
  it('telt samen evenveel als die met hoeken', () => {
    fc.assert(
      fc.property(stand, (beeld) => {
        const { rijen, kolommen, totaal } = partijmatrix(beeld, ALLES);
        const hoeken = matrix(beeld);
        expect(totaal).toEqual(hoeken.totaal);
        for (const { opgave, totaal: perOpgave } of hoeken.rijen) {
          if (perOpgave.gemeld.totaal > 0) expect(kolommen.get(opgave.nr)).toEqual(perOpgave);
          else expect(kolommen.has(opgave.nr)).toBe(false);
        }
        const som = rijen.reduce((tot, rij) => tot + rij.totaal.sinds.afgerond, 0);
        expect(som).toBe(totaal.sinds.afgerond);
      }),
    );
  });
});

describe('de tijdlijn en de verdelingen', () => {
  it('hebben van alles in de keuze precies één regel, en niets daarbuiten', () => {
    fc.assert(
      fc.property(stand, keuze, (beeld, gekozen) => {
        const items = beeld.items.filter((item) => isGekozen(item, gekozen));
        const { rijen } = tijdlijn(beeld, gekozen, 1000);
        const knopen = rijen.map(({ knoop }) => knoop);
        expect(new Set(knopen).size).toBe(knopen.length);
        for (const { knoop } of items) expect(knopen).toContain(knoop);
        const { rijen: eerste, rest } = tijdlijn(beeld, gekozen, 2);
        expect(eerste.length + rest).toBe(rijen.length);
        const balken = verdelingen(beeld, gekozen);
        const verdeeld = items.filter(({ soort, melding }) => soort === 'deelstatus' && melding?.verdeling);
        expect(balken.map(({ item }) => item.sleutel).sort()).toEqual(
          verdeeld.map(({ sleutel }) => sleutel).sort(),
        );
      }),
    );
  });

  it('noemen niets buiten de kring, ook niet als iets waarop gewacht wordt', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, (bron) => {
        const beeld = berekenStand(beperkTot(bron, ['vijfhoek']));
        const { rijen } = tijdlijn(beeld, ALLES, 1000);
        const genoemd = rijen.flatMap(({ knoop, wachtOp }) => [knoop, ...wachtOp.map((ding) => ding.knoop)]);
        const geheim = [
          ...bron.afspraken.filter(({ kring }) => kring === 'rijk_vng').map(({ id }) => `afspraak:${id}`),
          ...bron.acties.filter(({ kring }) => kring === 'rijk_vng').map(({ id }) => `actie:${id}`),
        ];
        expect(genoemd.filter((knoop) => geheim.includes(knoop))).toEqual([]);
      }),
    );
  });

  it('staat op dag, toont de oorspronkelijke planning alleen als die anders was, en wacht ook op wat af is', () => {
    const beeld = berekenStand(
      snapshot({
        acties: [
          actie(1),
          actie(2, { planning: gepland('klaar', 2026, 1), oorspronkelijk: gepland('klaar', 2026, 1) }),
          actie(3, { planning: gepland('start', 2025), oorspronkelijk: gepland('klaar', 2024) }),
        ],
        meldingen: [melding('actie:3', { voortgang: 'afgerond' })],
        afhankelijkheden: [wacht(1, 'actie:2', 'actie:3')],
      }),
    );
    const { rijen } = tijdlijn(beeld, ALLES, 10);
    expect(rijen.map(({ knoop }) => knoop)).toEqual(['actie:3', 'actie:2', 'actie:1']);
    expect(rijen.map(({ oorspronkelijk }) => oorspronkelijk?.jaar ?? null)).toEqual([2024, null, null]);
    expect(rijen[1]?.wachtOp).toMatchObject([{ knoop: 'actie:3', af: true }]);
  });
});
