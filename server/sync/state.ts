import * as Y from 'yjs';
import { advance, type Compacted, compact, EMPTY_UPDATE, isEmptyUpdate, merge } from './updates.ts';

/** Zoveel losse updates blijven hooguit achter het compacte deel staan. */
const MAX_TAIL = 1_000;
/** Zoveel bytes ook; of een zestiende van het compacte deel, want dat opnieuw maken kost naar zijn grootte. */
const MAX_TAIL_BYTES = 16_384;

/** Wat er van een document is vastgelegd, als bytes: één compacte update en een staart van nieuwe. Geen levend Y.Doc. */
export class DocumentState {
  #base: Uint8Array = EMPTY_UPDATE;
  #stateVector = new Map<number, number>();
  /** Wat er in `#base` zit, zonder de tekst: genoeg om te zeggen of iets al bekend is. Null: nog niet uitgezocht. */
  #known: Uint8Array | null = null;
  /** Wat nog niet in `#stateVector` verwerkt is; dat hoeft pas als iemand hem vraagt. */
  #unread: Uint8Array[] = [];
  #tail: Uint8Array[] = [];
  #tailBytes = 0;
  readonly #onRefused: (updates: Uint8Array[]) => void;

  /** `onRefused` hoort welke updates Yjs niet kan toepassen en die dus nooit verstuurd worden. */
  constructor(updates: readonly Uint8Array[], onRefused: (updates: Uint8Array[]) => void) {
    this.#onRefused = onRefused;
    this.#compact(updates);
  }

  /**
   * De toestand uit een momentopname waar niets op volgde. Die is al compact, en hoeft dus niet te worden toegepast: een
   * groot document opent zo zonder rekenen. @throws als de bytes niet te lezen zijn
   */
  static fromSnapshot(snapshot: Uint8Array, onRefused: (updates: Uint8Array[]) => void): DocumentState {
    const state = new DocumentState([], onRefused);
    state.#stateVector = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(snapshot));
    state.#base = snapshot;
    state.#known = null;
    return state;
  }

  /** Bytes van het compacte deel. */
  get size(): number {
    return this.#base.length;
  }

  add(update: Uint8Array): void {
    this.#tail.push(update);
    this.#tailBytes += update.length;
    this.#unread.push(update);
    const tooBig = this.#tailBytes > Math.max(MAX_TAIL_BYTES, this.#base.length / 16);
    if (tooBig || this.#tail.length >= MAX_TAIL) this.bytes();
  }

  /** Alles als één compacte update. */
  bytes(): Uint8Array {
    if (this.#tail.length > 0) this.#compact([this.#base, ...this.#tail]);
    return this.#base;
  }

  stateVector(): Uint8Array {
    this.#readTail();
    return Y.encodeStateVector(this.#stateVector);
  }

  /** Wat iemand met deze state vector mist. */
  missing(stateVector: Uint8Array): Uint8Array {
    const hasNothing = stateVector.length === 1 && stateVector[0] === 0;
    if (hasNothing) return this.bytes();
    const [tail, ...rest] = this.#tail;
    const missing = Y.diffUpdate(this.#base, stateVector);
    return tail ? merge([missing, tail, ...rest]) : missing;
  }

  /** Of alles uit `update` er al in zit, ook het weghalen. */
  contains(update: Uint8Array): boolean {
    if (isEmptyUpdate(update)) return true;
    this.#known ??= compact([this.#base]).snapshot;
    const deleted = [Y.decodeSnapshot(this.#known).ds, ...this.#tail.map((each) => Y.decodeUpdate(each).ds)];
    this.#readTail();
    return Y.snapshotContainsUpdate(Y.createSnapshot(Y.mergeDeleteSets(deleted), this.#stateVector), update);
  }

  #readTail(): void {
    for (const update of this.#unread) advance(this.#stateVector, update);
    this.#unread = [];
  }

  #compact(updates: readonly Uint8Array[]): void {
    const { update, stateVector, snapshot, refused }: Compacted = compact(updates);
    this.#base = update;
    this.#known = snapshot;
    this.#stateVector = stateVector;
    this.#unread = [];
    this.#tail = [];
    this.#tailBytes = 0;
    if (refused.length > 0) this.#onRefused(refused);
  }
}
