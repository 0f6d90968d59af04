import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { willekeurigAntwoord } from '../stand/proef.ts';
import { perThema, type Vraagantwoord } from './vragen.ts';

const vraag: fc.Arbitrary<Vraagantwoord> = fc
  .record({
    nr: fc.integer({ min: 1, max: 12 }),
    thema: fc.constantFrom('Reikwijdte', 'Inkoop'),
    partij: fc.constantFrom('rijk', 'gemeenten'),
    antwoord: willekeurigAntwoord,
    voorlopig: fc.boolean(),
  })
  .map(({ nr, thema, partij, ...rest }) => ({
    id: `${thema === 'Inkoop' ? 't6' : 't1'}-${partij}-${nr}`,
    ...{ thema, partij, titel: `Vraag ${nr}`, toelichting: '', afspraken: ['2.1.1-1'] },
    ...rest,
  }));

describe('een vragenlijst per thema', () => {
  it('noemt elke vraag precies één keer, en elke telling klopt', () => {
    fc.assert(
      fc.property(fc.uniqueArray(vraag, { selector: ({ id }) => id }), (vragen) => {
        const blokken = perThema(vragen).flatMap((thema) => thema.blokken);
        const ids = blokken.flatMap((blok) => blok.vragen.map(({ id }) => id));
        expect([...ids].sort()).toEqual(vragen.map(({ id }) => id).sort());
        for (const { vragen: lijst, telling, verdelingen } of blokken)
          expect(telling.reduce((som, { aantal }) => som + aantal, verdelingen)).toBe(lijst.length);
      }),
    );
  });

  it('zet vraag 2 voor vraag 10, en het thema van de eerste vraag eerst', () => {
    const maak = (id: string, thema: string): Vraagantwoord => ({
      ...{ id, thema, partij: 'rijk', titel: id, toelichting: '', afspraken: [], voorlopig: false },
      antwoord: { voortgang: 'mee_bezig', verdeling: null, bekendNietAf: false },
    });
    const themas = perThema([maak('t2-rijk-1', 'B'), maak('t1-rijk-10', 'A'), maak('t1-rijk-2', 'A')]);
    expect(themas.map(({ thema }) => thema)).toEqual(['A', 'B']);
    expect(themas[0]?.blokken[0]?.vragen.map(({ id }) => id)).toEqual(['t1-rijk-2', 't1-rijk-10']);
    expect(themas[0]?.blokken[0]?.telling).toEqual([{ antwoord: 'mee_bezig', aantal: 2 }]);
  });
});
