import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { schema } from './schema.ts';
import { VELD } from './veld.ts';

/** Waar een implementatieplan over gaat: de onderdelen die de agenda ervan vraagt, in volgorde. */
export const PLAN_ONDERDELEN = [
  'Ambitie en resultaat',
  'Veranderaanpak',
  'Fasering tot 2028',
  'Voorbereidings- en invoeringstijd',
  'Capaciteit',
  'Haalbaarheid in de praktijk',
  'Prioriteiten',
  'Afhankelijkheden',
  'Risico’s',
  'Hoe jongeren en ouders meedoen',
  'Monitoring',
  'Communicatie met de eigen achterban',
] as const;

/** Schrijft de begintekst; van geen enkele browser, want Yjs trekt die nummers willekeurig uit 32 bits. */
const BEGIN_CLIENT = 2028;

/** De begintekst van een nieuw plan als ProseMirror-JSON: een kop per onderdeel met een lege alinea eronder. */
export function beginplanInhoud() {
  return {
    type: 'doc',
    content: PLAN_ONDERDELEN.flatMap((titel) => [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: titel }] },
      { type: 'paragraph' },
    ]),
  };
}

/**
 * De eerste Yjs-update van een nieuw plan. Elke aanroep geeft dezelfde bytes, onder een vaste clientID: maken twee
 * processen hetzelfde document tegelijk, dan is de tweede update een herhaling en staat de tekst er één keer.
 * Wie de onderdelen verandert, verandert deze bytes; dat mag alleen voor documenten die nog niet bestaan.
 */
export function beginplanUpdate(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = BEGIN_CLIENT;
  prosemirrorJSONToYXmlFragment(schema, beginplanInhoud(), doc.getXmlFragment(VELD));
  return Y.encodeStateAsUpdate(doc);
}
