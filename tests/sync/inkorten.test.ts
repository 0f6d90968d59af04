import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { migreer } from '#db/migreer.ts';
import { leesHistorie, leesUpdates } from '#db/queries/document-update.ts';
import type { Db } from '#db/verbinding.ts';
import { pakIn, pakUit } from '#server/sync/historie.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import { DocumentState } from '#server/sync/state.ts';
import { compact } from '#server/sync/updates.ts';
import { ENGINES, freshConfig, open } from '#tests/helpers/database.ts';
import { start } from '#tests/helpers/proces.ts';
import { alineas } from './alineas.ts';
import { maakDatabase, PLAN, startSync, totdat, vulDatabase } from './opstelling.ts';
import { regel, regelsIn } from './ruwe-client.ts';

const NU = () => new Date('2028-02-03T04:05:06Z');

/** Alles wat er ooit van het plan is vastgelegd: wie, en welke tekst. */
async function allesOoit(db: Db): Promise<{ gebruikerId: number | null; tekst: string[] }[]> {
  const historie = await Promise.all((await leesHistorie(db.kysely, PLAN)).map(pakUit));
  const staart = (await leesUpdates(db.kysely, PLAN)).filter(({ vastgelegdOp }) => vastgelegdOp !== null);
  return [...historie.flat(), ...staart].map(({ gebruikerId, data }) => ({
    gebruikerId,
    tekst: regelsIn(data),
  }));
}

describe.each(ENGINES)('een lang logboek op %s', (engine) => {
  let db: Db;
  beforeEach(async () => {
    db = await maakDatabase(engine);
  });

  const schrijf = async (van: number, tot: number) => {
    const log = maakUpdateLog(db, NU);
    for (let i = van; i < tot; i++) {
      await log.append([{ documentId: PLAN, data: regel(`r${i}`), gebruikerId: (i % 3) + 1 }]);
    }
    return log;
  };

  it('R22: wordt een momentopname en een staart; de tekst is dezelfde en wie wat schreef blijft bekend', async () => {
    const log = await schrijf(0, 20);
    await log.compact(PLAN);
    await schrijf(20, 23);
    const rijen = await log.read(PLAN, 0);
    expect(rijen.map(({ isSnapshot }) => isSnapshot)).toEqual([true, false, false, false]);
    const verwacht = Array.from({ length: 23 }, (_, i) => `r${i}`).sort();
    expect(regelsIn(...rijen.map(({ data }) => data))).toEqual(verwacht);

    await log.compact(PLAN);
    await log.compact(PLAN);
    expect(await log.read(PLAN, 0)).toHaveLength(1);
    expect(await allesOoit(db)).toEqual(
      Array.from({ length: 23 }, (_, i) => ({ gebruikerId: (i % 3) + 1, tekst: [`r${i}`] })),
    );
  });

  it('R22: twee die tegelijk inkorten en een die schrijft zitten elkaar niet in de weg', async () => {
    const log = await schrijf(0, 30);
    await Promise.all([log.compact(PLAN), schrijf(30, 40), log.compact(PLAN), log.compact(PLAN)]);
    const rijen = await log.read(PLAN, 0);
    expect(regelsIn(...rijen.map(({ data }) => data))).toHaveLength(40);
    expect((await allesOoit(db)).map(({ tekst }) => tekst[0])).toEqual(
      Array.from({ length: 40 }, (_, i) => `r${i}`),
    );
  });

  it('R22: de motor doet het zelf, terwijl mensen lezen en schrijven', async () => {
    const op = await startSync(db, { samen: 0, berichtenPerSeconde: 100_000 });
    const carla = await op.client('carla').gelijk();
    const vera = await op.client('vera').gelijk();
    const inhoud = vera.inhoud;
    for (let i = 0; i < 2_100; i++) {
      inhoud.push([new Y.XmlText(`${i} `)]);
      if (i % 3 === 0) await totdat(() => op.sync.stats().onopgeslagenBytes === 0);
    }
    await carla.wachtOp(() => carla.inhoud.length === 2_100);
    vera.weg();
    carla.weg();
    await expect.poll(async () => (await leesUpdates(db.kysely, PLAN)).length).toBeLessThan(60);
    const bas = await op.client('bas').gelijk();
    expect(bas.inhoud.length).toBe(2_100);
  }, 60_000);
});

