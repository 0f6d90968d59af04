import type { IncomingHttpHeaders } from 'node:http';
import { SCHEMA_VERSIE } from '#domain/document/schemaversie.ts';
import { SLUITCODES, type Sluitreden } from '#domain/document/sluitcodes.ts';
import type { CommitQueue } from './commit-queue.ts';
import type { Limieten } from './limieten.ts';
import type { Logger, Meter, Oordeel, SyncSocket, Toegang, Toegangsvraag } from './ports.ts';
import { writeAwareness } from './protocol.ts';
import type { Rooms } from './rooms.ts';
import { Session } from './session.ts';

/** Wat iemand vraagt die een verbinding wil. */
export interface Aanvraag extends Toegangsvraag {
  /** Of hij bevestigingen wil. */
  readonly bevestig: boolean;
  /** De versie van het documentschema van zijn editor; null: een client die daar niets van weet. */
  readonly schema: number | null;
  /** Voor wie de editor de pagina opende; null: een client die dat niet zegt. */
  readonly gebruikerId: number | null;
  /** Hoe vaak er iets gewist was toen de editor de tekst kreeg; null: een client die dat niet zegt. */
  readonly gewist: number | null;
}

type Toegelaten = Extract<Oordeel, { soort: 'toegelaten' }>;
/** Mag erin, of niet en waarom. */
export type Besluit = Toegelaten | { soort: 'geweigerd'; reden: Sluitreden };

interface Verbinding {
  readonly session: Session;
  readonly socket: SyncSocket;
  readonly aanvraag: Aanvraag;
  /** Hoe vaak er iets uit het document gewist was toen hij binnenkwam. */
  readonly gewist: number;
}

export interface VerbindingenOptions {
  rooms: Rooms;
  queue: CommitQueue;
  toegang: Toegang;
  limieten: Limieten;
  logger: Logger;
  meter: Meter;
}

/** Geen nieuws over niemand: genoeg om een y-websocket-client te laten zien dat de verbinding leeft. */
const NO_NEWS = writeAwareness(Uint8Array.of(0));

/** Wie er verbonden zijn, langs welke weg ook: wie erin mag, of dat nog zo is, en of ze er nog zijn. */
export class Verbindingen {
  readonly #options: VerbindingenOptions;
  readonly #open = new Map<SyncSocket, Verbinding>();
  readonly #perGebruiker = new Map<number, number>();
  readonly #perKamer = new Map<string, number>();
  readonly #timers: NodeJS.Timeout[];
  /** Telt hoe vaak de toegang herzien is: een oordeel van daarvoor geldt niet meer. */
  #herzieningen = 0;
  #isHerziening = false;
  #wachtend = 0;

