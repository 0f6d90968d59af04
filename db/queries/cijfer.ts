import { Verouderd } from '#db/fouten.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Cijfer, Cijferversie } from '#domain/cijfer/cijfer.ts';
import type { Kring } from '#domain/policy/kring.ts';

export type NieuwCijfer = Omit<Cijfer, 'id' | 'versies'> & { gemaaktDoor: number | null; gemaaktOp: string };

export type NieuweCijferwaarde = Omit<Cijferversie, 'door'> & { gebruikerId: number | null };

/** Alle cijfers in deze kringen met al hun waarden, op naam. */
export async function laadCijfers(db: Verbinding, kringen: readonly Kring[]): Promise<Cijfer[]> {
  const [cijfers, waarden] = await Promise.all([
    db.selectFrom('cijfer').selectAll().where('kring', 'in', kringen).orderBy('naam').orderBy('id').execute(),
    db
      .selectFrom('cijfer_waarde')
      .innerJoin('cijfer', 'cijfer.id', 'cijfer_waarde.cijfer_id')
      .leftJoin('gebruiker', 'gebruiker.id', 'cijfer_waarde.gebruiker_id')
      .selectAll('cijfer_waarde')
      .select('gebruiker.naam as door')
      .where('cijfer.kring', 'in', kringen)
      .orderBy('cijfer_waarde.cijfer_id')
      .orderBy('cijfer_waarde.versie')
      .execute(),
  ]);
  const perCijfer = new Map<number, Cijferversie[]>(cijfers.map(({ id }) => [id, []]));
  for (const rij of waarden) {
    perCijfer.get(rij.cijfer_id)?.push({
      versie: rij.versie,
      waarde: rij.waarde,
      bron: rij.bron,
      bronUrl: rij.bron_url,
      peildatum: rij.peildatum,
      toelichting: rij.toelichting,
      door: rij.door,
      vastgelegdOp: rij.vastgelegd_op,
    });
  }
  return cijfers.map(({ id, opgave_nr, naam, eenheid, kring }) => ({
    id,
    opgaveNr: opgave_nr,
    naam,
    eenheid,
    kring,
    versies: perCijfer.get(id) ?? [],
  }));
}

/** Eén cijfer zonder waarden, in welke kring ook: de aanroeper vraagt de policy. */
export async function vindCijfer(
  db: Verbinding,
  id: number,
): Promise<Pick<Cijfer, 'id' | 'opgaveNr' | 'kring'> | null> {
  const rij = await db
    .selectFrom('cijfer')
    .select(['id', 'opgave_nr', 'kring'])
    .where('id', '=', id)
    .executeTakeFirst();
  return rij ? { id: rij.id, opgaveNr: rij.opgave_nr, kring: rij.kring } : null;
}

/** @returns het nummer van het cijfer; het heeft dan nog geen waarde. */
export async function voegCijferToe(db: Verbinding, cijfer: NieuwCijfer): Promise<number> {
  const { id } = await db
    .insertInto('cijfer')
    .values({
      opgave_nr: cijfer.opgaveNr,
      naam: cijfer.naam,
      eenheid: cijfer.eenheid,
      kring: cijfer.kring,
      gemaakt_door: cijfer.gemaaktDoor,
      gemaakt_op: cijfer.gemaaktOp,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Legt een waarde vast onder haar versienummer. @throws Verouderd als een ander dat nummer al gebruikte. */
export async function voegCijferwaardeToe(
  db: Verbinding,
  cijferId: number,
  waarde: NieuweCijferwaarde,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('cijfer_waarde')
    .values({
      cijfer_id: cijferId,
      versie: waarde.versie,
      waarde: waarde.waarde,
      bron: waarde.bron,
      bron_url: waarde.bronUrl,
      peildatum: waarde.peildatum,
      toelichting: waarde.toelichting,
      gebruiker_id: waarde.gebruikerId,
      vastgelegd_op: waarde.vastgelegdOp,
    })
    .onConflict((conflict) => conflict.columns(['cijfer_id', 'versie']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) throw new Verouderd(`cijfer:${cijferId}`);
}
