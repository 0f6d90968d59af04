import { type Kysely, sql } from 'kysely';
import type { Engine } from '../verbinding.ts';
import type { Kolommen } from './kolommen.ts';

/** De besluitenlijst gaat rond en wordt definitief; en een bericht kan over een overleg gaan in plaats van over een opgave. */
export function besluitenlijst(kolommen: Kolommen, engine: Engine) {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      const { schema } = db;
      // De lijst zoals zij rondging en zoals zij definitief werd, als canonieke JSON; van de laatste ook de SHA-256 (hex).
      for (const naam of ['lijst_rond', 'lijst_stuk', 'lijst_sha256']) {
        await schema.alterTable('overleg').addColumn(naam, 'text').execute();
      }
      // Waar een partij op reageerde: de SHA-256 van de lijst zoals zij die zag.
      await schema
        .alterTable('lijstreactie')
        .addColumn('lijst_sha256', 'text', (c) => c.notNull().defaultTo(''))
        .execute();
      await schema
        .createIndex('lijstreactie_overleg')
        .on('lijstreactie')
        .columns(['overleg_id', 'id'])
        .execute();
      for (const tabel of ['besluit', 'toezegging']) {
        await schema
          .alterTable(tabel)
          .addColumn('afloop_door', 'integer', (c) => c.references('gebruiker.id'))
          .execute();
      }
      await opgaveMagLeeg(db, kolommen, engine);
    },
  };
}

/** SQLite kan een kolom niet alsnog leeg laten zijn, dus gaan de rijen daar naar een nieuwe tabel. */
async function opgaveMagLeeg(db: Kysely<unknown>, { id }: Kolommen, engine: Engine): Promise<void> {
  const { schema } = db;
  if (engine === 'postgres') {
    await schema
      .alterTable('bericht')
      .alterColumn('opgave_nr', (c) => c.dropNotNull())
      .execute();
    return;
  }
  await schema.alterTable('bericht').renameTo('bericht_oud').execute();
  await schema.dropIndex('bericht_gebruiker').execute();
  await id(schema.createTable('bericht'))
    .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
    .addColumn('van_gebruiker', 'integer', (c) => c.notNull().references('gebruiker.id'))
    .addColumn('soort', 'text', (c) => c.notNull())
    .addColumn('opgave_nr', 'integer', (c) => c.references('opgave.nr'))
    .addColumn('kring', 'text', (c) => c.notNull())
    .addColumn('adres', 'text', (c) => c.notNull())
    .addColumn('gemaakt_op', 'text', (c) => c.notNull())
    .addColumn('gelezen_op', 'text')
    .addColumn('aantal', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await schema
    .createIndex('bericht_gebruiker')
    .on('bericht')
    .columns(['gebruiker_id', 'gelezen_op', 'id'])
    .execute();
  await sql`
    insert into bericht (id, gebruiker_id, van_gebruiker, soort, opgave_nr, kring, adres, gemaakt_op, gelezen_op, aantal)
    select id, gebruiker_id, van_gebruiker, soort, opgave_nr, kring, adres, gemaakt_op, gelezen_op, aantal
    from bericht_oud`.execute(db);
  await schema.dropTable('bericht_oud').execute();
}
