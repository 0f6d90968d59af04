import { type Draagt, draagt, isStap1, leesMelding } from './berichten.ts';
import { httpWeg } from './httpweg.ts';
import { socketWeg } from './socketweg.ts';
import { WEGGEVALLEN, type Weg, type Wegsoort } from './weg.ts';
import { Wegkeuze } from './wegkeuze.ts';

/** Zo lang krijgt een weg om open te gaan, in milliseconden; HTTP langer, want daarna is er niets meer te proberen. */
const OPEN_MS = { socket: 3_000, http: 10_000 } as const;
/** Zo lang mag een open WebSocket zwijgen: op de handdruk hoort meteen antwoord te komen. */
const STIL_MS = 5_000;
/** Zo lang mag het antwoord duren als we twijfelen of de verbinding nog leeft. */
const TEKEN_MS = 4_000;

/** Wat de sessie van haar verbinding wil weten en y-websocket niet vertelt. */
export interface Meeluisteraar {
  /** Een nieuwe verbinding: wat op de vorige onderweg was telt niet meer als verstuurd. */
  begint(): void;
  open(weg: Wegsoort): void;
  verstuurd(draagt: Draagt): void;
  /** Van de berichten die op deze verbinding verstuurd zijn liggen er zoveel vast. */
  bevestigd(aantal: number): void;
  opslag(mislukt: boolean): void;
}

/** Een `WebSocket` voor y-websocket die zelf de weg kiest en de bevestigingen eruit haalt. */
export function lijnVoor(meeluisteraar: Meeluisteraar): typeof WebSocket {
  const keuze = new Wegkeuze();
  return class extends Lijn {
    constructor(url: string | URL) {
      super(String(url), keuze, meeluisteraar);
    }
  };
}

class Lijn extends EventTarget implements WebSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;

  readonly url: string;
  readonly protocol = '';
  readonly extensions = '';
  readonly bufferedAmount = 0;
  binaryType: BinaryType = 'arraybuffer';
  onopen: WebSocket['onopen'] = null;
  onmessage: WebSocket['onmessage'] = null;
  onclose: WebSocket['onclose'] = null;
  onerror: WebSocket['onerror'] = null;

  readonly #keuze: Wegkeuze;
  readonly #meeluisteraar: Meeluisteraar;
  #staat: 0 | 1 | 3 = Lijn.CONNECTING;
  #weg: Weg | null = null;
  #wekker: ReturnType<typeof setTimeout> | undefined;
  /** De laatste stap 1 van y-websocket; nog eens gestuurd is dat een vraag of de ander er nog is. */
  #stap1: Uint8Array | null = null;

  constructor(url: string, keuze: Wegkeuze, meeluisteraar: Meeluisteraar) {
    super();
    this.url = url;
    this.#keuze = keuze;
    this.#meeluisteraar = meeluisteraar;
    meeluisteraar.begint();
    this.#probeer(keuze.eerste());
    window.addEventListener('offline', this.#twijfel);
    window.addEventListener('online', this.#twijfel);
  }

  get readyState(): number {
    return this.#staat;
  }

  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (!(data instanceof Uint8Array)) throw new TypeError('Alleen bytes.');
    if (this.#staat !== Lijn.OPEN) return;
    const soort = draagt(data);
    if (soort) this.#meeluisteraar.verstuurd(soort);
    if (isStap1(data)) this.#stap1 = data;
    this.#weg?.stuur(data);
  }

  close(): void {
    this.#einde(1000, '');
  }

  #probeer(soort: Wegsoort): void {
    const mislukt = (code: number, reden: string) => {
      this.#weg?.sluit();
      if (soort === 'socket') return this.#probeer('http');
      this.#keuze.httpMislukt();
      this.#einde(code, reden);
    };
    this.#wek(OPEN_MS[soort], () => mislukt(WEGGEVALLEN, ''));
    const open = soort === 'socket' ? socketWeg : httpWeg;
    try {
      this.#weg = open(this.url, {
        open: () => this.#open(soort),
        bericht: (bytes) => this.#bericht(bytes),
        dicht: (code, reden) =>
          this.#staat === Lijn.CONNECTING ? mislukt(code, reden) : this.#weggevallen(code, reden),
      });
    } catch {
      this.#weg = null;
      this.#wek(0, () => mislukt(WEGGEVALLEN, ''));
    }
  }

  #open(soort: Wegsoort): void {
    if (this.#staat !== Lijn.CONNECTING) return;
    this.#staat = Lijn.OPEN;
    if (soort === 'http') this.#keuze.httpWerkt();
    this.#wek(STIL_MS, () => this.#weggevallen(WEGGEVALLEN, ''));
    this.#isStil = soort === 'socket';
    this.#meeluisteraar.open(soort);
    this.#meld(new Event('open'), this.onopen);
  }

  /** Of dit een WebSocket is waar nog niets op binnenkwam. */
  #isStil = false;

  #bericht(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.#staat !== Lijn.OPEN) return;
    this.#isStil = false;
    clearTimeout(this.#wekker);
    const melding = leesMelding(bytes);
    if (melding?.soort === 'bevestigd') this.#meeluisteraar.bevestigd(melding.aantal);
    else if (melding) this.#meeluisteraar.opslag(melding.mislukt);
    else this.#meld(new MessageEvent('message', { data: bytes.buffer }), this.onmessage);
  }

  #weggevallen(code: number, reden: string): void {
    if (this.#isStil && code === WEGGEVALLEN) this.#keuze.socketZweeg();
    this.#einde(code, reden);
  }

  /** Het netwerk veranderde. Een browser merkt soms pas na minuten dat een verbinding dood is; wij vragen het. */
  #twijfel = (): void => {
    if (this.#staat !== Lijn.OPEN || !this.#stap1 || this.#isStil) return;
    this.#wek(TEKEN_MS, () => this.#einde(WEGGEVALLEN, ''));
    this.#weg?.stuur(this.#stap1);
  };

  #einde(code: number, reden: string): void {
    if (this.#staat === Lijn.CLOSED) return;
    this.#staat = Lijn.CLOSED;
    clearTimeout(this.#wekker);
    window.removeEventListener('offline', this.#twijfel);
    window.removeEventListener('online', this.#twijfel);
    this.#weg?.sluit();
    this.#meld(new CloseEvent('close', { code, reason: reden }), this.onclose);
  }

  #wek(ms: number, doe: () => void): void {
    clearTimeout(this.#wekker);
    this.#wekker = setTimeout(doe, ms);
  }

  #meld<E extends Event>(event: E, luisteraar: ((event: E) => void) | null): void {
    luisteraar?.(event);
    this.dispatchEvent(event);
  }
}
