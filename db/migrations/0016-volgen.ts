import type { Kysely } from 'kysely';

/** Berichten: wat iemand volgt, en hoe vaak hij zijn berichten per mail wil. */
export const volgen = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .createTable('volgt')
      .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
      .addColumn('knoop', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('volgt_sleutel', ['gebruiker_id', 'knoop'])
      .execute();
    await schema.createIndex('volgt_knoop').on('volgt').column('knoop').execute();
    await schema
      .alterTable('gebruiker')
      .addColumn('berichtmail', 'text', (c) => c.notNull().defaultTo('nooit'))
      .execute();
  },
};
