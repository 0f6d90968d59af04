import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isSyncPad, leesAanvraag } from './aanvraag.ts';
import { frameOf } from './frame.ts';
import type { Limieten } from './limieten.ts';
import type { Logger, SyncSocket } from './ports.ts';
import type { Verbindingen } from './verbindingen.ts';

const GOODBYE_MS = 1_000;

/** De gewone weg: een WebSocket op `/sync/<document-id>`, ook voor elke y-websocket-client. */
export class SocketIngang {
  readonly #verbindingen: Verbindingen;
  readonly #logger: Logger;
  readonly #wss: WebSocketServer;
  readonly #detach: (() => void)[] = [];
  #closing = false;

  constructor(verbindingen: Verbindingen, limieten: Limieten, logger: Logger) {
    this.#verbindingen = verbindingen;
    this.#logger = logger;
    // Zonder compressie: updates zijn te klein om er iets aan te hebben, en het geheugen per verbinding is groot.
    this.#wss = new WebSocketServer({
      noServer: true,
      maxPayload: limieten.bericht,
      perMessageDeflate: false,
    });
  }

  /** Neemt upgrades aan; andere paden blijven voor wie er verder op deze server luistert. */
  verbindAan(server: Server): void {
    const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (isSyncPad(request)) void this.#upgrade(request, socket, head);
      else if (server.listenerCount('upgrade') === 1) weigerHttp(socket, '404 Not Found');
    };
    server.on('upgrade', onUpgrade);
    this.#detach.push(() => server.off('upgrade', onUpgrade));
  }

  /** Neemt niemand meer aan. */
  stop(): void {
    this.#closing = true;
    for (const detach of this.#detach) detach();
  }

  /** Wacht tot iedereen weg is. Wie niet teruggroet, zoals een slapende laptop, houdt het afsluiten niet op. */
  async leeg(): Promise<void> {
    const open = [...this.#wss.clients];
    const gone = Promise.all(open.map((ws) => new Promise((resolve) => ws.once('close', resolve))));
    const timer = setTimeout(() => {
      for (const ws of open) ws.terminate();
    }, GOODBYE_MS);
    await gone;
    clearTimeout(timer);
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const onError = () => socket.destroy();
    socket.on('error', onError);
    const aanvraag = leesAanvraag(request, 'socket');
    if (!aanvraag) return weigerHttp(socket, '404 Not Found');
    if (!this.#verbindingen.magHerkomst(request.headers)) return weigerHttp(socket, '403 Forbidden');
    if (!this.#verbindingen.heeftPlaats) {
      this.#logger.warn('sync: te veel verbindingen wachten op hun oordeel');
      return weigerHttp(socket, '503 Service Unavailable');
    }
    // Tot het besluit er is leest niemand de socket: wie niet is toegelaten, krijgt geen enkel bericht verwerkt.
    const besluit = await this.#verbindingen.besluit(aanvraag);
    if (this.#closing) return weigerHttp(socket, '503 Service Unavailable');
    if (socket.destroyed) return;
    socket.off('error', onError);
    this.#wss.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', (error) => this.#logger.warn(`sync: verbinding verbroken: ${error.message}`));
      // Eerst aannemen en dan sluiten: alleen zo hoort de browser waarom.
      if (besluit.soort === 'geweigerd') return this.#verbindingen.weiger(ws, besluit.reden);
      const session = this.#verbindingen.laatBinnen(new Draad(ws, socket), besluit, aanvraag);
      ws.on('message', (data, isBinary) => {
        if (isBinary && data instanceof Uint8Array) session.receive(data);
        else session.close('onleesbaar');
      });
      ws.on('close', () => session.ended());
    });
  }
}

/**
 * Een WebSocket zoals een sessie hem kent. Berichten gaan als heel frame rechtstreeks naar de TCP-socket: één bericht gaat vaak
 * naar vijftig mensen, en zo wordt het één keer verpakt en in één keer geschreven. `ws` doet de handdruk, het lezen en het sluiten.
 */
class Draad implements SyncSocket {
  readonly #ws: WebSocket;
  readonly #tcp: Duplex;
  #isAlive = true;

  constructor(ws: WebSocket, tcp: Duplex) {
    this.#ws = ws;
    this.#tcp = tcp;
    ws.on('pong', () => {
      this.#isAlive = true;
    });
  }

  get bufferedAmount(): number {
    return this.#ws.bufferedAmount;
  }

  send(bytes: Uint8Array): void {
    if (this.#ws.readyState === this.#ws.OPEN) this.#tcp.write(frameOf(bytes));
  }

  close(code: number, reason: string): void {
    this.#ws.close(code, reason);
  }

  terminate(): void {
    this.#ws.terminate();
  }

  beat(): boolean {
    const wasAlive = this.#isAlive;
    this.#isAlive = false;
    this.#ws.ping();
    return wasAlive;
  }
}

/** Weigert de upgrade met een gewoon HTTP-antwoord; dan komt er geen WebSocket en dus geen sluitcode. */
function weigerHttp(
  socket: Duplex,
  status: '403 Forbidden' | '404 Not Found' | '503 Service Unavailable',
): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
