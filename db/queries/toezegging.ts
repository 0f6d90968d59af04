import type { Verbinding } from '#db/verbinding.ts';
import type { Toezegging } from '#domain/overleg/overleg.ts';
import type { Kring } from '#domain/policy/kring.ts';

/** De toezeggingen in deze kringen; de eerste termijn voorop, zonder termijn achteraan. */
export async function laadToezeggingen(db: Verbinding, kringen: readonly Kring[]): Promise<Toezegging[]> {
  const rijen = await db
    .selectFrom('toezegging')
    .selectAll()
    .where('kring', 'in', kringen)
    .orderBy('termijn', (o) => o.asc().nullsLast())
    .orderBy('id')
    .execute();
  return rijen.map(({ nagekomen_op, ...rest }) => ({ ...rest, nagekomenOp: nagekomen_op }));
}

/** @returns het nummer van de toezegging. */
export async function voegToezeggingToe(db: Verbinding, toezegging: Omit<Toezegging, 'id'>): Promise<number> {
  const { nagekomenOp, ...rest } = toezegging;
  const { id } = await db
    .insertInto('toezegging')
    .values({ ...rest, nagekomen_op: nagekomenOp })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns of de toezegging nog openstond. */
export async function komToezeggingNa(db: Verbinding, id: number, dag: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('toezegging')
    .set({ nagekomen_op: dag })
    .where('id', '=', id)
    .where('nagekomen_op', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
