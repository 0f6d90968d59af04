import { setTimeout } from 'node:timers/promises';
import type { Driver } from 'kysely';
import { RoutingConnection } from './connection.ts';
import { SqliteHandle } from './handle.ts';
import { Pool } from './pool.ts';

const READERS = 3;

/**
 * Kysely's driver over the asynchronous `sqlite3` package: one writer, a few readers, all on the same file.
 * Reading never waits for writing (WAL), and writing waits its turn in memory instead of on SQLITE_BUSY.
 */
export class SqliteDriver implements Driver {
  readonly #file: string;
  #pools: { writer: Pool<SqliteHandle>; readers: Pool<SqliteHandle> } | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  async init(): Promise<void> {
    const writer = await openWriter(this.#file);
    const readers = await Promise.all(Array.from({ length: READERS }, () => openReader(this.#file)));
    this.#pools = { writer: new Pool([writer]), readers: new Pool(readers) };
  }

  async acquireConnection(): Promise<RoutingConnection> {
    if (!this.#pools) throw new Error('De database is gesloten.');
    return new RoutingConnection(this.#pools.writer, this.#pools.readers);
  }

  async releaseConnection(connection: RoutingConnection): Promise<void> {
    connection.release();
  }

  async beginTransaction(connection: RoutingConnection): Promise<void> {
    await connection.begin();
  }

  async commitTransaction(connection: RoutingConnection): Promise<void> {
    await connection.commit();
  }

  async rollbackTransaction(connection: RoutingConnection): Promise<void> {
    await connection.rollback();
  }

  /** Waits for what is running or in line, a transaction included. */
  async destroy(): Promise<void> {
    const pools = this.#pools;
    this.#pools = null;
    if (!pools) return;
    // The writer last: it is the one that empties the WAL into the file when it is the last to close.
    for (const handle of await pools.readers.drain()) await handle.close();
    for (const handle of await pools.writer.drain()) await handle.close();
  }
}

async function openWriter(file: string): Promise<SqliteHandle> {
  const handle = await SqliteHandle.open(file, 'write');
  await toWal(handle);
  // FULL: what is committed survives a power cut, also in WAL mode (design §3).
  await handle.all('pragma synchronous = full');
  await handle.all('pragma foreign_keys = on');
  return handle;
}

/**
 * Making a new file WAL needs it alone, and there SQLite does not wait: of two processes that start together one gets
 * SQLITE_BUSY at once. By the next try the other has done it, and then there is nothing left to do.
 */
async function toWal(handle: SqliteHandle, triesLeft = 100): Promise<void> {
  try {
    await handle.all('pragma journal_mode = wal');
  } catch (error) {
    const busy = error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
    if (!busy || triesLeft === 0) throw error;
    await setTimeout(20);
    await toWal(handle, triesLeft - 1);
  }
}

async function openReader(file: string): Promise<SqliteHandle> {
  const handle = await SqliteHandle.open(file, 'read');
  await handle.all('pragma query_only = on');
  return handle;
}
