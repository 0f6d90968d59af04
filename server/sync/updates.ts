import * as Y from 'yjs';

/** De update van een document waar nog niets in staat. */
export const EMPTY_UPDATE = Uint8Array.of(0, 0);

export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0;
}

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

/** Yjs sorteert bij elk stuk alle updates opnieuw; meer dan dit tegelijk samenvoegen wordt kwadratisch. */
const MERGE_WIDTH = 32;

/** Eén update met alles erin. Blijft bij bytes; losse stukjes worden niet aan elkaar geplakt (zie `compact`). */
export function merge(updates: readonly Uint8Array[]): Uint8Array {
  const [first = EMPTY_UPDATE] = updates;
  if (updates.length < 2) return first;
  if (updates.length <= MERGE_WIDTH) return Y.mergeUpdates([...updates]);
  const groups: Uint8Array[] = [];
  for (let i = 0; i < updates.length; i += MERGE_WIDTH) groups.push(merge(updates.slice(i, i + MERGE_WIDTH)));
  return merge(groups);
}

export interface Compacted {
  /** Eén zo klein mogelijke update met alles erin. */
  update: Uint8Array;
  stateVector: Map<number, number>;
  /** De state vector en alles wat weggehaald is, in de vorm van Yjs. */
  snapshot: Uint8Array;
  /** Updates die Yjs niet kan toepassen, en die dus niet meedoen. */
  refused: Uint8Array[];
}

/**
 * Maakt één zo klein mogelijke update, via een document dat alleen hier even bestaat: letters die na elkaar getypt zijn
 * worden één stuk en van weggehaalde tekst blijft alleen de plaats over.
 *
 * Een update die te lezen is maar waar Yjs op vastloopt kan nooit bij iemand aankomen; die valt erbuiten, zodat ze niet
 * het hele document onbereikbaar maakt. Is er een niet te lezen, dan is de opslag stuk en is dit een fout: een document dat
 * niet te laden is, mag niet half of leeg verschijnen.
 */
export function compact(updates: readonly Uint8Array[]): Compacted {
  const doc = apply(updates);
  if (doc) return { ...encoded(doc), refused: [] };
  if (!updates.every(isSound)) throw new Error('Het logboek bevat een update die niet te lezen is.');
  const good: Uint8Array[] = [];
  const refused: Uint8Array[] = [];
  let last = apply([]) ?? new Y.Doc();
  for (const update of updates) {
    try {
      Y.applyUpdate(last, update);
      good.push(update);
    } catch {
      // Halverwege blijven steken laat een kapot document achter: opnieuw beginnen met wat goed was.
      refused.push(update);
      last = apply(good) ?? new Y.Doc();
    }
  }
  return { ...encoded(last), refused };
}

function apply(updates: readonly Uint8Array[]): Y.Doc | null {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    return doc;
  } catch {
    return null;
  }
}

function encoded(doc: Y.Doc): Omit<Compacted, 'refused'> {
  const update = Y.encodeStateAsUpdate(doc);
  const stateVector = Y.decodeStateVector(Y.encodeStateVector(doc));
  const snapshot = Y.encodeSnapshot(Y.snapshot(doc));
  doc.destroy();
  return { update, stateVector, snapshot };
}

/**
 * Zet een state vector verder met een update die erna kwam. Stukken waarvan een voorganger ontbreekt tellen niet mee: dan
 * wordt er eerder te veel dan te weinig opgevraagd.
 */
export function advance(stateVector: Map<number, number>, update: Uint8Array): void {
  for (const struct of Y.decodeUpdate(update).structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    const known = stateVector.get(client) ?? 0;
    if (clock <= known) stateVector.set(client, Math.max(known, clock + struct.length));
  }
}
