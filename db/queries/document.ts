import type { Selectable } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { PlanStand } from '#domain/stand/snapshot.ts';

/** De documenten in deze kringen, op opgave. */
export async function laadDocumenten(db: Verbinding, kringen: readonly Kring[]): Promise<PlanStand[]> {
  const rijen = await db
    .selectFrom('document')
    .selectAll()
    .where('kring', 'in', kringen)
    .orderBy('opgave_nr')
    .orderBy('id')
    .execute();
  return rijen.map(naarPlan);
}

/** Eén document, in welke kring ook: de aanroeper vraagt de policy. */
export async function vindDocument(db: Verbinding, id: string): Promise<PlanStand | null> {
  const rij = await db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst();
  return rij ? naarPlan(rij) : null;
}

/** Maakt het document als het er nog niet is. @returns of deze aanroep het maakte: van twee tegelijk is er één de maker. */
export async function maakDocument(db: Verbinding, plan: PlanStand, gemaaktOp: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('document')
    .values({
      id: plan.documentId,
      soort: 'implementatieplan',
      opgave_nr: plan.opgaveNr,
      titel: plan.titel,
      kring: plan.kring,
      status: plan.status,
      gemaakt_op: gemaaktOp,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

function naarPlan(rij: Selectable<Database['document']>): PlanStand {
  return {
    documentId: rij.id,
    opgaveNr: rij.opgave_nr,
    titel: rij.titel,
    status: rij.status,
    kring: rij.kring,
  };
}
