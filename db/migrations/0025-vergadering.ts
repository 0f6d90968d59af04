import type { Kysely } from 'kysely';

/** De klok van een vergadering: hoeveel tijd er aan elk punt op ging, en of de zaal besloten is. */
export const vergadering = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .createTable('punttijd')
      .addColumn('agendapunt_id', 'integer', (c) =>
        c.primaryKey().references('agendapunt.id').onDelete('cascade'),
      )
      .addColumn('overleg_id', 'integer', (c) => c.notNull().references('overleg.id'))
      .addColumn('seconden', 'integer', (c) => c.notNull())
      .addColumn('klaar', 'integer', (c) => c.notNull())
      .execute();
    await schema.createIndex('punttijd_overleg').on('punttijd').column('overleg_id').execute();
    await schema
      .alterTable('overleg')
      .addColumn('zaal_besloten', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await schema
      .alterTable('aanwezige')
      .addColumn('versie', 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
    await schema.createIndex('aanwezige_overleg').on('aanwezige').column('overleg_id').execute();
    await schema.createIndex('besluit_agendapunt').on('besluit').column('agendapunt_id').execute();
  },
};
