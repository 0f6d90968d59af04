/**
 * Lends out a fixed set of things, first come first served. With one thing in it, it is a mutex.
 * FIFO matters: a waiting transaction must not starve behind a stream of single statements.
 */
export class Pool<T> {
  readonly #size: number;
  readonly #free: T[];
  readonly #waiting: ((item: T) => void)[] = [];
  #closed = false;

  constructor(items: T[]) {
    this.#size = items.length;
    this.#free = [...items];
  }

  /** Resolves when something is free; the taker gives it back exactly once. Throws after `drain`. */
  async take(): Promise<T> {
    if (this.#closed) throw new Error('De database is gesloten.');
    return this.#next();
  }

  give(item: T): void {
    const next = this.#waiting.shift();
    if (next) next(item);
    else this.#free.push(item);
  }

  /** Runs `work` with one of the things. */
  async use<R>(work: (item: T) => Promise<R>): Promise<R> {
    const item = await this.take();
    try {
      return await work(item);
    } finally {
      this.give(item);
    }
  }

  /** Refuses new takers, waits for those already in line and returns everything. */
  async drain(): Promise<T[]> {
    this.#closed = true;
    return Promise.all(Array.from({ length: this.#size }, () => this.#next()));
  }

  #next(): Promise<T> {
    const item = this.#free.pop();
    return item === undefined ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve(item);
  }
}
