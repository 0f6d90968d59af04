import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { SLUITCODES, type Sluitreden } from '#domain/document/sluitcodes.ts';
import { CommitQueue } from './commit-queue.ts';
import { LIMIETEN, type Limieten, type Logger, type Oordeel, type Toegang, type UpdateLog } from './ports.ts';
import { writeAwareness } from './protocol.ts';
import { Rooms } from './rooms.ts';
import { Session } from './session.ts';
import { isSound } from './updates.ts';
import { documentIdVan, isSyncPad, weigerHttp } from './upgrade.ts';

export interface SyncOptions {
  log: UpdateLog;
  toegang: Toegang;
  logger: Logger;
  limieten?: Partial<Limieten>;
}

export interface SyncStats {
  kamers: number;
  verbindingen: number;
  /** Bytes die binnen zijn maar nog niet vastliggen. */
  onopgeslagenBytes: number;
  /** Sinds wanneer vastleggen mislukt, of null als de opslag het doet. */
  opslagFoutSinds: Date | null;
}

interface Connection {
  readonly session: Session;
  readonly cookie: string | undefined;
  readonly documentId: string;
  alive: boolean;
}

/** Geen nieuws over niemand: genoeg om een y-websocket-client te laten zien dat de verbinding leeft. */
const NO_NEWS = writeAwareness(Uint8Array.of(0));
const GOODBYE_MS = 1_000;

/** De motor voor samen schrijven (design §5, regels in RULES.md). Na `verbindAan` luistert hij, tot `sluit`. */
export function maakSyncServer(options: SyncOptions): SyncServer {
  return new SyncServer(options);
}

export class SyncServer {
  readonly #toegang: Toegang;
  readonly #logger: Logger;
  readonly #limieten: Limieten;
  readonly #queue: CommitQueue;
  readonly #rooms: Rooms;
  readonly #wss: WebSocketServer;
  readonly #connections = new Map<WebSocket, Connection>();
  readonly #heartbeat: NodeJS.Timeout;
  readonly #detach: (() => void)[] = [];
  /** Telt hoe vaak de toegang herzien is: een oordeel van daarvoor geldt niet meer. */
  #herzieningen = 0;
  #closing: Promise<void> | null = null;

