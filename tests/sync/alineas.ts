import * as Y from 'yjs';

/** De updates van een editor die acht alinea's schrijft en bijwerkt; steeds dezelfde, van client 3. */
export function alineas(): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = 3;
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  const inhoud = doc.getXmlFragment('inhoud');
  for (let i = 0; i < 8; i++) {
    const alinea = new Y.XmlElement('paragraph');
    const tekst = new Y.XmlText(`regel ${i}`);
    inhoud.insert(0, [alinea]);
    alinea.insert(0, [tekst]);
    tekst.insert(3, 'x', { bold: true });
    tekst.delete(0, 2);
    alinea.setAttribute('soort', String(i));
  }
  return updates;
}
