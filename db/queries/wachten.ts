import type { Verbinding } from '#db/verbinding.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { Afhankelijkheid, Knoop, Opschorting } from '#domain/wachten/wachten.ts';
import { zichtbareActiesOp, zichtbareAfspraken } from './zichtbaar.ts';

/** Wie op wie wacht, voor zover beide einden in deze kringen liggen en er op de peildatum al waren. */
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
    .orderBy('id')
    .execute();
  return rijen.map((rij) => ({
    id: rij.id,
    van: naarKnoop(rij.van_afspraak, rij.van_actie),
    op: naarKnoop(rij.op_afspraak, rij.op_actie),
    aard: rij.aard,
    reden: rij.reden,
  }));
}

/** Voegt een afhankelijkheid toe; of er een kring ontstaat is vooraf nagegaan. @returns haar nummer. */
export async function voegAfhankelijkheidToe(
  db: Verbinding,
  { van, op, aard, reden }: Omit<Afhankelijkheid, 'id'>,
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
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function verwijderAfhankelijkheid(db: Verbinding, id: number): Promise<void> {
  await db.deleteFrom('afhankelijkheid').where('id', '=', id).execute();
}

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
  return rijen.map((rij) => ({
    id: rij.id,
    knoop: naarKnoop(rij.afspraak_id, rij.actie_id),
    partij: rij.partij,
    voorwaarde: rij.voorwaarde,
    van: rij.van,
    tot: rij.tot,
  }));
}

/** @returns het nummer van de opschorting. */
export async function voegOpschortingToe(
  db: Verbinding,
  opschorting: Omit<Opschorting, 'id'> & { gebruikerId: number | null },
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
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Beëindigt een lopende opschorting. @returns of ze nog liep. */
export async function beeindigOpschorting(db: Verbinding, id: number, dag: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('opschorting')
    .set({ tot: dag })
    .where('id', '=', id)
    .where('tot', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

function naarKnoop(afspraak: string | null, actie: number | null): Knoop {
  return afspraak !== null ? `afspraak:${afspraak}` : `actie:${actie ?? 0}`;
}

function vanKnoop(knoop: Knoop): { afspraak: string | null; actie: number | null } {
  const plaats = knoop.indexOf(':') + 1;
  const id = knoop.slice(plaats);
  return knoop.startsWith('actie:') ? { afspraak: null, actie: Number(id) } : { afspraak: id, actie: null };
}
