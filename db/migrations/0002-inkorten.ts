import type { Kysely } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/** Het updatelogboek inkorten: één momentopname per document, en wat daarin opging ingepakt in de historie. */
export function inkorten({ id, bytes }: Kolommen) {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('document_momentopname')
        .addColumn('document_id', 'text', (c) => c.primaryKey().references('document.id'))
        .addColumn('tot_seq', 'integer', (c) => c.notNull())
        .addColumn('data', bytes, (c) => c.notNull())
        .execute();
      await id(db.schema.createTable('document_historie'))
        .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
        .addColumn('tot_seq', 'integer', (c) => c.notNull())
        .addColumn('data', bytes, (c) => c.notNull())
        .execute();
      await db.schema
        .createIndex('document_historie_document')
        .on('document_historie')
        .columns(['document_id', 'tot_seq'])
        .unique()
        .execute();
    },
  };
}
