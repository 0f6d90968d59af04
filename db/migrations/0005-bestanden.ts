import type { Kysely } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/** De afbeeldingen in een plan. Ze gaan weg met het document, en niet eerder: een oude versie kan ze nog tonen. */
export function bestanden({ bytes }: Kolommen) {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('bestand')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('document_id', 'text', (c) => c.notNull().references('document.id').onDelete('cascade'))
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('breedte', 'integer', (c) => c.notNull())
        .addColumn('hoogte', 'integer', (c) => c.notNull())
        .addColumn('bytes', 'integer', (c) => c.notNull())
        .addColumn('sha256', 'text', (c) => c.notNull())
        .addColumn('data', bytes, (c) => c.notNull())
        .addColumn('gebruiker_id', 'integer', (c) => c.references('gebruiker.id'))
        .addColumn('gemaakt_op', 'text', (c) => c.notNull())
        .addUniqueConstraint('bestand_uniek', ['document_id', 'sha256'])
        .execute();
    },
  };
}
