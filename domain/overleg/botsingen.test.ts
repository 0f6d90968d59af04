import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Botsbesluit, type Botspunt, botsingen } from './botsingen.ts';
import { RELATIESOORTEN } from './overleg.ts';
import { kringloop, type Puntrelatie } from './relatie.ts';

const punt = (id: number, nr = id): Botspunt => ({ id, nr, soort: 'besluit', titel: `Besluit ${id}` });
let volgende = 0;
const relatie = (
  agendapuntId: number,
  soort: Puntrelatie['soort'],
  met: number | { besluit: number },
): Puntrelatie => ({
  id: ++volgende,
  agendapuntId,
  soort,
  met: typeof met === 'number' ? { soort: 'punt', id: met } : { soort: 'besluit', id: met.besluit },
  toelichting: '',
});
const besluit = (uitkomst: Botsbesluit['uitkomst'], vervallen = false): Botsbesluit => ({
  id: 9,
  naam: 'besluit 1 van BO Jeugd 2026-1',
  uitkomst,
  vervallen,
});
const PUNTEN = [punt(1), punt(2), punt(3)];
const soorten = (relaties: Puntrelatie[], besluiten: Botsbesluit[] = [], punten = PUNTEN) =>
  botsingen(punten, relaties, besluiten).map(({ soort, punten: bij }) => `${soort} ${bij.join(' ')}`);

