import type { Author, CommitQueue, CommitTarget, Contributions } from './commit-queue.ts';
import { Presence, type Presenter } from './presence.ts';
import { writeAwareness, writeUpdate } from './protocol.ts';
import type { DocumentState } from './state.ts';
import { merge } from './updates.ts';

/** Wat de kamer van iemand die erin zit hoeft te weten. */
export interface Member extends Author, Presenter {
  send(bytes: Uint8Array): void;
  /** Wat hij moest krijgen is niet te maken: hij moet weg, en halen wat hij mist bij het opnieuw verbinden. */
  fail(error: unknown): void;
}

/** Eén document dat geladen is, met wie erin zit. Kent geen sockets en geen SQL, en houdt geen levend Y.Doc. */
export class Room implements CommitTarget {
  readonly documentId: string;
  /** Wat is vastgelegd; wat nog wacht op vastleggen zit er niet in, want niemand mag dat nog zien. */
  readonly state: DocumentState;
  readonly #presence = new Presence();
  readonly #members = new Set<Member>();
  readonly #queue: CommitQueue;
  readonly #onSaved: () => void;
  #unsaved = 0;

  constructor(documentId: string, state: DocumentState, queue: CommitQueue, onSaved: () => void) {
    this.documentId = documentId;
    this.state = state;
    this.#queue = queue;
    this.#onSaved = onSaved;
  }

  /** Hoeveel updates nog niet zijn vastgelegd. Zolang dat er zijn, mag de kamer niet weg. */
  get unsaved(): number {
    return this.#unsaved;
  }

  enter(member: Member): void {
    this.#members.add(member);
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

  committed(contributions: Contributions, count: number): void {
    this.#unsaved -= count;
    try {
      this.#relay(contributions);
    } catch (error) {
      for (const member of this.#members) member.fail(error);
    }
    if (this.#unsaved === 0) this.#onSaved();
  }

  #relay(contributions: Contributions): void {
    const merged = merge([...contributions.values()]);
    this.state.add(merged);
    // Eén keer coderen voor iedereen die alleen luistert; wie meeschreef krijgt alles behalve het eigen deel.
    const message = writeUpdate(merged);
    for (const member of this.#members) {
      if (!contributions.has(member)) member.send(message);
      else if (contributions.size > 1) member.send(writeUpdate(merge(byOthers(contributions, member))));
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

function byOthers(contributions: Contributions, member: Member): Uint8Array[] {
  return [...contributions].flatMap(([author, update]) => (author === member ? [] : [update]));
}
