import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Deelnemer } from './deelnemers.ts';

const SYNC = 0;
const STAP1 = 0;
const STAP2 = 1;
const UPDATE = 2;
const LEEG = Uint8Array.of(0, 0);

/** Eén editor, zo licht mogelijk: hij houdt geen document bij en kijkt alleen in de kop van wat er binnenkomt. */
export class Schrijver {
  /** Bij elke update van een ander: tot welke klok er nu van welke client gelezen is. */
  opUpdate: (tot: Map<number, number>) => void = () => undefined;
  bytesOmlaag = 0;
  readonly #ws: WebSocket;
  readonly #kop: Uint8Array;
  #wachters: ((toestand: Uint8Array) => void)[] = [];

  private constructor(deelnemer: Deelnemer, document: string) {
    const isHocuspocus = deelnemer.naam === 'hocuspocus';
    this.#kop = isHocuspocus ? naam(document) : new Uint8Array();
    this.#ws = new WebSocket(isHocuspocus ? deelnemer.url : `${deelnemer.url}/${document}`);
    this.#ws.on('error', () => undefined);
    this.#ws.on('message', (data) => {
      if (!(data instanceof Uint8Array)) return;
      this.bytesOmlaag += data.length;
      this.#lees(data);
    });
  }

  /** Verbindt en wacht tot alles er is. */
  static async open(
    deelnemer: Deelnemer,
    document: string,
  ): Promise<{ schrijver: Schrijver; toestand: Uint8Array }> {
    const schrijver = new Schrijver(deelnemer, document);
    await once(schrijver.#ws, 'open');
    // Hocuspocus wacht op een token, ook als het er niets mee doet.
    if (deelnemer.naam === 'hocuspocus') schrijver.#stuur([2, 0], new TextEncoder().encode('-'));
    return { schrijver, toestand: await schrijver.vraag() };
  }

  /** Vraagt alles op. Wat hiervoor gestuurd is, is dan verwerkt. */
  vraag(): Promise<Uint8Array> {
    this.#stuur([SYNC, STAP1], Uint8Array.of(0));
    return new Promise((klaar) => this.#wachters.push(klaar));
  }

  stuur(update: Uint8Array): void {
    this.#stuur([SYNC, UPDATE], update);
  }

  get wachtend(): number {
    return this.#ws.bufferedAmount;
  }

  async weg(): Promise<void> {
    const dicht = once(this.#ws, 'close');
    this.#ws.close();
    await dicht;
  }

  /** Klaar als de verbinding weg is; wat al binnen was is dan gelezen. */
  async dicht(): Promise<void> {
    if (this.#ws.readyState !== WebSocket.CLOSED) await once(this.#ws, 'close');
  }

  breekAf(): void {
    this.#ws.terminate();
  }

  #stuur(soorten: readonly number[], inhoud: Uint8Array): void {
    const encoder = encoding.createEncoder();
    encoding.writeUint8Array(encoder, this.#kop);
    for (const soort of soorten) encoding.writeVarUint(encoder, soort);
    encoding.writeVarUint8Array(encoder, inhoud);
    this.#ws.send(encoding.toUint8Array(encoder));
  }

  #lees(data: Uint8Array): void {
    const decoder = decoding.createDecoder(data);
    if (this.#kop.length > 0) decoding.readVarString(decoder);
    const soort = decoding.readVarUint(decoder);
    // 4 is bij Hocuspocus ook sync, als antwoord.
    if (soort !== SYNC && !(soort === 4 && this.#kop.length > 0)) return;
    const stap = decoding.readVarUint(decoder);
    if (stap === STAP1) {
      this.#stuur([SYNC, STAP2], LEEG);
      return;
    }
    const update = decoding.readVarUint8Array(decoder);
    if (stap === STAP2) this.#wachters.shift()?.(update);
    else this.opUpdate(Y.parseUpdateMeta(update).to);
  }
}

function naam(document: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, document);
  return encoding.toUint8Array(encoder);
}
