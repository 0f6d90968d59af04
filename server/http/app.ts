import type { Server } from 'node:http';
import { join } from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import { tokenUitCookie } from '../aanmelden/cookie.ts';
import { PROJECT } from '../bouw.ts';
import type { Diensten } from '../diensten/diensten.ts';
import type { Bus } from '../gebeurtenissen/bus.ts';
import type { SyncServer } from '../sync/server.ts';
import { bestandRoutes } from './bestanden.ts';
import { beveiligingskoppen, omvangControle, originControle } from './beveiliging.ts';
import { bijlageRoutes } from './bijlagen.ts';
import { foutAntwoord } from './fouten.ts';
import { gebeurtenissenstroom } from './gebeurtenissen.ts';
import { statischeBestanden } from './statisch.ts';

interface Opties {
  diensten: Diensten;
  bus: Bus;
  demo: boolean;
  /** Het adres waarop mensen de app openen; null: wat de browser als Host noemt. */
  origin: string | null;
  /** De map met de build; null: Vite bouwt onderweg. */
  build: string | null;
  /** De server waar dit op komt; Vite stuurt er tijdens het bouwen zijn berichten over. */
  http: Server;
  /** Wat er mis is, of null als alles goed is. */
  gezond(): string | null;
  /** De motor voor samen schrijven, voor wie geen WebSocket krijgt. */
  sync: Pick<SyncServer, 'handel'>;
  /** `GET /metrics` */
  metrics: express.RequestHandler;
}

export interface App {
  handler: Express;
  sluit(): Promise<void>;
}

/** De HTTP-kant: wat er met een verzoek gebeurt, van boven naar beneden. */
export async function maakApp(opties: Opties): Promise<App> {
  const { diensten, bus, demo, origin, build, http, gezond, sync, metrics } = opties;
  const ontwikkeling = build === null;
  const remix = build === null ? await ontwikkelbuild(http) : await productiebuild(build);
  const { aanmelding } = diensten;
  const stroom = gebeurtenissenstroom({ bus, wieIs: (cookie) => aanmelding.wieIs(tokenUitCookie(cookie)) });

  const handler = express();
  handler.disable('x-powered-by');
  // Alleen een proxy op deze machine mag zeggen van welk adres een verzoek komt; van een ander is het te verzinnen.
  handler.set('trust proxy', 'loopback');
  handler.get('/healthz', (_req, res) => {
    const klacht = gezond();
    res
      .status(klacht ? 503 : 200)
      .type('text/plain')
      .send(klacht ?? 'ok');
  });
  handler.get('/metrics', metrics);
  handler.use(beveiligingskoppen(ontwikkeling));
  handler.use(originControle(origin));
  // Vóór de grens voor formulieren: de motor heeft zijn eigen, en leest een verzoek zelf.
  handler.use((req, res, next) => {
    if (!sync.handel(req, res)) next();
  });
  // Een afbeelding mag groter zijn dan een formulier, en wordt gelezen terwijl zij binnenkomt.
  handler.use(bestandRoutes(diensten));
  handler.use(bijlageRoutes(diensten));
  handler.use(omvangControle);
  handler.get('/gebeurtenissen', stroom.handler);
  handler.use(compression());
  handler.use(remix.statisch);
  handler.all(
    '*',
    createRequestHandler({
      build: remix.build,
      mode: ontwikkeling ? 'development' : 'production',
      getLoadContext: async (req, res) => {
        const token = tokenUitCookie(req.headers.cookie);
        res.set('Cache-Control', 'private, no-store');
        return {
          diensten,
          gebruiker: await aanmelding.wieIs(token),
          token,
          nonce: String(res.locals.nonce),
          demo,
          ip: req.ip ?? '',
        };
      },
    }),
  );
  handler.use(foutAntwoord);

  return {
    handler,
    async sluit() {
      stroom.sluit();
      await remix.sluit();
    },
  };
}

interface Remix {
  build: ServerBuild | (() => Promise<ServerBuild>);
  statisch: express.RequestHandler[];
  sluit(): Promise<void>;
}

async function productiebuild(map: string): Promise<Remix> {
  const build: ServerBuild = await import(join(map, 'server/index.js'));
  return { build, statisch: statischeBestanden(join(map, 'client')), sluit: async () => undefined };
}

/** Tijdens het bouwen aan de app: Vite zet elke wijziging meteen in de browser (`npm run dev`). */
async function ontwikkelbuild(http: Server): Promise<Remix> {
  const { createServer } = await import('vite');
  const vite = await createServer({ root: PROJECT, server: { middlewareMode: true, hmr: { server: http } } });
  return {
    build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild,
    statisch: [vite.middlewares, express.static(join(PROJECT, 'public'))],
    sluit: () => vite.close(),
  };
}
