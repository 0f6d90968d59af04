import type { IncomingMessage } from 'node:http';
import type { Aanvraag } from './verbindingen.ts';

/** `/sync/<document-id>`, en voor wie geen WebSocket krijgt `/sync/<document-id>/stroom`. */
const PAD = /^\/sync\/([^/?]+)(\/stroom)?(?:\?|$)/;

/** Of dit verzoek voor ons is. */
export function isSyncPad({ url }: Pick<IncomingMessage, 'url'>): boolean {
  return url === '/sync' || (url ?? '').startsWith('/sync/');
}

/** Wat er gevraagd wordt, of null als er geen document in het adres staat. */
export function leesAanvraag(
  { url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>,
  weg: 'socket' | 'stroom',
): Aanvraag | null {
  const [, id, stroom] = PAD.exec(url) ?? [];
  if (id === undefined || (stroom !== undefined) !== (weg === 'stroom')) return null;
  const vragen = new URLSearchParams(url.split('?')[1] ?? '');
  const schema = vragen.get('schema');
  const gebruiker = vragen.get('gebruiker');
  const gewist = vragen.get('gewist');
  try {
    return {
      documentId: decodeURIComponent(id),
      cookie: headers.cookie,
      bevestig: vragen.get('bevestig') === '1',
      schema: schema === null ? null : Number(schema),
      gewist: gewist === null ? null : Number(gewist),
      gebruikerId: gebruiker === null ? null : Number(gebruiker),
    };
  } catch {
    return null;
  }
}
