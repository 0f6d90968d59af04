import { createServer, type Server as HttpServer } from 'node:http';
import type { Klok } from '#domain/datum/datum.ts';
import type { Config } from './config.ts';
import { maakDiensten } from './diensten/diensten.ts';
import { maakBus } from './gebeurtenissen/bus.ts';
import { kiesHost, urlVan } from './http/adres.ts';
import { maakApp } from './http/app.ts';
import { maakMetrics } from './http/metrics.ts';
import { openOpslag } from './opslag.ts';
import { openPost } from './post/post.ts';
import { startSamenvatter } from './post/samenvatter.ts';
import { maakStandbron } from './stand/standbron.ts';
import { maakUpdateLog } from './sync/logboek-kysely.ts';
import { maakSyncServer, type SyncServer, type SyncStats } from './sync/server.ts';
import { maakToegang } from './toegang.ts';
import { startVersiewacht } from './versies/versiewacht.ts';
import { vulLegeOpslag } from './vullen.ts';
import { maakIndexer } from './zoeken/indexer.ts';

export interface Server {
  /** Bijvoorbeeld `http://127.0.0.1:3000`. */
  url: string;
  /** Stopt netjes: eerst niemand meer erin, dan alles vastgelegd. Mag vaker. */
  sluit(): Promise<void>;
}

export interface StartOpties {
  config: Config;
  /** De map uit `bouwAlsNodig`; null: Vite bouwt onderweg (`npm run dev`). */
  build: string | null;
  meld(zin: string): void;
  klok?: Klok;
}

/** Wie bij het afsluiten nog een antwoord tegoed heeft, krijgt daar zo lang voor. */
const LAATSTE_ANTWOORD_MS = 2_000;

/**
 * Zet het hele proces in elkaar; dit is de inhoudsopgave van de server. Lukt het niet, dan blijft er niets open.
 * @throws {ConfigFout} als er op deze opslag niet met deze instellingen gestart mag worden
 */
export async function startServer({
  config,
  build,
  meld,
  klok = () => new Date(),
}: StartOpties): Promise<Server> {
  /** Wat open is en weer dicht moet; het laatste eerst. */
  const open: (() => unknown)[] = [];
  let gesloten: Promise<void> | null = null;
  const sluit = () => {
    gesloten ??= sluitAlles(open);
    return gesloten;
  };

  try {
    const opslag = await openOpslag(config);
    open.push(() => opslag.sluit());
    const { demo, aanmeldingen } = await vulLegeOpslag(opslag, { demo: config.demo, klok });
    const host = kiesHost(config.host, demo);

    const db = opslag.kysely;
    const bus = maakBus();
    const stand = maakStandbron(db, klok);
    const http = createServer();
    open.push(() => wachtTotDicht(http));
    const metrics = maakMetrics(() => sync.stats(), config.metricsToken);
    const indexer = maakIndexer(db, console);
    open.push(() => indexer.sluit());
    const sync: SyncServer = maakSyncServer({
      log: maakUpdateLog(opslag, klok),
      toegang: maakToegang(opslag, klok, config),
      logger: console,
      meter: metrics.meter,
      changed: indexer.gewijzigd,
      limieten: config.limieten,
      verlaten: (documentId) => versiewacht.verlaten(documentId),
    });
    // Gaat vóór de motor dicht: wie bij het afsluiten wegvalt is niet weggegaan.
    const versiewacht = startVersiewacht({ db, klok, bus, stand });
    open.push(() => sync.sluit());
    open.push(() => versiewacht.sluit());
    let url = '';
    const post = await openPost({ db, klok, bus, stand }, config, {
      demo,
      adres: () => config.origin ?? url,
    });
    open.push(() => post.sluit());
    const veilig = config.origin?.startsWith('https:') ?? false;
    const diensten = maakDiensten({ db, klok, bus, stand, tekst: sync, post, veilig });
    await diensten.wissen.rondAf();
    await diensten.lijsten.ruimOp();
    await diensten.vragenlijsten.invoer.ruimOp();
    const gezond = () => klachtVan(sync.stats());
    const { origin } = config;
    const app = await maakApp({
      http,
      build,
      origin,
      diensten,
      bus,
      demo,
      gezond,
      sync,
      metrics: metrics.handler,
    });
    open.push(() => app.sluit());

    http.on('request', app.handler);
    sync.verbindAan(http);
    const poort = await luister(http, config.poort, host);
    open.push(() => http.close());
    void indexer.haalBij();

    url = urlVan(host, poort);
    // Pas nu is bekend welk adres er in een mail hoort.
    const samenvatter = startSamenvatter({ db, klok, bus, stand }, post);
    open.push(() => samenvatter.sluit());
    meld(`Vijfhoek draait op ${url.replace('127.0.0.1', 'localhost')}`);
    for (const zin of aanmeldingen) meld(zin);
    if (post.map) meld(`Mail gaat niet de deur uit maar komt in ${post.map}`);
    return { url, sluit };
  } catch (fout) {
    await sluit();
    throw fout;
  }
}

async function sluitAlles(open: (() => unknown)[]): Promise<void> {
  for (const dicht of open.reverse()) await dicht();
}

/** @returns de poort, ook als het systeem die koos. */
function luister(http: HttpServer, poort: number, host: string): Promise<number> {
  return new Promise((klaar, mis) => {
    http.once('error', mis);
    http.listen(poort, host, () => {
      http.off('error', mis);
      const adres = http.address();
      klaar(typeof adres === 'object' && adres ? adres.port : poort);
    });
  });
}

/** Klaar als er niemand meer verbonden is. */
async function wachtTotDicht(http: HttpServer): Promise<void> {
  const verbreek = setTimeout(() => http.closeAllConnections(), LAATSTE_ANTWOORD_MS);
  await new Promise((klaar) => http.close(klaar));
  clearTimeout(verbreek);
}

/** Wat `/healthz` te klagen heeft, of null als alles goed is. */
function klachtVan({ opslagFoutSinds }: SyncStats): string | null {
  return opslagFoutSinds && `De opslag is sinds ${opslagFoutSinds.toISOString()} niet te bereiken.`;
}
