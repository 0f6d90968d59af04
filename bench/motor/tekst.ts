import * as prng from 'lib0/prng';
import * as Y from 'yjs';

/** Eén editor die letters achter elkaar typt; elke aanroep van `letter` geeft de volgende update, met klok 0, 1, 2, … */
export function typer(clientId: number): { letter(): Uint8Array } {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const tekst = doc.getText('inhoud');
  let laatste: Uint8Array = new Uint8Array();
  doc.on('update', (update: Uint8Array) => {
    laatste = update;
  });
  return {
    letter() {
      tekst.insert(tekst.length, 'a');
      return laatste;
    },
  };
}

/** Losse wijzigingen van één letter, zoals bij schrijven en verbeteren: stukken typen, terugnemen, verderop verder. */
export function bewerkingen(aantal: number): Uint8Array[] {
  const gen = prng.create(260_000);
  const doc = new Y.Doc();
  doc.clientID = 77;
  const tekst = doc.getText('inhoud');
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  let plek = 0;
  for (let i = 0; i < aantal; i++) {
    if (prng.int32(gen, 0, 39) === 0) plek = prng.int32(gen, 0, tekst.length);
    if (plek > 0 && prng.int32(gen, 0, 9) < 3) tekst.delete(--plek, 1);
    else tekst.insert(plek++, prng.letter(gen));
  }
  return updates;
}

/** Een plan van ongeveer 55 kB, door vijf mensen geschreven: alinea's met vet, ingevoegde woorden en verbeteringen. */
export function plan(): Uint8Array {
  const gen = prng.create(55);
  let toestand: Uint8Array = Uint8Array.of(0, 0);
  for (let beurt = 0; toestand.length < 55_000; beurt++) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, toestand);
    doc.clientID = 100 + (beurt % 5);
    const inhoud = doc.getXmlFragment('inhoud');
    for (let i = 0; i < 4; i++) {
      const alinea = new Y.XmlElement('paragraph');
      const tekst = new Y.XmlText();
      inhoud.insert(prng.int32(gen, 0, inhoud.length), [alinea]);
      alinea.insert(0, [tekst]);
      for (let n = 0; n < 12; n++) {
        tekst.insert(prng.int32(gen, 0, tekst.length), `${prng.word(gen, 3, 12)} `);
        if (n % 5 === 4) tekst.delete(prng.int32(gen, 0, tekst.length - 3), 2);
      }
      tekst.format(0, 4, { bold: true });
    }
    toestand = Y.encodeStateAsUpdate(doc);
    doc.destroy();
  }
  return toestand;
}
