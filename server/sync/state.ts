import * as Y from 'yjs';
import { compact, contains } from './updates.ts';

/** Zoveel updates wachten hooguit op samenvoegen; meer maakt het antwoord aan wie binnenkomt traag. */
const MAX_TAIL = 100;

/** Wat er van een document is vastgelegd, als bytes: één compacte update en een staart van nieuwe. Geen levend Y.Doc. */
export class DocumentState {
  #base: Uint8Array;
  #tail: Uint8Array[] = [];

  constructor(updates: readonly Uint8Array[]) {
    this.#base = compact(updates);
  }

  add(update: Uint8Array): void {
    this.#tail.push(update);
    if (this.#tail.length >= MAX_TAIL) this.bytes();
  }

  /** Alles als één update. */
  bytes(): Uint8Array {
    if (this.#tail.length > 0) {
      this.#base = compact([this.#base, ...this.#tail]);
      this.#tail = [];
    }
    return this.#base;
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVectorFromUpdate(this.bytes());
  }

  /** Wat iemand met deze state vector mist. */
  missing(stateVector: Uint8Array): Uint8Array {
    return Y.diffUpdate(this.bytes(), stateVector);
  }

  contains(update: Uint8Array): boolean {
    return contains(this.bytes(), update);
  }
}
