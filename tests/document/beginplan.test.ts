import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { beginplanInhoud, beginplanUpdate, PLAN_ONDERDELEN } from '#domain/document/beginplan.ts';
import { planInhoud, platteTekst } from '#domain/document/inhoud.ts';
import { schema } from '#domain/document/schema.ts';

function koppen(toestand: Uint8Array): string[] {
  return planInhoud(toestand)
    .content.filter(({ type }) => type === 'heading')
    .map(platteTekst);
}

describe('het beginplan', () => {
  it('vraagt om de onderdelen die de agenda noemt, elk met een lege alinea', () => {
    const { content } = planInhoud(beginplanUpdate());
    expect(koppen(beginplanUpdate())).toEqual([...PLAN_ONDERDELEN]);
    expect(content.map(({ type }) => type)).toEqual(PLAN_ONDERDELEN.flatMap(() => ['heading', 'paragraph']));
    expect(
      content.filter(({ type }) => type === 'paragraph').every((alinea) => alinea.content.length === 0),
    ).toBe(true);
  });

  it('past in het schema', () => {
    expect(() => schema.nodeFromJSON(beginplanInhoud()).check()).not.toThrow();
  });

  it('geeft elke keer dezelfde bytes', () => {
    expect(beginplanUpdate()).toEqual(beginplanUpdate());
  });

  it('staat er één keer, ook als twee makers het tegelijk toevoegen aan een plan waar al in geschreven is', () => {
    const een = new Y.Doc();
    Y.applyUpdate(een, beginplanUpdate());
    een.getXmlFragment('inhoud').insert(0, [new Y.XmlElement('paragraph')]);
    const twee = new Y.Doc();
    Y.applyUpdate(twee, beginplanUpdate());
    Y.applyUpdate(een, Y.encodeStateAsUpdate(twee));
    Y.applyUpdate(een, beginplanUpdate());
    expect(koppen(Y.encodeStateAsUpdate(een))).toEqual([...PLAN_ONDERDELEN]);
  });
});
