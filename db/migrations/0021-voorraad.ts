import type { Kysely } from 'kysely';

/** Wat de secretaris weglaat onthoudt de redenen van toen; en van wat op de voorraad staat is te zien waarom. */
export const voorraad = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    // De codes van de redenen bij het weglaten: komt er een bij, dan komt het voorstel terug.
    await schema
      .alterTable('weglating')
      .addColumn('codes', 'text', (c) => c.notNull().defaultTo('[]'))
      .execute();
    await schema
      .createTable('voorraadplek')
      .addColumn('agendapunt_id', 'integer', (c) =>
        c.primaryKey().references('agendapunt.id').onDelete('cascade'),
      )
      .addColumn('reden', 'text', (c) => c.notNull())
      .addColumn('overleg_id', 'integer', (c) => c.references('overleg.id'))
      .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
      .addColumn('vastgelegd_op', 'text', (c) => c.notNull())
      .execute();
  },
};
