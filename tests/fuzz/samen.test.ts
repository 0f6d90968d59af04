import * as prng from 'lib0/prng';
import { describe, expect, it, onTestFailed, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import type { Engine } from '#db/verbinding.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import { ENGINES } from '#tests/helpers/database.ts';
import { PLAN, totdat } from '#tests/sync/opstelling.ts';
import { Motor } from './motor.ts';
import { Schrijver } from './schrijver.ts';

/** Vast, zodat een rode test overal rood is; `FUZZ_SEED=… FUZZ_RONDES=…` zoekt verder (het netwerk houdt zijn eigen tempo). */
const SEED = Number(process.env.FUZZ_SEED ?? 2028);
/** Zo vaak wordt de server hard gestopt. */
const RONDES = Number(process.env.FUZZ_RONDES ?? 5);
const SCHRIJVERS = 5;

describe.each(ENGINES)('samen schrijven terwijl er van alles misgaat, op %s', (engine) => {
  it(
    `R1 R9 R21: niets wat gezien of bevestigd is gaat verloren, en aan het eind is iedereen gelijk (FUZZ_SEED=${SEED})`,
    async () => {
      const proef = await Proef.begin(engine);
      for (let ronde = 0; ronde < RONDES; ronde++) {
        await proef.stappen(prng.int31(proef.gen, 100, 400));
        await proef.valOm();
        // De server is er even niet; iedereen typt door.
        await proef.herstart(30);
      }
      await proef.wordGelijk();
      await proef.valOm();
      await proef.leesKoud();
    },
    60_000 + RONDES * 10_000,
  );
});

class Proef {
  readonly gen = prng.create(SEED);
  readonly #verslag: string[] = [];
  readonly #motor: Motor;
  readonly #schrijvers: Schrijver[];
  /**
   * Alles wat ooit iemand van een ander zag of bevestigd kreeg, ook wie daarna zijn tabblad sloot. Als document: wie zijn
   * tabblad sluit voordat hij vertelde wat hij los van de server schreef, laat een stuk na waar nooit iets aan voorafging.
   * Dat ligt vast en gaat rond, maar is bij niemand te lezen, ook hier niet.
   */
  readonly #beloofd = new Y.Doc();
  #nummer = 0;

  static async begin(engine: Engine): Promise<Proef> {
    const motor = await Motor.maak(engine);
    await motor.start();
    return new Proef(motor);
  }

  private constructor(motor: Motor) {
    this.#motor = motor;
    this.#schrijvers = Array.from({ length: SCHRIJVERS }, () => this.#nieuw());
    onTestFinished(() => {
      for (const schrijver of this.#schrijvers) schrijver.weg();
    });
    onTestFailed(() => console.error(`FUZZ_SEED=${SEED}, de stappen:\n${this.#verslag.join('\n')}`));
  }

  async stappen(aantal: number): Promise<void> {
    for (let i = 0; i < aantal; i++) {
      const schrijver = this.#stap();
      for (let adem = prng.int31(this.gen, 0, 9); adem > 0; adem--) await new Promise(setImmediate);
      // Wie typt wacht niet, maar is ook niet sneller dan de server: af en toe ligt het vast voor het verder gaat.
      if (prng.int31(this.gen, 0, 3) === 0)
        await totdat(() => schrijver.isBij || !schrijver.provider.wsconnected);
    }
  }

  #stap(): Schrijver {
    const { gen } = this;
    const plek = prng.int31(gen, 0, SCHRIJVERS - 1);
    const schrijver = this.#schrijvers[plek];
    if (!schrijver) throw new Error('geen schrijver');
    const kans = prng.int31(gen, 0, 99);
    let gedaan = '';
    if (kans < 1) {
      schrijver.valWeg();
      gedaan = 'valt weg';
    } else if (kans < 2) {
      schrijver.provider.disconnect();
      gedaan = 'gaat los verder';
    } else if (kans < 3) {
      this.#haalOp(schrijver);
      schrijver.weg();
      this.#schrijvers[plek] = this.#nieuw();
      gedaan = 'sluit het tabblad en opent een nieuw';
    } else if (kans < 12) {
      schrijver.provider.connect();
      gedaan = 'verbindt';
    } else gedaan = schrijver.bewerk();
    this.#verslag.push(`${schrijver.naam} ${gedaan}`);
    return schrijver;
  }

  /** `kill -9`. Wat iemand zag of bevestigd kreeg staat in de opslag, zonder hulp van wie het nog in zijn browser heeft. */
  async valOm(): Promise<void> {
    this.#verslag.push('kill -9');
    await this.#motor.dood();
    await totdat(() => this.#schrijvers.every(({ provider }) => !provider.wsconnected));
    for (const schrijver of this.#schrijvers) this.#haalOp(schrijver);
    const doc = new Y.Doc();
    for (const { data } of await maakUpdateLog(this.#motor.db, () => new Date()).read(PLAN, 0)) {
      Y.applyUpdate(doc, data);
    }
    this.#bevatAlles(doc);
  }

  #bevatAlles(doc: Y.Doc): void {
    const beloofd = Y.snapshot(this.#beloofd);
    const { sv, ds } = Y.snapshot(doc);
    const mist = [...beloofd.sv].filter(([client, klok]) => (sv.get(client) ?? 0) < klok);
    expect(mist).toEqual([]);
    expect(Y.equalDeleteSets(Y.mergeDeleteSets([ds, beloofd.ds]), ds)).toBe(true);
  }

  /** Start de server op dezelfde poort; intussen gaat het werk door. */
  async herstart(stappen: number): Promise<void> {
    this.#verslag.push('herstart');
    await Promise.all([this.#motor.start(), this.stappen(stappen)]);
  }

  /** Iedereen verbindt; na een tijd ligt alles vast en heeft ieder hetzelfde. */
  async wordGelijk(): Promise<void> {
    for (const { provider } of this.#schrijvers) provider.connect();
    await totdat(() => this.#schrijvers.every(({ isBij }) => isBij));
    const [eerste, ...anderen] = this.#schrijvers;
    await totdat(() => anderen.every(({ doc }) => eerste && isGelijk(doc, eerste.doc)));
    for (const schrijver of this.#schrijvers) this.#haalOp(schrijver);
  }

  /** Wie als enige een net gestarte server opent, leest precies wat de anderen hebben. */
  async leesKoud(): Promise<void> {
    for (const { provider } of this.#schrijvers) provider.disconnect();
    await this.herstart(0);
    const koud = this.#nieuw();
    await totdat(() => koud.isBij);
    this.#bevatAlles(koud.doc);
    expect(koud.doc.store.pendingStructs).toBeNull();
    for (const { tekst, inhoud } of this.#schrijvers) {
      expect(koud.tekst.toString()).toBe(tekst.toString());
      expect(koud.inhoud.toString()).toBe(inhoud.toString());
    }
    koud.weg();
  }

  #nieuw(): Schrijver {
    return new Schrijver(this.#motor.url, PLAN, this.#nummer++, this.gen);
  }

  #haalOp(schrijver: Schrijver): void {
    for (const update of schrijver.beloofd.splice(0)) Y.applyUpdate(this.#beloofd, update);
  }
}

function isGelijk(een: Y.Doc, ander: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(een), Y.snapshot(ander));
}
