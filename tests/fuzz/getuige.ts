import * as decoding from 'lib0/decoding';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { PLAN } from '#tests/sync/plannen.ts';
import type { Wie } from '#tests/sync/rechten.ts';

/**
 * Een y-websocket-client die onthoudt wat hem beloofd is: wat hij van anderen te zien kreeg, en wat de server hem
 * bevestigde. Dat moet er na elke ramp nog zijn.
 */
export class Getuige {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly tekst = this.doc.getText('inhoud');
  /** Updates van de server, in volgorde. */
  readonly gezien: Uint8Array[] = [];
  /** Eigen updates waarvan de server zei dat ze vastliggen. */
  readonly bevestigd: Uint8Array[] = [];

  constructor(url: string, wie: Wie, documentId = PLAN) {
    const verstuurd: Uint8Array[] = [];
    class Meeteller extends WebSocket {
      constructor(adres: string | URL) {
        super(adres, { headers: { cookie: `wie=${wie}`, origin: 'http://goed.example' } });
        // Op een nieuwe verbinding begint het tellen opnieuw.
        verstuurd.length = 0;
      }

      override send(data: Uint8Array): void {
        if (data[0] === 0 && data[1] !== 0) verstuurd.push(updateIn(data));
        super.send(data);
      }
    }
    this.provider = new WebsocketProvider(url, documentId, this.doc, {
      // @ts-expect-error `ws` biedt alles wat y-websocket gebruikt, maar heeft eigen types voor gebeurtenissen.
      WebSocketPolyfill: Meeteller,
      disableBc: true,
      maxBackoffTime: 100,
      params: { bevestig: '1' },
    });
    let geteld = 0;
    this.provider.on('connection-close', () => {
      geteld = 0;
    });
    this.provider.messageHandlers[100] = (_encoder, decoder) => {
      const aantal = decoding.readVarUint(decoder);
      this.bevestigd.push(...verstuurd.slice(geteld, aantal));
      geteld = aantal;
    };
    this.provider.messageHandlers[101] = (_encoder, decoder) => void decoding.readVarUint(decoder);
    this.doc.on('update', (update, bron) => {
      if (bron === this.provider) this.gezien.push(update);
    });
    onTestFinished(() => this.weg());
  }

  /** Klaar als de server gezegd heeft wat deze client miste. */
  async gelijk(): Promise<this> {
    if (!this.provider.synced) await new Promise<void>((klaar) => this.provider.once('sync', () => klaar()));
    return this;
  }

  /** Klaar als de tekst voldoet. */
  wachtOp(klopt: () => boolean): Promise<void> {
    return new Promise((klaar) => {
      const kijk = () => {
        if (!klopt()) return;
        this.doc.off('update', kijk);
        klaar();
      };
      this.doc.on('update', kijk);
      kijk();
    });
  }

  /** Het netwerk valt weg zonder groet; de client verbindt vanzelf opnieuw. */
  valWeg(): void {
    if (this.provider.ws instanceof WebSocket) this.provider.ws.terminate();
  }

  weg(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

function updateIn(bericht: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(bericht);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}
