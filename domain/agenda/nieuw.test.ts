import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actie,
  BO_JEUGD,
  gepland,
  melding,
  PEILDATUM,
  snapshot,
  willekeurigeSnapshot,
} from '../stand/proef.ts';
import type { Snapshot } from '../stand/snapshot.ts';
import { compileAgenda } from './agenda.ts';
import { agendaverschil } from './nieuw.ts';
import { weegWeglatingen } from './weglating.ts';

const agenda = (over: Partial<Snapshot>) => compileAgenda(snapshot(over), BO_JEUGD, PEILDATUM);
const later = gepland('klaar', 2028);

describe('nieuw sinds een eerdere dag', () => {
  const acties = [1, 2, 3, 4].map((id) => actie(id, { planning: later }));
  const rood = (id: number, meldingId: number) => melding(`actie:${id}`, { id: meldingId, licht: 'rood' });

  it('noemt wat erbij kwam, wat een reden kreeg of verloor, wat opnieuw gemeld is en wat verdween', () => {
    const toen = agenda({
      acties,
      meldingen: [rood(1, 1), { ...rood(2, 2), gevraagdBesluit: 'Mag het?' }, rood(4, 4)],
    });
    const nu = agenda({
      acties,
      meldingen: [
        { ...rood(1, 11), gevraagdBesluit: 'Mag het?' },
        rood(2, 2),
        rood(3, 3),
        melding('actie:4', { voortgang: 'afgerond' }),
      ],
    });
    const { veranderd, verdwenen } = agendaverschil(toen, nu);
    expect(Object.fromEntries(veranderd)).toEqual({
      'actie:1': { nieuw: false, erbij: ['besluit_gevraagd'], weg: [], anders: ['rood_gemeld'] },
      'actie:2': { nieuw: false, erbij: [], weg: ['besluit_gevraagd'], anders: [] },
      'actie:3': { nieuw: true, erbij: ['rood_gemeld'], weg: [], anders: [] },
    });
    expect(verdwenen).toMatchObject([
      { voorstel: { sleutel: 'actie:4' }, nu: { code: 'afgerond', zin: 'Afgerond.' } },
    ]);
    expect(agendaverschil(toen, { voorstellen: [], weggelaten: [] }).verdwenen[0]?.nu).toBeNull();
  });

  it('van een agenda met zichzelf is er niets, en elk verschil in redenen staat erin', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, willekeurigeSnapshot, (a, b) => {
        const [toen, nu] = [a, b].map((een) => compileAgenda(een, BO_JEUGD, PEILDATUM));
        if (!toen || !nu) return;
        const zelf = agendaverschil(nu, compileAgenda(b, BO_JEUGD, PEILDATUM));
        expect([zelf.veranderd.size, zelf.verdwenen]).toEqual([0, []]);

        // Wie het verschil op de agenda van toen toepast, heeft die van nu.
        const { veranderd, verdwenen } = agendaverschil(toen, nu);
        const codes = new Map(
          toen.voorstellen.map(({ sleutel, redenen }) => [sleutel, new Set(redenen.map(({ code }) => code))]),
        );
        for (const { voorstel } of verdwenen) expect(codes.delete(voorstel.sleutel)).toBe(true);
        for (const [sleutel, { nieuw, erbij, weg }] of veranderd) {
          expect(codes.has(sleutel)).toBe(!nieuw);
          const eigen = codes.get(sleutel) ?? new Set();
          for (const code of weg) expect(eigen.delete(code)).toBe(true);
          for (const code of erbij) eigen.add(code);
          codes.set(sleutel, eigen);
        }
        expect(codes).toEqual(
          new Map(
            nu.voorstellen.map(({ sleutel, redenen }) => [sleutel, new Set(redenen.map(({ code }) => code))]),
          ),
        );
        const bronnen = (lijst: typeof toen, sleutel: string) =>
          lijst.voorstellen.find((een) => een.sleutel === sleutel)?.bronnen.toSorted();
        for (const { sleutel } of nu.voorstellen) {
          if (!veranderd.has(sleutel)) expect(bronnen(nu, sleutel)).toEqual(bronnen(toen, sleutel));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('weglaten', () => {
  const weglating = { reden: 'Loopt al elders.', door: 'Sara', op: '2026-11-20T09:00:00.000Z' };

  it('houdt een voorstel weg tot er een reden bij komt', () => {
    const { voorstellen } = agenda({
      acties: [
        actie(1, { planning: gepland('klaar', 2025) }),
        actie(2, { planning: gepland('klaar', 2025) }),
      ],
      meldingen: [melding('actie:1', { licht: 'rood' })],
    });
    const weging = weegWeglatingen(voorstellen, [
      { ...weglating, bron: 'actie:1', codes: ['over_tijd'] },
      { ...weglating, bron: 'actie:2', codes: ['over_tijd', 'rood_gemeld'] },
      { ...weglating, bron: 'actie:9', codes: ['over_tijd'], op: '2026-11-21T09:00:00.000Z' },
    ]);
    expect(weging.voorstellen.map(({ sleutel }) => sleutel)).toEqual(['actie:1']);
    expect(weging.terug.get('actie:1')?.erbij).toEqual(['rood_gemeld']);
    expect(weging.weggelaten.map((een) => [een.weglating.bron, een.voorstel?.sleutel ?? null])).toEqual([
      ['actie:9', null],
      ['actie:2', 'actie:2'],
    ]);
  });

  it('elk voorstel staat er precies één keer in: voorgesteld of weggelaten', () => {
    fc.assert(
      fc.property(
        willekeurigeSnapshot,
        fc.array(fc.nat(), { maxLength: 4 }),
        fc.boolean(),
        (gegeven, welke, alle) => {
          const { voorstellen } = compileAgenda(gegeven, BO_JEUGD, PEILDATUM);
          const weglatingen = [...new Set(welke)].flatMap((nr) => {
            const een = voorstellen[nr % Math.max(1, voorstellen.length)];
            if (!een) return [];
            const codes = een.redenen.map(({ code }) => code).slice(alle ? 0 : 1);
            return [{ ...weglating, bron: een.sleutel, codes }];
          });
          const perBron = [...new Map(weglatingen.map((een) => [een.bron, een])).values()];
          const weging = weegWeglatingen(voorstellen, perBron);
          expect(weging.voorstellen.length + weging.weggelaten.length).toBe(voorstellen.length);
          expect(weging.weggelaten).toHaveLength(alle ? perBron.length : 0);
          expect(weging.terug.size).toBe(alle ? 0 : perBron.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});
