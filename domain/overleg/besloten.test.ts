import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BO_JEUGD, OVERLEG, snapshot } from '../stand/proef.ts';
import { berekenStand } from '../stand/stand.ts';
import { beslotenAchteraan } from './besloten.ts';
import { maakStuk } from './kopie.ts';
import { stukVoor } from './lezer.ts';
import type { Agendapunt } from './overleg.ts';

const punten = fc
  .array(
    fc.record({
      minuten: fc.integer({ min: 1, max: 60 }),
      alleenVoor: fc.option(fc.constantFrom<string[]>(['vng'], ['sbj', 'vng']), { nil: null }),
    }),
    { maxLength: 8 },
  )
  .map((lijst) =>
    lijst.map(
      ({ minuten, alleenVoor }, i): Agendapunt => ({
        id: i + 1,
        gremium: 'bo-jeugd',
        overlegId: 4,
        volgorde: i + 1,
        soort: 'bespreken',
        titel: `Punt ${i + 1}`,
        toelichting: '',
        gevraagdBesluit: '',
        minuten,
        inbrenger: null,
        toelichter: '',
        bronnen: [],
        kaart: null,
        alleenVoor,
        herkomstId: null,
        versie: 1,
      }),
    ),
  );

describe('het besloten deel', () => {
  it('staat achteraan, houdt wie er was, en laat open en besloten ieder op volgorde', () => {
    fc.assert(
      fc.property(punten, (lijst) => {
        const volgorde = beslotenAchteraan(lijst);
        const open = lijst.filter(({ alleenVoor }) => alleenVoor === null);
        expect(volgorde.slice(0, open.length)).toEqual(open);
        expect(volgorde.slice(open.length)).toEqual(lijst.filter((punt) => !open.includes(punt)));
        expect(beslotenAchteraan(volgorde)).toEqual(volgorde);
      }),
    );
  });

  it('is er niet voor wie het niet mag lezen: de kopie is gelijk aan een zonder die punten', () => {
    const stand = berekenStand(snapshot({}));
    fc.assert(
      fc.property(punten, fc.constantFrom('vng', 'sbj', 'rijk'), (lijst, partij) => {
        const volgorde = beslotenAchteraan(lijst);
        const ziet = (alleenVoor: readonly string[] | null) => alleenVoor?.includes(partij) ?? true;
        const leesbaar = volgorde.filter(({ alleenVoor }) => ziet(alleenVoor));
        const gefilterd = stukVoor(maakStuk(stand, OVERLEG, BO_JEUGD, volgorde), ziet);
        expect(gefilterd).toEqual(maakStuk(stand, OVERLEG, BO_JEUGD, leesbaar));
      }),
    );
  });
});
