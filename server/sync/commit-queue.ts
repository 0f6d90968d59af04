import type { LogEntry, Logger, UpdateLog } from './ports.ts';
import { merge } from './updates.ts';

/** Wie een update inbracht: een sessie, of de server zelf. */
export interface Author {
  readonly gebruikerId: number | null;
  /** Na elke vastgelegde reeks waar iets van deze auteur in zat; met een fout als het bij het afsluiten niet meer lukte. */
  settled?(error: Error | null): void;
}

/** Per auteur één update met alles wat die in deze reeks schreef. */
export type Contributions = ReadonlyMap<Author, Uint8Array>;

export interface CommitTarget {
  readonly documentId: string;
  /** De bijdragen, uit `count` updates, staan vast in het logboek. */
  committed(contributions: Contributions, count: number): void;
}

interface Pending {
  target: CommitTarget;
  author: Author;
  update: Uint8Array;
}

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;

/**
 * Legt updates van alle kamers samen vast: wat binnenkomt terwijl een transactie loopt, gaat mee in de volgende. Een
 * mislukte transactie blijft vooraan staan en gaat opnieuw, steeds iets later; de volgorde verandert daarbij niet.
 */
export class CommitQueue {
  readonly #log: UpdateLog;
  readonly #logger: Logger;
  #waiting: Pending[] = [];
  #bytes = 0;
  #running: Promise<void> | null = null;
  #failingSince: Date | null = null;
  #closing = false;
  #wake: (() => void) | null = null;

  constructor(log: UpdateLog, logger: Logger) {
    this.#log = log;
    this.#logger = logger;
  }

  /** Bytes die nog niet zijn vastgelegd. */
  get unsavedBytes(): number {
    return this.#bytes;
  }

  /** Sinds wanneer vastleggen mislukt, of null. */
  get failingSince(): Date | null {
    return this.#failingSince;
  }

  add(pending: Pending): void {
    this.#waiting.push(pending);
    this.#bytes += pending.update.length;
    this.#running ??= this.#run();
  }

  /** Legt vast wat er nog wacht. Lukt dat nu niet, dan horen de auteurs het en staat het in het log. Mag vaker. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#wake?.();
    await this.#running;
    const lost = this.#waiting.splice(0);
    if (lost.length === 0) return;
    this.#logger.error(`sync: ${lost.length} updates niet vastgelegd bij het afsluiten`);
    for (const author of new Set(lost.map((pending) => pending.author))) {
      author.settled?.(new Error('De server sluit af en de opslag is niet te bereiken.'));
    }
  }

  async #run(): Promise<void> {
    // Wat in dezelfde ronde van de event loop binnenkomt, gaat mee in de eerste transactie.
    await new Promise(setImmediate);
    let retryMs = FIRST_RETRY_MS;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      if (await this.#commit(batch)) {
        retryMs = FIRST_RETRY_MS;
      } else {
        this.#waiting = batch.concat(this.#waiting);
        if (this.#closing) break;
        await this.#pause(retryMs);
        retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
      }
    }
    this.#running = null;
  }

  async #commit(batch: readonly Pending[]): Promise<boolean> {
    const targets = byTarget(batch);
    try {
      await this.#log.append(entriesOf(targets));
    } catch (error) {
      this.#failingSince ??= new Date();
      this.#logger.error(`sync: ${batch.length} updates niet vastgelegd, nieuwe poging volgt:`, error);
      return false;
    }
    if (this.#failingSince) this.#logger.info('sync: vastleggen lukt weer');
    this.#failingSince = null;
    for (const { update } of batch) this.#bytes -= update.length;
    for (const [target, { contributions, count }] of targets) target.committed(contributions, count);
    for (const author of new Set(batch.map((pending) => pending.author))) author.settled?.(null);
    return true;
  }

  async #pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }
}

type Targets = Map<CommitTarget, { contributions: Map<Author, Uint8Array>; count: number }>;

function byTarget(batch: readonly Pending[]): Targets {
  const grouped = new Map<CommitTarget, Map<Author, Uint8Array[]>>();
  for (const { target, author, update } of batch) {
    const authors = grouped.get(target) ?? new Map<Author, Uint8Array[]>();
    grouped.set(target, authors);
    const updates = authors.get(author);
    if (updates) updates.push(update);
    else authors.set(author, [update]);
  }
  const targets: Targets = new Map();
  for (const [target, authors] of grouped) {
    const contributions = new Map<Author, Uint8Array>();
    let count = 0;
    for (const [author, updates] of authors) {
      contributions.set(author, merge(updates));
      count += updates.length;
    }
    targets.set(target, { contributions, count });
  }
  return targets;
}

function entriesOf(targets: Targets): LogEntry[] {
  return [...targets].flatMap(([{ documentId }, { contributions }]) =>
    [...contributions].map(([{ gebruikerId }, data]) => ({ documentId, data, gebruikerId })),
  );
}
