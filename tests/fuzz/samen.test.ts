import * as prng from 'lib0/prng';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { contains } from '#server/sync/updates.ts';
import { ENGINES } from '#tests/helpers/database.ts';
import { Getuige } from './getuige.ts';
import { Motor } from './motor.ts';

/** Een vast begin, zodat een rode test overal rood is; `FUZZ_SEED=… FUZZ_RONDES=…` zoekt verder. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_281_231);
const RONDES = Number(process.env.FUZZ_RONDES ?? 1);
const STAPPEN = 400;
const MENSEN = ['vera', 'bas', 'vera', 'bas', 'carla'] as const;

type Stap = 'typ' | 'plak' | 'wis' | 'val' | 'uit' | 'aan' | 'dood' | 'adem';
const KANSEN: [Stap, number][] = [
  ['typ', 60],
  ['plak', 2],
  ['wis', 15],
  ['val', 3],
  ['uit', 3],
  ['aan', 6],
  ['dood', 1],
  ['adem', 30],
];

describe.each(ENGINES)('willekeurig samen schrijven op %s', (engine) => {
  it.each(Array.from({ length: RONDES }, (_, i) => SEED + i))(
    'R1 R9 R21: met wegvallen, doorwerken en kill -9 is niets weg en leest iedereen hetzelfde (seed %i)',
    async (seed) => {
      const gen = prng.create(seed);
      const motor = await Motor.maak(engine);
      await motor.start();
      const mensen = MENSEN.map((wie) => new Getuige(motor.url, wie));
      await Promise.all(mensen.map((mens) => mens.gelijk()));
      const schrijvers = mensen.slice(0, 4);
      const stappen: string[] = [];
      try {
        for (let i = 0; i < STAPPEN; i++) {
          const stap = kies(gen);
          const nummer = prng.int32(gen, 0, schrijvers.length - 1);
          stappen.push(`${stap} ${nummer}`);
          const mens = schrijvers[nummer];
          if (mens) await doe(stap, mens, gen, motor, mensen);
        }
        for (const mens of mensen) mens.provider.connect();
        await Promise.all(mensen.map((mens) => mens.gelijk()));
        await gelijkgetrokken(mensen);
        await motor.dood();
        await motor.start();
        await houdtWoord(motor, mensen);
        const vers = await new Getuige(motor.url, 'carla').gelijk();
        for (const mens of mensen) expect(mens.tekst.toString()).toBe(vers.tekst.toString());
      } catch (fout) {
        console.info(`FUZZ_SEED=${seed}, ${stappen.length} stappen: ${stappen.join(', ')}`);
        throw fout;
      }
    },
    180_000,
  );
});

function kies(gen: prng.PRNG): Stap {
  let over = prng.int32(
    gen,
    1,
    KANSEN.reduce((som, [, kans]) => som + kans, 0),
  );
  for (const [stap, kans] of KANSEN) {
    over -= kans;
    if (over <= 0) return stap;
  }
  return 'adem';
}

async function doe(stap: Stap, mens: Getuige, gen: prng.PRNG, motor: Motor, allen: Getuige[]) {
  const { tekst, provider } = mens;
  const plek = prng.int32(gen, 0, tekst.length);
  switch (stap) {
    case 'typ':
      return tekst.insert(plek, prng.word(gen, 1, 12));
    case 'plak':
      return tekst.insert(plek, prng.word(gen, 2_000, 20_000));
    case 'wis':
      return tekst.delete(plek, Math.min(prng.int32(gen, 0, 30), tekst.length - plek));
    case 'val':
      return mens.valWeg();
    case 'uit':
      return provider.disconnect();
    case 'aan':
      return provider.connect();
    case 'adem':
      return adem(prng.int32(gen, 1, 30));
    case 'dood':
      await motor.dood();
      await motor.start();
      return houdtWoord(motor, allen);
  }
}

/** Laat het netwerk een aantal keer aan de beurt. */
async function adem(beurten: number): Promise<void> {
  for (let i = 0; i < beurten; i++) await new Promise(setImmediate);
}

/** Wie nu nieuw binnenkomt ziet alles wat ooit iemand te zien kreeg, en alles wat ooit bevestigd is. */
async function houdtWoord(motor: Motor, mensen: readonly Getuige[]): Promise<void> {
  const vers = await new Getuige(motor.url, 'carla').gelijk();
  const bewaard = Y.encodeStateAsUpdate(vers.doc);
  vers.weg();
  for (const [i, { gezien, bevestigd }] of mensen.entries()) {
    for (const update of gezien) expect(contains(bewaard, update), `${i} zag iets dat weg is`).toBe(true);
    for (const update of bevestigd)
      expect(contains(bewaard, update), `${i} kreeg bevestigd wat weg is`).toBe(true);
  }
}

async function gelijkgetrokken(mensen: readonly Getuige[]): Promise<void> {
  const [eerste] = mensen;
  if (!eerste) return;
  const klopt = () => mensen.every(({ doc }) => Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(eerste.doc)));
  await Promise.race(mensen.map((mens) => mens.wachtOp(klopt)));
}
