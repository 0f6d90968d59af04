import type { Kysely } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/** Opmerkingen bij een plan, en berichten aan mensen. */
export function opmerkingen({ id }: Kolommen) {
  return {
    async up({ schema }: Kysely<unknown>): Promise<void> {
      await schema
        .createTable('draad')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('partij', 'text', (c) => c.references('partij.slug'))
        .addColumn('citaat', 'text', (c) => c.notNull())
        .addColumn('gemaakt_op', 'text', (c) => c.notNull())
        .addColumn('opgelost_op', 'text')
        .addColumn('opgelost_door', 'integer', (c) => c.references('gebruiker.id'))
        .execute();
      await schema.createIndex('draad_document').on('draad').columns(['document_id', 'gemaakt_op']).execute();

      await id(schema.createTable('reactie'))
        .addColumn('draad_id', 'text', (c) => c.notNull().references('draad.id'))
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('partij', 'text', (c) => c.references('partij.slug'))
        .addColumn('tekst', 'text', (c) => c.notNull())
        .addColumn('gemaakt_op', 'text', (c) => c.notNull())
        .execute();
      await schema.createIndex('reactie_draad').on('reactie').columns(['draad_id', 'id']).execute();

      await id(schema.createTable('bericht'))
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('van_gebruiker', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('opgave_nr', 'integer', (c) => c.notNull().references('opgave.nr'))
        .addColumn('kring', 'text', (c) => c.notNull())
        .addColumn('adres', 'text', (c) => c.notNull())
        .addColumn('gemaakt_op', 'text', (c) => c.notNull())
        .addColumn('gelezen_op', 'text')
        .execute();
      await schema
        .createIndex('bericht_gebruiker')
        .on('bericht')
        .columns(['gebruiker_id', 'gelezen_op', 'id'])
        .execute();
    },
  };
}
