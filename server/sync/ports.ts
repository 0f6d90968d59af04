import type { IncomingHttpHeaders } from 'node:http';
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

/** Een stuk van het logboek van één document, in volgorde: een update, of een momentopname van alles tot en met `seq`. */
export interface LogRow {
  seq: number;
  data: Uint8Array;
  isSnapshot: boolean;
}

/** Waar updates blijven. Dit logboek is de waarheid, het geheugen een afgeleide. */
export interface UpdateLog {
  /**
   * Alles na nummer `na` (0: alles), met één blik. @throws {OnbekendDocument}; elke andere fout betekent: nu niet te bereiken.
   */
  read(documentId: string, na: number): Promise<LogRow[]>;
  /**
   * Schrijft alles bij in één transactie, of niets. Klaar betekent: vastgelegd, ook na `kill -9`.
   * @returns de nummers, in volgorde van `entries`
   */
  append(entries: readonly LogEntry[]): Promise<number[]>;
  /** Maakt van een lang logboek één momentopname. Mag naast lezen en schrijven, en op elk moment worden afgebroken. */
  compact(documentId: string): Promise<void>;
  /**
   * Meldt welke documenten een ander proces wijzigde, of null als dat door een onderbreking niet te zeggen is. Null als er
   * geen andere processen zijn. @returns een functie die het luisteren stopt
   */
  watch: ((onChange: (documentId: string | null) => void) => Promise<() => Promise<void>>) | null;
}

/** Wat iemand met een document mag. `onbekend` is bewust hetzelfde voor: bestaat niet, en: niet voor jou. */
export type Oordeel =
  /** `gewist`: hoe vaak er iets uit het document gewist is. */
  | { soort: 'toegelaten'; gebruiker: Gebruiker; magSchrijven: boolean; gewist: number }
  | { soort: 'niet_aangemeld' }
  | { soort: 'onbekend' };

/** Wie met deze `Cookie`-header bij dit document wil. */
export interface Toegangsvraag {
  readonly cookie: string | undefined;
  readonly documentId: string;
}

/** De policy, zoals de pagina's die ook vragen. */
export interface Toegang {
  /** Of een pagina van deze herkomst (`Origin`) een verbinding mag openen. */
  magHerkomst(headers: IncomingHttpHeaders): boolean;
  /**
   * Het oordeel over elke vraag, in volgorde. Gevraagd bij het verbinden, en van alle open verbindingen samen bij elke
   * herziening. Een fout betekent: nu niet te zeggen; een nieuwe verbinding gaat dan dicht, een open verbinding blijft.
   */
  beoordeel(vragen: readonly Toegangsvraag[]): Promise<Oordeel[]>;
  /** Andere processen waar dezelfde policy geldt; null als die er niet zijn. */
  readonly anderen: Toegangsseinen | null;
}

/** Zegt andere processen dat er een oordeel veranderd kan zijn; welk, zeggen de seinen niet. */
export interface Toegangsseinen {
  wek(): Promise<void>;
  /** Roept `op` als een ander proces wekt. @returns een functie die het luisteren stopt */
  luister(op: () => void): Promise<() => Promise<void>>;
}

/** Zo weinig als een sessie van een weg naar de browser hoeft te weten: een WebSocket, of SSE met POST. */
export interface SyncSocket {
  send(bytes: Uint8Array): void;
  close(code: number, reason: string): void;
  /** Stuurt een teken van leven. @returns of er sinds het vorige iets van de overkant kwam; zo niet, dan is die weg */
  beat(): boolean;
  /** Weg ermee, zonder te groeten. */
  terminate(): void;
  /** Bytes die nog naar de browser moeten. */
  readonly bufferedAmount: number;
}

export type Logger = Pick<Console, 'info' | 'warn' | 'error'>;

/** Wat de motor voor beheerders telt (`/metrics`). */
export interface Meter {
  /** Een transactie is vastgelegd: hoeveel updates, en hoe lang de opslag erover deed. */
  committed(updates: number, seconds: number): void;
  commitFailed(): void;
  closed(code: number): void;
  compacted(seconds: number): void;
}
