import { describe, expect, it } from 'vitest';
import { positieVan } from '#app/editor/plek.ts';
import { schema } from '#domain/document/schema.ts';
import { alinea, tekst } from './voorbeeld.ts';

const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    alinea(tekst('abc'), tekst('def', { type: 'bold' })),
    { type: 'paragraph' },
    {
      type: 'bulletList',
      content: ['een', 'twee'].map((woord) => ({ type: 'listItem', content: [alinea(tekst(woord))] })),
    },
  ],
});

/** De tekst van de alinea voor en achter een positie. */
function rond(positie: number): [string, string] {
  const { parent, parentOffset } = doc.resolve(positie);
  return [parent.textBetween(0, parentOffset), parent.textBetween(parentOffset, parent.content.size)];
}

describe('de plek waar in de leestekst geklikt is', () => {
  it.each([
    [{ blok: 0, tekens: 0 }, ['', 'abcdef']],
    [{ blok: 0, tekens: 4 }, ['abcd', 'ef']],
    [{ blok: 0, tekens: 6 }, ['abcdef', '']],
    [{ blok: 1, tekens: 0 }, ['', '']],
    [{ blok: 2, tekens: 2 }, ['ee', 'n']],
    [{ blok: 2, tekens: 5 }, ['tw', 'ee']],
    [{ blok: 0, tekens: 99 }, ['abcdef', '']],
    [{ blok: 9, tekens: 7 }, ['twee', '']],
  ])('%j ligt tussen %j', (plek, verwacht) => {
    expect(rond(positieVan(doc, plek))).toEqual(verwacht);
  });
});
