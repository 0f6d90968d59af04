import sqlite3, { type Database, type RunResult, type Statement } from 'sqlite3';

/** How long SQLite itself waits for another process that holds the file. */
const BUSY_TIMEOUT_MS = 5_000;
/** Multi-row inserts make a text per batch size, so the cache has an end. */
const MAX_STATEMENTS = 200;

/**
 * One open connection to the file, with promises. The caller lets one query run at a time (see `Pool`).
 * Prepared statements are kept: a repeated query then costs one trip to the thread pool instead of two.
 * Errors are SQLite's own, with `message` and `code` (`SQLITE_CONSTRAINT`, `SQLITE_BUSY` …).
 * Blobs: any Uint8Array goes in, a Buffer (which is a Uint8Array) comes out.
 */
export class SqliteHandle {
  readonly #db: Database;
  /** In order of use, oldest first. */
  readonly #statements = new Map<string, Statement>();

  private constructor(db: Database) {
    this.#db = db;
    db.configure('busyTimeout', BUSY_TIMEOUT_MS);
  }

  static open(file: string, mode: 'write' | 'read'): Promise<SqliteHandle> {
    const flags = mode === 'read' ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE;
    return new Promise((resolve, reject) => {
      const db = new sqlite3.Database(file, flags, (error) => {
        if (error) reject(error);
        else resolve(new SqliteHandle(db));
      });
    });
  }

  /** The rows that the statement returns: for a select, `returning`, or a pragma. */
  async all<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    const statement = await this.#prepare(sql);
    return new Promise((resolve, reject) => {
      statement.all<R>([...parameters], (error, rows) => {
        if (error) this.#forget(sql, () => reject(error));
        else resolve(rows);
      });
    });
  }

  /** For a statement without rows. It runs only to its first row, so it must not be used for one that has them. */
  async run(sql: string, parameters: readonly unknown[]): Promise<{ changes: number; lastId: number }> {
    const statement = await this.#prepare(sql);
    const forget = (done: () => void) => this.#forget(sql, done);
    return new Promise((resolve, reject) => {
      statement.run([...parameters], function (this: RunResult, error: Error | null) {
        if (error) forget(() => reject(error));
        else resolve({ changes: this.changes, lastId: this.lastID });
      });
    });
  }

  close(): Promise<void> {
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
    return new Promise((resolve, reject) => this.#db.close((error) => (error ? reject(error) : resolve())));
  }

  async #prepare(sql: string): Promise<Statement> {
    const known = this.#statements.get(sql);
    if (known) {
      this.#statements.delete(sql);
      this.#statements.set(sql, known);
      return known;
    }
    const fresh = await new Promise<Statement>((resolve, reject) => {
      const statement = this.#db.prepare(sql, (error) => (error ? reject(error) : resolve(statement)));
    });
    this.#statements.set(sql, fresh);
    const [oldest] = this.#statements.keys();
    if (oldest !== undefined && this.#statements.size > MAX_STATEMENTS) this.#forget(oldest);
    return fresh;
  }

  /** Also after an error: SQLite may count a failed statement as still in progress, and then nothing can be committed. */
  #forget(sql: string, done?: () => void): void {
    const statement = this.#statements.get(sql);
    this.#statements.delete(sql);
    statement?.finalize(done);
  }
}
