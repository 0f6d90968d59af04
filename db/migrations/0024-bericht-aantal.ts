import type { Kysely } from 'kysely';

/** Eén bericht kan over meer acties gaan: wie er in één keer veel krijgt, krijgt er niet evenveel berichten bij. */
export const berichtAantal = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .alterTable('bericht')
      .addColumn('aantal', 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
  },
};
