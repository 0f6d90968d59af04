import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { migreer } from '#db/migreer.ts';
import type { Db } from '#db/verbinding.ts';
import { freshConfig, open } from '#tests/helpers/database.ts';
import { type Opstelling, PLAN, startSync, vulDatabase } from './opstelling.ts';
import { regel, stuurRegel } from './ruwe-client.ts';

/** Twee processen op één PostgreSQL: elk met een eigen pool en een eigen luisteraar. */
let hier: Opstelling;
let daar: Opstelling;
let db: Db;

beforeEach(async () => {
  const config = await freshConfig('postgres');
  db = await open(config);
  await migreer(db);
  await vulDatabase(db);
  hier = await startSync(db);
  daar = await startSync(await open(config));
});

describe('twee processen op één database', () => {
  it('R25: wie in het ene proces typt is in het andere te lezen, en andersom', async () => {
    const vera = await hier.client('vera').gelijk();
    const bas = await daar.client('bas').gelijk();
    vera.typ('Van hier. ');
    await bas.leest('Van hier. ');
    bas.typ('Van daar.');
    await vera.leest('Van hier. Van daar.');
  });

  it('R25: de schrijver krijgt zijn eigen tekst niet langs de omweg terug', async () => {
    const vera = await hier.ruw('vera').open();
    const bas = await daar.ruw('bas').open();
    await Promise.all([vera.heenEnWeer(), bas.heenEnWeer()]);
    stuurRegel(vera, 'een');
    await bas.bericht('update');
    stuurRegel(bas, 'twee');
    await vera.bericht('update');
    await vera.heenEnWeer();
    expect(vera.updates).toHaveLength(1);
  });

  it('R25: kort het ene proces het logboek in, dan mist het andere niets', async () => {
    const bas = await daar.client('bas').gelijk();
    for (let i = 0; i < 60; i++) await hier.sync.schrijf(PLAN, regel(`${i} `), null);
    // De laatste ging weg met een lange staart: die wordt nu ingekort.
    await expect.poll(async () => (await rijen()).momentopnamen).toBe(1);
    await bas.wachtOp(() => bas.inhoud.length === 60);
    bas.typ('erna');
    const carla = await hier.client('carla').gelijk();
    await carla.wachtOp(() => carla.inhoud.length === 61);
    expect(carla.tekst).toBe(bas.tekst);
  });

  it('R25: na een onderbreking van de seinen leest een proces bij', async () => {
    const bas = await daar.client('bas').gelijk();
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen%' and pid <> pg_backend_pid()
    `.execute(db.kysely);
    await hier.sync.schrijf(PLAN, regel('gemist sein'), null);
    await bas.leest('gemist sein');
  });
});

async function rijen() {
  const [{ n } = { n: -1 }] = await db.kysely
    .selectFrom('document_momentopname')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .execute();
  return { momentopnamen: n };
}
