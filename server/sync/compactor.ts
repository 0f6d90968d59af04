import type { Logger, Meter, UpdateLog } from './ports.ts';

/** Kort logboeken in, één tegelijk, op de achtergrond. Mislukt het, dan is er niets veranderd en komt het later weer. */
export class Compactor {
  readonly #log: UpdateLog;
  readonly #logger: Logger;
  readonly #meter: Meter;
  readonly #waiting = new Map<string, () => void>();
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(log: UpdateLog, logger: Logger, meter: Meter) {
    this.#log = log;
    this.#logger = logger;
    this.#meter = meter;
  }

  /** `done` wordt geroepen als het gelukt is. */
  request(documentId: string, done: () => void): void {
    if (this.#closed) return;
    this.#waiting.set(documentId, done);
    this.#running ??= this.#run();
  }

  /** Begint niets meer, en wacht op waar hij mee bezig is. Mag vaker. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#waiting.clear();
    await this.#running;
  }

  async #run(): Promise<void> {
    for (const [documentId, done] of this.#waiting) {
      this.#waiting.delete(documentId);
      const started = performance.now();
      try {
        await this.#log.compact(documentId);
        this.#meter.compacted((performance.now() - started) / 1_000);
        done();
      } catch (error) {
        this.#logger.error(`sync: ${documentId} niet ingekort:`, error);
      }
    }
    this.#running = null;
  }
}
