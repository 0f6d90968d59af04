import type { IncomingMessage } from 'node:http';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';

/** Het document bestaat niet in de opslag. */
export class OnbekendDocument extends Error {
  constructor(documentId: string) {
    super(`Document ${documentId} bestaat niet.`);
    this.name = 'OnbekendDocument';
  }
}

export interface LogEntry {
  documentId: string;
  data: Uint8Array;
  /** Wie het schreef; null bij een wijziging van het systeem zelf. */
  gebruikerId: number | null;
}

/** Waar updates blijven: alleen toevoegen. Dit logboek is de waarheid, het geheugen een afgeleide. */
export interface UpdateLog {
  /** Alle updates in volgorde. @throws {OnbekendDocument}; elke andere fout betekent: nu niet te bereiken. */
  read(documentId: string): Promise<Uint8Array[]>;
  /** Schrijft alles bij in één transactie, of niets. Klaar betekent: vastgelegd, ook na `kill -9`. */
  append(entries: readonly LogEntry[]): Promise<void>;
}

/** Wat iemand met een document mag. `onbekend` is bewust hetzelfde voor: bestaat niet, en: niet voor jou. */
export type Oordeel =
  | { soort: 'toegelaten'; gebruiker: Gebruiker; magSchrijven: boolean }
  | { soort: 'niet_aangemeld' }
  | { soort: 'onbekend' };

/** De policy, zoals de pagina's die ook vragen. */
export interface Toegang {
  /** Of een pagina van deze herkomst (`Origin`) een verbinding mag openen. */
  magHerkomst(request: IncomingMessage): boolean;
  /**
   * Wie hoort bij deze `Cookie`-header, en wat mag die met dit document? Ook gevraagd als de toegang veranderd kan
   * zijn. Een fout betekent: nu niet te zeggen; een nieuwe verbinding gaat dan dicht, een open verbinding blijft.
   */
  beoordeel(cookie: string | undefined, documentId: string): Promise<Oordeel>;
}

/** Zo weinig als een sessie van een socket hoeft te weten; een andere weg naar de browser kan hetzelfde bieden. */
export interface SyncSocket {
  send(bytes: Uint8Array): void;
  close(code: number, reason: string): void;
  /** Bytes die nog naar de browser moeten. */
  readonly bufferedAmount: number;
}

export interface Limieten {
  /** Bytes per bericht. */
  bericht: number;
  /** Bytes die op een trage lezer mogen wachten; meer dan het grootste document, anders komt hij nooit bij. */
  achterstand: number;
  /** Open verbindingen per gebruiker. */
  perGebruiker: number;
  /** Milliseconden tussen twee hartslagen; minder dan de 30 s waarna y-websocket een stille verbinding opgeeft. */
  hartslag: number;
}

export const LIMIETEN: Limieten = {
  bericht: 4 * 1024 * 1024,
  achterstand: 32 * 1024 * 1024,
  perGebruiker: 50,
  hartslag: 20_000,
};

export type Logger = Pick<Console, 'info' | 'warn' | 'error'>;
