import type { Kysely } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/** Het cijferregister: een cijfer, en elke waarde die het ooit had. Een waarde verandert nooit; er komt er een bij. */
export function cijfers({ id }: Kolommen) {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await id(db.schema.createTable('cijfer'))
        .addColumn('sleutel', 'text', (c) => c.unique())
        .addColumn('opgave_nr', 'integer', (c) => c.references('opgave.nr'))
        .addColumn('naam', 'text', (c) => c.notNull())
        .addColumn('eenheid', 'text', (c) => c.notNull())
        .addColumn('kring', 'text', (c) => c.notNull())
        .addColumn('gemaakt_door', 'integer', (c) => c.references('gebruiker.id'))
        .addColumn('gemaakt_op', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('cijfer_waarde')
        .addColumn('cijfer_id', 'integer', (c) => c.notNull().references('cijfer.id'))
        .addColumn('versie', 'integer', (c) => c.notNull())
        .addColumn('waarde', 'text', (c) => c.notNull())
        .addColumn('bron', 'text', (c) => c.notNull())
        .addColumn('bron_url', 'text')
        .addColumn('peildatum', 'text', (c) => c.notNull())
        .addColumn('toelichting', 'text', (c) => c.notNull())
        .addColumn('gebruiker_id', 'integer', (c) => c.references('gebruiker.id'))
        .addColumn('vastgelegd_op', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('cijfer_waarde_pk', ['cijfer_id', 'versie'])
        .execute();
    },
  };
}
