import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dagVan, momentVan, tijdVan } from './datum.ts';

it('een tijd in Nederland is één moment, zomer en winter', () => {
  expect(momentVan('2026-12-10', '13:00')).toBe('2026-12-10T12:00:00.000Z');
  expect(momentVan('2026-06-18', '13:00')).toBe('2026-06-18T11:00:00.000Z');
  // De nacht waarin de klok terug gaat komt 02:30 twee keer voor: het is de eerste keer.
  expect(momentVan('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
});

it('is terug te lezen als dezelfde dag en tijd', () => {
  const kwartier = fc.date({
    min: new Date('2023-01-01T00:00Z'),
    max: new Date('2029-01-01T00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(kwartier, (moment) => {
      const [dag, tijd] = [dagVan(moment), tijdVan(moment)];
      const terug = new Date(momentVan(dag, tijd));
      expect([dagVan(terug), tijdVan(terug)]).toEqual([dag, tijd]);
    }),
  );
});
