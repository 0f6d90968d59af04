import { PostgresAdapter, sql, type Transaction } from 'kysely';
import type { Database } from './tables.ts';
import type { Verbinding } from './verbinding.ts';

/** Een logboek waarvan de nummers op volgorde zichtbaar moeten worden, of iets waarover maar één tegelijk mag beslissen. */
export type Logboek =
  | 'logboek'
  | 'document_update'
  | 'zoekblok'
  | 'afhankelijkheid'
  | 'opschorting'
  | 'overlegnummer';

const SLOT_NUMMER: Record<Logboek, number> = {
  logboek: 1,
  document_update: 2,
  zoekblok: 3,
  afhankelijkheid: 4,
  opschorting: 5,
  overlegnummer: 6,
};

/** Voor het weinige waarin de engines verschillen. */
export const isPostgres = (db: Verbinding) => db.getExecutor().adapter instanceof PostgresAdapter;

/**
 * Houdt anderen tot het einde van deze transactie van dezelfde stromen af. Zonder dit kan op PostgreSQL nummer 11 eerder
 * zichtbaar zijn dan nummer 10; wie "alles na 11" vraagt mist dan nummer 10 voorgoed. Op SQLite is er maar één schrijver.
 */
export async function bewaakVolgorde(
  trx: Transaction<Database>,
  logboek: Logboek,
  stromen: readonly string[],
): Promise<void> {
  if (!isPostgres(trx)) return;
  // Op volgorde, zodat twee transacties met dezelfde stromen niet op elkaar blijven wachten.
  await sql`
    select pg_advisory_xact_lock(${sql.lit(SLOT_NUMMER[logboek])}, slot)
    from (select distinct hashtext(stroom) as slot from unnest(${stromen}::text[]) as stroom order by 1) as sloten
  `.execute(trx);
}
