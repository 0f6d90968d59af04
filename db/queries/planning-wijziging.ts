import type { Verbinding } from '#db/verbinding.ts';
import type { Planning, Wijzigreden } from '#domain/planning/planning.ts';

/** Een wijziging van de planning van een actie, met de reden (design §4, Planning). */
export interface PlanningWijziging {
  id: number;
  actieId: number;
  van: Planning;
  naar: Planning;
  reden: Wijzigreden;
  toelichting: string;
  door: { id: number; naam: string };
  datum: string;
  vastgelegdOp: string;
}

/** Legt een wijziging vast; hoort in dezelfde transactie als `wijzigActie`. */
export async function voegPlanningWijzigingToe(
  db: Verbinding,
  wijziging: Omit<PlanningWijziging, 'id' | 'door'> & { gebruikerId: number },
): Promise<void> {
  await db
    .insertInto('planning_wijziging')
    .values({
      actie_id: wijziging.actieId,
      van: JSON.stringify(wijziging.van),
      naar: JSON.stringify(wijziging.naar),
      reden: wijziging.reden,
      toelichting: wijziging.toelichting,
      gebruiker_id: wijziging.gebruikerId,
      datum: wijziging.datum,
      vastgelegd_op: wijziging.vastgelegdOp,
    })
    .execute();
}

/** De wijzigingen van één actie, de nieuwste eerst. */
export async function laadPlanningWijzigingen(db: Verbinding, actieId: number): Promise<PlanningWijziging[]> {
  const rijen = await wijzigingen(db).where('actie_id', '=', actieId).execute();
  return rijen.map(naarWijziging);
}

/** De wijzigingen van deze acties van `van` tot en met `tot`, de nieuwste eerst. */
export async function laadPlanningWijzigingenTussen(
  db: Verbinding,
  actieIds: readonly number[],
  { van, tot }: { van: string; tot: string },
): Promise<PlanningWijziging[]> {
  if (actieIds.length === 0) return [];
  const rijen = await wijzigingen(db)
    .where('actie_id', 'in', actieIds)
    .where('datum', '>=', van)
    .where('datum', '<=', tot)
    .execute();
  return rijen.map(naarWijziging);
}

const wijzigingen = (db: Verbinding) =>
  db
    .selectFrom('planning_wijziging')
    .innerJoin('gebruiker', 'gebruiker.id', 'planning_wijziging.gebruiker_id')
    .selectAll('planning_wijziging')
    .select('gebruiker.naam')
    .orderBy('datum', 'desc')
    .orderBy('planning_wijziging.id', 'desc');

function naarWijziging(
  rij: Awaited<ReturnType<ReturnType<typeof wijzigingen>['execute']>>[number],
): PlanningWijziging {
  return {
    id: rij.id,
    actieId: rij.actie_id,
    van: JSON.parse(rij.van),
    naar: JSON.parse(rij.naar),
    reden: rij.reden,
    toelichting: rij.toelichting,
    door: { id: rij.gebruiker_id, naam: rij.naam },
    datum: rij.datum,
    vastgelegdOp: rij.vastgelegd_op,
  };
}
