import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocket } from 'ws';
import { maakSyncServer } from '#server/sync/server.ts';

// Een eigen proces, met een verbinding, een opslag die het niet doet (dus een lopende herhaling) en een hartslag: na
// `sluit` moet het vanzelf eindigen. Blijft er één timer of socket over, dan hangt het en faalt de test.
const gebruiker = {
  id: 1,
  naam: 'Vera',
  email: 'vera@demo.example',
  rol: 'programmabureau',
  partij: null,
} as const;
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
const sync = maakSyncServer({
  log: {
    read: async () => [],
    append: async () => {
      throw new Error('schijf vol');
    },
    compact: async () => undefined,
    watch: null,
  },
  toegang: {
    anderen: null,
    magHerkomst: () => true,
    beoordeel: async (vragen) =>
      vragen.map(() => ({ soort: 'toegelaten', gebruiker, magSchrijven: true, gewist: 0 })),
  },
  logger,
});
const http = createServer();
sync.verbindAan(http);
http.listen(0, '127.0.0.1');
await once(http, 'listening');
const adres = http.address();
if (!adres || typeof adres === 'string') throw new Error('geen poort');
const ws = new WebSocket(`ws://127.0.0.1:${adres.port}/sync/plan`);
await once(ws, 'message');
const geschreven = sync.schrijf('plan', Uint8Array.of(0, 0), null).catch(() => undefined);
await Promise.all([sync.sluit(), sync.sluit()]);
await geschreven;
http.close();
console.info('gesloten');
