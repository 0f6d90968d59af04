import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { migreer } from '#db/migreer.ts';
import { type DatabaseConfig, type Db, type Engine, openDatabase } from '#db/verbinding.ts';
import { freshPostgresUrl } from './postgres.ts';

/** For `describe.each(ENGINES)`: everything in `db/` behaves the same on both. */
export const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];

const opened: Db[] = [];
const folders: string[] = [];

afterAll(async () => {
  await Promise.all(opened.splice(0).map((db) => db.sluit()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/** Where an empty database can be made. SQLite: a file in a folder of its own that goes after the tests. */
export async function freshConfig(engine: Engine): Promise<DatabaseConfig> {
  if (engine === 'postgres') return { engine, url: await freshPostgresUrl() };
  const folder = await mkdtemp(join(tmpdir(), 'vijfhoek-db-'));
  folders.push(folder);
  return { engine, bestand: join(folder, 'vijfhoek.sqlite') };
}

/** Opens a database that is closed after the tests of this file. */
export async function open(config: DatabaseConfig): Promise<Db> {
  const db = await openDatabase(config);
  opened.push(db);
  return db;
}

/** A new, migrated, empty database. */
export async function freshDatabase(engine: Engine): Promise<Db> {
  const db = await open(await freshConfig(engine));
  await migreer(db);
  return db;
}
