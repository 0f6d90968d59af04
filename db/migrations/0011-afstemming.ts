import type { Kysely } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/**
 * Afstemmen over een verschil: uitleg per partij, en wat "afgerond" hier betekent. En van wachten en opschorten wie wat wanneer deed:
 * wat weg is blijft in de geschiedenis staan.
 */
export function afstemming({ id }: Kolommen) {
  return {
    async up({ schema }: Kysely<unknown>): Promise<void> {
      await id(schema.createTable('uitleg'))
        .addColumn('afspraak_id', 'text', (c) => c.notNull().references('afspraak.id'))
        .addColumn('onderdeel', 'text', (c) => c.notNull())
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('tekst', 'text', (c) => c.notNull())
        .addColumn('gezegd_op', 'text', (c) => c.notNull())
        .execute();
      await schema.createIndex('uitleg_afspraak').on('uitleg').columns(['afspraak_id', 'id']).execute();

      await id(schema.createTable('eindcriterium'))
        .addColumn('afspraak_id', 'text', (c) => c.notNull().references('afspraak.id'))
        .addColumn('onderdeel', 'text', (c) => c.notNull())
        .addColumn('criterium', 'text', (c) => c.notNull())
        .addColumn('aanvulling', 'text', (c) => c.notNull())
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('gezegd_op', 'text', (c) => c.notNull())
        .execute();
      await schema
        .createIndex('eindcriterium_afspraak')
        .on('eindcriterium')
        .columns(['afspraak_id', 'id'])
        .execute();

      await schema
        .createTable('eindcriterium_akkoord')
        .addColumn('eindcriterium_id', 'integer', (c) => c.notNull().references('eindcriterium.id'))
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('gezegd_op', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('eindcriterium_akkoord_pk', ['eindcriterium_id', 'partij'])
        .execute();

      // Een kolom per opdracht: meer kan SQLite niet.
      for (const wat of ['gemaakt', 'verwijderd']) {
        await schema.alterTable('afhankelijkheid').addColumn(`${wat}_op`, 'text').execute();
        await schema
          .alterTable('afhankelijkheid')
          .addColumn(`${wat}_door`, 'integer', (c) => c.references('gebruiker.id'))
          .execute();
      }
      await schema.alterTable('opschorting').addColumn('vastgelegd_op', 'text').execute();
      await schema.alterTable('opschorting').addColumn('hervat_op', 'text').execute();
      await schema
        .alterTable('opschorting')
        .addColumn('hervat_door', 'integer', (c) => c.references('gebruiker.id'))
        .execute();
      await schema
        .alterTable('opschorting')
        .addColumn('hervat_notitie', 'text', (c) => c.notNull().defaultTo(''))
        .execute();
    },
  };
}
