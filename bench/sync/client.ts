import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Server } from './servers.ts';
import type { Stap } from './taal.ts';

const LEEG = Uint8Array.of(0);
const LEGE_UPDATE = Uint8Array.of(0, 0);
/** Zoveel mensen zijn er; elke verbinding is van een ander, tot ze op zijn. */
export const MENSEN = 1_000;
let verbindingen = 0;

/** Stap 2 of een update die binnenkwam; `op` is het moment van `performance.now()`. */
export type Binnenkomst = (update: Uint8Array, op: number, stap: Stap) => void;

/** Een lichte client: spreekt het echte draadprotocol, maar houdt geen document bij. */
export class Client {
  readonly #ws: WebSocket;
  readonly #pak: (stap: Stap, inhoud: Uint8Array) => Uint8Array;
  /** Klaar als de server op onze stap 1 antwoordde; mislukt als de verbinding eerder dichtgaat. */
  readonly gelijk: Promise<void>;
  readonly gesloten: Promise<void>;
  ontvangenBytes = 0;

  constructor(server: Server, poort: number, document: string, binnenkomst: Binnenkomst = () => undefined) {
    const { taal } = server;
    this.#pak = (stap, inhoud) => taal.pak(document, stap, inhoud);
    verbindingen += 1;
    const ws = new WebSocket(`ws://127.0.0.1:${poort}${taal.pad(document)}`, {
      perMessageDeflate: false,
      headers: { cookie: `wie=${1 + (verbindingen % MENSEN)}`, origin: 'http://bench.example' },
    });
    this.#ws = ws;
    ws.on('open', () => {
      for (const bericht of taal.aanmelding(document)) ws.send(bericht);
      ws.send(taal.pak(document, 'stap1', LEEG));
    });
    let afgewezen: string | null = null;
    ws.on('error', (fout) => {
      afgewezen = fout.message;
    });
    this.gesloten = new Promise((klaar) => {
      ws.on('close', () => klaar());
    });
    this.gelijk = new Promise((klaar, mislukt) => {
      ws.on('message', (data) => {
        const op = performance.now();
        const bericht = alsBytes(data);
        this.ontvangenBytes += bericht.length;
        const gelezen = taal.lees(bericht);
        if (!gelezen) return;
        const { stap, inhoud } = gelezen;
        if (stap === 'stap1') return ws.send(taal.pak(document, 'stap2', LEGE_UPDATE));
        binnenkomst(inhoud, op, stap);
        if (stap === 'stap2') klaar();
      });
      ws.on('close', (code, reden) =>
        mislukt(new Error(`${server.naam} sloot ${document}: ${code} ${reden} ${afgewezen ?? ''}`)),
      );
    });
    // Wie niet op `gelijk` wacht hoort het aan `gesloten`.
    this.gelijk.catch(() => undefined);
  }

  /** Een update als bericht, klaar om vaker te versturen. */
  pakUpdate(update: Uint8Array): Uint8Array {
    return this.#pak('update', update);
  }

  stuur(bericht: Uint8Array): void {
    if (this.#ws.readyState === WebSocket.OPEN) this.#ws.send(bericht);
  }

  async weg(): Promise<void> {
    if (this.#ws.readyState === WebSocket.CLOSED) return;
    this.#ws.close();
    await once(this.#ws, 'close');
  }
}

function alsBytes(data: WebSocket.RawData): Uint8Array {
  if (data instanceof Uint8Array) return data;
  throw new TypeError('ws hoort losse Buffers te geven');
}
