import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { docInhoud, platteTekst } from '#domain/document/inhoud.ts';
import { VELD } from '#domain/document/veld.ts';
import { meldAan, type Proefserver } from '#tests/helpers/server.ts';

export interface PlanClient {
  cookie: string;
  doc: Y.Doc;
  kanaal: WebsocketProvider;
  /** De code waarmee de server de verbinding voorgoed sloot. */
  gesloten: Promise<number>;
  schrijf(tekst: string): void;
  /** Klaar als dit in de tekst staat. */
  leest(tekst: string): Promise<void>;
}

/** Een y-websocket-client met een sessie van een demo-account, zoals het pakket hem uitbrengt. Klaar als hij gelijk is. */
export async function openPlan(
  server: Pick<Proefserver, 'url'>,
  wie: string,
  opgaveNr: number,
  documentId = `plan-opgave-${opgaveNr}`,
): Promise<PlanClient> {
  const cookie = await meldAan(server.url, wie);
  // Wie een leeg plan als eerste opent schrijft de vaste opbouw.
  await fetch(`${server.url}/opgaven/${opgaveNr}/plan`, { headers: { cookie } });
  class MetSessie extends WebSocket {
    constructor(adres: string | URL) {
      super(adres, { headers: { cookie } });
    }
  }
  const doc = new Y.Doc();
  const kanaal = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, documentId, doc, {
    // @ts-expect-error de typen van ws en die van de DOM verschillen, het gedrag niet
    WebSocketPolyfill: MetSessie,
    disableBc: true,
  });
  onTestFinished(() => kanaal.destroy());
  const gesloten = new Promise<number>((klaar) => kanaal.on('closed', ({ code }) => klaar(code)));
  await Promise.race([new Promise<void>((klaar) => kanaal.once('sync', () => klaar())), gesloten]);
  return {
    cookie,
    doc,
    kanaal,
    gesloten,
    schrijf(tekst) {
      doc.transact(() => {
        const alinea = new Y.XmlElement('paragraph');
        doc.getXmlFragment(VELD).push([alinea]);
        alinea.push([new Y.XmlText(tekst)]);
      });
    },
    leest(tekst) {
      return new Promise((klaar) => {
        const kijk = () => {
          if (!platteTekst(docInhoud(doc)).includes(tekst)) return;
          doc.off('update', kijk);
          klaar();
        };
        doc.on('update', kijk);
        kijk();
      });
    },
  };
}
