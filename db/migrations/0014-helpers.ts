import type { Kysely } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/** Bij een actie: wie helpt en waar het bewijs staat. En wat er in één keer aan meer acties gewijzigd is, om het terug te draaien. */
export function helpers({ id }: Kolommen) {
  return {
    async up({ schema }: Kysely<unknown>): Promise<void> {
      await schema
        .createTable('actie_helper')
        .addColumn('actie_id', 'integer', (c) => c.notNull().references('actie.id'))
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('sinds', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('actie_helper_pk', ['actie_id', 'partij'])
        .execute();

      await id(schema.createTable('bewijs'))
        .addColumn('actie_id', 'integer', (c) => c.notNull().references('actie.id'))
        .addColumn('titel', 'text', (c) => c.notNull())
        .addColumn('url', 'text', (c) => c.notNull())
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('toegevoegd_op', 'text', (c) => c.notNull())
        .addColumn('verwijderd_op', 'text')
        .addColumn('verwijderd_door', 'integer', (c) => c.references('gebruiker.id'))
        .execute();
      await schema.createIndex('bewijs_actie').on('bewijs').column('actie_id').execute();

      await id(schema.createTable('groepswijziging'))
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('gedaan_op', 'text', (c) => c.notNull())
        .addColumn('zoek', 'text', (c) => c.notNull())
        .addColumn('acties', 'text', (c) => c.notNull())
        .addColumn('teruggedraaid_op', 'text')
        .execute();
    },
  };
}
