import type { Server } from 'node:http';
import { join } from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import { tokenUitCookie } from '../aanmelden/cookie.ts';
import type { Config } from '../config.ts';
import type { Diensten } from '../diensten/diensten.ts';
import type { Bus } from '../gebeurtenissen/bus.ts';
import { beveiligingskoppen, originControle } from './beveiliging.ts';
import { gebeurtenissenstroom } from './gebeurtenissen.ts';
import { statischeBestanden } from './statisch.ts';

interface Opties {
  config: Config;
  diensten: Diensten;
  bus: Bus;
  demo: boolean;
  /** De server waar dit op komt; Vite stuurt er tijdens het bouwen zijn berichten over. */
  http: Server;
  /** De map van het project, met `build/`. */
  project: string;
  /** Wat de motor te melden heeft; leeg als alles goed is. */
  gezond(): string | null;
}

export interface App {
  handler: Express;
  sluit(): Promise<void>;
}

/** De HTTP-kant: wat er met een verzoek gebeurt, van boven naar beneden. */
export async function maakApp({ config, diensten, bus, demo, http, project, gezond }: Opties): Promise<App> {
  const handler = express();
  handler.disable('x-powered-by');
  const remix = config.ontwikkeling ? await ontwikkelbuild(project, http) : await productiebuild(project);
  const { aanmelding } = diensten;
  const stroom = gebeurtenissenstroom({ bus, wieIs: (cookie) => aanmelding.wieIs(tokenUitCookie(cookie)) });

  handler.get('/healthz', (_req, res) => {
    const klacht = gezond();
    res
      .status(klacht ? 503 : 200)
      .type('text/plain')
      .send(klacht ?? 'ok');
  });
  handler.use(beveiligingskoppen(config.ontwikkeling));
  handler.use(originControle(config.origin));
  handler.get('/gebeurtenissen', stroom.handler);
  handler.use(compression());
  handler.use(remix.statisch);
  handler.all(
    '*',
    createRequestHandler({
      build: remix.build,
      getLoadContext: async (req, res) => {
        const token = tokenUitCookie(req.headers.cookie);
        res.set('Cache-Control', 'private, no-store');
        return {
          diensten,
          gebruiker: await aanmelding.wieIs(token),
          token,
          nonce: String(res.locals.nonce),
          demo,
          ip: req.socket.remoteAddress ?? '',
        };
      },
    }),
  );

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

async function productiebuild(project: string): Promise<Remix> {
  const build: ServerBuild = await import(join(project, 'build/server/index.js'));
  return { build, statisch: statischeBestanden(join(project, 'build/client')), sluit: async () => undefined };
}

/** Tijdens het bouwen aan de app: Vite zet elke wijziging meteen in de browser (`npm run dev`). */
async function ontwikkelbuild(project: string, http: Server): Promise<Remix> {
  const { createServer } = await import('vite');
  const vite = await createServer({ root: project, server: { middlewareMode: true, hmr: { server: http } } });
  return {
    build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild,
    statisch: [vite.middlewares, express.static(join(project, 'public'))],
    sluit: () => vite.close(),
  };
}