  constructor({ log, toegang, logger, limieten }: SyncOptions) {
    this.#toegang = toegang;
    this.#logger = logger;
    this.#limieten = { ...LIMIETEN, ...limieten };
    this.#queue = new CommitQueue(log, logger);
    this.#rooms = new Rooms(log, this.#queue);
    // Zonder compressie: updates zijn te klein om er iets aan te hebben, en het geheugen per verbinding is groot.
    this.#wss = new WebSocketServer({
      noServer: true,
      maxPayload: this.#limieten.bericht,
      perMessageDeflate: false,
    });
    this.#heartbeat = setInterval(() => this.#beat(), this.#limieten.hartslag);
  }

  /** Neemt upgrades op `/sync/<document-id>` aan; andere paden blijven voor wie er verder op deze server luistert. */
  verbindAan(server: Server): void {
    const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (isSyncPad(request)) void this.#upgrade(request, socket, head);
      else if (server.listenerCount('upgrade') === 1) weigerHttp(socket, '404 Not Found');
    };
    server.on('upgrade', onUpgrade);
    this.#detach.push(() => server.off('upgrade', onUpgrade));
  }

  stats(): SyncStats {
    return {
      kamers: this.#rooms.size,
      verbindingen: this.#connections.size,
      onopgeslagenBytes: this.#queue.unsavedBytes,
      opslagFoutSinds: this.#queue.failingSince,
    };
  }

  /**
   * Wat er van het document is vastgelegd, als één Yjs-update; van een leeg document de lege update.
   * @throws {OnbekendDocument}, of de fout van de opslag
   */
  toestand(documentId: string): Promise<Uint8Array> {
    return this.#rooms.use(documentId, (room) => room.state.bytes());
  }

  /**
   * Een wijziging door de server zelf, langs dezelfde weg als die van een editor. Klaar als hij vastligt; zolang de
   * opslag weg is wacht dit. @throws {OnbekendDocument}, TypeError bij een ongeldige update, of een fout bij het afsluiten
   */
  async schrijf(documentId: string, update: Uint8Array, gebruikerId: number | null): Promise<void> {
    if (!isSound(update)) throw new TypeError('Geen geldige Yjs-update.');
    if (this.#closing) throw new Error('De server sluit af.');
    await this.#rooms.use(documentId, (room) => {
      return new Promise<void>((resolve, reject) => {
        const settled = (error: Error | null) => (error ? reject(error) : resolve());
        room.write({ gebruikerId, settled }, update);
      });
    });
  }

  /** Vraagt de policy opnieuw voor elke open verbinding, en sluit wie iets niet meer mag. Roep aan na elke wijziging. */
  async herzieToegang(): Promise<void> {
    this.#herzieningen++;
    await Promise.all([...this.#connections.values()].map((connection) => this.#herzie(connection)));
  }

  /** Sluit alle verbindingen en legt vast wat nog wacht. Mag vaker; ieder wacht op hetzelfde einde. */
  sluit(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    for (const detach of this.#detach) detach();
    clearInterval(this.#heartbeat);
    for (const { session } of this.#connections.values()) session.close('herstart');
    await this.#queue.close();
    const open = [...this.#wss.clients];
    const gone = Promise.all(open.map((ws) => new Promise((resolve) => ws.once('close', resolve))));
    // Wie niet teruggroet, zoals een slapende laptop, houdt het afsluiten niet op.
    const timer = setTimeout(() => {
      for (const ws of open) ws.terminate();
    }, GOODBYE_MS);
    await gone;
    clearTimeout(timer);
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const onError = () => socket.destroy();
    socket.on('error', onError);
    const documentId = documentIdVan(request);
    if (documentId === null) return weigerHttp(socket, '404 Not Found');
    if (!this.#toegang.magHerkomst(request)) {
      this.#logger.warn(`sync: herkomst ${request.headers.origin ?? '(geen)'} geweigerd`);
      return weigerHttp(socket, '403 Forbidden');
    }
    // Tot het oordeel er is leest niemand de socket: wie niet is toegelaten, krijgt geen enkel bericht verwerkt.
    const oordeel = await this.#beoordeel(request.headers.cookie, documentId);
    if (this.#closing) return weigerHttp(socket, '503 Service Unavailable');
    socket.off('error', onError);
    this.#wss.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', (error) => this.#logger.warn(`sync: verbinding verbroken: ${error.message}`));
      const geweigerd = this.#weigering(oordeel);
      // Eerst aannemen en dan sluiten: alleen zo hoort de browser waarom.
      if (geweigerd) ws.close(SLUITCODES[geweigerd].code, SLUITCODES[geweigerd].reden);
      else if (oordeel?.soort === 'toegelaten')
        this.#connect(ws, oordeel, request.headers.cookie, documentId);
    });
  }

  /** Het oordeel van de policy, of null als het nu niet te geven is. */
  async #beoordeel(cookie: string | undefined, documentId: string): Promise<Oordeel | null> {
    try {
      let gevraagd: number;
      let oordeel: Oordeel;
      do {
        gevraagd = this.#herzieningen;
        oordeel = await this.#toegang.beoordeel(cookie, documentId);
      } while (gevraagd !== this.#herzieningen);
      return oordeel;
    } catch (error) {
      this.#logger.error('sync: toegang niet te beoordelen:', error);
      return null;
    }
  }

  #weigering(oordeel: Oordeel | null): Sluitreden | null {
    if (!oordeel) return 'opslag';
    if (oordeel.soort !== 'toegelaten') return oordeel.soort;
    const { id } = oordeel.gebruiker;
    let open = 0;
    for (const { session } of this.#connections.values()) if (session.gebruikerId === id) open++;
    return open < this.#limieten.perGebruiker ? null : 'te_veel';
  }

  #connect(
    ws: WebSocket,
    { gebruiker, magSchrijven }: Extract<Oordeel, { soort: 'toegelaten' }>,
    cookie: string | undefined,
    documentId: string,
  ): void {
    const session = new Session({
      socket: ws,
      gebruiker,
      magSchrijven,
      hold: this.#rooms.hold(documentId),
      limieten: this.#limieten,
      logger: this.#logger,
    });
    const connection: Connection = { session, cookie, documentId, alive: true };
    this.#connections.set(ws, connection);
    ws.on('pong', () => {
      connection.alive = true;
    });
    ws.on('message', (data, isBinary) => {
      if (isBinary && data instanceof Uint8Array) session.receive(data);
      else session.close('onleesbaar');
    });
    ws.on('close', () => {
      this.#connections.delete(ws);
      session.ended();
    });
  }

  async #herzie({ session, cookie, documentId }: Connection): Promise<void> {
    const oordeel = await this.#beoordeel(cookie, documentId);
    if (!oordeel) return;
    if (oordeel.soort !== 'toegelaten') session.close(oordeel.soort);
    else if (oordeel.gebruiker.id !== session.gebruikerId) session.close('niet_aangemeld');
    else if (session.magSchrijven && !oordeel.magSchrijven) session.close('mag_niet_schrijven');
  }

  /** Wie sinds de vorige hartslag niet antwoordde is weg; de anderen horen dat de verbinding leeft. */
  #beat(): void {
    for (const [ws, connection] of this.#connections) {
      if (!connection.alive) {
        ws.terminate();
        continue;
      }
      connection.alive = false;
      ws.ping();
      connection.session.send(NO_NEWS);
    }
  }
}
