import type { NotNull } from 'kysely';
import type { Verbinding } from '#db/verbinding.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { PlanStand } from '#domain/stand/snapshot.ts';

/** De documenten in deze kringen, op opgave. */
export async function laadDocumenten(db: Verbinding, kringen: readonly Kring[]): Promise<PlanStand[]> {
  const rijen = await plannen(db).where('kring', 'in', kringen).orderBy('opgave_nr').orderBy('id').execute();
  return rijen.map(naarPlan);
}

/** Eén plan, in welke kring ook: de aanroeper vraagt de policy. Null ook voor een document dat geen plan is. */
export async function vindDocument(db: Verbinding, id: string): Promise<PlanStand | null> {
  const rij = await plannen(db).where('id', '=', id).executeTakeFirst();
  return rij ? naarPlan(rij) : null;
}

/** Of er een document met dit nummer is, van welke soort ook. */
export async function isDocument(db: Verbinding, id: string): Promise<boolean> {
  const rij = await db.selectFrom('document').select('id').where('id', '=', id).executeTakeFirst();
  return rij !== undefined;
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

/** Alleen de plannen: teksten bij een overleg (`overlegtekst`) staan in geen enkele lijst van documenten. */
const plannen = (db: Verbinding) =>
  db
    .selectFrom('document')
    .select(['id', 'opgave_nr', 'titel', 'status', 'kring'])
    .where('soort', '=', 'implementatieplan')
    .$narrowType<{ opgave_nr: NotNull }>();

type Planrij = Awaited<ReturnType<ReturnType<typeof plannen>['execute']>>[number];

function naarPlan(rij: Planrij): PlanStand {
  return {
    documentId: rij.id,
    opgaveNr: rij.opgave_nr,
    titel: rij.titel,
    status: rij.status,
    kring: rij.kring,
  };
}
