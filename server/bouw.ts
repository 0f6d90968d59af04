import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const BRONNEN = ['app', 'domain', 'public', 'package-lock.json', 'remix.config.js', 'vite.config.ts'];
const STEMPEL = 'build/stempel.txt';

/** Bouwt de browserkant als `build/` ontbreekt of niet bij de bron hoort (`npm start`, design §3). */
export async function bouwAlsNodig(map: string, meld: (zin: string) => void): Promise<void> {
  const bron = await bronHash(map);
  const gebouwd = await readFile(join(map, STEMPEL), 'utf8').catch(() => '');
  if (gebouwd === bron) return;
  meld('Even bouwen, dit duurt ongeveer een halve minuut …');
  await bouw(map);
  await writeFile(join(map, STEMPEL), bron);
}

async function bouw(map: string): Promise<void> {
  const remix = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js');
  const uitvoer: Buffer[] = [];
  const proces = spawn(process.execPath, [remix, 'vite:build'], {
    cwd: map,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  proces.stdout.on('data', (stuk) => uitvoer.push(stuk));
  proces.stderr.on('data', (stuk) => uitvoer.push(stuk));
  const code = await new Promise((klaar, mis) => proces.on('error', mis).on('close', klaar));
  if (code !== 0) throw new Error(`Bouwen is mislukt:\n${Buffer.concat(uitvoer).toString()}`);
}

/** Eén hash over alle bronbestanden, zodat een oude build nooit met nieuwe bron draait. */
async function bronHash(map: string): Promise<string> {
  const hash = createHash('sha256');
  for (const bron of BRONNEN) {
    const items = await readdir(join(map, bron), { recursive: true, withFileTypes: true }).catch(() => null);
    const bestanden = items
      ? items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name))
      : [join(map, bron)];
    for (const bestand of bestanden.sort()) {
      hash
        .update(bestand.slice(map.length))
        .update('\0')
        .update(await readFile(bestand))
        .update('\0');
    }
  }
  return hash.digest('hex');
}
