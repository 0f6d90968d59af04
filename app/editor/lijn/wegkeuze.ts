import type { Wegsoort } from './weg.ts';

const SLEUTEL = 'http-weg-tot';
/** Zo lang beginnen we met HTTP nadat dat hier de weg bleek; een laptop wisselt van netwerk. */
const ONTHOUDEN_MS = 10 * 60_000;

/** Met welke weg de volgende poging begint. Alleen wat bleek te werken wordt onthouden, per tabblad. */
export class Wegkeuze {
  #nuHttp = false;

  eerste(): Wegsoort {
    return this.#nuHttp || tot() > Date.now() ? 'http' : 'socket';
  }

  /** De WebSocket ging open en er kwam niets: iets onderweg houdt de berichten tegen. */
  socketZweeg(): void {
    this.#nuHttp = true;
  }

  httpWerkt(): void {
    this.#nuHttp = false;
    if (tot() <= Date.now()) bewaar(String(Date.now() + ONTHOUDEN_MS));
  }

  /** Ook HTTP lukt niet: dan ligt het niet aan de weg. */
  httpMislukt(): void {
    this.#nuHttp = false;
    bewaar('0');
  }
}

function tot(): number {
  try {
    return Number(sessionStorage.getItem(SLEUTEL));
  } catch {
    return 0;
  }
}

function bewaar(waarde: string): void {
  try {
    sessionStorage.setItem(SLEUTEL, waarde);
  } catch {
    // Zonder sessionStorage begint elke poging met een WebSocket; dat kost drie seconden en verder niets.
  }
}
