import type { LogEntry, Logger, Meter, UpdateLog } from './ports.ts';
import { merge } from './updates.ts';

/** Wie een update inbracht: een sessie, of de server zelf. */
export interface Author {
  readonly gebruikerId: number | null;
  /** `count` updates van deze auteur liggen vast; met een fout als het bij het afsluiten niet meer lukte. */
  settled?(count: number, error: Error | null): void;
}

/** Per auteur één update met alles wat die in deze reeks schreef. */
export type Contributions = ReadonlyMap<Author, Uint8Array>;

export interface CommitTarget {
  readonly documentId: string;
  /** De bijdragen, uit `count` updates, staan vast in het logboek onder deze nummers. */
  committed(contributions: Contributions, count: number, seqs: readonly number[]): void;
  /** Wat hier geschreven wordt is nu niet vast te leggen; of juist weer wel. */
  failing(failing: boolean): void;
}

interface Pending {
  target: CommitTarget;
  author: Author;
  update: Uint8Array;
}

export interface CommitQueueOptions {
  log: UpdateLog;
  logger: Logger;
  meter: Meter;
  /** Milliseconden die een update hooguit wacht op gezelschap. */
  samen: number;
}

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;
/** Weigert de opslag zoveel kamers na elkaar, dan is zij zelf weg en heeft een volgende nu geen zin. */
const MAX_FAILURES = 3;

/**
 * Legt updates van alle kamers samen vast: wat binnenkomt terwijl een transactie loopt, gaat mee in de volgende. Een
 * mislukte transactie gaat opnieuw, steeds iets later. Blijkt daarbij dat de opslag alleen het werk van bepaalde kamers
 * weigert, dan wachten die apart en gaan de andere door. Binnen een kamer verandert de volgorde nooit.
 */
export class CommitQueue {
  readonly #options: CommitQueueOptions;
  #waiting: Pending[] = [];
  /** Sinds wanneer het eerste van `#waiting` er is. */
  #waitingSince = 0;
  /** Wat de opslag weigert terwijl ander werk wel lukt. */
  readonly #parked = new Map<CommitTarget, Pending[]>();
  #parkedUntil = 0;
  readonly #failing = new Set<CommitTarget>();
  #bytes = 0;
  #running: Promise<void> | null = null;
  #failingSince: Date | null = null;
  #closing = false;
  #resting = false;
  #wake: (() => void) | null = null;

