import { describe, expect, it } from 'vitest';
import {
  actie,
  afspraak,
  BESLUIT,
  deel,
  gepland,
  melding,
  snapshot,
  TOEZEGGING,
  wacht,
} from '../stand/proef.ts';
import { berekenStand } from '../stand/stand.ts';
import { eigenPunten, openToezeggingen, wieWacht, zorgpunten } from './briefing.ts';

const laat = { planning: gepland('klaar', 2025, 1) };

describe('de briefing van een partij', () => {
  it('kent als eigen punten wat zij inbrengt, waar zij verantwoordelijk voor is, een kant van is of iets aan moet doen', () => {
    const stand = berekenStand(
      snapshot({
        afspraken: [
          afspraak('eigen', { verantwoordelijk: ['vng'] }),
          afspraak('deel', { verantwoordelijk: [] }),
          afspraak('ander', { verantwoordelijk: ['sbj'] }),
        ],
        deelstatussen: [deel(1, 'deel', { partij: 'vng' }), deel(2, 'ander', { partij: 'sbj' })],
        acties: [
          actie(1, { eigenaarPartij: 'vng' }),
          actie(2, { eigenaarPartij: 'sbj' }),
          actie(3, { eigenaarPartij: 'sbj' }),
        ],
        meldingen: [melding('actie:3', { licht: 'rood', nodig: 'cijfers', nodigVan: ['vng'] })],
        toezeggingen: [TOEZEGGING, { ...TOEZEGGING, id: 2, aan: 'sbj' }],
        besluiten: [BESLUIT, { ...BESLUIT, id: 2, partijen: ['sbj'] }],
      }),
    );
    const eigen = (bronnen: string[], inbrenger: string | null = null, alleenVoor: string[] | null = null) =>
      eigenPunten(
        stand,
        [{ id: 7, inbrenger, alleenVoor, bronnen: bronnen.map((bron) => ({ bron, redenen: [] })) }],
        'vng',
      ).has(7);
    for (const bron of [
      'afspraak:eigen',
      'afspraak:deel',
      'actie:1',
      'toezegging:1',
      'besluit:1',
      'actie:3',
    ]) {
      expect([bron, eigen([bron])]).toEqual([bron, true]);
    }
    for (const bron of [
      'afspraak:ander',
      'actie:2',
      'toezegging:2',
      'besluit:2',
      'plan:plan-opgave-2',
      'actie:99',
    ]) {
      expect([bron, eigen([bron])]).toEqual([bron, false]);
    }
    expect(eigen([], 'vng')).toBe(true);
    expect(eigen([], 'sbj')).toBe(false);
    expect(eigen(['actie:2', 'actie:1'])).toBe(true);
    expect(eigen([], 'rijk', ['vng', 'rijk'])).toBe(true);
    expect(eigen([], 'rijk', ['sbj'])).toBe(false);
  });

  it('zet voorop wat zij zelf meldde, dan wat over tijd is, en laat weg wat goed gaat, af is of van een ander is', () => {
    const stand = berekenStand(
      snapshot({
        acties: [
          actie(1, laat),
          actie(2),
          actie(3),
          actie(4, laat),
          actie(5, { planning: gepland('klaar', 2028, 4) }),
          actie(6, { ...laat, eigenaarPartij: 'sbj' }),
        ],
        meldingen: [
          melding('actie:2', { licht: 'oranje' }),
          melding('actie:3', { licht: 'rood' }),
          melding('actie:4', { licht: 'groen', voortgang: 'afgerond' }),
          melding('actie:5', { licht: 'groen' }),
        ],
      }),
    );
    expect(zorgpunten(stand, stand, 'vng').map(({ item, zorg, sinds }) => [item.id, zorg, sinds])).toEqual([
      [3, 'rood', null],
      [2, 'oranje', null],
      [1, 'over_tijd', null],
    ]);
  });

  it('zegt wat er na de peildatum veranderde: erbij, over, of om iets anders', () => {
    const acties = [actie(1), actie(2), actie(3), actie(4)];
    const met = (...lichten: ('groen' | 'oranje' | 'rood')[]) =>
      berekenStand(
        snapshot({ acties, meldingen: lichten.map((licht, i) => melding(`actie:${i + 1}`, { licht })) }),
      );
    const punten = zorgpunten(
      met('rood', 'rood', 'groen', 'oranje'),
      met('groen', 'oranje', 'rood', 'oranje'),
      'vng',
    );
    expect(punten.map(({ item, sinds, nu }) => [item.id, sinds, nu?.gemeld ?? null])).toEqual([
      [1, 'over', 'groen'],
      [2, 'anders', 'oranje'],
      [3, 'nieuw', null],
      [4, null, null],
    ]);
  });

  it('noemt open toezeggingen van en aan haar, over tijd voorop, en wat is nagekomen of vervallen niet', () => {
    const toezegging = (id: number, over: Partial<typeof TOEZEGGING>) => ({ ...TOEZEGGING, id, ...over });
    const stand = berekenStand(
      snapshot({
        toezeggingen: [
          toezegging(1, { termijn: '2027-06-01' }),
          toezegging(2, { van: 'vng', aan: 'sbj', termijn: '2026-11-30' }),
          toezegging(3, { nagekomenOp: '2026-10-01' }),
          toezegging(4, { vervallenOp: '2026-10-01' }),
          toezegging(5, { van: 'rijk', aan: 'sbj' }),
        ],
      }),
    );
    expect(openToezeggingen(stand, 'vng').map(({ toezegging: { id }, nakoming }) => [id, nakoming])).toEqual([
      [2, 'over_tijd'],
      [1, 'open'],
    ]);
  });

  it('noemt wie er op haar wacht, en zichzelf niet', () => {
    const stand = berekenStand(
      snapshot({
        acties: [actie(1), actie(2, { eigenaarPartij: 'sbj' }), actie(3), actie(4)],
        afhankelijkheden: [
          wacht(1, 'actie:2', 'actie:1'),
          wacht(2, 'actie:3', 'actie:1'),
          wacht(3, 'actie:3', 'actie:4'),
        ],
      }),
    );
    expect(wieWacht(stand, 'vng').map(({ ding, door }) => [ding.knoop, door])).toEqual([
      ['actie:1', ['sbj']],
    ]);
    expect(wieWacht(stand, 'rijk')).toEqual([]);
  });
});
