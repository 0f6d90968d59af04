import { expect, it } from 'vitest';
import * as Y from 'yjs';

/**
 * Een grens van Yjs die wij kennen (besluit 15), zonder iets van ons: wie een stuk weghaalt waar een ander op dat moment zijn
 * doorhaling aan vastmaakt, haalt ook het begin of het eind daarvan weg. Wordt dit rood, dan kan Yjs het, en mag de regel uit
 * docs/bekend.md.
 */
it.each([
  ['ervoor, dan loopt zij door', 0, [{ insert: 'xby', attributes: { weg: true } }]],
  ['erna, dan is zij weg', 2, [{ insert: 'xb' }, { insert: 'y' }]],
])('een doorhaling die %s, terwijl een ander weghaalt waar zij aan vastzit', (_, plek, wordt) => {
  const [een, ander] = [new Y.Doc(), new Y.Doc()];
  const naar = (van: Y.Doc, doel: Y.Doc) => Y.applyUpdate(doel, Y.encodeStateAsUpdate(van));
  een.getText().insert(0, 'xaby');
  naar(een, ander);
  ander.getText().format(1, 1, { weg: true });
  naar(ander, een);
  een.getText().delete(1, 1);
  ander.getText().format(plek, 1, { weg: true });
  naar(een, ander);
  naar(ander, een);
  expect(een.getText().toDelta()).toEqual(wordt);
  expect(ander.getText().toDelta()).toEqual(wordt);
});
