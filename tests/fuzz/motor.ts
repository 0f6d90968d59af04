import { migreer } from '#db/migreer.ts';
import type { DatabaseConfig, Db, Engine } from '#db/verbinding.ts';
import { freshConfig, open } from '#tests/helpers/database.ts';
import { type Proces, start } from '#tests/helpers/proces.ts';
import { vulDatabase } from '#tests/sync/opstelling.ts';

/** De motor in een eigen proces, op een eigen database en steeds dezelfde poort. */
export class Motor {
  readonly db: Db;
  readonly #config: DatabaseConfig;
  readonly #node: readonly string[];
  #proces: Proces | null = null;
  #poort = 0;

  private constructor(config: DatabaseConfig, db: Db, node: readonly string[]) {
    this.#config = config;
    this.db = db;
    this.#node = node;
  }

  /** Nog niet gestart; `node` zijn extra vlaggen voor Node. */
  static async maak(engine: Engine, node: readonly string[] = []): Promise<Motor> {
    const config = await freshConfig(engine);
    const db = await open(config);
    await migreer(db);
    await vulDatabase(db);
    return new Motor(config, db, node);
  }

  get url(): string {
    return `ws://127.0.0.1:${this.#poort}/sync`;
  }

  async start(): Promise<void> {
    const argumenten = [JSON.stringify(this.#config), `${this.#poort}`];
    this.#proces = start('tests/fuzz/server.proces.ts', { argumenten, node: this.#node });
    this.#poort = Number((await this.#proces.regelMet('luistert')).split(' ')[1]);
  }

  /** `kill -9`, en wacht tot het weg is. */
  async dood(): Promise<void> {
    this.#proces?.stuur('SIGKILL');
    await this.#proces?.afloop;
  }

  /** Bytes die het proces na opruimen nog in gebruik heeft; `vraag` telt hoe vaak dit gevraagd is, vanaf 1. */
  async geheugen(vraag: number): Promise<number> {
    this.#proces?.stuur('SIGUSR2');
    const regels = await this.#proces?.regelsMet('geheugen', vraag);
    return Number(regels?.at(-1)?.split(' ')[1]);
  }
}
