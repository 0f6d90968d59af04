import type { Selectable } from 'kysely';
import { Verouderd } from '#db/fouten.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Toezegging } from '#domain/overleg/overleg.ts';
import type { Kring } from '#domain/policy/kring.ts';
import { isVoorLezer, type Lezer } from './zichtbaar.ts';

/** De toezeggingen in deze kringen, besloten of niet; de eerste termijn voorop, zonder termijn achteraan. */
export async function laadToezeggingen(db: Verbinding, kringen: readonly Kring[]): Promise<Toezegging[]> {
  const rijen = await db
    .selectFrom('toezegging')
    .selectAll()
    .where('kring', 'in', kringen)
    .orderBy('termijn', (o) => o.asc().nullsLast())
    .orderBy('id')
    .execute();
  return rijen.map(naarToezegging);
}

/** Wat er in een overleg is toegezegd, in welke kring ook en besloten of niet: de aanroeper vraagt de policy. In volgorde van vastleggen. */
export async function laadToezeggingenVan(db: Verbinding, overlegId: number): Promise<Toezegging[]> {
  const rijen = await db
    .selectFrom('toezegging')
    .selectAll()
    .where('overleg_id', '=', overlegId)
    .orderBy('id')
    .execute();
  return rijen.map(naarToezegging);
}

/** De toezeggingen waar deze lezer van mag weten: uit een programmabestand, of van een lijst die rondgegaan is. */
export async function laadLeesbareToezeggingen(db: Verbinding, lezer: Lezer): Promise<Toezegging[]> {
  const rijen = await db
    .selectFrom('toezegging')
    .leftJoin('overleg', 'overleg.id', 'toezegging.overleg_id')
    .selectAll('toezegging')
    .where('toezegging.kring', 'in', lezer.kringen)
    .where((eb) => isVoorLezer(eb.ref('toezegging.alleen_voor'), lezer))
    .where((eb) =>
      eb.or([eb('toezegging.overleg_id', 'is', null), eb('overleg.lijst_rondgestuurd_op', 'is not', null)]),
    )
    .orderBy('toezegging.id')
    .execute();
  return rijen.map(naarToezegging);
}

/** Eén toezegging, in welke kring ook: de aanroeper vraagt de policy. */
export async function vindToezegging(db: Verbinding, id: number): Promise<Toezegging | null> {
  const rij = await db.selectFrom('toezegging').selectAll().where('id', '=', id).executeTakeFirst();
  return rij ? naarToezegging(rij) : null;
}

/** Wat er van een toezegging bekend is als zij gedaan wordt; uit een programmabestand komt zij zonder overleg. */
export type NieuweToezegging = Pick<
  Toezegging,
  'van' | 'aan' | 'inhoud' | 'termijn' | 'nagekomenOp' | 'kring'
> &
  Partial<Pick<Toezegging, 'overlegId' | 'agendapuntId' | 'voorwaarde' | 'alleenVoor'>>;

/** @returns het nummer van de toezegging. */
export async function voegToezeggingToe(db: Verbinding, toezegging: NieuweToezegging): Promise<number> {
  const { nagekomenOp, overlegId, agendapuntId, voorwaarde, alleenVoor, ...rest } = toezegging;
  const { id } = await db
    .insertInto('toezegging')
    .values({
      ...rest,
      nagekomen_op: nagekomenOp,
      overleg_id: overlegId ?? null,
      agendapunt_id: agendapuntId ?? null,
      voorwaarde: voorwaarde ?? '',
      alleen_voor: alleenVoor ? JSON.stringify(alleenVoor) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Wat er aan een toezegging te wijzigen is zolang de besluitenlijst niet definitief is. */
export type ToezeggingInhoud = Pick<
  Toezegging,
  'van' | 'aan' | 'inhoud' | 'termijn' | 'voorwaarde' | 'alleenVoor'
>;

/** Een toezegging zoals iemand haar zag. */
type Gezien = Pick<Toezegging, 'id' | 'versie'>;

/**
 * Wijzigt een toezegging als zij nog op `versie` staat. Wie haar bevestigd had bevestigde iets anders: beide kanten wordt het
 * opnieuw gevraagd.
 * @throws Verouderd als iemand anders eerder was, of als de besluitenlijst intussen definitief is.
 */
export async function wijzigToezegging(
  db: Verbinding,
  { id, versie }: Gezien,
  { alleenVoor, ...inhoud }: ToezeggingInhoud,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('toezegging')
    .set({
      ...inhoud,
      alleen_voor: alleenVoor && JSON.stringify(alleenVoor),
      van_bevestigd_op: null,
      van_bevestigd_door: null,
      aan_bevestigd_op: null,
      aan_bevestigd_door: null,
      versie: versie + 1,
    })
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('nr', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Verouderd(`toezegging:${id}`);
}

/** Haalt een toezegging weg die nog geen nummer heeft. @throws Verouderd zoals `wijzigToezegging`. */
export async function verwijderToezegging(db: Verbinding, { id, versie }: Gezien): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('toezegging')
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('nr', 'is', null)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw new Verouderd(`toezegging:${id}`);
}

/** Een van de twee kanten van een toezegging: wie haar deed, of aan wie. */
export type Toezegkant = 'van' | 'aan';

/**
 * Legt vast dat één kant de toezegging bevestigt zoals zij op `versie` staat. Wie al bevestigd had blijft staan.
 * @throws Verouderd als zij intussen gewijzigd is.
 */
export async function bevestigToezegging(
  db: Verbinding,
  { id, versie }: Gezien,
  kant: Toezegkant,
  { op, gebruikerId }: { op: string; gebruikerId: number },
): Promise<void> {
  const rij = await db
    .selectFrom('toezegging')
    .select('id')
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (!rij) throw new Verouderd(`toezegging:${id}`);
  await db
    .updateTable('toezegging')
    .set(
      kant === 'van'
        ? { van_bevestigd_op: op, van_bevestigd_door: gebruikerId }
        : { aan_bevestigd_op: op, aan_bevestigd_door: gebruikerId },
    )
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where(kant === 'van' ? 'van_bevestigd_op' : 'aan_bevestigd_op', 'is', null)
    .execute();
}

function naarToezegging(rij: Selectable<Database['toezegging']>): Toezegging {
  return {
    id: rij.id,
    van: rij.van,
    aan: rij.aan,
    inhoud: rij.inhoud,
    termijn: rij.termijn,
    nagekomenOp: rij.nagekomen_op,
    kring: rij.kring,
    overlegId: rij.overleg_id,
    agendapuntId: rij.agendapunt_id,
    nr: rij.nr,
    voorwaarde: rij.voorwaarde,
    alleenVoor: rij.alleen_voor === null ? null : JSON.parse(rij.alleen_voor),
    vanBevestigdOp: rij.van_bevestigd_op,
    aanBevestigdOp: rij.aan_bevestigd_op,
    vervallenOp: rij.vervallen_op,
    afloop: rij.afloop,
    versie: rij.versie,
  };
}
