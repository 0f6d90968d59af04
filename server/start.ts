import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Klok } from '#domain/datum/datum.ts';
import { bouwAlsNodig } from './bouw.ts';
import type { Config } from './config.ts';
import { maakDiensten } from './diensten/diensten.ts';
import { maakBus } from './gebeurtenissen/bus.ts';
import { maakApp } from './http/app.ts';
import { openOpslag } from './opslag.ts';
import { maakStandbron } from './stand/standbron.ts';
import { maakUpdateLog } from './sync/logboek-kysely.ts';
import { maakSyncServer, type SyncStats } from './sync/server.ts';
import { maakToegang } from './toegang.ts';
import { vulLegeOpslag } from './vullen.ts';

export interface Server {
  /** Bijvoorbeeld `http://127.0.0.1:3000`. */
  url: string;
  /** Stopt netjes: eerst niemand meer erin, dan alles vastgelegd. Mag vaker. */
  sluit(): Promise<void>;
}

export interface StartOpties {
  config: Config;
  meld(zin: string): void;
  klok?: Klok;
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Zet het hele proces in elkaar; dit is de inhoudsopgave van de server. */
export async function startServer({ config, meld, klok = () => new Date() }: StartOpties): Promise<Server> {
  if (!config.ontwikkeling) await bouwAlsNodig(PROJECT, meld);

  const opslag = await openOpslag(config);
  const { demo, aanmeldingen } = await vulLegeOpslag(opslag, { demo: config.demo, klok });

  const db = opslag.kysely;
  const bus = maakBus();
  const stand = maakStandbron(db, klok);
  const sync = maakSyncServer({
    log: maakUpdateLog(opslag, klok),
    toegang: maakToegang(db, klok, config),
    logger: console,
  });
  const diensten = maakDiensten({
    db,
    klok,
    bus,
    stand,
    tekst: sync,
    veilig: config.origin?.startsWith('https:') ?? false,
  });
  const http = createServer();
  const app = await maakApp({
    http,
    config,
    diensten,
    bus,
    demo,
    project: PROJECT,
    gezond: () => klachtVan(sync.stats()),
  });

  http.on('request', app.handler);
  sync.verbindAan(http);
  const host = config.host ?? (demo ? '127.0.0.1' : '0.0.0.0');
  await new Promise<void>((klaar, mis) => {
    http.once('error', mis);
    http.listen(config.poort, host, klaar);
  });
  const { port } = http.address() as AddressInfo;
  const url = `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  meld(`Vijfhoek draait op ${url.replace('127.0.0.1', 'localhost')}`);
  for (const zin of aanmeldingen) meld(zin);

  let gesloten: Promise<void> | null = null;
  return {
    url,
    sluit() {
      gesloten ??= (async () => {
        const dicht = new Promise((klaar) => http.close(klaar));
        await app.sluit();
        await sync.sluit();
        http.closeAllConnections();
        await dicht;
        await opslag.sluit();
      })();
      return gesloten;
    },
  };
}

/** Wat `/healthz` te klagen heeft, of null als alles goed is. */
function klachtVan({ opslagFoutSinds }: SyncStats): string | null {
  return opslagFoutSinds && `De opslag is sinds ${opslagFoutSinds.toISOString()} niet te bereiken.`;
}