  constructor(options: CommitQueueOptions) {
    this.#options = options;
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
    if (this.#waiting.length === 0) this.#waitingSince = performance.now();
    this.#waiting.push(pending);
    this.#bytes += pending.update.length;
    if (this.#resting) this.#wake?.();
    this.#running ??= this.#run();
  }

  /** Legt vast wat er nog wacht. Lukt dat nu niet, dan horen de auteurs het en staat het in het log. Mag vaker. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#wake?.();
    await this.#running;
    const lost = [...this.#waiting.splice(0), ...[...this.#parked.values()].flat()];
    this.#parked.clear();
    if (lost.length === 0) return;
    this.#options.logger.error(`sync: ${lost.length} updates niet vastgelegd bij het afsluiten`);
    for (const author of new Set(lost.map((pending) => pending.author))) {
      author.settled?.(0, new Error('De server sluit af en de opslag is niet te bereiken.'));
    }
  }

  async #run(): Promise<void> {
    let retryMs = FIRST_RETRY_MS;
    while (this.#waiting.length > 0 || this.#parked.size > 0) {
      // Wat intussen binnenkomt deelt de transactie: minder schrijven, en één bericht in plaats van vele.
      // De tijd dat de vorige transactie liep telt mee.
      const left = this.#waitingSince + this.#options.samen - performance.now();
      if (!this.#closing && left > 0) await this.#pause(left);
      const batch = this.#take();
      if (batch.length > 0 && !(await this.#commitBatch(batch))) {
        this.#waiting = batch.concat(this.#waiting);
        if (this.#closing) break;
        await this.#pause(retryMs);
        retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
        continue;
      }
      retryMs = FIRST_RETRY_MS;
      await this.#retryParked();
      if (this.#closing && this.#parked.size > 0) break;
      if (this.#waiting.length === 0 && this.#parked.size > 0) await this.#rest();
    }
    this.#running = null;
  }

  /** Alles wat wacht, behalve voor kamers die apart staan: dat sluit daar achter aan. */
  #take(): Pending[] {
    const batch: Pending[] = [];
    for (const pending of this.#waiting.splice(0)) (this.#parked.get(pending.target) ?? batch).push(pending);
    return batch;
  }

  /** @returns of er iets lukte; zo niet, dan is de opslag weg en is er niets veranderd */
  async #commitBatch(batch: readonly Pending[]): Promise<boolean> {
    if (await this.#commit(batch)) return true;
    const rooms = groupBy(batch, ({ target }) => target);
    for (const target of rooms.keys()) this.#markFailing(target);
    if (rooms.size === 1) return false;
    const refused: [CommitTarget, Pending[]][] = [];
    let isAnySaved = false;
    for (const [target, pending] of rooms) {
      if (!isAnySaved && refused.length === MAX_FAILURES) return false;
      if (await this.#commit(pending)) isAnySaved = true;
      else refused.push([target, pending]);
    }
    if (isAnySaved) for (const [target, pending] of refused) this.#parked.set(target, pending);
    return isAnySaved;
  }

  async #retryParked(): Promise<void> {
    if (this.#parked.size === 0 || performance.now() < this.#parkedUntil) return;
    for (const [target, pending] of this.#parked) {
      if (await this.#commit(pending)) this.#parked.delete(target);
    }
    this.#parkedUntil = performance.now() + LAST_RETRY_MS;
  }

  #markFailing(target: CommitTarget): void {
    this.#failingSince ??= new Date();
    if (this.#failing.has(target)) return;
    this.#failing.add(target);
    target.failing(true);
  }

  #markSaved(target: CommitTarget): void {
    if (!this.#failing.delete(target)) return;
    target.failing(false);
    if (this.#failing.size > 0) return;
    this.#failingSince = null;
    this.#options.logger.info('sync: vastleggen lukt weer');
  }

  async #commit(batch: readonly Pending[]): Promise<boolean> {
    const { log, logger, meter } = this.#options;
    const targets = byTarget(batch);
    const started = performance.now();
    let seqs: number[];
    try {
      seqs = await log.append(entriesOf(targets));
    } catch (error) {
      meter.commitFailed();
      logger.error(`sync: ${batch.length} updates niet vastgelegd, nieuwe poging volgt:`, error);
      return false;
    }
    meter.committed(batch.length, (performance.now() - started) / 1_000);
    for (const { update } of batch) this.#bytes -= update.length;
    let first = 0;
    for (const [target, { contributions, count }] of targets) {
      target.committed(contributions, count, seqs.slice(first, first + contributions.size));
      this.#markSaved(target);
      first += contributions.size;
    }
    for (const [author, count] of countPerAuthor(batch)) author.settled?.(count, null);
    return true;
  }

  /** Niets te doen dan wachten op de kamers die apart staan; nieuw werk maakt wakker. */
  async #rest(): Promise<void> {
    this.#resting = true;
    await this.#pause(LAST_RETRY_MS);
    this.#resting = false;
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

function countPerAuthor(batch: readonly Pending[]): Map<Author, number> {
  const counts = new Map<Author, number>();
  for (const { author } of batch) counts.set(author, (counts.get(author) ?? 0) + 1);
  return counts;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

type Targets = Map<CommitTarget, { contributions: Contributions; count: number }>;

function byTarget(batch: readonly Pending[]): Targets {
  const targets: Targets = new Map();
  for (const [target, pending] of groupBy(batch, ({ target }) => target)) {
    const contributions = new Map<Author, Uint8Array>();
    for (const [author, own] of groupBy(pending, ({ author }) => author)) {
      contributions.set(author, merge(own.map(({ update }) => update)));
    }
    targets.set(target, { contributions, count: pending.length });
  }
  return targets;
}

function entriesOf(targets: Targets): LogEntry[] {
  return [...targets].flatMap(([{ documentId }, { contributions }]) =>
    [...contributions].map(([{ gebruikerId }, data]) => ({ documentId, data, gebruikerId })),
  );
}
