import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { migreer } from '#db/migreer.ts';
import { type Db, openDatabase } from '#db/verbinding.ts';
import type { Config } from './config.ts';

/** Opent de opslag die bij de instellingen hoort, in de nieuwste vorm. De server en de CLI gebruiken dezelfde. */
export async function openOpslag(config: Pick<Config, 'dataDir' | 'databaseUrl'>): Promise<Db> {
  if (!config.databaseUrl) await mkdir(config.dataDir, { recursive: true });
  const db = await openDatabase(
    config.databaseUrl
      ? { engine: 'postgres', url: config.databaseUrl }
      : { engine: 'sqlite', bestand: join(config.dataDir, 'vijfhoek.sqlite') },
  );
  await migreer(db);
  return db;
}
