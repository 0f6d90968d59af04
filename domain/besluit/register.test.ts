import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  BESLUIT,
  BO_JEUGD,
  BO_RIJK_VNG,
  besluit,
  OVERLEG,
  PEILDATUM,
  TOEZEGGING,
  toezegging,
} from '../stand/proef.ts';
import { NAKOMINGEN } from './nakoming.ts';
import { type Besluitfilter, filterBesluiten, registerregels } from './register.ts';

const ALLES: Besluitfilter = {
  ...{ gremium: null, jaar: null, soort: null, partij: null, rol: null, nakoming: null, tekst: '' },
};
const overleg = { ...OVERLEG, id: 1, nummer: 2, definitiefOp: '2026-06-20T09:00:00.000Z' };
const GEGEVENS = {
  overleggen: [overleg, { ...overleg, id: 2, gremium: 'bo-rijk-vng' }],
  gremia: [BO_JEUGD, BO_RIJK_VNG],
};

it('zoekt op tafel, jaar, soort, partij en rol, en op woorden zonder op accenten te letten', () => {
  const regels = registerregels(
    {
      ...GEGEVENS,
      besluiten: [{ ...BESLUIT, overlegId: 1, nr: 3, partijen: ['vng'], tekst: 'Cliënten eerst' }],
      toezeggingen: [{ ...TOEZEGGING, van: 'rijk', aan: 'vng', termijn: '2026-01-01' }],
    },
    PEILDATUM,
  );
  const vind = (filter: Partial<Besluitfilter>) =>
    filterBesluiten(regels, { ...ALLES, ...filter }).regels.map(({ soort }) => soort);
  expect(regels.map(({ naam }) => naam)).toEqual([null, 'BO Jeugd 2026-2, besluit 3']);
  expect(vind({})).toEqual(['toezegging', 'besluit']);
  expect(vind({ gremium: 'bo-jeugd', jaar: 2026 })).toEqual(['besluit']);
  expect(vind({ partij: 'vng' })).toEqual(['toezegging', 'besluit']);
  expect(vind({ partij: 'vng', rol: 'gebonden' })).toEqual(['besluit']);
  expect(vind({ partij: 'vng', rol: 'aan' })).toEqual(['toezegging']);
  expect(vind({ tekst: 'clienten BESLUIT' })).toEqual(['besluit']);
  expect(vind({ nakoming: 'over_tijd' })).toEqual(['toezegging']);
});

it('de tellingen per staat zijn samen alles, en elke telling is wat erachter staat', () => {
  const opId = <T>(lijst: readonly T[]) => lijst.map((ding, i) => ({ ...ding, id: i + 1 }));
  fc.assert(
    fc.property(
      fc.array(besluit(1), { maxLength: 5 }).map(opId),
      fc.array(toezegging(1), { maxLength: 5 }).map(opId),
      fc.constantFrom(null, 'bo-jeugd'),
      (besluiten, toezeggingen, gremium) => {
        const regels = registerregels({ ...GEGEVENS, besluiten, toezeggingen }, PEILDATUM);
        const { telling, totaal } = filterBesluiten(regels, { ...ALLES, gremium });
        expect(Object.values(telling).reduce((som, n) => som + n, 0)).toBe(totaal);
        for (const nakoming of NAKOMINGEN) {
          expect(filterBesluiten(regels, { ...ALLES, gremium, nakoming }).regels).toHaveLength(
            telling[nakoming],
          );
        }
      },
    ),
  );
});
