import type { Transaction } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Rij } from './schema.ts';
import { alleenNieuw, type Telling } from './telling.ts';

/** De cijfers die er nog niet zijn, met hun waarden. Een bestaand cijfer houdt wat mensen erbij vastlegden. */
export async function schrijfCijfers(
  trx: Transaction<Database>,
  cijfers: Rij<'cijfers'>[],
  nu: string,
): Promise<Telling> {
  const bestaand = await trx
    .selectFrom('cijfer')
    .select('sleutel')
    .where('sleutel', 'is not', null)
    .execute();
  const { nieuw, telling } = alleenNieuw(
    cijfers,
    bestaand.flatMap(({ sleutel }) => sleutel ?? []),
    ({ sleutel }) => sleutel,
  );
  for (const { sleutel, opgave, naam, eenheid, kring, waarden } of nieuw) {
    const { id } = await trx
      .insertInto('cijfer')
      .values({
        sleutel,
        opgave_nr: opgave ?? null,
        naam,
        eenheid,
        kring,
        gemaakt_door: null,
        gemaakt_op: nu,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('cijfer_waarde')
      .values(
        waarden.map(({ waarde, bron, bron_url, peildatum, toelichting }, index) => ({
          cijfer_id: id,
          versie: index + 1,
          waarde,
          bron,
          bron_url: bron_url ?? null,
          peildatum,
          toelichting,
          gebruiker_id: null,
          vastgelegd_op: nu,
        })),
      )
      .execute();
  }
  return telling;
}
