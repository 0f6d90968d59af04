import type { Kysely } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/** Versies van een plan, de instemming van partijen met een versie, en het vaststellen. */
export function versies({ id, bytes }: Kolommen) {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      const { schema } = db;
      await id(schema.createTable('document_versie'))
        .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
        .addColumn('nummer', 'integer', (c) => c.notNull())
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('naam', 'text', (c) => c.notNull())
        .addColumn('tot_seq', 'integer', (c) => c.notNull())
        .addColumn('toestand', bytes, (c) => c.notNull())
        .addColumn('gemaakt_op', 'text', (c) => c.notNull())
        .addColumn('gemaakt_door', 'integer', (c) => c.references('gebruiker.id'))
        .addUniqueConstraint('document_versie_nummer', ['document_id', 'nummer'])
        .execute();

      await schema
        .alterTable('document')
        .addColumn('voorgelegde_versie', 'integer', (c) => c.references('document_versie.id'))
        .execute();

      await schema
        .createTable('instemming_vraag')
        .addColumn('versie_id', 'integer', (c) => c.notNull().references('document_versie.id'))
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addPrimaryKeyConstraint('instemming_vraag_pk', ['versie_id', 'partij'])
        .execute();

      await id(schema.createTable('instemming'))
        .addColumn('versie_id', 'integer', (c) => c.notNull().references('document_versie.id'))
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('oordeel', 'text', (c) => c.notNull())
        .addColumn('toelichting', 'text', (c) => c.notNull())
        .addColumn('gegeven_op', 'text', (c) => c.notNull())
        .execute();
      await schema.createIndex('instemming_versie').on('instemming').column('versie_id').execute();

      await schema
        .createTable('vaststelling')
        .addColumn('versie_id', 'integer', (c) => c.primaryKey().references('document_versie.id'))
        .addColumn('stuk', 'text', (c) => c.notNull())
        .addColumn('sha256', 'text', (c) => c.notNull())
        .addColumn('peildatum', 'text', (c) => c.notNull())
        .addColumn('vastgesteld_op', 'text', (c) => c.notNull())
        .addColumn('vastgesteld_door', 'integer', (c) => c.references('gebruiker.id'))
        .execute();
    },
  };
}
