import type { Selectable, Transaction } from 'kysely';
import { Definitief, Verouderd } from '#db/fouten.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Besluit } from '#domain/besluit/besluit.ts';
import type { Kring } from '#domain/policy/kring.ts';
import { isVoorLezer, type Lezer } from './zichtbaar.ts';

/** Wat er van een besluit vaststaat als het aan tafel genomen wordt. */
export type NieuwBesluit = Pick<Besluit, 'overlegId' | 'agendapuntId' | 'kring' | 'alleenVoor'> &
  BesluitInhoud & { gebruikerId: number; vastgelegdOp: string };

/** Wat de secretaris aan een besluit kan bijstellen zolang de besluitenlijst niet definitief is. */
export type BesluitInhoud = Pick<Besluit, 'uitkomst' | 'tekst' | 'toelichting' | 'termijn' | 'partijen'>;

/** Een besluit zoals iemand het voor zich had. */
type Gezien = Pick<Besluit, 'id' | 'overlegId' | 'versie'>;

/**
 * De besluiten in deze kringen, van één overleg of van alle: per overleg op de volgorde van de agenda, en per punt zoals ze
 * genomen zijn. Wie een besluit alleen mag kennen (`alleenVoor`) vraagt de aanroeper aan de policy.
 */
export async function laadBesluiten(
  db: Verbinding,
  kringen: readonly Kring[],
  overlegId: number | null = null,
): Promise<Besluit[]> {
  const rijen = await db
    .selectFrom('besluit')
    .leftJoin('agendapunt', 'agendapunt.id', 'besluit.agendapunt_id')
    .selectAll('besluit')
    .where('besluit.kring', 'in', kringen)
    .$if(overlegId !== null, (vraag) => vraag.where('besluit.overleg_id', '=', overlegId))
    .orderBy('besluit.overleg_id')
    .orderBy('agendapunt.volgorde', (o) => o.asc().nullsLast())
    .orderBy('besluit.id')
    .execute();
  return metVerwijzingen(db, rijen);
}

/** De besluiten waar deze lezer van mag weten: van een besluitenlijst die rondgegaan is. */
export async function laadLeesbareBesluiten(db: Verbinding, lezer: Lezer): Promise<Besluit[]> {
  const rijen = await db
    .selectFrom('besluit')
    .innerJoin('overleg', 'overleg.id', 'besluit.overleg_id')
    .selectAll('besluit')
    .where('besluit.kring', 'in', lezer.kringen)
    .where((eb) => isVoorLezer(eb.ref('besluit.alleen_voor'), lezer))
    .where('overleg.lijst_rondgestuurd_op', 'is not', null)
    .orderBy('besluit.id')
    .execute();
  return metVerwijzingen(db, rijen);
}

/** Eén besluit, in welke kring ook: de aanroeper vraagt de policy. */
export async function vindBesluit(db: Verbinding, id: number): Promise<Besluit | null> {
  const rijen = await db.selectFrom('besluit').selectAll().where('id', '=', id).execute();
  const [besluit] = await metVerwijzingen(db, rijen);
  return besluit ?? null;
}

