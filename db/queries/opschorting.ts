import type { Selectable } from 'kysely';
import { naarKnoop, vanKnoop } from '#db/knoop.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { Knoop, Opschorting } from '#domain/wachten/wachten.ts';
import { zichtbareActies, zichtbareActiesOp, zichtbareAfspraken } from './zichtbaar.ts';

/** De opschortingen in deze kringen die op de peildatum al waren ingegaan, ook de beëindigde. */
export async function laadOpschortingen(
  db: Verbinding,
  peildatum: string,
  kringen: readonly Kring[],
): Promise<Opschorting[]> {
  const rijen = await db
    .selectFrom('opschorting')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('afspraak_id', 'in', zichtbareAfspraken(db, kringen)),
        eb('actie_id', 'in', zichtbareActiesOp(db, peildatum, kringen)),
      ]),
    )
    .where('van', '<=', peildatum)
    .orderBy('van')
    .orderBy('id')
    .execute();
  return rijen.map(naarOpschorting);
}

/** Een opschorting met wie haar vastlegde en beëindigde; leeg voor wat een programmabestand deed. */
export interface Opschortingsverloop extends Opschorting {
  door: string | null;
  hervatDoor: string | null;
  /** Wat er bij de hervatting gezegd is. */
  notitie: string;
}

/** Eén opschorting, in welke kring ook: de aanroeper vraagt of haar onderwerp gezien mag worden. */
export async function vindOpschorting(db: Verbinding, id: number): Promise<Opschortingsverloop | null> {
  const rij = await metMensen(db).where('opschorting.id', '=', id).executeTakeFirst();
  return rij ? naarVerloop(rij) : null;
}

/** Alle opschortingen van een afspraak of actie, ook de beëindigde; de nieuwste eerst. */
export async function laadOpschortingenOver(db: Verbinding, knoop: Knoop): Promise<Opschortingsverloop[]> {
  const { afspraak, actie } = vanKnoop(knoop);
  const rijen = await metMensen(db)
    .where((eb) => (afspraak !== null ? eb('afspraak_id', '=', afspraak) : eb('actie_id', '=', actie)))
    .orderBy('opschorting.id', 'desc')
    .execute();
  return rijen.map(naarVerloop);
}

/** Wat een partij opschortte, in deze kringen: wat nog loopt, en wat op of na `sinds` hervat is; het nieuwste eerst. */
export async function laadOpschortingenVan(
  db: Verbinding,
  partij: string,
  kringen: readonly Kring[],
  sinds: string,
): Promise<Opschortingsverloop[]> {
  const rijen = await metMensen(db)
    .where('opschorting.partij', '=', partij)
    .where((eb) =>
      eb.or([
        eb('afspraak_id', 'in', zichtbareAfspraken(db, kringen)),
        eb('actie_id', 'in', zichtbareActies(db, kringen)),
      ]),
    )
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', sinds)]))
    .orderBy('opschorting.id', 'desc')
    .execute();
  return rijen.map(naarVerloop);
}

const metMensen = (db: Verbinding) =>
  db
    .selectFrom('opschorting')
    .leftJoin('gebruiker as melder', 'melder.id', 'opschorting.gebruiker_id')
    .leftJoin('gebruiker as hervatter', 'hervatter.id', 'opschorting.hervat_door')
    .selectAll('opschorting')
    .select(['melder.naam as melder_naam', 'hervatter.naam as hervatter_naam']);

function naarOpschorting(rij: Selectable<Database['opschorting']>): Opschorting {
  return {
    id: rij.id,
    knoop: naarKnoop(rij.afspraak_id, rij.actie_id),
    partij: rij.partij,
    voorwaarde: rij.voorwaarde,
    van: rij.van,
    tot: rij.tot,
  };
}

function naarVerloop(
  rij: Selectable<Database['opschorting']> & { melder_naam: string | null; hervatter_naam: string | null },
): Opschortingsverloop {
  return {
    ...naarOpschorting(rij),
    door: rij.melder_naam,
    hervatDoor: rij.hervatter_naam,
    notitie: rij.hervat_notitie,
  };
}

/** @returns het nummer van de opschorting. */
export async function voegOpschortingToe(
  db: Verbinding,
  opschorting: Omit<Opschorting, 'id'> & { gebruikerId: number | null; vastgelegdOp: string },
): Promise<number> {
  const { afspraak, actie } = vanKnoop(opschorting.knoop);
  const { id } = await db
    .insertInto('opschorting')
    .values({
      afspraak_id: afspraak,
      actie_id: actie,
      partij: opschorting.partij,
      voorwaarde: opschorting.voorwaarde,
      van: opschorting.van,
      tot: opschorting.tot,
      gebruiker_id: opschorting.gebruikerId,
      vastgelegd_op: opschorting.vastgelegdOp,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Beëindigt een lopende opschorting. @returns of ze nog liep. */
export async function beeindigOpschorting(
  db: Verbinding,
  id: number,
  { dag, op, gebruikerId, notitie }: { dag: string; op: string; gebruikerId: number; notitie: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('opschorting')
    .set({ tot: dag, hervat_op: op, hervat_door: gebruikerId, hervat_notitie: notitie })
    .where('id', '=', id)
    .where('tot', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
