import type { CommitQueue } from './commit-queue.ts';
import type { Compactor } from './compactor.ts';
import type { Logger, UpdateLog } from './ports.ts';
import { type LoadedDocument, Room } from './room.ts';
import { DocumentState } from './state.ts';

/** Een kamer die in gebruik is. Wie hem pakt, laat hem één keer los; nog eens loslaten doet niets. */
export interface Hold {
  /** Mislukt als het document niet te laden is; de volgende die hem pakt, probeert het opnieuw. */
  readonly room: Promise<Room>;
  release(): void;
}

interface Entry {
  room: Promise<Room>;
  /** Hoe vaak er iets gewist was toen de kamer voor het laatst geladen werd, voor zover bekend. */
  gewist: number;
  loaded: Room | null;
  holds: number;
}

/**
 * Na zoveel rijen wordt een logboek ingekort: een per honderd bytes document, binnen grenzen. Inkorten kost naar de rijen én
 * naar het document; een klein document mag vaak, een groot niet.
 */
const TAIL_ROWS = { min: 500, max: 5_000, perByte: 1 / 100 };
/** Gaat de laatste weg, dan is dit al genoeg: nu heeft niemand er last van. */
const MAX_TAIL_ROWS_WHEN_LEFT = 50;
/** Na zoveel eigen rijen wordt het logboek eens gelezen, zodat niet onthouden hoeft te worden welke van ons waren. */
const MAX_OWN_AHEAD = 1_000;

export interface RoomsOptions {
  log: UpdateLog;
  queue: CommitQueue;
  compactor: Compactor;
  logger: Logger;
  /** Hoort van elk document waarin hier iets vastgelegd is. */
  changed?(documentId: string): void;
  /** De laatste is weg uit een document waarin geschreven is. */
  left?: ((documentId: string) => void) | undefined;
}

/** De kamers die open zijn: hooguit één per document, vergeten zodra niemand hem vasthoudt en alles vastligt. */
export class Rooms {
  readonly #entries = new Map<string, Entry>();
  readonly #options: RoomsOptions;
  readonly #catchingUp = new Map<Room, { again: boolean }>();

  constructor(options: RoomsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#entries.size;
  }

  has(documentId: string): boolean {
    return this.#entries.has(documentId);
  }

  /** `gewist`: hoe vaak er iets uit het document gewist is; een kamer van daarvoor wordt eerst opnieuw geladen. */
  hold(documentId: string, gewist = 0): Hold {
    const entry = this.#entries.get(documentId) ?? this.#open(documentId, gewist);
    if (gewist > entry.gewist) this.renew(documentId, gewist);
    entry.holds++;
    let held = true;
    return {
      room: entry.room,
      release: () => {
        if (!held) return;
        held = false;
        entry.holds--;
        this.#forgetWhenDone(documentId, entry);
      },
    };
  }

  /** Doet iets met de kamer en laat hem daarna los. */
  async use<T>(documentId: string, work: (room: Room) => T | Promise<T>, gewist = 0): Promise<T> {
    const { room, release } = this.hold(documentId, gewist);
    try {
      return await work(await room);
    } finally {
      release();
    }
  }

