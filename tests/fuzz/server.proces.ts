import { once } from 'node:events';
import { createServer } from 'node:http';
import { openDatabase } from '#db/verbinding.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import { maakSyncServer } from '#server/sync/server.ts';
import { Rechten } from '#tests/sync/rechten.ts';

// De motor als eigen proces, zodat een test hem met SIGKILL kan doden. Argumenten: de database als JSON, en de poort.
const [database = '', poort = '0'] = process.argv.slice(2);
const sync = maakSyncServer({
  log: maakUpdateLog(await openDatabase(JSON.parse(database)), () => new Date()),
  toegang: new Rechten(),
  logger: { info: () => undefined, warn: () => undefined, error: console.error },
  limieten: {
    perGebruiker: 1_000,
    berichtenPerSeconde: 100_000,
    bytesPerSeconde: 100_000_000,
    bedenktijd: 50,
  },
});
const http = createServer((request, response) => {
  if (!sync.handel(request, response)) response.writeHead(404).end();
});
sync.verbindAan(http);
http.listen(Number(poort), '127.0.0.1');
await once(http, 'listening');
const adres = http.address();
if (!adres || typeof adres === 'string') throw new Error('geen poort');
console.info(`luistert ${adres.port}`);

// Wie met --expose-gc start kan om het geheugen vragen: wat er na opruimen nog in gebruik is.
process.on('SIGUSR2', () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  console.info(`geheugen ${heapUsed + external}`);
});
