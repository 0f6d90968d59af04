import * as Y from 'yjs';
import type { HistorieRij } from '../sync/historie.ts';
import { Bereiken, type Daad } from './bereiken.ts';

/** Waar een teken of knoop in Yjs vandaan komt. */
export interface YId {
  client: number;
  clock: number;
}

/**
 * Wie elk teken van een document schreef en wie het weghaalde, uit het updatelogboek: daar staat bij elke update wie zij was volgens de
 * sessie op de server. Namen die een browser zelf noemt doen niet mee.
 */
export class Auteurschap {
  readonly #geschreven = new Map<number, Bereiken>();
  readonly #weggehaald = new Map<number, Bereiken>();
  /** Wie schreef, in volgorde; wie achter elkaar schrijft staat er één keer. */
  readonly #beurten: { gebruikerId: number; van: number; tot: number }[] = [];
  #totSeq = 0;

  /** De laatste update die erin zit. */
  get totSeq(): number {
    return this.#totSeq;
  }

  /** Neemt een update uit het logboek erbij; in volgorde. Wat er al in zit wordt overgeslagen. */
  voegToe({ seq, gebruikerId, vastgelegdOp, data }: HistorieRij): void {
    if (seq <= this.#totSeq) return;
    this.#totSeq = seq;
    const daad: Daad = { gebruikerId, op: vastgelegdOp, seq };
    if (gebruikerId !== null) this.#noteer(gebruikerId, seq);
    const { structs, ds } = lees(data);
    for (const struct of structs) {
      if (struct instanceof Y.Skip) continue;
      const { client, clock } = struct.id;
      bij(this.#geschreven, client).voegToe(clock, clock + struct.length, daad);
    }
    for (const [client, stukken] of ds.clients) {
      for (const { clock, len } of stukken) bij(this.#weggehaald, client).voegToe(clock, clock + len, daad);
    }
  }

  /** Wie er na update `na` tot en met update `tot` schreef, elk één keer. */
  schrijversTussen(na: number, tot: number): number[] {
    const beurten = this.#beurten.filter((beurt) => beurt.tot > na && beurt.van <= tot);
    return [...new Set(beurten.map(({ gebruikerId }) => gebruikerId))];
  }

  #noteer(gebruikerId: number, seq: number): void {
    const laatste = this.#beurten.at(-1);
    if (laatste?.gebruikerId === gebruikerId) laatste.tot = seq;
    else this.#beurten.push({ gebruikerId, van: seq, tot: seq });
  }

  schreef({ client, clock }: YId): Daad | null {
    return this.#geschreven.get(client)?.bij(clock) ?? null;
  }

  haaldeWeg({ client, clock }: YId): Daad | null {
    return this.#weggehaald.get(client)?.bij(clock) ?? null;
  }
}

/** Een update die niet te lezen is zit ook niet in het document (regel R30 van de motor). */
function lees(data: Uint8Array): Pick<ReturnType<typeof Y.decodeUpdate>, 'structs' | 'ds'> {
  try {
    return Y.decodeUpdate(data);
  } catch {
    return { structs: [], ds: Y.mergeDeleteSets([]) };
  }
}

function bij(kaart: Map<number, Bereiken>, client: number): Bereiken {
  const bekend = kaart.get(client);
  if (bekend) return bekend;
  const nieuw = new Bereiken();
  kaart.set(client, nieuw);
  return nieuw;
}
