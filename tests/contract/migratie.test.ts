import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migreer } from '#db/migreer.ts';
import { ENGINES, freshConfig, freshDatabase, open } from '#tests/helpers/database.ts';

describe.each(ENGINES)('migreren op %s', (engine) => {
  it('gebeurt één keer, ook als drie processen tegelijk starten', async () => {
    const config = await freshConfig(engine);
    // Niet meer dan drie: wie op het SQLite-bestand wacht houdt een van de vier threads bezet, en hier is dat één proces.
    const processen = await Promise.all(Array.from({ length: 3 }, () => open(config)));
    await Promise.all(processen.map(migreer));
    for (const { kysely } of processen) {
      const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
        kysely,
      );
      expect(rows.map(({ name }) => name)).toEqual([...new Set(rows.map(({ name }) => name))]);
      expect(await kysely.selectFrom('logboek').selectAll().execute()).toEqual([]);
    }
  });

  it('verandert niets aan een database die al bij is', async () => {
    const db = await freshDatabase(engine);
    await db.kysely
      .insertInto('opgave')
      .values({ nr: 1, titel: 'Blijft', doel: '', paragrafen: '[]' })
      .execute();
    await migreer(db);
    expect(await db.kysely.selectFrom('opgave').select('titel').execute()).toEqual([{ titel: 'Blijft' }]);
  });

  it('laat van een mislukte migratie niets achter', async () => {
    const db = await open(await freshConfig(engine));
    // Een tabel die 0001 verderop ook wil maken: dan moet ook alles daarvóór weer weg zijn.
    await sql`create table logboek (id integer)`.execute(db.kysely);
    await expect(migreer(db)).rejects.toThrow(/logboek/);
    await expect(db.kysely.selectFrom('partij').selectAll().execute()).rejects.toThrow(/partij/);
    await sql`drop table logboek`.execute(db.kysely);
    await migreer(db);
    expect(await db.kysely.selectFrom('partij').selectAll().execute()).toEqual([]);
  });
});
