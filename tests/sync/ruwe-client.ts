import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type Message, readMessage, writeStep1, writeUpdate } from '#server/sync/protocol.ts';

/** Wat alleen komt bij wie om bevestigingen vraagt. */
type Antwoord = Message | { soort: 'bevestigd'; aantal: number } | { soort: 'opslag'; mislukt: boolean };

function leesAntwoord(bytes: Uint8Array): Antwoord {
  const decoder = decoding.createDecoder(bytes);
  const soort = decoding.readVarUint(decoder);
  if (soort === 100) return { soort: 'bevestigd', aantal: decoding.readVarUint(decoder) };
  if (soort === 101) return { soort: 'opslag', mislukt: decoding.readVarUint(decoder) === 1 };
  return readMessage(bytes);
}

/** Een client die elk bericht laat zien en elke onzin kan sturen. */
export class RuweClient {
  readonly ws: WebSocket;
  readonly berichten: Antwoord[] = [];
  readonly gesloten: Promise<{ code: number; reden: string }>;
  /** Status van het HTTP-antwoord als er geen socket kwam. */
  readonly geweigerd: Promise<number | undefined>;
  readonly #luisteraars = new Set<() => void>();

  constructor(url: string, wie: string | null, herkomst: string) {
    this.ws = new WebSocket(url, { headers: { ...(wie ? { cookie: `wie=${wie}` } : {}), origin: herkomst } });
    this.ws.on('error', () => undefined);
    this.ws.on('message', (data) => {
      if (data instanceof Uint8Array) this.berichten.push(leesAntwoord(data));
      for (const luister of this.#luisteraars) luister();
    });
    this.gesloten = new Promise((resolve) =>
      this.ws.once('close', (code, reden) => resolve({ code, reden: String(reden) })),
    );
    this.geweigerd = new Promise((resolve) =>
      this.ws.once('unexpected-response', (request, response) => {
        resolve(response.statusCode);
        request.destroy();
      }),
    );
  }

  async open(): Promise<this> {
    if (this.ws.readyState === WebSocket.CONNECTING) await once(this.ws, 'open');
    return this;
  }

  stuur(bytes: Uint8Array | string): void {
    this.ws.send(bytes);
  }

  /** Stuurt stap 1 en wacht op stap 2: dan heeft de server alles verwerkt wat hiervoor gestuurd is. */
  async heenEnWeer(): Promise<Uint8Array> {
    const vanaf = this.berichten.length;
    this.stuur(writeStep1(Y.encodeStateVector(new Y.Doc())));
    const antwoord = await this.bericht('stap2', vanaf);
    return 'update' in antwoord ? antwoord.update : new Uint8Array();
  }

  /** Het eerste bericht van deze soort, als er nog geen is het volgende. */
  bericht(soort: Antwoord['soort'], vanaf = 0): Promise<Antwoord> {
    return new Promise((resolve) => {
      const kijk = () => {
        const gevonden = this.berichten.slice(vanaf).find((bericht) => bericht.soort === soort);
        if (!gevonden) return;
        this.#luisteraars.delete(kijk);
        resolve(gevonden);
      };
      this.#luisteraars.add(kijk);
      kijk();
    });
  }

  /** De updates die de server doorstuurde (dus zonder stap 2). */
  get updates(): Uint8Array[] {
    return this.berichten.flatMap((bericht) => (bericht.soort === 'update' ? [bericht.update] : []));
  }

  /** Klaar als zoveel updates van deze verbinding bevestigd zijn. */
  bevestigd(aantal: number): Promise<void> {
    return this.#totEr((bericht) => bericht.soort === 'bevestigd' && bericht.aantal >= aantal);
  }

  /** Klaar als precies dit bericht er is. */
  wachtOp(gezocht: Antwoord): Promise<void> {
    return this.#totEr((bericht) => JSON.stringify(bericht) === JSON.stringify(gezocht));
  }

  #totEr(past: (bericht: Antwoord) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const kijk = () => {
        if (!this.berichten.some(past)) return;
        this.#luisteraars.delete(kijk);
        resolve();
      };
      this.#luisteraars.add(kijk);
      kijk();
    });
  }

  weg(): void {
    this.ws.terminate();
  }
}

/** Een update die één regel tekst toevoegt, van een nieuwe Yjs-client. */
export function regel(tekst: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getXmlFragment('inhoud').push([new Y.XmlText(tekst)]);
  return Y.encodeStateAsUpdate(doc);
}

export function stuurRegel(client: RuweClient, tekst: string): void {
  client.stuur(writeUpdate(regel(tekst)));
}

/** De tekst in een of meer updates, als verzameling regels: wie tegelijk schrijft, staat in willekeurige volgorde. */
export function regelsIn(...updates: Uint8Array[]): string[] {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc
    .getXmlFragment('inhoud')
    .toArray()
    .map((deel) => deel.toString())
    .sort();
}
