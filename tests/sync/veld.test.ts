import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { migreer } from '#db/migreer.ts';
import type { Db, Engine } from '#db/verbinding.ts';
import { beginplanUpdate, PLAN_ONDERDELEN } from '#domain/document/beginplan.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import { Motor } from '#tests/fuzz/motor.ts';
import { ENGINES, freshConfig, open } from '#tests/helpers/database.ts';
import { breekOpslag, herstelOpslag } from './opslagstoring.ts';
import { Client, maakDatabase, PLAN, startSync, totdat, vulDatabase, type Wie } from './opstelling.ts';
import { regel } from './ruwe-client.ts';

// Wat er in het veld bij anderen misging, een voor een, op deze motor.

const logboek = (db: Db) => maakUpdateLog(db, () => new Date());

/** Wat er in de opslag staat, gelezen zonder hulp van een server of een browser. */
async function inOpslag(db: Db): Promise<Y.Doc> {
  const doc = new Y.Doc();
  for (const { data } of await logboek(db).read(PLAN, 0)) Y.applyUpdate(doc, data);
  return doc;
}

function clientVan({ url }: Motor, wie: Wie): Client {
  const client = new Client(url, wie, PLAN);
  onTestFinished(() => client.weg());
  return client;
}

describe.each(ENGINES)('op %s', (engine) => {
  it('kill -9 tijdens het typen: wat een ander zag staat er nog', async () => {
    const motor = await Motor.maak(engine);
    await motor.start();
    const vera = await clientVan(motor, 'vera').gelijk();
    const bas = await clientVan(motor, 'bas').gelijk();
    let getypt = 0;
    // Vera typt door zonder op iets te wachten; de server valt om zodra Bas er een stuk van heeft.
    const typen = setInterval(() => vera.typ(`${getypt++} `), 1);
    onTestFinished(() => clearInterval(typen));
    await bas.wachtOp(() => bas.inhoud.length >= 50);
    await motor.dood();
    clearInterval(typen);
    await totdat(() => !bas.provider.wsconnected);
    const opgeslagen = await inOpslag(motor.db);
    expect(Y.snapshotContainsUpdate(Y.snapshot(opgeslagen), Y.encodeStateAsUpdate(bas.doc))).toBe(true);
    // Wat Vera nog had komt er na de herstart bij.
    await motor.start();
    await bas.leest(vera.tekst);
    expect(bas.inhoud.length).toBe(getypt);
  });

  it('de opslag is weg tijdens het typen: niets gaat rond en niets verloren, en daarna ligt alles er in volgorde', async () => {
    const db = await maakDatabase(engine);
    const op = await startSync(db, { bedenktijd: 0 });
    const vera = await op.client('vera').gelijk();
    const bas = await op.client('bas').gelijk();
    vera.typ('ervoor ');
    await bas.leest('ervoor ');
    const herstel = await haalOpslagWeg(db, engine);
    for (const woord of ['een ', 'twee ', 'drie ']) vera.typ(woord);
    await op.logger.wachtOp('niet vastgelegd');
    vera.typ('vier');
    const ruw = await op.ruw('carla').open();
    await ruw.heenEnWeer();
    expect(bas.tekst).toBe('ervoor ');
    expect(op.sync.stats().opslagFoutSinds).toBeInstanceOf(Date);
    await herstel();
    await bas.leest('ervoor een twee drie vier');
    expect(op.sync.stats()).toMatchObject({ onopgeslagenBytes: 0, opslagFoutSinds: null });
    expect((await inOpslag(db)).getXmlFragment('inhoud').toString()).toBe('ervoor een twee drie vier');
  });

  it('een laptop die sliep komt terug met een oude kopie: samengevoegd, nooit vervangen', async () => {
    const db = await maakDatabase(engine);
    const op = await startSync(db);
    const slaper = await op.client('vera').gelijk();
    slaper.typ('oud ');
    slaper.typ('intussen weggehaald ');
    const bas = await op.client('bas').gelijk();
    await bas.leest('oud intussen weggehaald ');
    slaper.provider.disconnect();
    slaper.typ('van de slaper');
    bas.inhoud.delete(1, 1);
    for (let i = 0; i < 60; i++) await op.sync.schrijf(PLAN, regel('x'), null);
    bas.weg();
    await totdat(() => op.sync.stats().kamers === 0);
    await logboek(db).compact(PLAN);
    expect(await logboek(db).read(PLAN, 0)).toMatchObject([{ isSnapshot: true }]);

    slaper.provider.connect();
    await slaper.gelijk();
    const fris = await op.client('bas').gelijk();
    await fris.wachtOp(() => fris.tekst === slaper.tekst);
    expect(fris.tekst).not.toContain('weggehaald');
    expect(fris.tekst.match(/oud |van de slaper|x/g)?.sort()).toEqual(
      ['oud ', 'van de slaper', ...'x'.repeat(60)].sort(),
    );
  });

  it('geopend terwijl de server er niet is: wat je typte komt bij wat er stond, en gaat er nooit overheen', async () => {
    const motor = await Motor.maak(engine);
    await logboek(motor.db).append([{ documentId: PLAN, data: regel('stond er al'), gebruikerId: 1 }]);
    await motor.start();
    await motor.dood();
    const vera = clientVan(motor, 'vera');
    vera.typ('alvast getypt');
    await new Promise<void>((resolve) => vera.provider.once('connection-close', () => resolve()));
    await motor.start();
    const bas = clientVan(motor, 'bas');
    await Promise.all([vera, bas].map((client) => client.wachtOp(() => client.inhoud.length === 2)));
    expect(vera.tekst).toBe(bas.tekst);
    expect(vera.tekst.match(/stond er al|alvast getypt/g)).toHaveLength(2);
  });

  it('twee maken tegelijk hetzelfde plan: de begintekst staat er één keer', async () => {
    const config = await freshConfig(engine);
    const db = await open(config);
    await migreer(db);
    await vulDatabase(db);
    const servers = await Promise.all([startSync(await open(config)), startSync(await open(config))]);
    await Promise.all(servers.map(({ sync }) => sync.schrijf(PLAN, beginplanUpdate(), null)));
    const vers = await (await startSync(db)).client('vera').gelijk();
    const koppen = [...vers.tekst.matchAll(/<heading[^>]*>([^<]+)</g)].map(([, kop]) => kop);
    expect(koppen).toEqual([...PLAN_ONDERDELEN]);
  });
});

