import type { Author, CommitQueue, CommitTarget, Contributions } from './commit-queue.ts';
import type { LogRow } from './ports.ts';
import { Presence, type Presenter } from './presence.ts';
import { writeAwareness, writeUpdate } from './protocol.ts';
import type { DocumentState } from './state.ts';
import { merge } from './updates.ts';

/** Wat de kamer van iemand die erin zit hoeft te weten. */
export interface Member extends Author, Presenter {
  send(bytes: Uint8Array): void;
  /** Vastleggen lukt nu niet, of weer wel. */
  storeFailing(failing: boolean): void;
  /** Wat hij moest krijgen is niet te maken: hij moet weg, en halen wat hij mist bij het opnieuw verbinden. */
  fail(error: unknown): void;
}

/** Wat de kamer meldt aan wie haar beheert. */
export interface RoomEvents {
  /** Er is iets vastgelegd dat hier geschreven werd. */
  written(): void;
  /** Alles ligt vast. */
  saved(): void;
  /** De staart van het logboek is `rows` rijen lang geworden. */
  grown(rows: number): void;
}

export interface LoadedDocument {
  state: DocumentState;
  /** Tot waar het logboek gelezen is. */
  seq: number;
  /** Of andere processen in hetzelfde logboek schrijven. */
  isShared: boolean;
  /** Hoeveel rijen er na de momentopname zijn. */
  tailRows: number;
}

/** Eén document dat geladen is, met wie erin zit. Kent geen sockets en geen SQL, en houdt geen levend Y.Doc. */
export class Room implements CommitTarget {
  readonly documentId: string;
  /** Wat is vastgelegd; wat nog wacht op vastleggen zit er niet in, want niemand mag dat nog zien. */
  #state: DocumentState;
  /** Wat er bijkwam terwijl de kamer opnieuw geladen wordt; null als dat niet zo is. */
  #meanwhile: Uint8Array[] | null = null;
  /** Tot waar het logboek zonder gaten gelezen is; wat dit proces daarna zelf schreef staat in `#own`. */
  #readSeq: number;
  /** Null als geen ander proces in het logboek schrijft. */
  readonly #own: Set<number> | null;
  readonly #presence = new Presence();
  readonly #members = new Set<Member>();
  readonly #queue: CommitQueue;
  readonly #events: RoomEvents;
  #unsaved = 0;
  #failing = false;
  #written = false;
  #tailRows: number;

  constructor(documentId: string, loaded: LoadedDocument, queue: CommitQueue, events: RoomEvents) {
    this.documentId = documentId;
    this.#state = loaded.state;
    this.#readSeq = loaded.seq;
    this.#own = loaded.isShared ? new Set() : null;
    this.#tailRows = loaded.tailRows;
    this.#queue = queue;
    this.#events = events;
  }

  get state(): DocumentState {
    return this.#state;
  }

  /** Hoeveel updates nog niet zijn vastgelegd. Zolang dat er zijn, mag de kamer niet weg. */
  get unsaved(): number {
    return this.#unsaved;
  }

  /** Of er sinds het laden iets is vastgelegd. */
  get written(): boolean {
    return this.#written;
  }

  get readSeq(): number {
    return this.#readSeq;
  }

  /** Hoeveel eigen rijen er na `readSeq` zijn. */
  get ownAhead(): number {
    return this.#own?.size ?? 0;
  }

  /** Hoeveel rijen er na de laatste momentopname zijn. */
  get tailRows(): number {
    return this.#tailRows;
  }

