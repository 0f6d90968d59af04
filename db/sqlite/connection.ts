import {
  type CompiledQuery,
  type DatabaseConnection,
  DeleteQueryNode,
  InsertQueryNode,
  type QueryResult,
  SelectQueryNode,
  UpdateQueryNode,
} from 'kysely';
import type { SqliteHandle } from './handle.ts';
import type { Pool } from './pool.ts';

/**
 * What Kysely calls a connection. It holds nothing until there is something to do: outside a transaction a select goes
 * to a free reader and anything else to the writer; inside a transaction everything goes to the writer, which is
 * held from BEGIN IMMEDIATE until COMMIT or ROLLBACK.
 */
export class RoutingConnection implements DatabaseConnection {
  readonly #writer: Pool<SqliteHandle>;
  readonly #readers: Pool<SqliteHandle>;
  #held: SqliteHandle | null = null;

  constructor(writer: Pool<SqliteHandle>, readers: Pool<SqliteHandle>) {
    this.#writer = writer;
    this.#readers = readers;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#held) return execute(this.#held, query);
    const pool = SelectQueryNode.is(query.query) ? this.#readers : this.#writer;
    return pool.use((handle) => execute<R>(handle, query));
  }

  /** All rows at once: node-sqlite3 has no cursor, and no query here has more rows than fit in memory. */
  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }

  async begin(): Promise<void> {
    const handle = await this.#writer.take();
    try {
      // IMMEDIATE: a deferred transaction that reads first can fail with SQLITE_BUSY at its first write.
      await handle.run('begin immediate', []);
      this.#held = handle;
    } catch (error) {
      this.#writer.give(handle);
      throw error;
    }
  }

  /** When this fails the transaction is still open and Kysely calls `rollback`. */
  async commit(): Promise<void> {
    await this.#held?.run('commit', []);
    this.release();
  }

  async rollback(): Promise<void> {
    try {
      await this.#held?.run('rollback', []);
    } catch (error) {
      // After a full disk or an I/O error SQLite has already rolled back; the first error is the one to report.
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    } finally {
      this.release();
    }
  }

  release(): void {
    if (this.#held) this.#writer.give(this.#held);
    this.#held = null;
  }
}

async function execute<R>(handle: SqliteHandle, query: CompiledQuery): Promise<QueryResult<R>> {
  try {
    return await run<R>(handle, query);
  } catch (error) {
    // node-sqlite3 makes its errors on another thread, without a stack: without this nobody sees which query it was.
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  }
}

/** Counts are given for insert, update and delete from the query builder; raw SQL gives its rows only. */
async function run<R>(handle: SqliteHandle, query: CompiledQuery): Promise<QueryResult<R>> {
  const node = query.query;
  const inserts = InsertQueryNode.is(node);
  if (!inserts && !UpdateQueryNode.is(node) && !DeleteQueryNode.is(node)) {
    return { rows: await handle.all<R>(query.sql, query.parameters) };
  }
  if (node.returning) {
    const rows = await handle.all<R>(query.sql, query.parameters);
    return { rows, numAffectedRows: BigInt(rows.length) };
  }
  const { changes, lastId } = await handle.run(query.sql, query.parameters);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: inserts ? BigInt(lastId) : undefined };
}
