import { type Kysely, sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/tables.ts';
import type { Db } from '#db/verbinding.ts';
import { ENGINES, freshConfig, freshDatabase, open } from '#tests/helpers/database.ts';

const OPGAVE = { titel: 'Titel', doel: '', paragrafen: '[]' };

async function nummers(db: Kysely<Database>): Promise<number[]> {
  const rijen = await db.selectFrom('opgave').select('nr').orderBy('nr').execute();
  return rijen.map(({ nr }) => nr);
}

async function maakDocument(db: Kysely<Database>): Promise<void> {
  await db
    .insertInto('opgave')
    .values({ nr: 1, ...OPGAVE })
    .execute();
  await db
    .insertInto('document')
    .values({
      id: 'doc',
      soort: 'implementatieplan',
      opgave_nr: 1,
      titel: '',
      kring: 'vijfhoek',
      status: 'in_bewerking',
      gemaakt_op: '2026-01-01T00:00:00.000Z',
    })
    .execute();
}

describe.each(ENGINES)('de database op %s', (engine) => {
  let db: Db;
  let kysely: Kysely<Database>;
  beforeEach(async () => {
    db = await freshDatabase(engine);
    kysely = db.kysely;
  });

  it('toont van een transactie niets voordat ze is vastgelegd, en daarna alles', async () => {
    await kysely.transaction().execute(async (trx) => {
      await trx
        .insertInto('opgave')
        .values({ nr: 1, ...OPGAVE })
        .execute();
      expect(await nummers(trx)).toEqual([1]);
      expect(await nummers(kysely)).toEqual([]);
    });
    expect(await nummers(kysely)).toEqual([1]);
  });

  it('laat na een fout in een transactie niets achter en blijft bruikbaar', async () => {
    const mislukt = kysely.transaction().execute(async (trx) => {
      await trx
        .insertInto('opgave')
        .values({ nr: 1, ...OPGAVE })
        .execute();
      throw new Error('toch niet');
    });
    await expect(mislukt).rejects.toThrow('toch niet');
    expect(await nummers(kysely)).toEqual([]);
    await kysely
      .insertInto('opgave')
      .values({ nr: 2, ...OPGAVE })
      .execute();
    expect(await nummers(kysely)).toEqual([2]);
  });

  it('draait een transactie ook terug als een opdracht erin mislukt', async () => {
    const mislukt = kysely.transaction().execute(async (trx) => {
      await trx
        .insertInto('opgave')
        .values({ nr: 1, ...OPGAVE })
        .execute();
      await trx
        .insertInto('opgave')
        .values({ nr: 1, ...OPGAVE })
        .execute();
    });
    await expect(mislukt).rejects.toThrow();
    expect(await nummers(kysely)).toEqual([]);
  });

  it('verliest geen tel als er twintig tegelijk ophogen', async () => {
    await kysely
      .insertInto('opgave')
      .values({ nr: 1, ...OPGAVE, doel: '0' })
      .execute();
    const ophogen = () =>
      kysely.transaction().execute(async (trx) => {
        // De eerste schrijfopdracht zet de rij op slot, ook op PostgreSQL; wie dan leest ziet de laatste stand.
        await trx.updateTable('opgave').set({ titel: 'bezig' }).where('nr', '=', 1).execute();
        const { doel } = await trx
          .selectFrom('opgave')
          .select('doel')
          .where('nr', '=', 1)
          .executeTakeFirstOrThrow();
        await trx
          .updateTable('opgave')
          .set({ doel: String(Number(doel) + 1) })
          .where('nr', '=', 1)
          .execute();
      });
    await Promise.all(Array.from({ length: 20 }, ophogen));
    expect(await kysely.selectFrom('opgave').select('doel').executeTakeFirst()).toEqual({ doel: '20' });
  });

  it('ziet na een schrijfopdracht meteen het resultaat, ook over een andere verbinding', async () => {
    for (let nr = 1; nr <= 30; nr++) {
      await kysely
        .insertInto('opgave')
        .values({ nr, ...OPGAVE })
        .execute();
      const gelezen = await Promise.all(Array.from({ length: 4 }, () => nummers(kysely)));
      for (const rij of gelezen) expect(rij).toHaveLength(nr);
    }
  });

  it('geeft aantallen en returning', async () => {
    await maakDocument(kysely);
    const update = { document_id: 'doc', data: new Uint8Array([1]), gebruiker_id: null, vastgelegd_op: 'nu' };
    const rijen = await kysely
      .insertInto('document_update')
      .values([update, update, update])
      .returning('seq')
      .execute();
    expect(rijen.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const ingevoegd = await kysely.insertInto('document_update').values([update, update]).executeTakeFirst();
    expect(ingevoegd.numInsertedOrUpdatedRows).toBe(2n);
    const gewijzigd = await kysely
      .updateTable('document_update')
      .set({ vastgelegd_op: 'later' })
      .executeTakeFirst();
    expect(gewijzigd.numUpdatedRows).toBe(5n);
    const weg = await kysely.deleteFrom('document_update').where('seq', '>', 3).executeTakeFirst();
    expect(weg.numDeletedRows).toBe(2n);
    const terug = await kysely.deleteFrom('document_update').returning('seq').execute();
    expect(terug).toHaveLength(3);
  });

  it('telt met getallen, niet met tekst', async () => {
    await kysely
      .insertInto('opgave')
      .values({ nr: 1, ...OPGAVE })
      .execute();
    const { aantal } = await kysely
      .selectFrom('opgave')
      .select((eb) => eb.fn.countAll().as('aantal'))
      .executeTakeFirstOrThrow();
    expect(aantal).toBe(1);
    expect((await sql<{ n: number }>`select count(*) as n from opgave`.execute(kysely)).rows).toEqual([
      { n: 1 },
    ]);
  });

  it('bewaart bytes precies, ook een stuk uit een grotere buffer', async () => {
    await maakDocument(kysely);
    const groot = Uint8Array.from({ length: 256 }, (_, i) => i);
    for (const data of [groot, groot.subarray(200, 203), new Uint8Array(0)]) {
      const { seq } = await kysely
        .insertInto('document_update')
        .values({ document_id: 'doc', data, gebruiker_id: null, vastgelegd_op: 'nu' })
        .returning('seq')
        .executeTakeFirstOrThrow();
      const rij = await kysely
        .selectFrom('document_update')
        .select('data')
        .where('seq', '=', seq)
        .executeTakeFirstOrThrow();
      expect(rij.data).toBeInstanceOf(Uint8Array);
      expect([...rij.data]).toEqual([...data]);
    }
  });

  it('bewaakt verwijzingen', async () => {
    const wees = kysely
      .insertInto('opgave_partij')
      .values({ opgave_nr: 9, partij: 'x', rol: 'trekker', volgorde: 1 });
    await expect(wees.execute()).rejects.toMatchObject({
      code: engine === 'sqlite' ? 'SQLITE_CONSTRAINT' : '23503',
      message: expect.stringMatching(/foreign key/i),
      stack: expect.stringContaining('dialect.test.ts'),
    });
  });

  it('blijft na een fout bruikbaar, ook voor dezelfde opdracht', async () => {
    const voegToe = (nr: number) =>
      kysely
        .insertInto('opgave')
        .values({ nr, ...OPGAVE })
        .execute();
    await voegToe(1);
    for (let i = 0; i < 15; i++) await expect(voegToe(1)).rejects.toThrow();
    await expect(sql`select onzin from nergens`.execute(kysely)).rejects.toThrow();
    await voegToe(2);
    expect(await nummers(kysely)).toEqual([1, 2]);
  });

  it('sluit pas als lopend werk klaar is, en mag twee keer dicht', async () => {
    const config = await freshConfig(engine);
    const eerste = await open(config);
    await sql`create table t (n integer)`.execute(eerste.kysely);
    const werk = eerste.kysely.transaction().execute(async (trx) => {
      await sql`insert into t values (1)`.execute(trx);
      await sql`insert into t values (2)`.execute(trx);
    });
    await sql`select 1`.execute(eerste.kysely);
    await Promise.all([werk, eerste.sluit(), eerste.sluit()]);
    await eerste.sluit();
    await expect(sql`select 1`.execute(eerste.kysely)).rejects.toThrow();

    const tweede = await open(config);
    expect((await sql`select n from t order by n`.execute(tweede.kysely)).rows).toEqual([{ n: 1 }, { n: 2 }]);
  });
});
