import type { Kysely } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/** Het jaar van een gremium: wie erin zitten, hoe een overleg gewoonlijk gaat, de stappen ernaartoe, en het abonnement op de agenda. */
export function jaar({ id }: Kolommen) {
  return {
    async up({ schema }: Kysely<unknown>): Promise<void> {
      await schema.alterTable('gremium').addColumn('sjabloon', 'text').execute();
      await schema
        .alterTable('gremium')
        .addColumn('versie', 'integer', (c) => c.notNull().defaultTo(1))
        .execute();

      await id(schema.createTable('gremium_lid'))
        .addColumn('gremium', 'text', (c) => c.notNull().references('gremium.slug'))
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addColumn('naam', 'text', (c) => c.notNull())
        .addColumn('functie', 'text', (c) => c.notNull())
        .addColumn('plaatsvervanger', 'integer', (c) => c.notNull())
        .execute();
      await schema.createIndex('gremium_lid_gremium').on('gremium_lid').column('gremium').execute();

      // Alleen wat afwijkt van het sjabloon, of gedaan is.
      await schema
        .createTable('overlegstap')
        .addColumn('overleg_id', 'integer', (c) => c.notNull().references('overleg.id'))
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('dag', 'text')
        .addColumn('gedaan_op', 'text')
        .addPrimaryKeyConstraint('overlegstap_pk', ['overleg_id', 'soort'])
        .execute();

      await schema
        .createTable('agenda_abonnement')
        .addColumn('gebruiker_id', 'integer', (c) => c.primaryKey().references('gebruiker.id'))
        .addColumn('token_hash', 'text', (c) => c.notNull().unique())
        .addColumn('gemaakt_op', 'text', (c) => c.notNull())
        .execute();
    },
  };
}