describe('inkorten', () => {
  it('R22: op elk moment afgebroken met kill -9 is er niets weg en niets dubbel', async () => {
    const config = await freshConfig('sqlite');
    if (config.engine !== 'sqlite') throw new Error('geen bestand');
    const db = await open(config);
    await migreer(db);
    await vulDatabase(db);
    let vast: string[] = [];
    for (let ronde = 0; ronde < 5; ronde++) {
      const proces = start('tests/sync/inkorten.proces.ts', {
        argumenten: [config.bestand, `${vast.length}`],
      });
      await proces.regelMet(`regel ${vast.length + 15 + ronde}`);
      proces.stuur('SIGKILL');
      await proces.afloop;
      const rijen = await maakUpdateLog(db, NU).read(PLAN, 0);
      const nu = regelsIn(...rijen.map(({ data }) => data));
      expect(nu).toEqual(expect.arrayContaining(vast));
      vast = nu;
      expect((await allesOoit(db)).map(({ tekst }) => tekst[0]).sort()).toEqual(nu);
    }
    expect(vast.length).toBeGreaterThan(80);
  }, 60_000);

  it('bewaart in de historie precies wat erin ging', async () => {
    const rijen = [
      { seq: 7, gebruikerId: null, vastgelegdOp: NU().toISOString(), data: Uint8Array.of(1, 2) },
      { seq: 9, gebruikerId: 3, vastgelegdOp: NU().toISOString(), data: new Uint8Array() },
    ];
    expect(await pakUit(await pakIn(rijen))).toEqual(rijen);
  });
});

describe('een update die te lezen is maar niet toe te passen', () => {
  // Dezelfde client en klok als in `alineas`, met een ander stuk. Gevonden door te verminken (een op de 27.000).
  const TEGENSPRAAK = [1, 2, 3, 92, 7, 0, 3, 91, 6, 4, 0, 3, 15, 7, 206, 150, 103, 101, 108, 32, 55, 0];

  it('R30: valt erbuiten, de rest van het document blijft', () => {
    const geweigerd: Uint8Array[] = [];
    const updates = [Uint8Array.from(TEGENSPRAAK), ...alineas(), regel('goed')];
    expect(() => Y.applyUpdate(new Y.Doc(), compact(updates).update)).not.toThrow();
    const state = new DocumentState(updates, (refused) => geweigerd.push(...refused));
    expect(geweigerd.length).toBeGreaterThan(0);
    expect(regelsIn(state.bytes())).toContain('goed');
    expect(regelsIn(state.bytes()).join()).toContain('soort="6"');
  });

  it('R9: uit een momentopname alleen komt hetzelfde als uit alle updates, ook als er daarna getypt wordt', () => {
    const geen = () => undefined;
    const updates = alineas();
    const heel = new DocumentState(updates, geen);
    const koud = DocumentState.fromSnapshot(heel.bytes(), geen);
    expect(koud.bytes()).toEqual(heel.bytes());
    expect(Y.decodeStateVector(koud.stateVector())).toEqual(Y.decodeStateVector(heel.stateVector()));
    for (const update of updates) expect(koud.contains(update)).toBe(true);
    const erna = regel('erna');
    expect(koud.contains(erna)).toBe(false);
    koud.add(erna);
    expect(koud.contains(erna)).toBe(true);
    expect(regelsIn(koud.missing(heel.stateVector()))).toEqual(['erna']);
    expect(regelsIn(koud.bytes())).toContain('erna');
  });

  it('R7: een momentopname die niet te lezen is geeft een fout', () => {
    expect(() => DocumentState.fromSnapshot(Uint8Array.of(9, 9, 9), () => undefined)).toThrow();
  });

  it('R7: is er een niet te lezen, dan is de opslag stuk en komt er niets', () => {
    expect(() => compact([regel('goed'), Uint8Array.of(9, 9, 9)])).toThrow('niet te lezen');
  });
});