describe('botsingen tussen voorgestelde besluiten', () => {
  it.each<[string, Puntrelatie[], string[]]>([
    [
      'tegenspraak, ook als beide kanten het zeggen',
      [relatie(3, 'spreekt_tegen', 1), relatie(1, 'spreekt_tegen', 3)],
      ['tegenspraak 1 3'],
    ],
    ['wat vereist is komt later', [relatie(1, 'vereist', 2)], ['komt_later 1 2']],
    ['wat vereist is kwam eerder', [relatie(2, 'vereist', 1)], []],
    ['wat eruit volgt komt eerder dan de oorzaak', [relatie(1, 'volgt_uit', 3)], ['komt_later 1 3']],
    ['wat vereist is staat er niet op', [relatie(1, 'vereist', 8)], ['niet_op_agenda 1']],
    ['wat tegengesproken wordt staat er niet op', [relatie(1, 'spreekt_tegen', 8)], []],
    ['overbodig door een eerder punt', [relatie(1, 'maakt_overbodig', 3)], ['overbodig 1 3']],
    ['overbodig door een later punt', [relatie(3, 'maakt_overbodig', 1)], []],
  ])('%s', (_, relaties, verwacht) => {
    expect(soorten(relaties)).toEqual(verwacht);
  });

  it.each<[Puntrelatie['soort'], Botsbesluit, string[]]>([
    ['vereist', besluit('verworpen'), ['niet_genomen 1']],
    ['vereist', besluit('aangehouden'), ['niet_genomen 1']],
    ['vereist', besluit('gewijzigd'), []],
    ['volgt_uit', besluit('aangenomen', true), ['niet_genomen 1']],
    ['spreekt_tegen', besluit('aangenomen'), ['tegen_besluit 1']],
    ['spreekt_tegen', besluit('verworpen'), []],
    ['maakt_overbodig', besluit('aangenomen'), []],
  ])('%s een eerder besluit', (soort, eerder, verwacht) => {
    expect(soorten([relatie(1, soort, { besluit: 9 })], [eerder])).toEqual(verwacht);
  });

  it('zegt het in een zin met nummer en titel, en kort bij het punt zelf', () => {
    const [botsing] = botsingen(PUNTEN, [relatie(3, 'spreekt_tegen', 1)], []);
    expect(botsing).toMatchObject({
      zin: 'Punt 1 (“Besluit 1”) en punt 3 (“Besluit 3”) spreken elkaar tegen: het overleg kan niet op allebei ja zeggen.',
      kort: [
        { voor: 1, tekst: 'botst met punt 3' },
        { voor: 3, tekst: 'botst met punt 1' },
      ],
    });
  });

  const bijPunt = fc.integer({ min: 1, max: 6 });
  const relaties = fc
    .array(fc.tuple(bijPunt, fc.constantFrom(...RELATIESOORTEN), fc.integer({ min: 1, max: 8 })), {
      maxLength: 10,
    })
    .map((lijst) => lijst.filter(([van, , naar]) => van !== naar).map((deel) => relatie(...deel)));
  const agenda = fc
    .shuffledSubarray([1, 2, 3, 4, 5, 6])
    .map((ids) =>
      ids.map((id, i): Botspunt => ({ ...punt(id, i + 1), soort: id === 6 ? 'bespreken' : 'besluit' })),
    );

  it('hangt niet af van de volgorde van de relaties, noemt alleen besluitpunten op deze agenda, en is zonder relaties leeg', () => {
    fc.assert(
      fc.property(agenda, relaties, (punten, lijst) => {
        const gevonden = botsingen(punten, lijst, []);
        const andersom = botsingen(punten, lijst.toReversed(), []);
        expect(new Set(andersom.map(({ zin }) => zin))).toEqual(new Set(gevonden.map(({ zin }) => zin)));
        const besluitpunten = punten.filter(({ soort }) => soort === 'besluit').map(({ id }) => id);
        for (const botsing of gevonden) {
          expect(besluitpunten).toEqual(expect.arrayContaining(botsing.punten));
          expect(botsing.punten).toEqual(expect.arrayContaining(botsing.kort.map(({ voor }) => voor)));
        }
        expect(botsingen(punten, [], [])).toEqual([]);
      }),
    );
  });

  it('meldt bij een relatie meer nooit minder', () => {
    fc.assert(
      fc.property(agenda, relaties, relaties, (punten, lijst, meer) => {
        const zinnen = new Set(botsingen(punten, [...lijst, ...meer], []).map(({ zin }) => zin));
        for (const { zin } of botsingen(punten, lijst, [])) expect(zinnen).toContain(zin);
      }),
    );
  });

  it('wie kringen weigert houdt een volgorde over zonder iets dat te laat komt', () => {
    fc.assert(
      fc.property(relaties, (lijst) => {
        const genomen: Puntrelatie[] = [];
        for (const nieuw of lijst) if (kringloop(genomen, nieuw) === null) genomen.push(nieuw);
        const eerst = genomen.filter(({ soort }) => soort === 'vereist' || soort === 'volgt_uit');
        // Wie op niets meer wacht mag voor; blijft er iets over, dan was er een kring.
        const volgorde: number[] = [];
        const open = new Set([1, 2, 3, 4, 5, 6, 7, 8]);
        for (let vrij = [0]; vrij.length > 0; ) {
          vrij = [...open].filter((id) => !eerst.some((r) => r.agendapuntId === id && open.has(r.met.id)));
          for (const id of vrij) open.delete(id);
          volgorde.push(...vrij);
        }
        expect(open.size).toBe(0);
        const punten = volgorde.map((id, i) => punt(id, i + 1));
        expect(soorten(eerst, [], punten)).toEqual([]);
      }),
    );
  });
});

describe('een kring van vereisten', () => {
  it('komt terug als pad dat eindigt waar het begint', () => {
    const lijst = [relatie(2, 'vereist', 3), relatie(3, 'volgt_uit', 1)];
    expect(kringloop(lijst, relatie(1, 'vereist', 2))).toEqual([1, 2, 3, 1]);
    expect(kringloop(lijst, relatie(1, 'spreekt_tegen', 2))).toBeNull();
    expect(kringloop(lijst, relatie(4, 'vereist', 2))).toBeNull();
    expect(kringloop([], relatie(1, 'vereist', 1))).toEqual([1, 1]);
    expect(kringloop(lijst, relatie(1, 'vereist', { besluit: 2 }))).toBeNull();
  });
});
