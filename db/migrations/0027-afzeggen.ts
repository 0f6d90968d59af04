import type { Kysely } from 'kysely';

/** Een overleg dat niet doorgaat: wanneer, door wie en waarom. En hoe vaak het wijzigde, voor agendaprogramma's. */
export const afzeggen = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    for (const naam of ['afgezegd_op', 'afzegreden']) {
      await schema.alterTable('overleg').addColumn(naam, 'text').execute();
    }
    await schema
      .alterTable('overleg')
      .addColumn('afgezegd_door', 'integer', (c) => c.references('gebruiker.id'))
      .execute();
    await schema
      .alterTable('overleg')
      .addColumn('herzieningen', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  },
};
