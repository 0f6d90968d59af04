import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stelVoor } from '#app/editor/voorstellen/stel-voor.ts';
import { planNode } from '#domain/document/inhoud.ts';
import { schema } from '#domain/document/schema.ts';
import { metVoorstellen, zonderVoorstellen } from '#domain/document/voorstel.ts';
import { bewerkingen, willekeurigPlan } from './bewerkingen.ts';

/** De tekst na overnemen of afwijzen, als JSON van het schema. */
function na(doc: Node, beslis: typeof metVoorstellen): unknown {
  doc.check();
  const uit = schema.nodeFromJSON(beslis(planNode(doc.toJSON())));
  uit.check();
  return uit.toJSON();
}

const indiener = (wie: number, nr: number) => ({
  kenmerk: `${wie}.k${nr}`,
  isEigen: (kenmerk: unknown) => String(kenmerk).startsWith(`${wie}.`),
});

describe('voorstellen in willekeurige teksten', () => {
  it('alles overnemen geeft wat de indieners zien, alles afwijzen wat er stond', () => {
    const stap = fc.tuple(fc.integer({ min: 1, max: 2 }), bewerkingen);
    const tellers = { gedaan: 0, geweigerd: 0 };
    fc.assert(
      fc.property(willekeurigPlan, fc.array(stap, { minLength: 1, maxLength: 12 }), (plan, stappen) => {
        let staat = EditorState.create({ schema, doc: plan });
        for (const [nr, [wie, bewerking]] of stappen.entries()) {
          const tr = bewerking.doe(staat);
          if (!tr) continue;
          const voorstel = stelVoor(tr, staat, indiener(wie, nr));
          tellers[voorstel ? 'gedaan' : 'geweigerd'] += 1;
          if (!voorstel) continue;
          expect(na(voorstel.doc, metVoorstellen), bewerking.naam).toEqual(na(tr.doc, metVoorstellen));
          expect(na(voorstel.doc, zonderVoorstellen), bewerking.naam).toEqual(plan.toJSON());
          staat = staat.apply(voorstel);
        }
      }),
      { numRuns: 200 },
    );
    expect(tellers.gedaan).toBeGreaterThan(500);
    // Wat niet als voorstel past is zeldzaam.
    expect(tellers.geweigerd).toBeLessThan(tellers.gedaan / 100);
  });
});
