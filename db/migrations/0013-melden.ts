import type { Kysely } from 'kysely';

/** Melden: wat de volgende stap is, en welke koepel voor een lid meldde. */
export const melden = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .alterTable('melding')
      .addColumn('volgende_stap', 'text', (c) => c.notNull().defaultTo(''))
      .execute();
    await schema
      .alterTable('melding')
      .addColumn('via', 'text', (c) => c.references('partij.slug'))
      .execute();
  },
};
