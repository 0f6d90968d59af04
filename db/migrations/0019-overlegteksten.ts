import { type Kysely, sql } from 'kysely';
import type { Engine } from '../verbinding.ts';

/**
 * Teksten bij een overleg die mensen samen schrijven. Een document hoort voortaan bij een opgave (een implementatieplan) of bij
 * een overleg (`overlegtekst`).
 */
export function overlegteksten(engine: Engine) {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const opdracht of ZONDER_OPGAVE[engine]) await opdracht.execute(db);
      await db.schema
        .createTable('overlegtekst')
        .addColumn('document_id', 'text', (c) => c.primaryKey().references('document.id'))
        .addColumn('sleutel', 'text', (c) => c.notNull().unique())
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('overleg_id', 'integer', (c) => c.notNull().references('overleg.id').onDelete('cascade'))
        .addColumn('agendapunt_id', 'integer', (c) => c.references('agendapunt.id').onDelete('set null'))
        .addColumn('partij', 'text', (c) => c.references('partij.slug'))
        .addCheckConstraint('overlegtekst_partij', sql`(soort = 'annotatie') = (partij is not null)`)
        .execute();
      await db.schema.createIndex('overlegtekst_overleg').on('overlegtekst').column('overleg_id').execute();
      await db.schema.createIndex('overlegtekst_punt').on('overlegtekst').column('agendapunt_id').execute();
    },
  };
}

/**
 * Een document hoeft niet bij een opgave te horen. SQLite kan dat van een bestaande kolom niet zeggen; een nieuwe met dezelfde
 * inhoud laat alles wat naar het document verwijst met rust.
 */
const ZONDER_OPGAVE = {
  sqlite: [
    sql`alter table document add column opgave integer references opgave(nr)`,
    sql`update document set opgave = opgave_nr`,
    sql`alter table document drop column opgave_nr`,
    sql`alter table document rename column opgave to opgave_nr`,
  ],
  postgres: [sql`alter table document alter column opgave_nr drop not null`],
};
