import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { CommitQueue } from './commit-queue.ts';
import { Compactor } from './compactor.ts';
import { LIMIETEN, type Limieten } from './limieten.ts';
import type { Logger, Meter, Toegang, UpdateLog } from './ports.ts';
import { Rooms } from './rooms.ts';
import { SocketIngang } from './socket-ingang.ts';
import { StroomIngang } from './stroom-ingang.ts';
import { isSound } from './updates.ts';
import { Verbindingen } from './verbindingen.ts';

export interface SyncOptions {
  log: UpdateLog;
  toegang: Toegang;
  logger: Logger;
  meter?: Meter;
  /** Hoort na elke wijziging die dit proces vastlegt in welk document; moet snel zijn en mag niet gooien. */
  changed?(documentId: string): void;
  limieten?: Partial<Limieten>;
  /** De laatste is weg uit een document waarin geschreven is. */
  verlaten?: (documentId: string) => void;
}

export interface SyncStats {
  kamers: number;
  verbindingen: number;
  /** Bytes die binnen zijn maar nog niet vastliggen. */
  onopgeslagenBytes: number;
  /** Sinds wanneer vastleggen mislukt, of null als de opslag het doet. */
  opslagFoutSinds: Date | null;
}

export const NO_METER: Meter = {
  committed: () => undefined,
  commitFailed: () => undefined,
  closed: () => undefined,
  compacted: () => undefined,
};

/** De motor voor samen schrijven (design §5, regels in RULES.md). Na `verbindAan` luistert hij, tot `sluit`. */
export function maakSyncServer(options: SyncOptions): SyncServer {
  return new SyncServer(options);
}

/** Zet de delen van de motor in elkaar; dit is zijn inhoudsopgave. */
export class SyncServer {
  readonly #queue: CommitQueue;
  readonly #compactor: Compactor;
  readonly #rooms: Rooms;
  readonly #verbindingen: Verbindingen;
  readonly #sockets: SocketIngang;
  readonly #stromen: StroomIngang;
  readonly #toegang: Toegang;
  readonly #logger: Logger;
  /** Elk houdt op met luisteren naar andere processen. */
  readonly #watching: readonly (Promise<() => Promise<void>> | undefined)[];
  #closing: Promise<void> | null = null;

  constructor({ log, toegang, logger, meter = NO_METER, changed, verlaten, limieten: eigen }: SyncOptions) {
    const limieten = { ...LIMIETEN, ...eigen };
    const queue = new CommitQueue({ log, logger, meter, samen: limieten.samen });
    this.#queue = queue;
    this.#compactor = new Compactor(log, logger, meter);
    this.#rooms = new Rooms({
      log,
      queue,
      compactor: this.#compactor,
      logger,
      changed,
      left: verlaten,
    });
    this.#verbindingen = new Verbindingen({ rooms: this.#rooms, queue, toegang, limieten, logger, meter });
    this.#sockets = new SocketIngang(this.#verbindingen, limieten, logger);
    this.#stromen = new StroomIngang(this.#verbindingen, limieten);
    this.#toegang = toegang;
    this.#logger = logger;
    this.#watching = [
      log.watch?.((documentId) => this.#rooms.changedElsewhere(documentId)),
      toegang.anderen?.luister(() => void this.#verbindingen.herzie()),
    ];
  }

  /** Neemt WebSockets op `/sync/<document-id>` aan; andere paden blijven voor wie er verder op deze server luistert. */
  verbindAan(server: Server): void {
    this.#sockets.verbindAan(server);
  }

  /** De HTTP-weg voor wie geen WebSocket krijgt. @returns of dit verzoek voor de motor was */
  handel(request: IncomingMessage, response: ServerResponse): boolean {
    return this.#stromen.handel(request, response);
  }

  stats(): SyncStats {
    return {
      kamers: this.#rooms.size,
      verbindingen: this.#verbindingen.aantal,
      onopgeslagenBytes: this.#queue.unsavedBytes,
      opslagFoutSinds: this.#queue.failingSince,
    };
  }

  /**
   * Wat er van het document is vastgelegd, als één Yjs-update; van een leeg document de lege update. Met `gewist` nooit
   * tekst van voor die keer dat er iets gewist werd. @throws {OnbekendDocument}, of de fout van de opslag
   */
  toestand(documentId: string, gewist = 0): Promise<Uint8Array> {
    return this.#rooms.use(documentId, (room) => room.state.bytes(), gewist);
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
        const settled = (_count: number, error: Error | null) => (error ? reject(error) : resolve());
        room.write({ gebruikerId, settled }, update);
      });
    });
  }

  /**
   * Vraagt de policy opnieuw voor elke open verbinding, en sluit wie iets niet meer mag; andere processen doen dat dan ook.
   * Roep aan na elke wijziging. Lukt het wekken niet, dan ziet een ander proces het bij zijn eigen herziening.
   */
  async herzieToegang(): Promise<void> {
    const gewekt = this.#toegang.anderen
      ?.wek()
      .catch((error) => this.#logger.error('sync: andere processen niet gewekt:', error));
    await Promise.all([this.#verbindingen.herzie(), gewekt]);
  }

  /** Sluit alle verbindingen en legt vast wat nog wacht. Mag vaker; ieder wacht op hetzelfde einde. */
  sluit(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#sockets.stop();
    this.#stromen.stop();
    this.#verbindingen.sluit();
    for (const watching of this.#watching) await (await watching)?.();
    await this.#queue.close();
    await this.#compactor.close();
    await this.#sockets.leeg();
  }
}
