import { type SelectQueryBuilder, sql, type Transaction } from 'kysely';
import { Verouderd } from '#db/fouten.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Bijlage } from '#domain/overleg/bijlage.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { Versie } from '#domain/versie/versie.ts';
import { openAgenda } from './overleg.ts';

/** Een bijlage om bij een punt te doen; een pdf met haar bytes en het aantal bladzijden. */
export interface NieuweBijlage extends Pick<Bijlage, 'agendapuntId' | 'titel' | 'alleenVoor'> {
  bron:
    | { soort: 'versie'; versieId: number }
    | { soort: 'ronde'; rondeId: number }
    | { soort: 'pdf'; naam: string; bladzijden: number; inhoud: Uint8Array };
  gebruikerId: number;
  /** ISO 8601 in UTC */
  toegevoegdOp: string;
}

/** Waar een bijlage staat: bij dit punt, op de agenda van dit overleg. */
interface Plek {
  id: number;
  agendapuntId: number;
  overlegId: number;
}

/** De bijlagen bij de punten van een overleg, zonder inhoud, per punt op volgorde. */
export async function laadBijlagen(db: Verbinding, overlegId: number): Promise<Bijlage[]> {
  const rijen = await zonderInhoud(db)
    .innerJoin('agendapunt', 'agendapunt.id', 'bijlage.agendapunt_id')
    .where('agendapunt.overleg_id', '=', overlegId)
    .orderBy('agendapunt.volgorde')
    .orderBy('bijlage.agendapunt_id')
    .orderBy('bijlage.volgorde')
    .orderBy('bijlage.id')
    .execute();
  return rijen.map(naarBijlage);
}

/** Een versie van een plan om mee te sturen. */
export interface Planversie extends Pick<Versie, 'id' | 'nummer' | 'naam' | 'gemaaktOp'> {
  opgaveNr: number;
  plan: string;
  vastgesteld: boolean;
}

/** De versies van plannen in deze kringen die iemand bewust bewaarde of vaststelde, per plan de nieuwste eerst. */
export async function laadPlanversies(db: Verbinding, kringen: readonly Kring[]): Promise<Planversie[]> {
  const rijen = await planversies(db)
    .where('document.kring', 'in', kringen)
    .where((eb) =>
      eb.or([eb('document_versie.soort', '<>', 'automatisch'), eb('vaststelling.versie_id', 'is not', null)]),
    )
    .orderBy('opgave.nr')
    .orderBy('document_versie.nummer', 'desc')
    .execute();
  return rijen.map(naarPlanversie);
}

/** De versies achter deze nummers, in welke kring ook: de aanroeper vraagt de policy. */
export async function vindPlanversies(db: Verbinding, ids: readonly number[]): Promise<Planversie[]> {
  if (ids.length === 0) return [];
  const rijen = await planversies(db).where('document_versie.id', 'in', ids).execute();
  return rijen.map(naarPlanversie);
}

/** De pdf zelf, of null als deze bijlage er geen is. */
export async function laadBijlageInhoud(db: Verbinding, id: number): Promise<Uint8Array | null> {
  const rij = await db.selectFrom('bijlage').select('inhoud').where('id', '=', id).executeTakeFirst();
  return rij?.inhoud ?? null;
}

/** Zoveel bytes van de pdf vanaf plaats `vanaf` (0 is het begin); leeg voorbij het einde of als zij er niet meer is. */
export async function leesBijlageDeel(
  db: Verbinding,
  id: number,
  vanaf: number,
  lengte: number,
): Promise<Uint8Array> {
  const rij = await db
    .selectFrom('bijlage')
    // `substr` telt vanaf 1, en geeft op beide engines bytes van bytes.
    .select(sql<Uint8Array | null>`substr(inhoud, ${vanaf + 1}, ${lengte})`.as('deel'))
    .where('id', '=', id)
    .executeTakeFirst();
  return rij?.deel ?? new Uint8Array();
}

