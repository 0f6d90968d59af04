import type { CommitQueue } from './commit-queue.ts';
import type { UpdateLog } from './ports.ts';
import { Room } from './room.ts';
import { DocumentState } from './state.ts';

/** Een kamer die in gebruik is. Wie hem pakt, laat hem één keer los; nog eens loslaten doet niets. */
export interface Hold {
  /** Mislukt als het document niet te laden is; de volgende die hem pakt, probeert het opnieuw. */
  readonly room: Promise<Room>;
  release(): void;
}

interface Entry {
  readonly room: Promise<Room>;
  loaded: Room | null;
  holds: number;
}

/** De kamers die open zijn: hooguit één per document, vergeten zodra niemand hem vasthoudt en alles vastligt. */
export class Rooms {
  readonly #entries = new Map<string, Entry>();
  readonly #log: UpdateLog;
  readonly #queue: CommitQueue;

  constructor(log: UpdateLog, queue: CommitQueue) {
    this.#log = log;
    this.#queue = queue;
  }

  get size(): number {
    return this.#entries.size;
  }

  hold(documentId: string): Hold {
    const entry = this.#entries.get(documentId) ?? this.#open(documentId);
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
  async use<T>(documentId: string, work: (room: Room) => T | Promise<T>): Promise<T> {
    const { room, release } = this.hold(documentId);
    try {
      return await work(await room);
    } finally {
      release();
    }
  }

  #open(documentId: string): Entry {
    const entry: Entry = {
      room: this.#load(documentId, () => this.#forgetWhenDone(documentId, entry)),
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

  async #load(documentId: string, onSaved: () => void): Promise<Room> {
    const updates = await this.#log.read(documentId);
    return new Room(documentId, new DocumentState(updates), this.#queue, onSaved);
  }

  #forgetWhenDone(documentId: string, entry: Entry): void {
    if (entry.holds > 0 || (entry.loaded && entry.loaded.unsaved > 0)) return;
    // Onder dezelfde naam kan al een nieuwe kamer open zijn: die niet.
    if (this.#entries.get(documentId) === entry) this.#entries.delete(documentId);
  }
}