/** SQLite: elke rij wordt geweigerd. PostgreSQL: alle verbindingen weg, en er komt geen nieuwe. @returns hoe het goed komt */
async function haalOpslagWeg(db: Db, engine: Engine): Promise<() => Promise<unknown>> {
  const { kysely } = db;
  if (engine === 'sqlite') {
    await breekOpslag(kysely);
    return () => herstelOpslag(db);
  }
  const naam = await sql<{ naam: string }>`select current_database() as naam`.execute(kysely);
  const database = naam.rows[0]?.naam ?? '';
  const beheer = await open(await freshConfig('postgres'));
  const laatToe = (mag: boolean) =>
    sql`alter database ${sql.id(database)} allow_connections ${sql.lit(mag)}`.execute(beheer.kysely);
  await laatToe(false);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${database}`.execute(
    beheer.kysely,
  );
  return () => laatToe(true);
}

describe('in één proces', () => {
  it('toegang ingetrokken terwijl iemand verbonden is: binnen 5 s dicht, zonder seintje, met de code', async () => {
    const db = await maakDatabase();
    const op = await startSync(db);
    const vera = await op.client('vera').gelijk();
    const bas = await op.client('bas').gelijk();
    const begin = performance.now();
    op.rechten.mag.set('vera', 'niets');
    op.rechten.mag.set('bas', 'lezen');
    expect((await vera.gesloten).code).toBe(4404);
    expect((await bas.gesloten).code).toBe(4403);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });

  it('120 mensen typen tegelijk in één plan: iedereen heeft aan het eind hetzelfde, en alles', async () => {
    const db = await maakDatabase();
    const op = await startSync(db, { perGebruiker: 200 });
    const mensen = Array.from({ length: 120 }, (_, i) => op.client(i % 2 === 0 ? 'vera' : 'bas'));
    await Promise.all(mensen.map((mens) => mens.gelijk()));
    for (let beurt = 0; beurt < 3; beurt++) {
      for (const [i, mens] of mensen.entries()) mens.typ(`<${i}.${beurt}>`);
      await Promise.all(mensen.map((mens) => mens.wachtOp(() => mens.inhoud.length === 120 * (beurt + 1))));
    }
    const [eerste] = mensen;
    expect(new Set(mensen.map(({ tekst }) => tekst)).size).toBe(1);
    expect((await inOpslag(db)).getXmlFragment('inhoud').toString()).toBe(eerste?.tekst);
  });
});
