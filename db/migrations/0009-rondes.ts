import type { Kysely } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/**
 * Een statusronde heeft een bereik, wordt gesloten en daarna bevroren. En post: elke mail staat eerst hier, vastgelegd met
 * het besluit om haar te sturen, en gaat daarna pas de deur uit.
 */
export function rondes({ id }: Kolommen) {
  return {
    async up({ schema }: Kysely<unknown>): Promise<void> {
      for (const naam of ['opgaven', 'partijen']) {
        await schema
          .alterTable('statusronde')
          .addColumn(naam, 'text', (c) => c.notNull().defaultTo('[]'))
          .execute();
      }
      for (const naam of ['gesloten_op', 'bevroren_op', 'stuk', 'stuk_sha256']) {
        await schema.alterTable('statusronde').addColumn(naam, 'text').execute();
      }
      await schema
        .alterTable('statusronde')
        .addColumn('versie', 'integer', (c) => c.notNull().defaultTo(1))
        .execute();

      await id(schema.createTable('mail'))
        .addColumn('sleutel', 'text', (c) => c.notNull().unique())
        .addColumn('message_id', 'text', (c) => c.notNull())
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('aan', 'text', (c) => c.notNull())
        .addColumn('onderwerp', 'text', (c) => c.notNull())
        .addColumn('tekst', 'text', (c) => c.notNull())
        .addColumn('ronde_id', 'integer', (c) => c.references('statusronde.id'))
        .addColumn('partij', 'text', (c) => c.references('partij.slug'))
        .addColumn('kring', 'text', (c) => c.notNull())
        .addColumn('gemaakt_op', 'text', (c) => c.notNull())
        .addColumn('pogingen', 'integer', (c) => c.notNull().defaultTo(0))
        .addColumn('volgende_poging', 'text')
        .addColumn('verstuurd_op', 'text')
        .addColumn('fout', 'text', (c) => c.notNull().defaultTo(''))
        .execute();
      await schema.createIndex('mail_wachtend').on('mail').column('volgende_poging').execute();
      await schema.createIndex('mail_ronde').on('mail').columns(['ronde_id', 'id']).execute();
    },
  };
}
