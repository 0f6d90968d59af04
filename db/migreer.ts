import { Migrator } from 'kysely';
import { migrations } from './migrations/index.ts';
import type { Db } from './verbinding.ts';

/**
 * Brengt de database naar de nieuwste vorm; doet niets als die er al is. Mag in twee processen tegelijk: PostgreSQL
 * wacht op een advisory lock, SQLite op de schrijver. Mislukt een migratie, dan blijft er niets van over en volgt de fout.
 */
export async function migreer({ kysely, engine }: Db): Promise<void> {
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => migrations(engine) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
