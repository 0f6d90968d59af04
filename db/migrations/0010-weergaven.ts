import type { Kysely } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/** Bewaarde weergaven van het register, van een gebruiker of van een partij, en waarmee iemand het register opent. */
export function weergaven({ id }: Kolommen) {
  return {
    async up({ schema }: Kysely<unknown>): Promise<void> {
      await id(schema.createTable('weergave'))
        .addColumn('gebruiker_id', 'integer', (c) => c.references('gebruiker.id'))
        .addColumn('partij', 'text', (c) => c.references('partij.slug'))
        .addColumn('naam', 'text', (c) => c.notNull())
        .addColumn('zoek', 'text', (c) => c.notNull())
        .addColumn('gewijzigd_door', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('gewijzigd_op', 'text', (c) => c.notNull())
        .addColumn('versie', 'integer', (c) => c.notNull())
        // Leeg is nooit gelijk aan leeg: een naam is uniek per gebruiker, en per partij.
        .addUniqueConstraint('weergave_van_gebruiker', ['gebruiker_id', 'naam'])
        .addUniqueConstraint('weergave_van_partij', ['partij', 'naam'])
        .execute();
      await schema
        .createTable('weergave_standaard')
        .addColumn('gebruiker_id', 'integer', (c) => c.primaryKey().references('gebruiker.id'))
        .addColumn('weergave_id', 'integer', (c) => c.notNull().references('weergave.id').onDelete('cascade'))
        .execute();
      // Wie een weergave weghaalt, hoeft niet alle gebruikers langs.
      await schema
        .createIndex('weergave_standaard_weergave')
        .on('weergave_standaard')
        .column('weergave_id')
        .execute();
    },
  };
}
