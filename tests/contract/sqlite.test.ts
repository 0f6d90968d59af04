import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { Pool } from '#db/sqlite/pool.ts';
import { openDatabase } from '#db/verbinding.ts';
import { freshConfig, freshDatabase, open } from '#tests/helpers/database.ts';

describe('het SQLite-dialect', () => {
  it('schrijft met WAL, FULL en verwijzingen aan', async () => {
    const { kysely } = await freshDatabase('sqlite');
    const pragma = async (naam: string) => {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(naam)}`.execute(kysely);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('busy_timeout')).toBe(5000);
  });

  it('leest door terwijl een transactie openstaat', async () => {
    const { kysely } = await freshDatabase('sqlite');
    const trx = await kysely.startTransaction().execute();
    await trx.insertInto('opgave').values({ nr: 1, titel: '', doel: '', paragrafen: '[]' }).execute();
    const gelezen = await Promise.all(
      Array.from({ length: 10 }, () => kysely.selectFrom('opgave').selectAll().execute()),
    );
    expect(gelezen).toEqual(Array.from({ length: 10 }, () => []));
    await trx.rollback().execute();
  });

  it('laat schrijvers voor in de rij ook eerst', async () => {
    const { kysely } = await freshDatabase('sqlite');
    const volgorde: number[] = [];
    await Promise.all(
      [1, 2, 3, 4, 5].map((nr) =>
        kysely.transaction().execute(async (trx) => {
          volgorde.push(nr);
          await trx.insertInto('opgave').values({ nr, titel: '', doel: '', paragrafen: '[]' }).execute();
        }),
      ),
    );
    expect(volgorde).toEqual([1, 2, 3, 4, 5]);
  });

  it('streamt een select', async () => {
    const { kysely } = await freshDatabase('sqlite');
    const opgave = { titel: '', doel: '', paragrafen: '[]' };
    await kysely
      .insertInto('opgave')
      .values([
        { nr: 1, ...opgave },
        { nr: 2, ...opgave },
      ])
      .execute();
    const gezien: number[] = [];
    for await (const { nr } of kysely.selectFrom('opgave').select('nr').orderBy('nr').stream())
      gezien.push(nr);
    expect(gezien).toEqual([1, 2]);
  });

  it('wacht op een ander proces dat schrijft', async () => {
    const config = await freshConfig('sqlite');
    // Tegelijk: ook wie samen met een ander het nieuwe bestand maakt, krijgt het open.
    const [een, ander] = await Promise.all([open(config), open(config)]);
    await sql`create table t (n integer)`.execute(een.kysely);
    const trx = await een.kysely.startTransaction().execute();
    await sql`insert into t values (1)`.execute(trx);
    const wachtend = sql`insert into t values (2)`.execute(ander.kysely);
    await trx.commit().execute();
    await wachtend;
    expect((await sql`select n from t order by n`.execute(ander.kysely)).rows).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('meldt een onmogelijk pad bij het openen', async () => {
    await expect(openDatabase({ engine: 'sqlite', bestand: '/bestaat/niet/x.sqlite' })).rejects.toMatchObject(
      {
        code: 'SQLITE_CANTOPEN',
      },
    );
  });

  it('laat na het sluiten één heel bestand achter', async () => {
    const config = await freshConfig('sqlite');
    if (config.engine !== 'sqlite') throw new Error('onmogelijk');
    const db = await open(config);
    await sql`create table t (n integer)`.execute(db.kysely);
    await db.sluit();
    expect((await readFile(config.bestand)).subarray(0, 15).toString()).toBe('SQLite format 3');
    await expect(readFile(`${config.bestand}-wal`)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('houdt meer opdrachten bij dan er in het geheugen passen', async () => {
    const { kysely } = await freshDatabase('sqlite');
    for (let i = 0; i < 450; i++) {
      const { rows } = await sql`select ${sql.lit(i)} as n`.execute(kysely);
      expect(rows).toEqual([{ n: i }]);
    }
  });
});

describe('Pool', () => {
  it('geeft wie wacht op volgorde een beurt en sluit na de laatste', async () => {
    const pool = new Pool(['a']);
    const eerste = await pool.take();
    const beurten: string[] = [];
    const wachtend = ['b', 'c'].map((naam) => pool.use(async () => void beurten.push(naam)));
    const leeg = pool.drain().then(() => beurten.push('dicht'));
    await expect(pool.take()).rejects.toThrow('gesloten');
    pool.give(eerste);
    await Promise.all([...wachtend, leeg]);
    expect(beurten).toEqual(['b', 'c', 'dicht']);
  });

  it('geeft terug wat een mislukte taak leende', async () => {
    const pool = new Pool(['a']);
    await expect(pool.use(() => Promise.reject(new Error('mis')))).rejects.toThrow('mis');
    expect(await pool.take()).toBe('a');
  });
});
