import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { herstelVoorstellen } from '#app/editor/voorstellen/herstel.ts';
import { legBesluitVast } from '#domain/document/besluiten.ts';
import { VELD } from '#domain/document/veld.ts';

const DOORHALING = 'deletion--abcdefgh';
const weg = { [DOORHALING]: { id: '1.k' } };

/** Twee mensen met dezelfde tekst, waarvan de tweede stap voor stap krijgt wat de eerste doet en omgekeerd. */
function samen() {
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  const [tekst, ander] = docs;
  docs.forEach((doc, nr) => {
    doc.clientID = nr + 1;
  });
  const begin = new Y.XmlText('wim jet slot eind');
  tekst.getXmlFragment(VELD).insert(0, [begin]);
  const gelijk = () => {
    for (let keer = 0; keer < 3; keer += 1) {
      const [een, twee] = docs.map((doc) => Y.encodeStateAsUpdate(doc));
      if (een) Y.applyUpdate(ander, een);
      if (twee) Y.applyUpdate(tekst, twee);
    }
  };
  herstelVoorstellen(tekst, (kenmerk) => kenmerk === '1.k');
  gelijk();
  const [bij] = ander.getXmlFragment(VELD).toArray();
  if (!(bij instanceof Y.XmlText)) throw new Error('geen tekst');
  return { mijn: begin, hun: bij, gelijk };
}

const over = (tekst: Y.XmlText): unknown => tekst.toDelta();

/** Ik streep `slot` door en daarna `jet` ervoor; een ander haalt `slot` intussen echt weg, en Yjs met hem het eind van de doorhaling. */
function streepNaast({ mijn, hun, gelijk }: ReturnType<typeof samen>) {
  mijn.format(8, 5, weg);
  gelijk();
  mijn.format(4, 4, weg);
  hun.delete(8, 5);
  gelijk();
}

it('wie voorstelde zet de doorhaling terug op zijn eigen woord, en wat is afgewezen blijft weg', () => {
  const proef = samen();
  streepNaast(proef);
  const goed = [{ insert: 'wim ' }, { insert: 'jet ', attributes: weg }, { insert: 'eind' }];
  expect([over(proef.mijn), over(proef.hun)]).toEqual([goed, goed]);
  const { doc } = proef.hun;
  if (doc) legBesluitVast(doc, ['1.k'], 'af');
  proef.hun.format(4, 4, { [DOORHALING]: null });
  proef.gelijk();
  expect(over(proef.mijn)).toEqual([{ insert: 'wim jet eind' }]);
});

it('een doorhaling die in één keer wegvalt zonder dat iemand besliste komt terug', () => {
  const proef = samen();
  proef.mijn.format(4, 4, weg);
  proef.gelijk();
  proef.hun.format(4, 4, { [DOORHALING]: null });
  proef.gelijk();
  const goed = [{ insert: 'wim ' }, { insert: 'jet ', attributes: weg }, { insert: 'slot eind' }];
  expect([over(proef.mijn), over(proef.hun)]).toEqual([goed, goed]);
});

/** Ik streep `jet` door; een ander haalt het weg, en typt daarna op die plek iets met mijn doorhaling erop. */
function naWeghalen(tekst: string) {
  const proef = samen();
  proef.mijn.format(4, 4, weg);
  proef.gelijk();
  proef.hun.delete(4, 4);
  proef.gelijk();
  proef.hun.insert(4, tekst, weg);
  proef.gelijk();
  return over(proef.mijn);
}

it('wie weghalen ongedaan maakt zet de doorhaling mee terug', () => {
  expect(naWeghalen('jet ')).toEqual([
    { insert: 'wim ' },
    { insert: 'jet ', attributes: weg },
    { insert: 'slot eind' },
  ]);
});

it('tekst van een ander komt nooit onder een doorhaling die nergens meer op stond', () => {
  expect(naWeghalen('pim ')).toEqual([{ insert: 'wim pim slot eind' }]);
});
