import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { docInhoud, platteTekst } from '#domain/document/inhoud.ts';
import { VELD } from '#domain/document/schema.ts';
import { freshPostgresUrl } from '#tests/helpers/postgres.ts';
import { meldAan, type Proefserver, proefserver } from '#tests/helpers/server.ts';

/** Een y-websocket-client met een sessie, zoals het pakket hem uitbrengt. */
async function schrijver(server: Proefserver, wie: string) {
  const cookie = await meldAan(server.url, wie);
  class MetSessie extends WebSocket {
    constructor(adres: string | URL) {
      super(adres, { headers: { cookie } });
    }
  }
  const doc = new Y.Doc();
  const kanaal = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, 'plan-opgave-2', doc, {
    // @ts-expect-error de typen van ws en die van de DOM verschillen, het gedrag niet
    WebSocketPolyfill: MetSessie,
    disableBc: true,
  });
  onTestFinished(() => kanaal.destroy());
  await new Promise<void>((klaar) => kanaal.once('sync', () => klaar()));
  return doc;
}

describe('op PostgreSQL', () => {
  it('draait de hele app: vullen, aanmelden, melden, samen schrijven en herstarten', async () => {
    const server = await proefserver({ env: { DATABASE_URL: await freshPostgresUrl() } });
    const cookie = await meldAan(server.url, 'vng');
    const haal = async (pad: string) => (await fetch(server.url + pad, { headers: { cookie } })).text();

    expect(await haal('/')).toContain('291 afspraken');
    const sleutel = /actie:\d+/.exec(await haal('/melden'))?.[0] ?? '';
    const velden = { sleutel, voortgang: 'mee_bezig', licht: 'groen', toelichting: 'Ook op PostgreSQL.' };
    const melden = await fetch(`${server.url}/melden`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams(velden),
    });
    expect(melden.status).toBeLessThan(400);
    expect(await haal('/')).toContain('Ook op PostgreSQL.');

    await haal('/opgaven/2/plan');
    const [een, ander] = await Promise.all([schrijver(server, 'vng'), schrijver(server, 'sbj')]);
    const gezien = new Promise<void>((klaar) => ander.on('update', () => klaar()));
    een.transact(() => {
      const alinea = new Y.XmlElement('paragraph');
      een.getXmlFragment(VELD).push([alinea]);
      alinea.push([new Y.XmlText('Samen geschreven.')]);
    });
    await gezien;
    expect(platteTekst(docInhoud(ander))).toContain('Samen geschreven.');

    await server.herstart();
    expect(await haal('/opgaven/2/plan')).toContain('Samen geschreven.');
  });
});
