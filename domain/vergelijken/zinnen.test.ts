import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tekstverschil } from './zinnen.ts';

it('wijst de woorden aan die weg zijn en die erbij kwamen', () => {
  expect(tekstverschil('Het BO stemt in met het plan.', 'Het BO stemt in met het gewijzigde plan.')).toEqual([
    { soort: 'gelijk', tekst: 'Het BO stemt in met het ' },
    { soort: 'erbij', tekst: 'gewijzigde ' },
    { soort: 'gelijk', tekst: 'plan.' },
  ]);
  expect(tekstverschil('', '')).toEqual([]);
});

it('houdt alle letters van beide teksten, op volgorde', () => {
  const zin = fc
    .array(fc.constantFrom('het', 'plan', ' ', '\n', ', ', 'BO', '2027'))
    .map((delen) => delen.join(''));
  fc.assert(
    fc.property(zin, zin, (van, naar) => {
      const verschil = tekstverschil(van, naar);
      const zonder = (weg: 'eraf' | 'erbij') =>
        verschil.flatMap(({ soort, tekst }) => (soort === weg ? [] : [tekst])).join('');
      expect([zonder('erbij'), zonder('eraf')]).toEqual([van, naar]);
    }),
  );
});
