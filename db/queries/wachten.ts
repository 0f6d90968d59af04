import type { Selectable, Transaction } from 'kysely';
import { naarKnoop, vanKnoop } from '#db/knoop.ts';
import { bewaakVolgorde } from '#db/slot.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { eindeVanDag } from '#domain/datum/datum.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { Afhankelijkheid, Knoop } from '#domain/wachten/wachten.ts';
import { zichtbareActies, zichtbareActiesOp, zichtbareAfspraken } from './zichtbaar.ts';

/** De lijnen waarvan beide einden in deze kringen liggen, ook wat weg is. */
export function zichtbareLijnen(db: Verbinding, kringen: readonly Kring[]) {
  const afspraken = zichtbareAfspraken(db, kringen);
  const acties = zichtbareActies(db, kringen);
  return db
    .selectFrom('afhankelijkheid')
    .where((eb) =>
      eb.or([
        eb('afhankelijkheid.van_afspraak', 'in', afspraken),
        eb('afhankelijkheid.van_actie', 'in', acties),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb('afhankelijkheid.op_afspraak', 'in', afspraken),
        eb('afhankelijkheid.op_actie', 'in', acties),
      ]),
    );
}

/** Wie op wie wachtte, voor zover beide einden in deze kringen liggen en er op de peildatum al waren. */
export async function laadAfhankelijkheden(
  db: Verbinding,
  peildatum: string,
  kringen: readonly Kring[],
): Promise<Afhankelijkheid[]> {
  const afspraken = zichtbareAfspraken(db, kringen);
  const acties = zichtbareActiesOp(db, peildatum, kringen);
  const rijen = await db
    .selectFrom('afhankelijkheid')
    .selectAll()
    .where((eb) => eb.or([eb('van_afspraak', 'in', afspraken), eb('van_actie', 'in', acties)]))
    .where((eb) => eb.or([eb('op_afspraak', 'in', afspraken), eb('op_actie', 'in', acties)]))
    .where((eb) => eb.or([eb('gemaakt_op', 'is', null), eb('gemaakt_op', '<', eindeVanDag(peildatum))]))
    .where((eb) =>
      eb.or([eb('verwijderd_op', 'is', null), eb('verwijderd_op', '>=', eindeVanDag(peildatum))]),
    )
    .orderBy('id')
    .execute();
  return rijen.map(naarAfhankelijkheid);
}

/** Wat er met een afhankelijkheid gebeurde, met wie dat deed; leeg voor wat een programmabestand deed. */
export interface Afhankelijkheidsverloop extends Afhankelijkheid {
  gemaaktOp: string | null;
  gemaaktDoor: string | null;
  verwijderdOp: string | null;
  verwijderdDoor: string | null;
}

/** Alle lijnen van en naar een knoop, ook wat weg is, in deze kringen; het nieuwste eerst. */
export async function laadVerloop(
  db: Verbinding,
  knoop: Knoop,
  kringen: readonly Kring[],
): Promise<Afhankelijkheidsverloop[]> {
  const { afspraak, actie } = vanKnoop(knoop);
  const rijen = await zichtbareLijnen(db, kringen)
    .leftJoin('gebruiker as maker', 'maker.id', 'afhankelijkheid.gemaakt_door')
    .leftJoin('gebruiker as verwijderaar', 'verwijderaar.id', 'afhankelijkheid.verwijderd_door')
    .selectAll('afhankelijkheid')
    .select(['maker.naam as maker_naam', 'verwijderaar.naam as verwijderaar_naam'])
    .where((eb) =>
      afspraak !== null
        ? eb.or([eb('van_afspraak', '=', afspraak), eb('op_afspraak', '=', afspraak)])
        : eb.or([eb('van_actie', '=', actie), eb('op_actie', '=', actie)]),
    )
    .orderBy('afhankelijkheid.id', 'desc')
    .execute();
  return rijen.map((rij) => ({
    ...naarAfhankelijkheid(rij),
    gemaaktOp: rij.gemaakt_op,
    gemaaktDoor: rij.maker_naam,
    verwijderdOp: rij.verwijderd_op,
    verwijderdDoor: rij.verwijderaar_naam,
  }));
}

/** Wie een lijn trok of weghaalde, en wanneer. */
type Door = { gebruikerId: number | null; op: string };

/** Voegt een afhankelijkheid toe; of er een kring ontstaat is vooraf nagegaan. @returns haar nummer. */
export async function voegAfhankelijkheidToe(
  db: Verbinding,
  { van, op, aard, reden }: Omit<Afhankelijkheid, 'id'>,
  door: Door,
): Promise<number> {
  const begin = vanKnoop(van);
  const eind = vanKnoop(op);
  const { id } = await db
    .insertInto('afhankelijkheid')
    .values({
      van_afspraak: begin.afspraak,
      van_actie: begin.actie,
      op_afspraak: eind.afspraak,
      op_actie: eind.actie,
      aard,
      reden,
      gemaakt_op: door.op,
      gemaakt_door: door.gebruikerId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Vanaf nu wacht het niet meer; in het beeld van vroeger blijft het staan. */
export async function verwijderAfhankelijkheid(db: Verbinding, id: number, door: Door): Promise<void> {
  await db
    .updateTable('afhankelijkheid')
    .set({ verwijderd_op: door.op, verwijderd_door: door.gebruikerId })
    .where('id', '=', id)
    .where('verwijderd_op', 'is', null)
    .execute();
}

/** Houdt anderen van het toevoegen en weghalen af tot de transactie klaar is: twee lijnen samen kunnen een kring zijn. */
export function vergrendelAfhankelijkheden(trx: Transaction<Database>): Promise<void> {
  return bewaakVolgorde(trx, 'afhankelijkheid', ['alles']);
}

function naarAfhankelijkheid(rij: Selectable<Database['afhankelijkheid']>): Afhankelijkheid {
  return {
    id: rij.id,
    van: naarKnoop(rij.van_afspraak, rij.van_actie),
    op: naarKnoop(rij.op_afspraak, rij.op_actie),
    aard: rij.aard,
    reden: rij.reden,
  };
}
