import fc from 'fast-check';
import type { PlanNode } from '../document/inhoud.ts';

const WOORDEN = ['team', 'gemeente', 'plan', 'jeugd', 'in', 'de', '2027', 'e-health', 'wachttijd', 'VNG'];
const tak = { attrs: {}, marks: [], text: '', content: [] };

/** Een stuk tekst, soms vet, soms maar voorgesteld. */
const tekst = fc
  .record({
    woorden: fc.array(fc.constantFrom(...WOORDEN), { minLength: 1, maxLength: 6 }),
    mark: fc.constantFrom<string | null>(null, null, null, 'bold', 'insertion', 'draad'),
  })
  .map(
    ({ woorden, mark }): PlanNode => ({
      ...tak,
      type: 'text',
      text: `${woorden.join(' ')} `,
      marks: mark ? [{ type: mark, attrs: { id: '3.x' } }] : [],
    }),
  );
const afspraak = fc
  .constantFrom('2.3.1', '2.4.1')
  .map((id): PlanNode => ({ ...tak, type: 'afspraak', attrs: { id } }));
const regel = fc.array(fc.oneof({ weight: 4, arbitrary: tekst }, afspraak), { maxLength: 4 });
const blok = (type: string, attrs: Record<string, unknown> = {}) =>
  regel.map((content): PlanNode => ({ ...tak, type, attrs, content }));
const alinea = blok('paragraph');
const lijst = fc.array(alinea, { minLength: 1, maxLength: 3 }).map(
  (punten): PlanNode => ({
    ...tak,
    type: 'bulletList',
    content: punten.map((punt) => ({ ...tak, type: 'listItem', content: [punt] })),
  }),
);
const tabel = fc.array(fc.array(alinea, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map(
  (rijen): PlanNode => ({
    ...tak,
    type: 'table',
    content: rijen.map((cellen) => ({
      ...tak,
      type: 'tableRow',
      content: cellen.map((cel) => ({ ...tak, type: 'tableCell', content: [cel] })),
    })),
  }),
);
const actie = fc
  .integer({ min: 1, max: 4 })
  .map((id): PlanNode => ({ ...tak, type: 'actie', attrs: { id } }));

/** Een klein plan met elke soort blok, uit weinig woorden zodat twee plannen op elkaar lijken. */
export const planGen: fc.Arbitrary<PlanNode> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: alinea },
      blok('heading', { level: 2, staat: null, partij: null }),
      blok('heading', { level: 2, staat: 'akkoord', partij: 'vng' }),
      lijst,
      tabel,
      actie,
    ),
    { maxLength: 8 },
  )
  .map((content) => ({ ...tak, type: 'doc', content }));
