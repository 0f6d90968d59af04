import { createRequire } from 'node:module';
import { join } from 'node:path';

// Hocuspocus zoals de handleiding het voordoet, met de SQLite-extensie op een bestand. Omgeving: PORT, DATA.
const require = createRequire(join(process.cwd(), 'bench/peers/package.json'));
const { SQLite } = require('@hocuspocus/extension-sqlite');
const { Server } = require('@hocuspocus/server');
const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: [new SQLite({ database: join(process.env.DATA, 'hocuspocus.sqlite') })],
});
await server.listen();