  enter(member: Member): void {
    this.#members.add(member);
    if (this.#failing) member.storeFailing(true);
    this.sendPresence(member);
  }

  leave(member: Member): void {
    this.#members.delete(member);
    this.#relayAwareness(this.#presence.leave(member), member);
  }

  /** Een gecontroleerde update. Anderen krijgen hem pas als hij vastligt, zie `committed`. */
  write(author: Author, update: Uint8Array): void {
    this.#unsaved++;
    this.#queue.add({ target: this, author, update });
  }

  committed(contributions: Contributions, count: number, seqs: readonly number[]): void {
    this.#unsaved -= count;
    this.#written = true;
    if (this.#own) for (const seq of seqs) this.#own.add(seq);
    this.#guard(() => this.#relay(contributions));
    this.#grow(contributions.size);
    this.#events.written();
    if (this.#unsaved === 0) this.#events.saved();
  }

  failing(failing: boolean): void {
    this.#failing = failing;
    for (const member of this.#members) member.storeFailing(failing);
  }

  /** Wat er volgens het logboek na `readSeq` kwam; het eigen werk zit er ook tussen, en dat weet iedereen al. */
  catchUp(rows: readonly LogRow[]): void {
    const theirs = rows
      .filter(({ seq, isSnapshot }) => isSnapshot || !this.#own?.has(seq))
      .map(({ data }) => data);
    for (const { seq } of rows) {
      this.#own?.delete(seq);
      this.#readSeq = Math.max(this.#readSeq, seq);
    }
    if (theirs.length === 0) return;
    this.#guard(() => this.#relay(new Map([[OTHER_PROCESS, merge(theirs)]])));
    this.#grow(theirs.length);
  }

  /**
   * Begint opnieuw met wat `read` uit het logboek haalt: er is iets uit gewist, en dat mag ook hier niet blijven. Wat intussen
   * wordt vastgelegd gaat mee; kwam dat ook al uit het logboek, dan maakt dat voor Yjs niet uit.
   */
  async renew(read: () => Promise<Omit<LoadedDocument, 'isShared'>>): Promise<void> {
    this.#meanwhile = [];
    try {
      const { state, seq, tailRows } = await read();
      for (const update of this.#meanwhile) state.add(update);
      this.#state = state;
      this.#readSeq = Math.max(this.#readSeq, seq);
      this.#tailRows = tailRows;
      for (const own of this.#own ?? []) if (own <= this.#readSeq) this.#own?.delete(own);
    } finally {
      this.#meanwhile = null;
    }
  }

  /** Het logboek is ingekort. */
  compacted(): void {
    this.#tailRows = 0;
  }

  #grow(rows: number): void {
    this.#tailRows += rows;
    this.#events.grown(this.#tailRows);
  }

  #relay(contributions: Contributions): void {
    const merged = merge([...contributions.values()]);
    this.#state.add(merged);
    this.#meanwhile?.push(merged);
    // Eén keer coderen voor iedereen die alleen luistert; wie meeschreef krijgt alles behalve het eigen deel.
    const message = writeUpdate(merged);
    for (const member of this.#members) {
      if (!contributions.has(member)) member.send(message);
      else if (contributions.size > 1) member.send(writeUpdate(merge(byOthers(contributions, member))));
    }
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      for (const member of this.#members) member.fail(error);
    }
  }

  /** Aanwezigheid van dit lid, door naar de anderen. @throws {Onleesbaar} */
  receiveAwareness(member: Member, update: Uint8Array): void {
    const { relay, reply } = this.#presence.receive(member, update);
    this.#relayAwareness(relay, member);
    if (reply) member.send(writeAwareness(reply));
  }

  /** Wie er nu zijn. */
  sendPresence(member: Member): void {
    const present = this.#presence.all();
    if (present) member.send(writeAwareness(present));
  }

  #relayAwareness(update: Uint8Array | null, from: Member): void {
    if (!update) return;
    const message = writeAwareness(update);
    for (const member of this.#members) if (member !== from) member.send(message);
  }
}

const OTHER_PROCESS: Author = { gebruikerId: null };

function byOthers(contributions: Contributions, member: Member): Uint8Array[] {
  return [...contributions].flatMap(([author, update]) => (author === member ? [] : [update]));
}
