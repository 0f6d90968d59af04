import { once } from 'node:events';
import { createServer } from 'node:http';
import { openDatabase } from '#db/verbinding.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import type { Toegang } from '#server/sync/ports.ts';
import { maakSyncServer } from '#server/sync/server.ts';
import { bestandIn } from './opslag.ts';

// Een eigen proces met de echte motor op een echte database, verder niets: dat is wat de peers ook zijn.

/** Iedereen mag; wie het is staat in de cookie. */
const toegang: Toegang = {
  anderen: null,
  magHerkomst: () => true,
  beoordeel: async (vragen) =>
    vragen.map(({ cookie = '' }) => {
      const id = Number(cookie.replace('wie=', ''));
      const gebruiker = {
        id,
        naam: `Mens ${id}`,
        email: `mens${id}@bench.example`,
        rol: 'programmabureau' as const,
        partij: null,
      };
      return { soort: 'toegelaten' as const, gebruiker, magSchrijven: true, gewist: 0 };
    }),
};

const { DATA = '.', PORT = '0' } = process.env;
const db = await openDatabase({ engine: 'sqlite', bestand: bestandIn(DATA) });
const sync = maakSyncServer({
  log: maakUpdateLog(db, () => new Date()),
  toegang,
  logger: { info: () => undefined, warn: console.warn, error: console.error },
  // Alleen de snelheid van één verbinding gaat omhoog: bij `openen` typt er een 260.000 letters achter elkaar.
  limieten: { berichtenPerSeconde: 1_000_000, bytesPerSeconde: 1_000_000_000 },
});
const http = createServer((_verzoek, antwoord) => antwoord.writeHead(404).end());
sync.verbindAan(http);
http.listen(Number(PORT), '127.0.0.1');
await once(http, 'listening');

process.on('SIGTERM', async () => {
  http.close();
  await sync.sluit();
  await db.sluit();
  process.exit(0);
});
