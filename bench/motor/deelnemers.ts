import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '#server/bouw.ts';

export type Naam = 'vijfhoek' | 'hocuspocus' | 'y-websocket';
export const NAMEN: readonly Naam[] = ['vijfhoek', 'hocuspocus', 'y-websocket'];

const PEERS = join(PROJECT, 'bench/peers');
/** De server heeft deze kern voor zich; de belasting zit op de andere. */
const KERN = '0';

const OPDRACHT: Record<Naam, readonly string[]> = {
  vijfhoek: ['--max-semi-space-size=64', '--import', 'tsx', 'bench/motor/vijfhoek.proces.ts'],
  hocuspocus: ['bench/motor/hocuspocus.proces.mjs'],
  'y-websocket': [join(PEERS, 'node_modules/@y/websocket-server/src/server.js')],
};

/** Zet de anderen klaar, als dat nog niet gebeurd is; wie Vijfhoek gebruikt heeft ze niet nodig. */
export function installeerAnderen(): void {
  if (existsSync(join(PEERS, 'node_modules/@hocuspocus/server'))) return;
  console.info('De andere servers worden eenmalig geïnstalleerd in bench/peers (npm ci).');
  const { status } = spawnSync('npm', ['ci', '--prefix', PEERS], { stdio: 'inherit', cwd: PEERS });
  if (status !== 0) throw new Error('npm ci in bench/peers lukte niet.');
}

/** Een server in een eigen proces, op één kern, met een eigen map voor zijn gegevens. */
export class Deelnemer {
  readonly naam: Naam;
  #data: string;
  #poort = 0;
  #kind: ChildProcess | null = null;
  #uit = '';

  private constructor(naam: Naam, data: string) {
    this.naam = naam;
    this.#data = data;
  }

  static async maak(naam: Naam): Promise<Deelnemer> {
    return new Deelnemer(naam, await mkdtemp(join(tmpdir(), `bench-${naam}-`)));
  }

  /** Een tweede server op een kopie van de gegevens van deze, die dan niet mag draaien. */
  async kopie(): Promise<Deelnemer> {
    const ander = await Deelnemer.maak(this.naam);
    await cp(this.#data, ander.#data, { recursive: true });
    return ander;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.#poort}${this.naam === 'vijfhoek' ? '/sync' : ''}`;
  }

  get pid(): number {
    return this.#kind?.pid ?? 0;
  }

  async start(): Promise<void> {
    this.#poort ||= await vrijePoort();
    const kind = spawn(
      'taskset',
      [
        '-c',
        KERN,
        process.execPath,
        '--expose-gc',
        '--import',
        './bench/motor/geheugenvraag.mjs',
        ...OPDRACHT[this.naam],
      ],
      {
        cwd: PROJECT,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          ...process.env,
          NODE_ENV: 'production',
          UV_THREADPOOL_SIZE: '12',
          HOST: '127.0.0.1',
          PORT: String(this.#poort),
          DATA: this.#data,
          YPERSISTENCE: join(this.#data, 'leveldb'),
        },
      },
    );
    this.#kind = kind;
    kind.stdout.setEncoding('utf8').on('data', (stuk) => {
      this.#uit += stuk;
    });
    while (!(await isOpen(this.#poort))) {
      if (kind.exitCode !== null) throw new Error(`${this.naam} start niet.`);
      await new Promise((klaar) => setTimeout(klaar, 5));
    }
  }

  async stop(signaal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const kind = this.#kind;
    if (!kind) return;
    this.#kind = null;
    const weg = once(kind, 'exit');
    kind.kill(signaal);
    // @y/websocket-server luistert niet naar SIGTERM, en heeft dan niets meer te doen: er is op rust gewacht.
    await weg;
  }

  async ruimOp(): Promise<void> {
    await this.stop('SIGKILL');
    await rm(this.#data, { recursive: true, force: true });
  }

  /** Seconden rekentijd van alle draden tot nu toe. */
  async rekentijd(): Promise<number> {
    const velden = (await readFile(`/proc/${this.pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
    return (Number(velden[11]) + Number(velden[12])) / 100;
  }

  /** Klaar als het proces een seconde lang bijna niets deed: alles is dan geschreven. */
  async rust(): Promise<void> {
    for (let stil = 0; stil < 4; ) {
      const voor = await this.rekentijd();
      await new Promise((klaar) => setTimeout(klaar, 250));
      stil = (await this.rekentijd()) - voor < 0.02 ? stil + 1 : 0;
    }
  }

  /** Wat er na opruimen in gebruik is, in bytes. */
  async geheugen(): Promise<{ gebruik: number; rss: number }> {
    this.#uit = '';
    this.#kind?.kill('SIGUSR2');
    for (;;) {
      const regel = /geheugen (\{.*\})\n/.exec(this.#uit)?.[1];
      if (regel) return JSON.parse(regel);
      await new Promise((klaar) => setTimeout(klaar, 20));
    }
  }
}

function isOpen(poort: number): Promise<boolean> {
  return new Promise((klaar) => {
    const socket = connect(poort, '127.0.0.1', () => {
      socket.destroy();
      klaar(true);
    });
    socket.on('error', () => klaar(false));
  });
}

function vrijePoort(): Promise<number> {
  return new Promise((klaar) => {
    const proef = createServer().listen(0, '127.0.0.1', () => {
      const adres = proef.address();
      proef.close(() => klaar(typeof adres === 'object' && adres ? adres.port : 0));
    });
  });
}
