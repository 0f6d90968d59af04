import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actie, gepland, snapshot, willekeurigeSnapshot } from '../stand/proef.ts';
import { berekenStand } from '../stand/stand.ts';
import { beproef, leesWens } from './groepswijziging.ts';

const leeg = { eigenaarPartij: '', eigenaarPersoon: '', soort: '' };

describe('wat er aan meer acties tegelijk verandert', () => {
  it('is alleen wat is ingevuld, en een planning vraagt een reden', () => {
    expect(leesWens(leeg)).toMatchObject({ ok: false, issues: [{ path: ['formulier'] }] });
    expect(leesWens({ ...leeg, eigenaarPersoon: ' Bo ' })).toEqual({
      ok: true,
      wens: { eigenaarPartij: null, eigenaarPersoon: 'Bo', planning: null },
    });
    expect(leesWens({ ...leeg, zonderPersoon: 'ja' })).toMatchObject({ wens: { eigenaarPersoon: '' } });
    const planning = { ...leeg, soort: 'klaar', jaar: '2028', kwartaal: '', totJaar: '' };
    expect(leesWens(planning)).toMatchObject({ ok: false, issues: [{ path: ['reden'] }] });
    expect(leesWens({ ...planning, jaar: '' })).toMatchObject({
      issues: [{ path: ['jaar'] }, { path: ['reden'] }],
    });
    expect(leesWens({ ...planning, reden: 'kader' })).toMatchObject({
      wens: { planning: { reden: 'kader', naar: { jaar: 2028 } } },
    });
  });

  it('laat staan wat al zo is', () => {
    const planning = gepland('klaar', 2028);
    const { items } = berekenStand(
      snapshot({ acties: [actie(1, { eigenaarPersoon: 'Bo', planning }), actie(2)] }),
    );
    const wens = {
      eigenaarPartij: null,
      eigenaarPersoon: 'Bo',
      planning: { naar: { ...planning, bron: null }, reden: 'wet' as const, toelichting: '' },
    };
    const { kan, blijft } = beproef(items, wens, () => true);
    expect(kan.map(({ id }) => id)).toEqual([2]);
    expect(blijft).toMatchObject([{ item: { id: 1 }, omdat: 'al_zo' }]);
  });

  it('raakt alleen acties die iemand mag wijzigen, en laat elke regel precies één keer terugkomen', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, fc.func(fc.boolean()), (gegevens, kies) => {
        const { items } = berekenStand(gegevens);
        const mag = ({ sleutel }: { sleutel: string }) => kies(sleutel);
        const wens = { eigenaarPartij: null, eigenaarPersoon: 'Nieuw', planning: null };
        const { kan, blijft } = beproef(items, wens, mag);
        expect(kan.every((item) => item.soort === 'actie' && mag(item))).toBe(true);
        expect([...kan, ...blijft.map(({ item }) => item)].map(({ sleutel }) => sleutel).toSorted()).toEqual(
          items.map(({ sleutel }) => sleutel).toSorted(),
        );
      }),
      { numRuns: 40 },
    );
  });
});