/** @returns het nummer in de database. @throws Definitief als de besluitenlijst al definitief is. */
export async function voegBesluitToe(trx: Transaction<Database>, besluit: NieuwBesluit): Promise<number> {
  await openBesluitenlijst(trx, besluit.overlegId);
  const { id } = await trx
    .insertInto('besluit')
    .values({
      overleg_id: besluit.overlegId,
      agendapunt_id: besluit.agendapuntId,
      kring: besluit.kring,
      alleen_voor: besluit.alleenVoor && JSON.stringify(besluit.alleenVoor),
      gebruiker_id: besluit.gebruikerId,
      vastgelegd_op: besluit.vastgelegdOp,
      ...vanInhoud(besluit),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await zetPartijen(trx, id, besluit.partijen);
  return id;
}

/**
 * Stelt een besluit bij als het nog op `versie` staat.
 * @throws Verouderd als iemand anders eerder was of het besluit weg is; Definitief als de besluitenlijst definitief is.
 */
export async function wijzigBesluit(
  trx: Transaction<Database>,
  { id, overlegId, versie }: Gezien,
  inhoud: BesluitInhoud,
): Promise<void> {
  await openBesluitenlijst(trx, overlegId);
  const { numUpdatedRows } = await trx
    .updateTable('besluit')
    .set({ ...vanInhoud(inhoud), versie: versie + 1 })
    .where('id', '=', id)
    .where('overleg_id', '=', overlegId)
    .where('versie', '=', versie)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Verouderd(`besluit:${id}`);
  await trx.deleteFrom('besluit_partij').where('besluit_id', '=', id).execute();
  await zetPartijen(trx, id, inhoud.partijen);
}

/**
 * Haalt een vergissing weg. De acties die eruit volgden blijven: die zijn afgesproken en staan op zichzelf.
 * @throws Verouderd als iemand anders het intussen wijzigde; Definitief als de besluitenlijst definitief is.
 */
export async function verwijderBesluit(
  trx: Transaction<Database>,
  { id, overlegId, versie }: Gezien,
): Promise<void> {
  await openBesluitenlijst(trx, overlegId);
  const { numDeletedRows } = await trx
    .deleteFrom('besluit')
    .where('id', '=', id)
    .where('overleg_id', '=', overlegId)
    .where('versie', '=', versie)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw new Verouderd(`besluit:${id}`);
}

/** Legt vast dat een actie uit een besluit volgt; twee keer is één keer. Dat kan ook nadat de lijst definitief is. */
export async function koppelActie(db: Verbinding, besluitId: number, actieId: number): Promise<void> {
  await db
    .insertInto('besluit_actie')
    .values({ besluit_id: besluitId, actie_id: actieId })
    .onConflict((conflict) => conflict.columns(['besluit_id', 'actie_id']).doNothing())
    .execute();
}

/**
 * Houdt de besluitenlijst van dit overleg tot het einde van de transactie voor deze schrijver vrij. Alles wat in de lijst
 * komt of erin verandert begint hiermee; wie haar definitief maakt ook, vóór het nummeren.
 * @throws Definitief als de lijst al definitief is, of als het overleg niet bestaat.
 */
export async function openBesluitenlijst(trx: Transaction<Database>, overlegId: number): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('overleg')
    .set((eb) => ({ versie: eb('versie', '+', 1) }))
    .where('id', '=', overlegId)
    .where('definitief_op', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Definitief(overlegId);
}

async function zetPartijen(
  trx: Transaction<Database>,
  besluitId: number,
  partijen: Besluit['partijen'],
): Promise<void> {
  if (partijen.length === 0) return;
  await trx
    .insertInto('besluit_partij')
    .values([...new Set(partijen)].map((partij) => ({ besluit_id: besluitId, partij })))
    .execute();
}

function vanInhoud({ uitkomst, tekst, toelichting, termijn }: BesluitInhoud) {
  return { uitkomst, tekst, toelichting, termijn };
}

/** Zet bij de rijen wie er gebonden is, in de volgorde van de partijen, en welke acties eruit volgden. */
async function metVerwijzingen(
  db: Verbinding,
  rijen: readonly Selectable<Database['besluit']>[],
): Promise<Besluit[]> {
  if (rijen.length === 0) return [];
  const ids = rijen.map(({ id }) => id);
  const [partijen, acties] = await Promise.all([
    db
      .selectFrom('besluit_partij')
      .innerJoin('partij', 'partij.slug', 'besluit_partij.partij')
      .select(['besluit_id', 'partij.slug'])
      .where('besluit_id', 'in', ids)
      .orderBy('partij.volgorde')
      .execute(),
    db.selectFrom('besluit_actie').selectAll().where('besluit_id', 'in', ids).orderBy('actie_id').execute(),
  ]);
  const bij = <T extends { besluit_id: number }>(lijst: readonly T[], id: number) =>
    lijst.filter(({ besluit_id }) => besluit_id === id);
  return rijen.map((rij) => ({
    id: rij.id,
    overlegId: rij.overleg_id,
    agendapuntId: rij.agendapunt_id,
    nr: rij.nr,
    uitkomst: rij.uitkomst,
    tekst: rij.tekst,
    toelichting: rij.toelichting,
    termijn: rij.termijn,
    kring: rij.kring,
    alleenVoor: rij.alleen_voor === null ? null : JSON.parse(rij.alleen_voor),
    partijen: bij(partijen, rij.id).map(({ slug }) => slug),
    acties: bij(acties, rij.id).map(({ actie_id }) => actie_id),
    nagekomenOp: rij.nagekomen_op,
    vervallenOp: rij.vervallen_op,
    afloop: rij.afloop,
    versie: rij.versie,
  }));
}
