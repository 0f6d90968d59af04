import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { Klok } from '#domain/datum/datum.ts';
import { leesConfig } from '#server/config.ts';
import { type Server, startServer } from '#server/start.ts';
import type { Limieten } from '#server/sync/limieten.ts';

export const WACHTWOORD = 'samen-verder-2028';

export interface Opties {
  klok?: Klok;
  /** Begin met een lege opslag die deze server zelf vult; anders is zij al gevuld. */
  leeg?: boolean;
  /** Andere instellingen dan de gewone: dan vult de server zelf. */
  env?: Record<string, string>;
  /** Andere grenzen van de motor dan de gewone. */
  limieten?: Partial<Limieten>;
}

export interface Proefserver {
  /** Het adres van nu; na een herstart een ander. */
  readonly url: string;
  readonly dataDir: string;
  /** Wat de laatste start op de console zei. */
  readonly gezegd: string[];
  /** Stopt netjes en begint opnieuw op dezelfde opslag. */
  herstart(): Promise<void>;
  sluit(): Promise<void>;
}

/** De echte server op poort 0, met een eigen opslag waar programma en demo in staan. Zelf `sluit()` aanroepen. */
export async function startProefserver({ klok, env, limieten, leeg }: Opties = {}): Promise<Proefserver> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vijfhoek-'));
  if (!env && !leeg) await cp(await sjabloon(klok), dataDir, { recursive: true });
  const gelezen = leesConfig({ PORT: '0', DATA_DIR: dataDir, NODE_ENV: 'production', ...env });
  const config = { ...gelezen, limieten: { ...gelezen.limieten, ...limieten } };
  let gezegd: string[] = [];
  const start = (): Promise<Server> => {
    gezegd = [];
    return startServer({ config, build: inject('build'), klok, meld: (zin) => gezegd.push(zin) });
  };
  let server = await start();
  return {
    dataDir,
    get url() {
      return server.url;
    },
    get gezegd() {
      return gezegd;
    },
    async herstart() {
      await server.sluit();
      server = await start();
    },
    async sluit() {
      await server.sluit();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Een gevulde opslag, voor elk moment één keer door een echte server gemaakt: vullen kost een halve seconde rekenen per server. */
async function sjabloon(klok: Klok | undefined): Promise<string> {
  const map = join(inject('sjablonen'), klok ? String(klok().getTime()) : 'nu');
  if (existsSync(map)) return map;
  const vers = await mkdtemp(join(inject('sjablonen'), 'vers-'));
  const config = leesConfig({ PORT: '0', DATA_DIR: vers, NODE_ENV: 'production' });
  const server = await startServer({ config, build: inject('build'), klok, meld: () => undefined });
  await server.sluit();
  // Een ander bestand kan net iets eerder klaar zijn geweest; dan is het zijne goed.
  await rename(vers, map).catch(() => rm(vers, { recursive: true }));
  return map;
}

/** Als `startProefserver`, en ruimt na de test vanzelf op. */
export async function proefserver(opties: Opties = {}): Promise<Proefserver> {
  const server = await startProefserver(opties);
  onTestFinished(() => server.sluit());
  return server;
}

/** Meldt een demo-account aan met het formulier en geeft de `Cookie`-header die daarbij hoort. */
export async function meldAan(url: string, wie: string): Promise<string> {
  const antwoord = await fetch(`${url}/login`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email: `${wie}@demo.example`, wachtwoord: WACHTWOORD }),
  });
  const cookie = antwoord.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`Aanmelden als ${wie} lukt niet: ${antwoord.status}`);
  return cookie;
}
