import { Verouderd } from '#db/fouten.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Weergave } from '#domain/weergave/weergave.ts';

/** Van wie een weergave is. */
export type Eigenaar = { gebruikerId: number; partij: null } | { gebruikerId: null; partij: string };

/** Wie er iets aan deed, en wanneer. */
interface Gedaan {
  gebruikerId: number;
  nu: string;
}

/** De weergaven van deze gebruiker en van deze partij, op naam. */
export async function laadWeergaven(
  db: Verbinding,
  gebruikerId: number,
  partij: string | null,
): Promise<Weergave[]> {
  const rijen = await weergaven(db)
    .where((eb) =>
      partij === null
        ? eb('gebruiker_id', '=', gebruikerId)
        : eb.or([eb('gebruiker_id', '=', gebruikerId), eb('weergave.partij', '=', partij)]),
    )
    .execute();
  return rijen.map(naarWeergave).sort((a, b) => a.naam.localeCompare(b.naam, 'nl', { numeric: true }));
}

export async function vindWeergave(db: Verbinding, id: number): Promise<Weergave | null> {
  const rij = await weergaven(db).where('weergave.id', '=', id).executeTakeFirst();
  return rij ? naarWeergave(rij) : null;
}

/** @returns het nummer, of null als deze eigenaar al een weergave met deze naam heeft. */
export async function voegWeergaveToe(
  db: Verbinding,
  { gebruikerId, partij }: Eigenaar,
  { naam, zoek }: Pick<Weergave, 'naam' | 'zoek'>,
  gedaan: Gedaan,
): Promise<number | null> {
  const rij = await db
    .insertInto('weergave')
    .values({
      gebruiker_id: gebruikerId,
      partij,
      naam,
      zoek,
      gewijzigd_door: gedaan.gebruikerId,
      gewijzigd_op: gedaan.nu,
      versie: 1,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return rij?.id ?? null;
}

/** @throws Verouderd als iemand anders eerder was, of als de weergave weg is. */
export async function wijzigWeergave(
  db: Verbinding,
  { id, versie }: Pick<Weergave, 'id' | 'versie'>,
  inhoud: Partial<Pick<Weergave, 'naam' | 'zoek'>>,
  gedaan: Gedaan,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('weergave')
    .set({
      ...inhoud,
      gewijzigd_door: gedaan.gebruikerId,
      gewijzigd_op: gedaan.nu,
      versie: versie + 1,
    })
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Verouderd(`weergave:${id}`);
}

/** @throws Verouderd zoals `wijzigWeergave`. */
export async function verwijderWeergave(
  db: Verbinding,
  { id, versie }: Pick<Weergave, 'id' | 'versie'>,
): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('weergave')
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw new Verouderd(`weergave:${id}`);
}

/** Waarmee deze gebruiker het register opent, of null. */
export async function vindStandaard(db: Verbinding, gebruikerId: number): Promise<number | null> {
  const rij = await db
    .selectFrom('weergave_standaard')
    .select('weergave_id')
    .where('gebruiker_id', '=', gebruikerId)
    .executeTakeFirst();
  return rij?.weergave_id ?? null;
}

export async function zetStandaard(
  db: Verbinding,
  gebruikerId: number,
  weergaveId: number | null,
): Promise<void> {
  if (weergaveId === null) {
    await db.deleteFrom('weergave_standaard').where('gebruiker_id', '=', gebruikerId).execute();
    return;
  }
  await db
    .insertInto('weergave_standaard')
    .values({ gebruiker_id: gebruikerId, weergave_id: weergaveId })
    .onConflict((conflict) => conflict.column('gebruiker_id').doUpdateSet({ weergave_id: weergaveId }))
    .execute();
}

function weergaven(db: Verbinding) {
  return db
    .selectFrom('weergave')
    .innerJoin('gebruiker', 'gebruiker.id', 'weergave.gewijzigd_door')
    .selectAll('weergave')
    .select('gebruiker.naam as door');
}

type Rij = Awaited<ReturnType<ReturnType<typeof weergaven>['execute']>>[number];

function naarWeergave(rij: Rij): Weergave {
  return {
    id: rij.id,
    gebruikerId: rij.gebruiker_id,
    partij: rij.partij,
    naam: rij.naam,
    zoek: rij.zoek,
    gewijzigdDoor: { id: rij.gewijzigd_door, naam: rij.door },
    gewijzigdOp: rij.gewijzigd_op,
    versie: rij.versie,
  };
}
