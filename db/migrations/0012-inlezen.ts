import type { Kysely } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/** Lijsten van partijen inlezen: wat er ligt, wat ervan gekomen is, en hoe een partij haar kolommen de vorige keer aanwees. */
export function inlezen({ id, bytes }: Kolommen) {
  return {
    async up({ schema }: Kysely<unknown>): Promise<void> {
      await id(schema.createTable('inlezing'))
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('partij', 'text', (c) => c.references('partij.slug'))
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('bestandsnaam', 'text', (c) => c.notNull())
        .addColumn('vorm', 'text', (c) => c.notNull())
        .addColumn('aantal', 'integer', (c) => c.notNull())
        .addColumn('opmerkingen', 'text', (c) => c.notNull())
        .addColumn('lijst', bytes)
        .addColumn('instelling', 'text', (c) => c.notNull())
        .addColumn('staat', 'text', (c) => c.notNull())
        .addColumn('begonnen_op', 'text', (c) => c.notNull())
        .addColumn('gedaan_op', 'text')
        .addColumn('teruggedraaid_op', 'text')
        .addColumn('verslag', 'text')
        .execute();
      await schema
        .createIndex('inlezing_gebruiker')
        .on('inlezing')
        .columns(['gebruiker_id', 'staat', 'id'])
        .execute();
      await schema.createIndex('inlezing_oud').on('inlezing').columns(['staat', 'begonnen_op']).execute();
      await schema
        .createTable('inleesprofiel')
        .addColumn('partij', 'text', (c) => c.notNull())
        .addColumn('vorm', 'text', (c) => c.notNull())
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('profiel', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('inleesprofiel_pk', ['partij', 'vorm', 'soort'])
        .execute();
    },
  };
}
