import type { Kysely } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/** Wissen: dat het gebeurd is, en hoe vaak per document, zodat wie een oudere kopie heeft haar weggooit. */
export function wissen({ id }: Kolommen) {
  return {
    async up({ schema }: Kysely<unknown>): Promise<void> {
      await schema
        .alterTable('document')
        .addColumn('gewist', 'integer', (c) => c.notNull().defaultTo(0))
        .execute();
      await id(schema.createTable('wissing'))
        .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('reden', 'text', (c) => c.notNull())
        .addColumn('tekens', 'integer', (c) => c.notNull())
        .addColumn('plaatsen', 'integer', (c) => c.notNull())
        .addColumn('oude_hashes', 'text', (c) => c.notNull())
        .addColumn('gewist_op', 'text', (c) => c.notNull())
        .addColumn('opgeruimd', 'integer', (c) => c.notNull())
        .execute();
      await schema.createIndex('wissing_document').on('wissing').column('document_id').execute();
    },
  };
}
