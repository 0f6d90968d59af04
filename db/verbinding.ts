import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { postgresSeinen, type Seinen } from './seinen.ts';
import { SqliteDialect } from './sqlite/dialect.ts';
import type { Database } from './tables.ts';

export type Engine = 'sqlite' | 'postgres';

export type DatabaseConfig = { engine: 'sqlite'; bestand: string } | { engine: 'postgres'; url: string };

/** Een open database. `sluit` wacht op lopend werk en mag vaker. */
export interface Db {
  readonly engine: Engine;
  readonly kysely: Kysely<Database>;
  /** Berichten tussen processen; null op SQLite. */
  readonly seinen: Seinen | null;
  sluit(): Promise<void>;
}

/** Waar een query op mag: de database zelf, of een transactie. */
export type Verbinding = Kysely<Database> | Transaction<Database>;

/**
 * Opent de database en probeert de verbinding meteen: een verkeerd pad of adres is hier een fout en niet bij de eerste
 * vraag. De map van het SQLite-bestand moet bestaan; het bestand zelf wordt gemaakt.
 */
export async function openDatabase(config: DatabaseConfig): Promise<Db> {
  const kysely = new Kysely<Database>({
    dialect: config.engine === 'sqlite' ? new SqliteDialect(config.bestand) : postgresDialect(config.url),
  });
  const sluit = () => kysely.destroy();
  try {
    await kysely.selectNoFrom((eb) => eb.lit(1).as('een')).execute();
  } catch (error) {
    await sluit().catch(() => undefined);
    throw error;
  }
  const seinen = config.engine === 'postgres' ? postgresSeinen(config.url) : null;
  return { engine: config.engine, kysely, seinen, sluit };
}

const POOL_SIZE = 10;

function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    types: {
      // count(*) en max(id) zijn int8, die pg als tekst geeft; op deze pool en niet voor het hele proces.
      getTypeParser: (oid, format) =>
        oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  // Zonder luisteraar stopt het hele proces als een ongebruikte verbinding wegvalt; de pool vervangt hem vanzelf.
  pool.on('error', (error) => console.warn(`PostgreSQL-verbinding verbroken: ${error.message}`));
  return new PostgresDialect({ pool });
}
