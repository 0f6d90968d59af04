import type { Kysely } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/** Stukken: de bewaarde inhoud van bijlagen, wat er na het bevriezen bij kwam, en de pakketten per groep lezers (besluit 31). */
export function stukken({ id, bytes }: Kolommen) {
  return {
    async up({ schema }: Kysely<unknown>): Promise<void> {
      await schema
        .createTable('stukinhoud')
        .addColumn('overleg_id', 'integer', (c) => c.notNull().references('overleg.id'))
        .addColumn('sha256', 'text', (c) => c.notNull())
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('type', 'text', (c) => c.notNull())
        .addColumn('tekst', 'text')
        .addColumn('inhoud', bytes)
        .addPrimaryKeyConstraint('stukinhoud_pk', ['overleg_id', 'sha256'])
        .execute();

      await id(schema.createTable('pakket'))
        .addColumn('overleg_id', 'integer', (c) => c.notNull().references('overleg.id'))
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('kopie', 'text', (c) => c.notNull())
        .addColumn('sha256', 'text', (c) => c.notNull())
        .addColumn('toelichting', 'text', (c) => c.notNull())
        .addColumn('vervangt', 'integer', (c) => c.references('pakket.id'))
        .addColumn('gemaakt_door', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('gemaakt_op', 'text', (c) => c.notNull())
        .addColumn('verzonden_door', 'integer', (c) => c.references('gebruiker.id'))
        .addColumn('verzonden_op', 'text')
        .execute();
      await schema.createIndex('pakket_overleg').on('pakket').column('overleg_id').execute();

      await id(schema.createTable('pakketversie'))
        .addColumn('pakket_id', 'integer', (c) => c.notNull().references('pakket.id').onDelete('cascade'))
        .addColumn('voor', 'text', (c) => c.notNull())
        .addColumn('naam', 'text', (c) => c.notNull())
        .addColumn('sha256', 'text', (c) => c.notNull())
        .addColumn('bladzijden', 'integer', (c) => c.notNull())
        .addColumn('pdf', bytes, (c) => c.notNull())
        .addColumn('docx', bytes, (c) => c.notNull())
        .addColumn('ingetrokken_op', 'text')
        .addColumn('ingetrokken_door', 'integer', (c) => c.references('gebruiker.id'))
        .addColumn('reden', 'text', (c) => c.notNull().defaultTo(''))
        .execute();
      await schema.createIndex('pakketversie_pakket').on('pakketversie').column('pakket_id').execute();

      await id(schema.createTable('nagekomen'))
        .addColumn('overleg_id', 'integer', (c) => c.notNull().references('overleg.id'))
        .addColumn('agendapunt_id', 'integer', (c) => c.notNull().references('agendapunt.id'))
        .addColumn('titel', 'text', (c) => c.notNull())
        .addColumn('naam', 'text', (c) => c.notNull())
        .addColumn('bladzijden', 'integer', (c) => c.notNull())
        .addColumn('sha256', 'text', (c) => c.notNull())
        .addColumn('in_plaats_van', 'integer')
        .addColumn('vervangt', 'text', (c) => c.notNull())
        .addColumn('alleen_voor', 'text')
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('toegevoegd_op', 'text', (c) => c.notNull())
        .execute();
      await schema.createIndex('nagekomen_overleg').on('nagekomen').column('overleg_id').execute();
    },
  };
}
