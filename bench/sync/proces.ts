import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wacht } from 'node:timers/promises';
import { SERVERKERN } from './kernen.ts';
import type { Server } from './servers.ts';

const WORTEL = join(import.meta.dirname, '..', '..');
/** Linux telt processortijd in honderdsten (`getconf CLK_TCK`). */
const TIKKEN_PER_SECONDE = 100;
/** Zo lang geen processortijd: dan heeft een server niets meer te doen. */
const RUST_MS = 300;
const KIJK_MS = 20;

/** Wat `process.memoryUsage()` na het opruimen zegt, in bytes. */
export interface Geheugen {
  /** Objecten en buffers samen. */
  inGebruik: number;
  rss: number;
}

/** Een server die draait, vastgezet op zijn eigen kern. */
export class Proces {
  readonly server: Server;
  readonly poort: number;
  readonly #kind: ChildProcess;
  readonly #einde: Promise<unknown>;
  #opGeheugen: ((geheugen: Geheugen) => void) | null = null;

  private constructor(server: Server, poort: number, data: string) {
    this.server = server;
    this.poort = poort;
    const profiel = process.env.PROFIEL;
    const node = [
      // Voor alle drie dezelfde vlaggen: die van `npm start`, en wat nodig is om te meten.
      '--max-semi-space-size=64',
      '--expose-gc',
      ...(profiel ? ['--cpu-prof', '--cpu-prof-dir', profiel] : []),
      '--import',
      join(import.meta.dirname, 'meetpunt.mjs'),
      ...server.start,
    ];
    this.#kind = spawn('taskset', ['-c', String(SERVERKERN), process.execPath, ...node], {
      cwd: WORTEL,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        UV_THREADPOOL_SIZE: '12',
        PORT: String(poort),
        ...server.omgeving(data),
      },
    });
    this.#einde = once(this.#kind, 'exit');
    levend.add(this.#kind);
    this.#kind.once('exit', () => levend.delete(this.#kind));
    const { stdout } = this.#kind;
    if (stdout) createInterface({ input: stdout }).on('line', (regel) => this.#lees(regel));
  }

  /** Klaar als hij verbindingen aanneemt. */
  static async start(server: Server, data: string): Promise<Proces> {
    const proces = new Proces(server, await vrijePoort(), data);
    while (!(await neemtAan(proces.poort))) {
      if (proces.#kind.exitCode !== null) throw new Error(`${server.naam} start niet`);
      await wacht(KIJK_MS);
    }
    return proces;
  }

  /** Seconden processortijd tot nu toe, van alle threads. */
  async cpu(): Promise<number> {
    const stat = await readFile(`/proc/${this.#kind.pid}/stat`, 'latin1');
    // Na de naam van het programma, die zelf spaties mag hebben; utime en stime zijn veld 14 en 15.
    const velden = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(velden[11]) + Number(velden[12])) / TIKKEN_PER_SECONDE;
  }

  /** Klaar als hij niets meer te doen heeft, dus ook alles wat hij nog wilde opslaan heeft opgeslagen. */
  async rustig(): Promise<void> {
    let vorige = await this.cpu();
    let sinds = performance.now();
    while (performance.now() - sinds < RUST_MS) {
      await wacht(KIJK_MS);
      const nu = await this.cpu();
      if (nu !== vorige) sinds = performance.now();
      vorige = nu;
    }
  }

  /** Ruimt op en meet dan. */
  geheugen(): Promise<Geheugen> {
    return new Promise((klaar) => {
      this.#opGeheugen = klaar;
      this.#kind.kill('SIGUSR2');
    });
  }

  /** Netjes, zoals een beheerder het doet. */
  async stop(): Promise<void> {
    this.#kind.kill('SIGTERM');
    await this.#einde;
  }

  /** Hard, zoals stroomuitval. */
  async dood(): Promise<void> {
    this.#kind.kill('SIGKILL');
    await this.#einde;
  }

  #lees(regel: string): void {
    if (!regel.startsWith('{"rss"')) return;
    const { rss, heapUsed, external }: NodeJS.MemoryUsage = JSON.parse(regel);
    this.#opGeheugen?.({ inGebruik: heapUsed + external, rss });
  }
}

/** Breekt iemand de meting af, dan blijft er geen server achter. */
const levend = new Set<ChildProcess>();
process.on('exit', () => {
  for (const kind of levend) kind.kill('SIGKILL');
});
for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.on(signaal, () => process.exit(1));

async function vrijePoort(): Promise<number> {
  const luisteraar = createServer();
  luisteraar.listen(0, '127.0.0.1');
  await once(luisteraar, 'listening');
  const adres = luisteraar.address();
  luisteraar.close();
  await once(luisteraar, 'close');
  if (!adres || typeof adres === 'string') throw new Error('geen vrije poort');
  return adres.port;
}

function neemtAan(poort: number): Promise<boolean> {
  return new Promise((klaar) => {
    const socket = connect(poort, '127.0.0.1');
    socket.once('connect', () => klaar(true));
    socket.once('error', () => klaar(false));
    socket.once('connect', () => socket.destroy());
  });
}
