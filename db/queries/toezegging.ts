import type { Selectable } from 'kysely';
import type { Database } from '#db/tables.ts';
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
  return rijen.map(naarToezegging);
}

/** Wat er van een toezegging bekend is als zij uit een programmabestand komt. */
export type NieuweToezegging = Pick<
  Toezegging,
  'van' | 'aan' | 'inhoud' | 'termijn' | 'nagekomenOp' | 'kring'
>;

/** @returns het nummer van de toezegging. */
export async function voegToezeggingToe(db: Verbinding, toezegging: NieuweToezegging): Promise<number> {
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

function naarToezegging(rij: Selectable<Database['toezegging']>): Toezegging {
  return {
    id: rij.id,
    van: rij.van,
    aan: rij.aan,
    inhoud: rij.inhoud,
    termijn: rij.termijn,
    nagekomenOp: rij.nagekomen_op,
    kring: rij.kring,
    overlegId: rij.overleg_id,
    agendapuntId: rij.agendapunt_id,
    nr: rij.nr,
    voorwaarde: rij.voorwaarde,
    alleenVoor: rij.alleen_voor === null ? null : JSON.parse(rij.alleen_voor),
    vanBevestigdOp: rij.van_bevestigd_op,
    aanBevestigdOp: rij.aan_bevestigd_op,
    vervallenOp: rij.vervallen_op,
    afloop: rij.afloop,
    versie: rij.versie,
  };
}
