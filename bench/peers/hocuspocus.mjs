import { join } from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

// Hocuspocus zoals de handleiding hem start, met zijn eigen verstekwaarden en de database in een bestand.
const { DATA = '.', PORT = '0' } = process.env;
const server = new Server({
  quiet: true,
  extensions: [new SQLite({ database: join(DATA, 'hocuspocus.sqlite') })],
});

// Niet `server.listen`: dat luistert ook met `address` op elk adres van de machine.
server.httpServer.listen(Number(PORT), '127.0.0.1');

process.on('SIGTERM', async () => {
  await server.destroy();
  process.exit(0);
});
