import type { Kysely } from 'kysely';

/** Bij welk overleg een mail hoort: wat nog wacht gaat niet meer weg als het niet doorgaat. */
export const mailBijOverleg = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .alterTable('mail')
      .addColumn('overleg_id', 'integer', (c) => c.references('overleg.id'))
      .execute();
  },
};
