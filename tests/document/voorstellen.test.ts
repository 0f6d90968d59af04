import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaartenIn } from '#app/editor/voorstellen/kaarten.ts';
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
  isVanHier: (kenmerk: unknown) => String(kenmerk).startsWith(`${wie}.`),
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

describe('de kaart bij een voorstel', () => {
  const alinea = (...content: object[]) => ({ type: 'paragraph', content });
  const plan = schema.nodeFromJSON({
    type: 'doc',
    content: [
      alinea(
        { type: 'cijfer', attrs: { id: 1, versie: 1 } },
        { type: 'voetnoot', attrs: { tekst: 'Zie A.' } },
      ),
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [alinea()] }] }],
      },
    ],
  });
  const lege = (soort: string) => schema.nodes[soort]?.createAndFill() ?? [];
  const kaart = (doe: (tr: Transaction) => Transaction) => {
    const staat = EditorState.create({ schema, doc: plan });
    const voorstel = stelVoor(doe(staat.tr), staat, indiener(1, 1));
    const [eerste] = voorstel ? kaartenIn(voorstel.doc) : [];
    return eerste && { weg: eerste.weg, erbij: eerste.erbij, anders: eerste.anders };
  };

  it('zegt ook zonder tekst wat er verandert', () => {
    const eind = plan.content.size;
    expect(kaart((tr) => tr.insert(eind, lege('paragraph')))).toEqual({
      weg: '',
      erbij: '[lege alinea]',
      anders: [],
    });
    expect(kaart((tr) => tr.insert(eind - 1, lege('tableRow')))).toMatchObject({ weg: '', erbij: '[rij]' });
    expect(kaart((tr) => tr.insert(eind, lege('table')))).toMatchObject({ weg: '', erbij: '[tabel]' });
    expect(kaart((tr) => tr.setNodeAttribute(1, 'versie', 2))?.anders).toEqual(['cijfer bijwerken']);
    expect(kaart((tr) => tr.setNodeMarkup(2, null, { tekst: 'Zie B.' }))).toMatchObject({
      weg: '[voetnoot: Zie A.]',
      erbij: '[voetnoot: Zie B.]',
    });
  });
});
