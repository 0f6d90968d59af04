import type { Verbinding } from '#db/verbinding.ts';
import type { Bewijs } from '#domain/actie/dossier.ts';

/** Wie er iets aan deed, en wanneer. */
interface Gedaan {
  gebruikerId: number;
  nu: string;
}

/** De partijen die bij deze actie helpen, in de volgorde waarin zij erbij kwamen. */
export async function laadHelpers(db: Verbinding, actieId: number): Promise<string[]> {
  const rijen = await db
    .selectFrom('actie_helper')
    .select('partij')
    .where('actie_id', '=', actieId)
    .orderBy('sinds')
    .orderBy('partij')
    .execute();
  return rijen.map(({ partij }) => partij);
}

/** Twee keer dezelfde partij is één keer. */
export async function voegHelperToe(
  db: Verbinding,
  actieId: number,
  partij: string,
  { gebruikerId, nu }: Gedaan,
): Promise<void> {
  await db
    .insertInto('actie_helper')
    .values({ actie_id: actieId, partij, gebruiker_id: gebruikerId, sinds: nu })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function haalHelperWeg(db: Verbinding, actieId: number, partij: string): Promise<void> {
  await db.deleteFrom('actie_helper').where('actie_id', '=', actieId).where('partij', '=', partij).execute();
}

/** Wat er nu aan bewijs bij deze actie staat, het oudste eerst. */
export async function laadBewijs(db: Verbinding, actieId: number): Promise<Bewijs[]> {
  const rijen = await db
    .selectFrom('bewijs')
    .innerJoin('gebruiker', 'gebruiker.id', 'bewijs.gebruiker_id')
    .select(['bewijs.id', 'bewijs.titel', 'bewijs.url', 'bewijs.toegevoegd_op', 'gebruiker.naam'])
    .where('actie_id', '=', actieId)
    .where('verwijderd_op', 'is', null)
    .orderBy('bewijs.id')
    .execute();
  return rijen.map(({ id, titel, url, naam, toegevoegd_op }) => ({
    id,
    titel,
    url,
    door: naam,
    toegevoegdOp: toegevoegd_op,
  }));
}

export async function voegBewijsToe(
  db: Verbinding,
  actieId: number,
  { titel, url }: Pick<Bewijs, 'titel' | 'url'>,
  { gebruikerId, nu }: Gedaan,
): Promise<void> {
  await db
    .insertInto('bewijs')
    .values({ actie_id: actieId, titel, url, gebruiker_id: gebruikerId, toegevoegd_op: nu })
    .execute();
}

/** Haalt het uit beeld; wie dat deed blijft bewaard. @returns of het er stond */
export async function haalBewijsWeg(
  db: Verbinding,
  actieId: number,
  id: number,
  { gebruikerId, nu }: Gedaan,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('bewijs')
    .set({ verwijderd_op: nu, verwijderd_door: gebruikerId })
    .where('id', '=', id)
    .where('actie_id', '=', actieId)
    .where('verwijderd_op', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
