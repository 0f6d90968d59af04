import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** De map van het project. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

const BUILDS = join(PROJECT, 'build');
const BRONNEN = [
  'app',
  'domain',
  'public',
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
];
/** Zoveel builds blijven staan: een server die nog draait, dient zijn bestanden uit de zijne. */
const BEWAREN = 5;

/**
 * Bouwt de app als er van deze bron nog geen build is (`npm start`, design §3).
 *
 * Elke build staat in een eigen map met de hash van zijn bron als naam, en komt daar in één keer te staan. Een oude build
 * draait dus nooit met nieuwe bron, een server die draait merkt niets van een volgende, en wie tegelijk hetzelfde bouwt
 * doet hooguit dubbel werk.
 * @returns de map, met `client/` en `server/`
 */
export async function bouwAlsNodig(meld: (zin: string) => void): Promise<string> {
  const klaar = join(BUILDS, (await bronHash()).slice(0, 16));
  if (await bestaat(klaar)) {
    const nu = new Date();
    await utimes(klaar, nu, nu);
    return klaar;
  }
  meld('Even bouwen, dit duurt ongeveer een halve minuut …');
  const inAanbouw = `${klaar}.${process.pid}`;
  try {
    await bouw(inAanbouw);
    await rename(inAanbouw, klaar).catch(async (fout: unknown) => {
      // Een ander was eerder klaar met dezelfde bron; die is net zo goed.
      if (!(await bestaat(klaar))) throw fout;
    });
  } finally {
    await rm(inAanbouw, { recursive: true, force: true });
  }
  await ruimOp();
  return klaar;
}

async function bouw(doel: string): Promise<void> {
  await mkdir(BUILDS, { recursive: true });
  const remix = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js');
  const uitvoer: Buffer[] = [];
  const proces = spawn(process.execPath, [remix, 'vite:build'], {
    cwd: PROJECT,
    env: { ...process.env, NODE_ENV: 'production', BUILD_DIR: relative(PROJECT, doel) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  proces.stdout.on('data', (stuk) => uitvoer.push(stuk));
  proces.stderr.on('data', (stuk) => uitvoer.push(stuk));
  const code = await new Promise((klaar, mis) => proces.on('error', mis).on('close', klaar));
  if (code !== 0) throw new Error(`Bouwen is mislukt:\n${Buffer.concat(uitvoer).toString()}`);
}

/** Eén hash over alle bronbestanden; tests horen er niet bij. */
async function bronHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const bron of BRONNEN) {
    for (const bestand of await bestandenIn(join(PROJECT, bron))) {
      if (bestand.endsWith('.test.ts')) continue;
      hash.update(relative(PROJECT, bestand)).update('\0');
      hash.update(await readFile(bestand)).update('\0');
    }
  }
  return hash.digest('hex');
}

async function bestandenIn(pad: string): Promise<string[]> {
  if (!(await stat(pad)).isDirectory()) return [pad];
  const items = await readdir(pad, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}

/** De laatst gebruikte builds blijven. */
async function ruimOp(): Promise<void> {
  const paden = (await readdir(BUILDS)).map((naam) => join(BUILDS, naam));
  const builds = await Promise.all(paden.map(async (pad) => ({ pad, gebruikt: (await stat(pad)).mtimeMs })));
  const oud = builds.sort((a, b) => b.gebruikt - a.gebruikt).slice(BEWAREN);
  await Promise.all(oud.map(({ pad }) => rm(pad, { recursive: true, force: true })));
}

async function bestaat(pad: string): Promise<boolean> {
  return access(pad).then(
    () => true,
    () => false,
  );
}