  constructor(options: VerbindingenOptions) {
    this.#options = options;
    const { hartslag, herziening } = options.limieten;
    this.#timers = [
      setInterval(() => this.#beat(), hartslag),
      setInterval(() => this.#herzieOpTijd(), herziening),
    ];
  }

  get aantal(): number {
    return this.#open.size;
  }

  /** Of er nog iemand op een oordeel mag gaan wachten; wie niet is aangemeld mag niet onbeperkt kosten. */
  get heeftPlaats(): boolean {
    return this.#wachtend < this.#options.limieten.wachtend;
  }

  magHerkomst(headers: IncomingHttpHeaders): boolean {
    const mag = this.#options.toegang.magHerkomst(headers);
    if (!mag) this.#options.logger.warn(`sync: herkomst ${headers.origin ?? '(geen)'} geweigerd`);
    return mag;
  }

  /**
   * Of iemand erin mag. Een 'nee' dat vanzelf overgaat laat even op zich wachten: een client verbindt na elke sluiting meteen
   * opnieuw, en met vele samen zou dat de storing groter maken.
   */
  async besluit(aanvraag: Aanvraag): Promise<Besluit> {
    this.#wachtend++;
    try {
      const oordeel = await this.#beoordeel(aanvraag);
      const reden = typeof oordeel === 'string' ? oordeel : this.#weigering(oordeel, aanvraag);
      if (typeof oordeel !== 'string' && oordeel.soort === 'toegelaten' && reden === null) return oordeel;
      if (reden && gaatOver(reden)) await this.#bedenktijd();
      return { soort: 'geweigerd', reden: reden ?? 'onbekend' };
    } finally {
      this.#wachtend--;
    }
  }

  /** Sluit wie geweigerd is, met de reden. */
  weiger(socket: Pick<SyncSocket, 'close'>, reden: Sluitreden): void {
    const { code, reden: tekst } = SLUITCODES[reden];
    this.#options.logger.info(`sync: verbinding geweigerd: ${code} ${reden}`);
    this.#options.meter.closed(code);
    socket.close(code, tekst);
  }

  /** Laat iemand binnen die mag. Geef door wat hij stuurt met `receive`, en `ended` als zijn kant weg is. */
  laatBinnen(
    socket: SyncSocket,
    { gebruiker, magSchrijven, gewist }: Toegelaten,
    aanvraag: Aanvraag,
  ): Pick<Session, 'gebruikerId' | 'receive' | 'close' | 'ended'> {
    const { rooms, queue, limieten, logger, meter } = this.#options;
    const { documentId, bevestig } = aanvraag;
    const session = new Session({
      socket,
      gebruiker,
      magSchrijven,
      bevestig,
      hold: rooms.hold(documentId, gewist),
      limieten,
      logger,
      hasRoomFor: (bytes) => queue.unsavedBytes + bytes <= limieten.onopgeslagen,
      onClose: (code) => meter.closed(code),
    });
    this.#open.set(socket, { session, socket, aanvraag, gewist });
    tel(this.#perGebruiker, gebruiker.id, 1);
    tel(this.#perKamer, documentId, 1);
    return {
      gebruikerId: gebruiker.id,
      receive: (bytes) => session.receive(bytes),
      close: (reden) => session.close(reden),
      ended: () => {
        session.ended();
        if (!this.#open.delete(socket)) return;
        tel(this.#perGebruiker, gebruiker.id, -1);
        tel(this.#perKamer, documentId, -1);
      },
    };
  }

  /** Vraagt de policy opnieuw voor wie er is, en sluit wie iets niet meer mag. */
  async herzie(): Promise<void> {
    this.#herzieningen++;
    const open = [...this.#open.values()];
    if (open.length === 0) return;
    let oordelen: Oordeel[];
    try {
      oordelen = await this.#options.toegang.beoordeel(open.map(({ aanvraag }) => aanvraag));
    } catch (error) {
      this.#options.logger.error('sync: toegang niet te herzien:', error);
      return;
    }
    for (const [i, { session, aanvraag, gewist }] of open.entries()) {
      const oordeel = oordelen[i];
      if (!oordeel) continue;
      if (oordeel.soort !== 'toegelaten') session.close(oordeel.soort);
      else if (oordeel.gebruiker.id !== session.gebruikerId) session.close('niet_aangemeld');
      else if (oordeel.gewist !== gewist) {
        this.#options.rooms.renew(aanvraag.documentId, oordeel.gewist);
        session.close('gewist');
      } else if (session.magSchrijven && !oordeel.magSchrijven) session.close('mag_niet_schrijven');
    }
  }

  /** Sluit iedereen. Mag vaker. */
  sluit(): void {
    for (const timer of this.#timers) clearInterval(timer);
    for (const { session } of this.#open.values()) session.close('herstart');
  }

  /** Het oordeel van de policy, of waarom dat er nu niet is. */
  async #beoordeel(aanvraag: Aanvraag): Promise<Oordeel | Sluitreden> {
    const { toegang, logger, limieten } = this.#options;
    const { promise: teLang, stop } = verloopt(limieten.aanmelden);
    try {
      let gevraagd: number;
      let oordeel: Oordeel | undefined | null;
      do {
        gevraagd = this.#herzieningen;
        oordeel = await Promise.race([toegang.beoordeel([aanvraag]).then(([een]) => een), teLang]);
      } while (gevraagd !== this.#herzieningen);
      return oordeel ?? 'aanmelden_duurt';
    } catch (error) {
      logger.error('sync: toegang niet te beoordelen:', error);
      return 'opslag';
    } finally {
      stop();
    }
  }

  #weigering(oordeel: Oordeel, { documentId, schema, gebruikerId, gewist }: Aanvraag): Sluitreden | null {
    if (oordeel.soort !== 'toegelaten') return oordeel.soort;
    // Meldde een ander zich in dezelfde browser aan, dan zou een oud tabblad zijn tekst onder diens naam opslaan.
    if (gebruikerId !== null && gebruikerId !== oordeel.gebruiker.id) return 'niet_aangemeld';
    const { rooms, queue, limieten } = this.#options;
    // Wat gewist is staat nog in zijn kopie; die moet eerst weg.
    if (gewist !== null && gewist !== oordeel.gewist) return 'gewist';
    // Een oudere editor zou uit ieders document halen wat hij niet kent.
    if (schema !== null && schema !== SCHEMA_VERSIE) return 'verouderd';
    if ((this.#perGebruiker.get(oordeel.gebruiker.id) ?? 0) >= limieten.perGebruiker) return 'te_veel';
    if ((this.#perKamer.get(documentId) ?? 0) >= limieten.perKamer) return 'kamer_vol';
    if (!rooms.has(documentId) && rooms.size >= limieten.kamers) return 'te_vol';
    if (oordeel.magSchrijven && queue.unsavedBytes >= limieten.onopgeslagen) return 'opslag_vol';
    return null;
  }

  #bedenktijd(): Promise<void> {
    return new Promise((klaar) => setTimeout(klaar, this.#options.limieten.bedenktijd).unref());
  }

  /** Ook zonder seintje verandert er iets: een sessie verloopt, of een ander proces of de CLI wijzigt rechten. */
  async #herzieOpTijd(): Promise<void> {
    if (this.#isHerziening) return;
    this.#isHerziening = true;
    await this.herzie();
    this.#isHerziening = false;
  }

  /** Wie sinds de vorige hartslag niet antwoordde is weg; de anderen horen dat de verbinding leeft. */
  #beat(): void {
    for (const { session, socket } of this.#open.values()) {
      if (socket.beat()) session.send(NO_NEWS);
      else socket.terminate();
    }
  }
}

/** Een y-websocket-client probeert het na 4400-4499 uit zichzelf niet meer. */
function gaatOver(reden: Sluitreden): boolean {
  const { code } = SLUITCODES[reden];
  return code < 4400 || code > 4499;
}

function verloopt(ms: number): { promise: Promise<null>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<null>((klaar) => {
    timer = setTimeout(klaar, ms, null);
  });
  return { promise, stop: () => clearTimeout(timer) };
}

function tel<K>(tellers: Map<K, number>, sleutel: K, erbij: number): void {
  const nieuw = (tellers.get(sleutel) ?? 0) + erbij;
  if (nieuw > 0) tellers.set(sleutel, nieuw);
  else tellers.delete(sleutel);
}
