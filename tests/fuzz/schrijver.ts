import * as decoding from 'lib0/decoding';
import * as prng from 'lib0/prng';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { readMessage } from '#server/sync/protocol.ts';

const BEVESTIGD = 100;

/** De gepubliceerde y-websocket-client, die bijhoudt wat hem beloofd is: wat hij van een ander zag en wat bevestigd is. */
export class Schrijver {
  readonly naam: string;
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly tekst: Y.Text;
  readonly inhoud: Y.XmlFragment;
  /** Wat een ander schreef en hier aankwam, en wat hij zelf schreef en volgens de server vastligt. */
  readonly beloofd: Uint8Array[] = [];
  readonly #undo: Y.UndoManager;
  readonly #gen: prng.PRNG;
  /** De verbinding van nu. */
  #lijn: Lijn | null = null;

  constructor(url: string, documentId: string, nr: number, gen: prng.PRNG) {
    const wie = nr % 2 === 0 ? 'vera' : 'bas';
    this.naam = `${wie}${nr}`;
    this.#gen = gen;
    // Een vast nummer, zodat dezelfde stappen dezelfde Yjs-volgorde geven.
    this.doc.clientID = 1_000 + nr;
    this.tekst = this.doc.getText('tekst');
    this.inhoud = this.doc.getXmlFragment('inhoud');
    this.#undo = new Y.UndoManager([this.tekst, this.inhoud], { captureTimeout: 0 });
    this.provider = new WebsocketProvider(url, documentId, this.doc, {
      // @ts-expect-error `ws` biedt alles wat y-websocket gebruikt, maar heeft eigen types voor gebeurtenissen.
      WebSocketPolyfill: afgeluisterd(wie, (lijn) => {
        this.#lijn = lijn;
        lijn.opBeloofd = (updates) => this.beloofd.push(...updates);
      }),
      params: { bevestig: '1' },
      disableBc: true,
      maxBackoffTime: 50,
    });
    // Die leest de lijn zelf: y-websocket kent ze niet.
    this.provider.messageHandlers[BEVESTIGD] = () => undefined;
    this.provider.messageHandlers[BEVESTIGD + 1] = () => undefined;
    this.doc.on('update', (update: Uint8Array, herkomst: unknown) => {
      if (herkomst === this.provider) this.beloofd.push(update);
    });
  }

  /** Verbonden, gelijk met de server, en alles wat hij stuurde ligt vast. */
  get isBij(): boolean {
    return this.provider.synced && (this.#lijn?.isBevestigd ?? false);
  }

  /** Een willekeurige bewerking. @returns wat hij deed */
  bewerk(): string {
    const gen = this.#gen;
    const { tekst, inhoud } = this;
    const kans = prng.int31(gen, 0, 99);
    if (kans < 45 || tekst.length === 0) {
      const woord = kans === 0 ? 'groot '.repeat(4_000) : `${prng.word(gen, 1, 6)} `;
      const plek = prng.int31(gen, 0, tekst.length);
      tekst.insert(plek, woord);
      return `typt ${woord.length} op ${plek}`;
    }
    if (kans < 65) {
      const plek = prng.int31(gen, 0, tekst.length - 1);
      const lengte = Math.min(prng.int31(gen, 1, kans === 50 ? 10_000 : 12), tekst.length - plek);
      tekst.delete(plek, lengte);
      return `haalt ${lengte} weg op ${plek}`;
    }
    if (kans < 80) {
      const alinea = new Y.XmlElement('paragraph');
      alinea.insert(0, [new Y.XmlText(prng.word(gen, 1, 10))]);
      inhoud.insert(prng.int31(gen, 0, inhoud.length), [alinea]);
      return 'voegt een alinea toe';
    }
    if (kans < 88 && inhoud.length > 0) {
      inhoud.delete(prng.int31(gen, 0, inhoud.length - 1), 1);
      return 'haalt een alinea weg';
    }
    if (kans < 96) {
      this.#undo.undo();
      return 'maakt ongedaan';
    }
    this.#undo.redo();
    return 'doet opnieuw';
  }

  /** De verbinding valt weg zonder afscheid. */
  valWeg(): void {
    const { ws } = this.provider;
    if (ws instanceof WebSocket) ws.terminate();
  }

  weg(): void {
    this.provider.destroy();
    this.provider.awareness.destroy();
    this.#undo.destroy();
    this.doc.destroy();
  }
}

/** Wat er over één verbinding ging, en wat daarvan bevestigd is. */
class Lijn {
  opBeloofd: (updates: Uint8Array[]) => void = () => undefined;
  readonly #verstuurd: Uint8Array[] = [];
  #bevestigd = 0;
  #beloofd = 0;

  get isBevestigd(): boolean {
    return this.#bevestigd === this.#verstuurd.length;
  }

  verstuurd(bytes: Uint8Array): void {
    const bericht = readMessage(bytes);
    if (bericht.soort === 'stap2' || bericht.soort === 'update') this.#verstuurd.push(bericht.update);
  }

  ontvangen(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== BEVESTIGD) return;
    this.#bevestigd = decoding.readVarUint(decoder);
    if (this.#bevestigd > this.#verstuurd.length) throw new Error('meer bevestigd dan verstuurd');
    this.opBeloofd(this.#verstuurd.slice(this.#beloofd, this.#bevestigd));
    this.#beloofd = this.#bevestigd;
  }
}

/** Een WebSocket met cookie, die bijhoudt wat eroverheen gaat. */
function afgeluisterd(wie: string, opNieuw: (lijn: Lijn) => void) {
  return class extends WebSocket {
    readonly #lijn = new Lijn();

    constructor(adres: string | URL, protocols?: string | string[]) {
      super(adres, protocols, { headers: { cookie: `wie=${wie}`, origin: 'http://goed.example' } });
      opNieuw(this.#lijn);
      // y-websocket vraagt om ArrayBuffers.
      this.on('message', (data) => data instanceof ArrayBuffer && this.#lijn.ontvangen(new Uint8Array(data)));
    }

    override send(data: Uint8Array): void {
      this.#lijn.verstuurd(data);
      super.send(data);
    }
  };
}
