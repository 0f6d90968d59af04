import { expect, test } from 'vitest';
import { lichtBeeld } from '#app/beelden/lichtbeeld.ts';
import { legeTelling } from '#domain/stand/matrix.ts';

const punt = (dag: string, afgerond: number, rood: number) => ({
  dag,
  telling: { ...legeTelling(), groen: 1, afgerond, rood, totaal: 9 },
});

test.each([
  [2, 1, 'ging afgerond van 0 naar 2 en zit vast van 0 naar 1.'],
  [2, 0, 'ging afgerond van 0 naar 2 en bleef zit vast op 0.'],
  [0, 1, 'bleef afgerond op 0 en ging zit vast van 0 naar 1.'],
  [0, 0, 'bleef afgerond op 0 en zit vast op 0.'],
])('wat gelijk bleef gaat niet van 0 naar 0 (%i afgerond, %i vast)', (afgerond, rood, slot) => {
  const { zin } = lichtBeeld([punt('2026-05-31', 0, 0), punt('2026-06-30', afgerond, rood)]);
  expect(zin).toContain(`Sinds 31 mei 2026 ${slot}`);
});
