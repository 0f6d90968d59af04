import * as Y from 'yjs';

/** De update van een document waar nog niets in staat. */
export const EMPTY_UPDATE = Uint8Array.of(0, 0);

/**
 * Of iedereen deze update kan verwerken. Een update die niet te lezen is, met een leeg stuk, of met een stuk dat naar
 * zichzelf of naar later werk van dezelfde client verwijst, laat Yjs crashen bij elke lezer: die mag nooit in het logboek.
 */
export function isSound(update: Uint8Array): boolean {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    return structs.every(isSoundStruct) && [...ds.clients.values()].flat().every(({ len }) => len > 0);
  } catch {
    return false;
  }
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

function isSoundStruct(struct: Struct): boolean {
  if (struct.length < 1) return false;
  if (!(struct instanceof Y.Item)) return true;
  const { id, origin, rightOrigin, parent } = struct;
  return [origin, rightOrigin, parent].every(
    (ref) => !(ref instanceof Y.ID) || ref.client !== id.client || ref.clock < id.clock,
  );
}

/** Of de bytes een state vector zijn. */
export function isStateVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Eén update met alles erin. Blijft bij bytes; losse stukjes worden niet aan elkaar geplakt (zie `compact`). */
export function merge(updates: readonly Uint8Array[]): Uint8Array {
  const [first = EMPTY_UPDATE] = updates;
  return updates.length < 2 ? first : Y.mergeUpdates([...updates]);
}

/**
 * Eén zo klein mogelijke update met alles erin, via een document dat alleen hier even bestaat: letters die na elkaar
 * getypt zijn worden één stuk en van weggehaalde tekst blijft alleen de plaats over.
 */
export function compact(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

/** Of alles uit `update` al in `state` zit, ook het weghalen. */
export function contains(state: Uint8Array, update: Uint8Array): boolean {
  const stateVector = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state));
  return Y.snapshotContainsUpdate(Y.createSnapshot(Y.decodeUpdate(state).ds, stateVector), update);
}