  /** Er is iets uit dit document gewist: een open kamer begint opnieuw met wat er nu in het logboek staat. */
  renew(documentId: string, gewist: number): void {
    const entry = this.#entries.get(documentId);
    if (!entry || entry.gewist >= gewist) return;
    entry.gewist = gewist;
    entry.room = entry.room.then(async (room) => {
      await room.renew(async () => this.#read(documentId));
      return room;
    });
    // Mislukt het, dan probeert de volgende die binnenkomt het opnieuw.
    entry.room.catch(() => {
      entry.gewist = -1;
    });
  }

  /** Een ander proces schreef in dit document (null: misschien in alle): lees bij wat hier open is. */
  changedElsewhere(documentId: string | null): void {
    const entries = documentId === null ? [...this.#entries.values()] : [this.#entries.get(documentId)];
    for (const entry of entries) {
      // Ook een kamer die nog laadt: haar vraag aan het logboek kan van net daarvoor zijn.
      entry?.room.then(
        (room) => this.#catchUp(room),
        () => undefined,
      );
    }
  }

  #open(documentId: string, gewist: number): Entry {
    const entry: Entry = {
      room: this.#load(documentId, () => entry),
      gewist,
      loaded: null,
      holds: 0,
    };
    this.#entries.set(documentId, entry);
    // Mislukt het laden, dan laat ieder die hem vasthoudt los en is hij daarna weg.
    entry.room.then(
      (room) => {
        entry.loaded = room;
      },
      () => undefined,
    );
    return entry;
  }

  async #load(documentId: string, entryOf: () => Entry): Promise<Room> {
    const { log, queue } = this.#options;
    const loaded = { ...(await this.#read(documentId)), isShared: log.watch !== null };
    const room: Room = new Room(documentId, loaded, queue, {
      written: () => this.#options.changed?.(documentId),
      saved: () => this.#forgetWhenDone(documentId, entryOf()),
      grown: (rows) => {
        this.#compactWhenLong(room, rows);
        if (room.ownAhead > MAX_OWN_AHEAD) this.#catchUp(room);
      },
    });
    return room;
  }

  /** Alles wat er van een document is vastgelegd. */
  async #read(documentId: string): Promise<Omit<LoadedDocument, 'isShared'>> {
    const { log, logger } = this.#options;
    const rows = await log.read(documentId, 0);
    const onRefused = (refused: Uint8Array[]) =>
      logger.error(`sync: ${refused.length} updates van ${documentId} zijn niet toe te passen`);
    const [first, ...rest] = rows;
    const isCompact = first?.isSnapshot && rest.length === 0;
    const state = isCompact
      ? DocumentState.fromSnapshot(first.data, onRefused)
      : new DocumentState(
          rows.map(({ data }) => data),
          onRefused,
        );
    return {
      state,
      seq: rows.at(-1)?.seq ?? 0,
      tailRows: rows.filter(({ isSnapshot }) => !isSnapshot).length,
    };
  }

  #compactWhenLong(room: Room, rows: number): void {
    const limit = Math.min(Math.max(TAIL_ROWS.min, room.state.size * TAIL_ROWS.perByte), TAIL_ROWS.max);
    if (rows >= limit) this.#compact(room.documentId);
  }

  #compact(documentId: string): void {
    this.#options.compactor.request(documentId, () => {
      this.#entries.get(documentId)?.loaded?.compacted();
    });
  }

  /** Leest bij wat een ander proces schreef; vraagt iemand het intussen opnieuw, dan daarna nog eens. */
  async #catchUp(room: Room): Promise<void> {
    const running = this.#catchingUp.get(room);
    if (running) {
      running.again = true;
      return;
    }
    const run = { again: true };
    this.#catchingUp.set(room, run);
    try {
      while (run.again) {
        run.again = false;
        room.catchUp(await this.#options.log.read(room.documentId, room.readSeq));
      }
    } catch (error) {
      this.#options.logger.error(`sync: ${room.documentId} niet bijgelezen:`, error);
    } finally {
      this.#catchingUp.delete(room);
    }
  }

  #forgetWhenDone(documentId: string, entry: Entry): void {
    if (entry.holds > 0 || (entry.loaded && entry.loaded.unsaved > 0)) return;
    // Onder dezelfde naam kan al een nieuwe kamer open zijn: die niet.
    if (this.#entries.get(documentId) !== entry) return;
    this.#entries.delete(documentId);
    if ((entry.loaded?.tailRows ?? 0) > MAX_TAIL_ROWS_WHEN_LEFT) this.#compact(documentId);
    if (entry.loaded?.written) this.#options.left?.(documentId);
  }
}