/**
 * Zet een bijlage achteraan bij haar punt. @returns het nummer
 * @throws Verouderd als het punt niet op deze agenda staat; Bevroren als de agenda vaststaat.
 */
export async function voegBijlageToe(
  trx: Transaction<Database>,
  overlegId: number,
  { agendapuntId, titel, alleenVoor, bron, gebruikerId, toegevoegdOp }: NieuweBijlage,
): Promise<number> {
  await openAgenda(trx, overlegId);
  await eisPunt(trx, overlegId, agendapuntId);
  const { laatste } = await trx
    .selectFrom('bijlage')
    .select((eb) => eb.fn.max('volgorde').as('laatste'))
    .where('agendapunt_id', '=', agendapuntId)
    .executeTakeFirstOrThrow();
  const { id } = await trx
    .insertInto('bijlage')
    .values({
      agendapunt_id: agendapuntId,
      volgorde: (laatste ?? 0) + 1,
      titel,
      versie_id: bron.soort === 'versie' ? bron.versieId : null,
      ronde_id: bron.soort === 'ronde' ? bron.rondeId : null,
      naam: bron.soort === 'pdf' ? bron.naam : null,
      inhoud: bron.soort === 'pdf' ? bron.inhoud : null,
      bladzijden: bron.soort === 'pdf' ? bron.bladzijden : null,
      alleen_voor: alleenVoor && JSON.stringify(alleenVoor),
      gebruiker_id: gebruikerId,
      toegevoegd_op: toegevoegdOp,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Geeft een bijlage een andere titel of andere lezers.
 * @throws Verouderd als zij er niet meer is; Bevroren als de agenda vaststaat.
 */
export async function wijzigBijlage(
  trx: Transaction<Database>,
  { id, agendapuntId, overlegId }: Plek,
  { titel, alleenVoor }: Pick<Bijlage, 'titel' | 'alleenVoor'>,
): Promise<void> {
  await openAgenda(trx, overlegId);
  await eisPunt(trx, overlegId, agendapuntId);
  const { numUpdatedRows } = await trx
    .updateTable('bijlage')
    .set({ titel, alleen_voor: alleenVoor && JSON.stringify(alleenVoor) })
    .where('id', '=', id)
    .where('agendapunt_id', '=', agendapuntId)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Verouderd(`bijlage:${id}`);
}

/**
 * Zet een bijlage binnen haar punt op plaats `plaats` (1 is bovenaan; verder dan het einde is achteraan).
 * @throws Verouderd als zij er niet meer is; Bevroren als de agenda vaststaat.
 */
export async function verplaatsBijlage(
  trx: Transaction<Database>,
  { id, agendapuntId, overlegId }: Plek,
  plaats: number,
): Promise<void> {
  await openAgenda(trx, overlegId);
  await eisPunt(trx, overlegId, agendapuntId);
  const nummers = await nummersVan(trx, agendapuntId);
  if (!nummers.includes(id)) throw new Verouderd(`bijlage:${id}`);
  const volgorde = nummers.filter((ander) => ander !== id);
  volgorde.splice(Math.max(0, plaats - 1), 0, id);
  await nummer(trx, volgorde);
}

/** Haalt een bijlage weg; was zij er al niet meer, dan is dat goed. @throws Bevroren als de agenda vaststaat. */
export async function verwijderBijlage(
  trx: Transaction<Database>,
  { id, agendapuntId, overlegId }: Plek,
): Promise<void> {
  await openAgenda(trx, overlegId);
  await eisPunt(trx, overlegId, agendapuntId);
  await trx.deleteFrom('bijlage').where('id', '=', id).where('agendapunt_id', '=', agendapuntId).execute();
  await nummer(trx, await nummersVan(trx, agendapuntId));
}

/** Hoeveel bytes de pdf's bij een overleg samen zijn. */
export async function telBijlagen(db: Verbinding, overlegId: number): Promise<number> {
  const { som } = await db
    .selectFrom('bijlage')
    .innerJoin('agendapunt', 'agendapunt.id', 'bijlage.agendapunt_id')
    .select(sql<number | string | null>`sum(length(bijlage.inhoud))`.as('som'))
    .where('agendapunt.overleg_id', '=', overlegId)
    .executeTakeFirstOrThrow();
  return Number(som ?? 0);
}

/** @throws Verouderd als het punt niet (meer) op deze agenda staat. */
async function eisPunt(trx: Transaction<Database>, overlegId: number, id: number): Promise<void> {
  const punt = await trx
    .selectFrom('agendapunt')
    .select('id')
    .where('id', '=', id)
    .where('overleg_id', '=', overlegId)
    .executeTakeFirst();
  if (!punt) throw new Verouderd(`agendapunt:${id}`);
}

async function nummersVan(trx: Transaction<Database>, agendapuntId: number): Promise<number[]> {
  const rijen = await trx
    .selectFrom('bijlage')
    .select('id')
    .where('agendapunt_id', '=', agendapuntId)
    .orderBy('volgorde')
    .orderBy('id')
    .execute();
  return rijen.map(({ id }) => id);
}

async function nummer(trx: Transaction<Database>, nummers: readonly number[]): Promise<void> {
  for (const [i, id] of nummers.entries()) {
    await trx
      .updateTable('bijlage')
      .set({ volgorde: i + 1 })
      .where('id', '=', id)
      .execute();
  }
}

function planversies(db: Verbinding) {
  return db
    .selectFrom('document_versie')
    .innerJoin('document', 'document.id', 'document_versie.document_id')
    .innerJoin('opgave', 'opgave.nr', 'document.opgave_nr')
    .leftJoin('vaststelling', 'vaststelling.versie_id', 'document_versie.id')
    .where('document.soort', '=', 'implementatieplan')
    .select([
      'document_versie.id',
      'document_versie.nummer',
      'document_versie.naam',
      'document_versie.gemaakt_op',
      'opgave.nr as opgave_nr',
      'document.titel',
      'vaststelling.versie_id as vastgesteld',
    ])
    .distinct();
}

function naarPlanversie(
  rij: Awaited<ReturnType<ReturnType<typeof planversies>['execute']>>[number],
): Planversie {
  const { id, nummer, naam, gemaakt_op, opgave_nr, titel, vastgesteld } = rij;
  return {
    id,
    nummer,
    naam,
    gemaaktOp: gemaakt_op,
    opgaveNr: opgave_nr,
    plan: titel,
    vastgesteld: vastgesteld !== null,
  };
}

/** Alles behalve de bytes: die zijn groot en in een lijst niet nodig. */
function zonderInhoud(db: Verbinding) {
  return db
    .selectFrom('bijlage')
    .select([
      'bijlage.id',
      'bijlage.agendapunt_id',
      'bijlage.volgorde',
      'bijlage.titel',
      'bijlage.versie_id',
      'bijlage.ronde_id',
      'bijlage.naam',
      'bijlage.bladzijden',
      'bijlage.alleen_voor',
      'bijlage.toegevoegd_op',
      sql<number | null>`length(bijlage.inhoud)`.as('omvang'),
    ]);
}

type Rij =
  ReturnType<typeof zonderInhoud> extends SelectQueryBuilder<Database, 'bijlage', infer O> ? O : never;

function naarBijlage(rij: Rij): Bijlage {
  return {
    id: rij.id,
    agendapuntId: rij.agendapunt_id,
    volgorde: rij.volgorde,
    titel: rij.titel,
    bron: naarBron(rij),
    alleenVoor: rij.alleen_voor === null ? null : JSON.parse(rij.alleen_voor),
    toegevoegdOp: rij.toegevoegd_op,
  };
}

function naarBron({ versie_id, ronde_id, naam, bladzijden, omvang }: Rij): Bijlage['bron'] {
  if (versie_id !== null) return { soort: 'versie', versieId: versie_id };
  if (ronde_id !== null) return { soort: 'ronde', rondeId: ronde_id };
  return { soort: 'pdf', naam: naam ?? '', bladzijden: bladzijden ?? 0, omvang: omvang ?? 0 };
}
