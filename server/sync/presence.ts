import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Aanwezige } from '#domain/document/aanwezige.ts';
import { leesbaar, Onleesbaar } from './protocol.ts';

/** Wie een aanwezigheid inbracht. */
export interface Presenter {
  readonly aanwezige: Aanwezige;
}

/** Wat één client van zichzelf laat zien; `state` is JSON, of null voor wie weg is. */
interface ClientState {
  clientId: number;
  clock: number;
  state: string | null;
}

interface Known extends ClientState {
  owner: Presenter | null;
}

const MAX_STATE_CHARS = 8_192;
const MAX_CLIENTS_PER_OWNER = 50;
const MAX_GONE = 1_000;

/**
 * Wie er in een kamer zijn, in het awareness-formaat van y-protocols. Iedere client-id heeft een eigenaar: de sessie die
 * hem inbracht. Alleen die laat hem bewegen of verdwijnen, en naam, partij en kleur zijn die van de eigenaar.
 *
 * y-websocket stuurt wat het van anderen hoort ook weer terug. Zo'n echo mag iemand die net weg is niet terughalen; daarom
 * blijft van wie weg is de klok bekend. De echte eigenaar die opnieuw verbindt, krijgt zijn eigen verdwijnen te horen; zijn
 * client zet dan de klok een tik verder en meldt zich opnieuw.
 */
export class Presence {
  readonly #clients = new Map<number, Known>();

  /**
   * Verwerkt wat `owner` stuurt. `relay` is voor de anderen, `reply` voor de afzender; null is: niets te sturen.
   * @throws {Onleesbaar}
   */
  receive(owner: Presenter, update: Uint8Array): { relay: Uint8Array | null; reply: Uint8Array | null } {
    const relay: ClientState[] = [];
    const reply: ClientState[] = [];
    for (const told of readStates(update)) {
      const known = this.#clients.get(told.clientId);
      if (this.#accepts(owner, told, known)) {
        const { clientId, clock } = told;
        const state = told.state === null ? null : withIdentity(told.state, owner.aanwezige);
        this.#remember({ clientId, clock, state, owner: state === null ? null : owner });
        relay.push({ clientId, clock, state });
        // Na een herstart kennen de anderen deze klok nog van voor die tijd, en dan zien ze hem niet. Wie hoort dat hij weg
        // is, zet zijn klok een tik verder en meldt zich opnieuw.
        if (!known && state !== null) reply.push({ clientId, clock, state: null });
      } else if (known?.state === null && told.state !== null) {
        reply.push(known);
      }
    }
    return { relay: writeStates(relay), reply: writeStates(reply) };
  }

  /** De eigenaar is weg: wat de anderen moeten horen, of null. */
  leave(owner: Presenter): Uint8Array | null {
    const gone = [...this.#clients.values()].filter((known) => known.owner === owner);
    for (const known of gone) this.#remember({ ...known, state: null, owner: null });
    return writeStates(gone.map((known) => ({ ...known, state: null })));
  }

  /** Iedereen die er nu is, of null. */
  all(): Uint8Array | null {
    return writeStates([...this.#clients.values()].filter(({ state }) => state !== null));
  }

  #accepts(owner: Presenter, told: ClientState, known: Known | undefined): boolean {
    if (!known || known.owner === null) {
      const newer = !known || told.clock > known.clock;
      return newer && told.state !== null && this.#countOf(owner) < MAX_CLIENTS_PER_OWNER;
    }
    // Tabbladen van één browser praten ook namens elkaar; wie het nieuwste brengt, is dan de eigenaar.
    const mayTakeOver = known.owner === owner || known.owner.aanwezige.id === owner.aanwezige.id;
    return mayTakeOver && (told.clock > known.clock || (told.clock === known.clock && told.state === null));
  }

  #countOf(owner: Presenter): number {
    let count = 0;
    for (const known of this.#clients.values()) if (known.owner === owner) count++;
    return count;
  }

  #remember(known: Known): void {
    // Achteraan, zodat vooraan staat wie het langst niets liet horen: die klok is als eerste te missen.
    this.#clients.delete(known.clientId);
    this.#clients.set(known.clientId, known);
    if (this.#clients.size <= MAX_GONE) return;
    for (const { clientId, state } of this.#clients.values()) {
      if (state !== null) continue;
      this.#clients.delete(clientId);
      return;
    }
  }
}

function readStates(update: Uint8Array): ClientState[] {
  return leesbaar(() => {
    const decoder = decoding.createDecoder(update);
    const states: ClientState[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const state = decoding.readVarString(decoder);
      states.push({ clientId, clock, state: state === 'null' ? null : state });
    }
    return states;
  });
}

function withIdentity(state: string, user: Aanwezige): string {
  const parsed: unknown = leesbaar(() => JSON.parse(state));
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new Onleesbaar('aanwezigheid is geen object');
  }
  const stated = JSON.stringify({ ...parsed, user });
  // Pas hier, en alleen voor wie over zichzelf praat: een echo van een ander is langer, met de naam erbij, en is niemands schuld.
  if (stated.length > MAX_STATE_CHARS) throw new Onleesbaar('aanwezigheid is te groot');
  return stated;
}

function writeStates(states: readonly ClientState[]): Uint8Array | null {
  if (states.length === 0) return null;
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, states.length);
  for (const { clientId, clock, state } of states) {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state ?? 'null');
  }
  return encoding.toUint8Array(encoder);
}
