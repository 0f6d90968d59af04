import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as decoding from 'lib0/decoding';
import { leesAanvraag } from './aanvraag.ts';
import type { Limieten } from './limieten.ts';
import type { SyncSocket } from './ports.ts';
import type { Verbindingen } from './verbindingen.ts';

interface Lijn {
  readonly session: ReturnType<Verbindingen['laatBinnen']>;
  readonly documentId: string;
  readonly cookie: string | undefined;
  /** Het nummer dat het volgende verzoek moet hebben: zo komt niets dubbel of in een andere volgorde aan. */
  volgnummer: number;
}

/**
 * Voor wie geen WebSocket krijgt (design §5): dezelfde berichten, met dezelfde sessie en dus dezelfde garanties.
 *
 * Omlaag: `GET /sync/<id>/stroom`, een SSE-stroom. Eerst `event: open` met het nummer van de lijn, dan elk bericht als base64 in
 * `data`, en bij het einde `event: sluit` met `{code, reden}`. Breekt de stroom, dan is de lijn weg en begint de client opnieuw.
 *
 * Omhoog: `POST /sync/<id>/stroom` met `X-Lijn` en `X-Volgnummer` (1, 2, …) en berichten achter elkaar, elk als varUint8Array. 204 is
 * ontvangen; 410: deze lijn is er niet (meer); 409: een nummer overgeslagen, dan is de lijn dicht.
 */
export class StroomIngang {
  readonly #verbindingen: Verbindingen;
  readonly #limieten: Limieten;
  readonly #lijnen = new Map<string, Lijn>();
  #closing = false;

  constructor(verbindingen: Verbindingen, limieten: Limieten) {
    this.#verbindingen = verbindingen;
    this.#limieten = limieten;
  }

  /** @returns of dit verzoek voor ons was; zo niet, dan is er niets mee gedaan */
  handel(request: IncomingMessage, response: ServerResponse): boolean {
    const aanvraag = leesAanvraag(request, 'stroom');
    if (!aanvraag) return false;
    if (!this.#verbindingen.magHerkomst(request.headers)) antwoord(response, 403);
    else if (this.#closing) antwoord(response, 503);
    else if (request.method === 'GET') void this.#omlaag(aanvraag, response);
    else if (request.method === 'POST') void this.#omhoog(aanvraag, request, response);
    else antwoord(response, 405);
    return true;
  }

  /** Neemt niemand meer aan; wie er is sluit met zijn sessie. */
  stop(): void {
    this.#closing = true;
  }

  async #omlaag(
    aanvraag: NonNullable<ReturnType<typeof leesAanvraag>>,
    response: ServerResponse,
  ): Promise<void> {
    if (!this.#verbindingen.heeftPlaats) return antwoord(response, 503);
    const besluit = await this.#verbindingen.besluit(aanvraag);
    if (response.destroyed) return;
    if (this.#closing) return antwoord(response, 503);
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      // Een proxy die spaart of inpakt, houdt de tekst van anderen tegen.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    const pijp = new Pijp(response);
    if (besluit.soort === 'geweigerd') return this.#verbindingen.weiger(pijp, besluit.reden);
    const nummer = randomBytes(24).toString('base64url');
    response.write(`event: open\ndata: ${nummer}\n\n`);
    const session = this.#verbindingen.laatBinnen(pijp, besluit, aanvraag);
    const { documentId, cookie } = aanvraag;
    this.#lijnen.set(nummer, { session, documentId, cookie, volgnummer: 1 });
    response.on('close', () => {
      this.#lijnen.delete(nummer);
      session.ended();
    });
  }

  async #omhoog(
    { documentId, cookie }: NonNullable<ReturnType<typeof leesAanvraag>>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const lijn = this.#lijnen.get(String(request.headers['x-lijn']));
    // Het nummer alleen is niet genoeg: het moet dezelfde browser zijn die de stroom opende.
    if (lijn?.documentId !== documentId || lijn.cookie !== cookie) return antwoord(response, 410);
    const volgnummer = Number(request.headers['x-volgnummer']);
    const inhoud = await leesInhoud(request, this.#limieten.bericht + OMSLAG);
    if (inhoud === 'afgebroken') return;
    if (inhoud === 'te_groot') {
      lijn.session.close('te_groot');
      return antwoord(response, 413);
    }
    if (volgnummer !== lijn.volgnummer) {
      lijn.session.close('onleesbaar');
      return antwoord(response, 409);
    }
    lijn.volgnummer++;
    for (const bericht of berichtenIn(inhoud)) {
      if (bericht === null) lijn.session.close('onleesbaar');
      else lijn.session.receive(bericht);
    }
    antwoord(response, 204);
  }
}

/** Ruimte voor de lengtes voor de berichten. */
const OMSLAG = 64 * 1024;

/** De berichten in een verzoek; null voor een stuk dat niet te lezen is, dan is het meteen het laatste. */
function* berichtenIn(inhoud: Uint8Array): Generator<Uint8Array | null> {
  const decoder = decoding.createDecoder(inhoud);
  while (decoding.hasContent(decoder)) {
    let bericht: Uint8Array | null = null;
    try {
      bericht = decoding.readVarUint8Array(decoder);
    } catch {
      // Hieronder gaat null eruit.
    }
    yield bericht;
    if (bericht === null) return;
  }
}

async function leesInhoud(
  request: IncomingMessage,
  hooguit: number,
): Promise<Uint8Array | 'te_groot' | 'afgebroken'> {
  const stukken: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const stuk of request) {
      if (!(stuk instanceof Buffer)) continue;
      bytes += stuk.length;
      if (bytes > hooguit) return 'te_groot';
      stukken.push(stuk);
    }
  } catch {
    return 'afgebroken';
  }
  return Buffer.concat(stukken);
}

function antwoord(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Cache-Control': 'no-store' }).end();
}

/** De SSE-stroom zoals een sessie haar kent. */
class Pijp implements SyncSocket {
  readonly #response: ServerResponse;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  get bufferedAmount(): number {
    return this.#response.writableLength;
  }

  send(bytes: Uint8Array): void {
    this.#response.write(
      `data: ${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}\n\n`,
    );
  }

  close(code: number, reason: string): void {
    this.#response.end(`event: sluit\ndata: ${JSON.stringify({ code, reden: reason })}\n\n`);
  }

  terminate(): void {
    this.#response.destroy();
  }

  /** Een stroom antwoordt niet; of er nog iemand is, blijkt als de browser of het systeem haar sluit. */
  beat(): boolean {
    if (this.#response.writable) this.#response.write(': \n\n');
    return !this.#response.destroyed;
  }
}
