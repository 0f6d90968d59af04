/** Het stuk van het Yjs-document waar de tekst in staat: `doc.getXmlFragment(VELD)`. */
export const VELD = 'inhoud';
