import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Db, Engine } from '#db/verbinding.ts';
import type { Limieten } from '#server/sync/limieten.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import { maakSyncServer, type SyncServer } from '#server/sync/server.ts';
import { freshDatabase } from '#tests/helpers/database.ts';
import { ANDER_PLAN, PLAN } from './plannen.ts';
import { MENSEN, Rechten, type Wie } from './rechten.ts';
import { RuweClient } from './ruwe-client.ts';

export type { Wie };
export { ANDER_PLAN, MENSEN, PLAN, Rechten };

const opruimen: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const klus of opruimen.splice(0).reverse()) await klus();
});

/** Een database met de mensen van hierboven en twee lege plannen. */
export async function maakDatabase(engine: Engine = 'sqlite'): Promise<Db> {
  const db = await freshDatabase(engine);
  await vulDatabase(db);
  return db;
}

export async function vulDatabase(db: Db): Promise<void> {
  const { lidVan, ...partij } = MENSEN.bas.partij;
  await db.kysely
    .insertInto('partij')
    .values({ ...partij, lid_van: lidVan, volgorde: 1 })
    .execute();
  for (const mens of Object.values(MENSEN)) {
    const { id, naam, email, rol } = mens;
    await db.kysely
      .insertInto('gebruiker')
      .values({ id, naam, email, rol, partij: mens.partij?.slug ?? null, wachtwoord_hash: '-', demo: 0 })
      .execute();
  }
  for (const [nr, id] of [[2, PLAN] as const, [3, ANDER_PLAN] as const]) {
    await db.kysely
      .insertInto('opgave')
      .values({ nr, titel: `Opgave ${nr}`, doel: '', paragrafen: '[]' })
      .execute();
    await db.kysely
      .insertInto('document')
      .values({
        id,
        soort: 'implementatieplan',
        opgave_nr: nr,
        titel: id,
        kring: 'vijfhoek',
        status: 'in_bewerking',
        gemaakt_op: '2028-01-01T00:00:00.000Z',
      })
      .execute();
  }
}

/** Het log van de server: bewaart de regels en laat op de eerste met een bepaalde tekst wachten. */
export class TestLogger {
  readonly regels: string[] = [];
  readonly #luisteraars = new Set<() => void>();

  readonly info = (...delen: unknown[]) => this.#schrijf('info', delen);
  readonly warn = (...delen: unknown[]) => this.#schrijf('warn', delen);
  readonly error = (...delen: unknown[]) => this.#schrijf('error', delen);

  wachtOp(tekst: string): Promise<void> {
    return new Promise((resolve) => {
      const kijk = () => {
        if (!this.regels.some((regel) => regel.includes(tekst))) return;
        this.#luisteraars.delete(kijk);
        resolve();
      };
      this.#luisteraars.add(kijk);
      kijk();
    });
  }

  #schrijf(niveau: string, delen: unknown[]): void {
    this.regels.push(`${niveau}: ${delen.map(String).join(' ')}`);
    for (const luister of this.#luisteraars) luister();
  }
}

export interface Opstelling {
  sync: SyncServer;
  rechten: Rechten;
  logger: TestLogger;
  url: string;
  client(wie: Wie, documentId?: string): Client;
  ruw(wie: string | null, pad?: string, herkomst?: string): RuweClient;
}

/** Een echte server op een vrije poort; alles wat hier gemaakt wordt, gaat na de test weer dicht. */
export async function startSync(db: Db, limieten: Partial<Limieten> = {}): Promise<Opstelling> {
  const rechten = new Rechten();
  const logger = new TestLogger();
  const http = createServer((request, response) => {
    if (!sync.handel(request, response)) response.writeHead(404).end();
  });
  const sync = maakSyncServer({
    log: maakUpdateLog(db, () => new Date()),
    toegang: rechten,
    logger,
    limieten,
  });
  sync.verbindAan(http);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const adres = http.address();
  if (!adres || typeof adres === 'string') throw new Error('geen poort');
  const url = `ws://127.0.0.1:${adres.port}/sync`;
  opruimen.push(async () => {
    await sync.sluit();
    http.close();
    http.closeAllConnections();
  });
  return {
    sync,
    rechten,
    logger,
    url,
    client(wie, documentId = PLAN) {
      const client = new Client(url, wie, documentId);
      opruimen.push(() => client.weg());
      return client;
    },
    ruw(wie, pad = `/${PLAN}`, herkomst = 'http://goed.example') {
      const client = new RuweClient(url + pad, wie, herkomst);
      opruimen.push(() => client.weg());
      return client;
    },
  };
}

/** Wacht tot de server iets gezien heeft waarvan een client niets hoort, zoals het einde van een socket. */
export async function totdat(klopt: () => boolean): Promise<void> {
  while (!klopt()) await new Promise(setImmediate);
}

/** De gepubliceerde y-websocket-client, zoals een browser hem heeft: met cookie en herkomst. */
export class Client {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly inhoud = this.doc.getXmlFragment('inhoud');
  readonly gesloten: Promise<{ code: number; reason: string }>;

  constructor(url: string, wie: Wie, documentId: string) {
    class MetCookie extends WebSocket {
      constructor(adres: string | URL, protocols?: string | string[]) {
        super(adres, protocols, { headers: { cookie: `wie=${wie}`, origin: 'http://goed.example' } });
      }
    }
    this.provider = new WebsocketProvider(url, documentId, this.doc, {
      // @ts-expect-error `ws` biedt alles wat y-websocket gebruikt, maar heeft eigen types voor gebeurtenissen.
      WebSocketPolyfill: MetCookie,
      // Anders praten de clients in dit ene proces met elkaar buiten de server om.
      disableBc: true,
      maxBackoffTime: 100,
    });
    this.gesloten = new Promise((resolve) => this.provider.on('closed', resolve));
  }

  /** Klaar als de server gezegd heeft wat deze client miste. */
  async gelijk(): Promise<this> {
    if (!this.provider.synced)
      await new Promise<void>((resolve) => this.provider.once('sync', () => resolve()));
    return this;
  }

  get tekst(): string {
    return this.inhoud.toString();
  }

  typ(tekst: string): void {
    this.inhoud.push([new Y.XmlText(tekst)]);
  }

  /** Klaar als de tekst van dit document zo is. */
  async leest(tekst: string): Promise<void> {
    await this.wachtOp(() => this.tekst === tekst);
  }

  wachtOp(klopt: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const kijk = () => {
        if (!klopt()) return;
        this.doc.off('update', kijk);
        this.provider.awareness.off('change', kijk);
        resolve();
      };
      this.doc.on('update', kijk);
      this.provider.awareness.on('change', kijk);
      kijk();
    });
  }

  /** `user` van iedereen die deze client ziet, zichzelf niet meegerekend. */
  get anderen(): unknown[] {
    return [...this.provider.awareness.getStates()]
      .filter(([id]) => id !== this.doc.clientID)
      .map(([, staat]) => staat.user);
  }

  weg(): void {
    this.provider.destroy();
    this.provider.awareness.destroy();
    this.doc.destroy();
  }
}
