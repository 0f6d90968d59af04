import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agendapunt } from '../overleg/overleg.ts';
import { canoniek } from '../overleg/stuk.ts';
import { BESLUIT, besluit, TOEZEGGING, toezegging } from '../stand/proef.ts';
import { genummerd, laatsteReacties, leesbareLijst, lijststand, lijstVerschil, maakLijst } from './lijst.ts';
import { besluitenlijstSchema } from './lijststuk.ts';

const punt = (id: number, volgorde: number): Agendapunt => ({
  id,
  volgorde,
  ...{ gremium: 'bo-jeugd', overlegId: 4, soort: 'besluit', titel: `Punt ${id}`, toelichting: '' },
  ...{ gevraagdBesluit: '', minuten: 10, inbrenger: null, toelichter: '', bronnen: [], kaart: null },
  ...{ alleenVoor: null, herkomstId: null, versie: 1 },
});
const PUNTEN = [punt(11, 2), punt(12, 1)];
const neem = (id: number, over: Partial<typeof BESLUIT> = {}) => ({ ...BESLUIT, id, ...over });

describe('de besluitenlijst', () => {
  it('staat op de volgorde van de agenda, wat los is daarna, en wat besloten is achteraan', () => {
    const lijst = maakLijst(
      PUNTEN,
      [
        neem(1, { agendapuntId: 12, alleenVoor: ['vng'] }),
        neem(2),
        neem(3, { agendapuntId: 11 }),
        neem(4, { agendapuntId: 12 }),
      ],
      [{ ...TOEZEGGING, agendapuntId: 11 }],
    );
    expect(lijst.besluiten.map(({ id, punt }) => [id, punt])).toEqual([
      [4, 'Punt 12'],
      [3, 'Punt 11'],
      [2, null],
      [1, 'Punt 12'],
    ]);
    expect(genummerd(lijst).besluiten.map(({ id, nr }) => [id, nr])).toEqual([
      [4, 1],
      [3, 2],
      [2, 3],
      [1, 4],
    ]);
    expect(genummerd(lijst).toezeggingen).toMatchObject([{ id: 1, nr: 1, punt: 'Punt 11' }]);
  });

  it('heeft voor wie alleen het open deel leest nummers zonder gat, en zegt niets over de rest', () => {
    fc.assert(
      fc.property(
        fc.array(besluit(1), { maxLength: 6 }),
        fc.array(toezegging(1), { maxLength: 4 }),
        (besluiten, toezeggingen) => {
          const opId = <T>(lijst: readonly T[]) => lijst.map((ding, i) => ({ ...ding, id: i + 1 }));
          const alles = maakLijst(PUNTEN, opId(besluiten), opId(toezeggingen));
          const open = leesbareLijst(genummerd(alles), ({ alleenVoor }) => alleenVoor === null);
          expect(open.besluiten.map(({ nr }) => nr)).toEqual(open.besluiten.map((_, i) => i + 1));
          const zonder = maakLijst(
            PUNTEN,
            opId(besluiten).filter(({ alleenVoor }) => alleenVoor === null),
            opId(toezeggingen),
          );
          expect(canoniek(genummerd(zonder))).toBe(canoniek(open));
        },
      ),
    );
  });

  it('laat zien wat er na het rondsturen veranderde', () => {
    const toen = maakLijst(PUNTEN, [neem(1), neem(2)], [TOEZEGGING]);
    // Zoals de opslag haar bewaart: de velden in een andere volgorde.
    const rond = besluitenlijstSchema.parse(JSON.parse(canoniek(toen)));
    const nu = maakLijst(PUNTEN, [neem(2, { tekst: 'Anders' }), neem(3)], [TOEZEGGING]);
    const { besluiten, toezeggingen, weg } = lijstVerschil(rond, genummerd(nu));
    expect([...besluiten.keys()].sort()).toEqual([2, 3]);
    expect(besluiten.get(2)).toMatchObject({ soort: 'gewijzigd', was: { tekst: BESLUIT.tekst } });
    expect(besluiten.get(3)).toEqual({ soort: 'nieuw' });
    expect(toezeggingen.size).toBe(0);
    expect(weg.besluiten.map(({ id }) => id)).toEqual([1]);
  });

  it('telt alleen de laatste reactie, en vraagt opnieuw als de lijst daarna veranderde', () => {
    const reactie = { opmerking: '', door: 'Vera', op: '2026-12-12T09:00:00.000Z' };
    const reacties = [
      { ...reactie, partij: 'vng', akkoord: false, lijstSha256: 'een' },
      { ...reactie, partij: 'rijk', akkoord: false, lijstSha256: 'een' },
      { ...reactie, partij: 'vng', akkoord: true, lijstSha256: 'een' },
    ];
    const laatste = laatsteReacties(reacties);
    const stand = (partij: string, sha: string) => lijststand(laatste.get(partij) ?? null, sha);
    expect([stand('vng', 'een'), stand('rijk', 'een'), stand('sbj', 'een')]).toEqual([
      'akkoord',
      'bezwaar',
      'geen',
    ]);
    expect([stand('vng', 'twee'), stand('rijk', 'twee')]).toEqual(['opnieuw', 'opnieuw']);
  });
});
