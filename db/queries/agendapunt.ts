import type { Expression, ExpressionBuilder, Selectable, SqlBool, Transaction } from 'kysely';
import { Verouderd } from '#db/fouten.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { beslotenAchteraan } from '#domain/overleg/besloten.ts';
import type { Agendapunt, PuntOpAgenda } from '#domain/overleg/overleg.ts';
import { openAgenda } from './overleg.ts';

export type NieuwAgendapunt = Omit<PuntOpAgenda, 'id' | 'volgorde' | 'versie'>;
/** Een nieuw punt, op een agenda of op de voorraad. */
export type NieuwPunt = Omit<Agendapunt, 'id' | 'volgorde' | 'versie'>;
/** Een punt op de agenda van een overleg. */
type Plek = Pick<PuntOpAgenda, 'id' | 'overlegId'>;

/** Wat de secretaris aan een punt kan herschrijven. */
export type AgendapuntInhoud = Pick<
  Agendapunt,
  'soort' | 'titel' | 'toelichting' | 'gevraagdBesluit' | 'minuten' | 'inbrenger' | 'toelichter'
>;

/** De punten van een overleg, op volgorde. */
export async function laadAgendapunten(db: Verbinding, overlegId: number): Promise<PuntOpAgenda[]> {
  const punten = await laadPunten(db, (eb) => eb('agendapunt.overleg_id', '=', overlegId));
  return punten.map((punt) => ({ ...punt, overlegId }));
}

/** De punten waar `waar` over gaat, op volgorde, met hun bronnen. */
export async function laadPunten(
  db: Verbinding,
  waar: (eb: ExpressionBuilder<Database, 'agendapunt'>) => Expression<SqlBool>,
): Promise<Agendapunt[]> {
  const punten = db.selectFrom('agendapunt').where(waar);
  const [rijen, bronnen] = await Promise.all([
    punten.selectAll().orderBy('volgorde').orderBy('id').execute(),
    db
      .selectFrom('puntbron')
      .selectAll()
      .where('agendapunt_id', 'in', punten.select('agendapunt.id'))
      .orderBy('agendapunt_id')
      .orderBy('volgorde')
      .execute(),
  ]);
  return rijen.map((rij) =>
    naarAgendapunt(
      rij,
      bronnen.filter(({ agendapunt_id }) => agendapunt_id === rij.id),
    ),
  );
}

/**
 * Zet een punt achteraan op de agenda, een open punt vóór het besloten deel. Een bron staat er hooguit één keer op.
 * @returns het nummer, of null als een van zijn bronnen al op de agenda staat; dan is er niets veranderd.
 * @throws Bevroren als de agenda al vaststaat.
 */
export async function voegAgendapuntToe(
  trx: Transaction<Database>,
  punt: NieuwAgendapunt,
): Promise<number | null> {
  const { overlegId } = punt;
  await openAgenda(trx, overlegId);
  const bezet = await bezetDoor(
    trx,
    overlegId,
    punt.bronnen.map(({ bron }) => bron),
  );
  return bezet ? null : zetAchteraan(trx, punt);
}

/** Het punt op deze agenda waar een van deze bronnen al bij hoort, of null. */
export async function bezetDoor(
  db: Verbinding,
  overlegId: number,
  bronnen: readonly string[],
): Promise<Pick<Agendapunt, 'id' | 'volgorde' | 'titel'> | null> {
  if (bronnen.length === 0) return null;
  const rij = await db
    .selectFrom('puntbron')
    .innerJoin('agendapunt', 'agendapunt.id', 'agendapunt_id')
    .select(['agendapunt.id', 'agendapunt.volgorde', 'titel'])
    .where('puntbron.overleg_id', '=', overlegId)
    .where('bron', 'in', bronnen)
    .executeTakeFirst();
  return rij ?? null;
}

/** Zet een punt achteraan zijn deel van de agenda. De aanroeper houdt de agenda vrij en keek of zijn bronnen er niet op staan. @returns het nummer */
export async function zetAchteraan(trx: Transaction<Database>, punt: NieuwAgendapunt): Promise<number> {
  const id = await voegPuntIn(trx, punt, ACHTERAAN);
  await hernummer(trx, punt.overlegId);
  return id;
}

/** Verder dan elke agenda lang is; `hernummer` maakt er het echte nummer van. */
export const ACHTERAAN = 1_000_000;

/** Maakt de rijen van een nieuw punt, op een agenda of op de voorraad. De aanroeper houdt de agenda vrij. @returns het nummer */
export async function voegPuntIn(
  trx: Transaction<Database>,
  punt: NieuwPunt,
  volgorde: number,
): Promise<number> {
  const { id } = await trx
    .insertInto('agendapunt')
    .values({
      gremium: punt.gremium,
      overleg_id: punt.overlegId,
      volgorde,
      kaart: punt.kaart && JSON.stringify(punt.kaart),
      alleen_voor: punt.alleenVoor && JSON.stringify(punt.alleenVoor),
      herkomst_id: punt.herkomstId,
      versie: 1,
      ...vanInhoud(punt),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await zetBronnen(trx, { id, overlegId: punt.overlegId }, punt.bronnen);
  return id;
}

/** Geeft een punt deze bronnen, in deze volgorde, in plaats van wat het had. */
export async function zetBronnen(
  trx: Transaction<Database>,
  { id, overlegId }: Pick<Agendapunt, 'id' | 'overlegId'>,
  bronnen: Agendapunt['bronnen'],
): Promise<void> {
  await trx.deleteFrom('puntbron').where('agendapunt_id', '=', id).execute();
  if (bronnen.length === 0) return;
  await trx
    .insertInto('puntbron')
    .values(
      bronnen.map(({ bron, redenen }, i) => ({
        overleg_id: overlegId,
        agendapunt_id: id,
        volgorde: i + 1,
        bron,
        redenen: JSON.stringify(redenen),
      })),
    )
    .execute();
}

/**
 * Herschrijft een punt als het nog op `versie` staat.
 * @throws Verouderd als iemand anders eerder was of het punt er niet meer op staat; Bevroren als de agenda vaststaat.
 */
export async function wijzigAgendapunt(
  trx: Transaction<Database>,
  { id, overlegId, versie }: Plek & Pick<Agendapunt, 'versie'>,
  inhoud: AgendapuntInhoud,
): Promise<void> {
  await openAgenda(trx, overlegId);
  const { numUpdatedRows } = await trx
    .updateTable('agendapunt')
    .set({ ...vanInhoud(inhoud), versie: versie + 1 })
    .where('id', '=', id)
    .where('overleg_id', '=', overlegId)
    .where('versie', '=', versie)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Verouderd(`agendapunt:${id}`);
}

/**
 * Zet een punt op plaats `plaats` (1 is bovenaan; verder dan het einde is achteraan) en schuift de andere op. Een
 * besloten punt blijft daarbij na de open punten.
 * @throws Verouderd als het punt er niet meer op staat; Bevroren als de agenda vaststaat.
 */
export async function verplaatsAgendapunt(
  trx: Transaction<Database>,
  { id, overlegId }: Plek,
  plaats: number,
): Promise<void> {
  await openAgenda(trx, overlegId);
  const punten = await laadAgendapunten(trx, overlegId);
  const punt = punten.find((kandidaat) => kandidaat.id === id);
  if (!punt) throw new Verouderd(`agendapunt:${id}`);
  const volgorde = punten.filter((ander) => ander !== punt);
  volgorde.splice(Math.max(0, plaats - 1), 0, punt);
  await nummer(trx, volgorde);
}

/**
 * Haalt een punt van de agenda als het nog op `versie` staat; de punten erna schuiven op. Stond het er al niet meer op, dan is
 * dat goed.
 * @throws Verouderd als een ander het intussen herschreef: dan gaat er niets verloren; Bevroren als de agenda vaststaat.
 */
export async function verwijderAgendapunt(
  trx: Transaction<Database>,
  { id, overlegId, versie }: Plek & Pick<Agendapunt, 'versie'>,
): Promise<void> {
  await openAgenda(trx, overlegId);
  const punten = await laadAgendapunten(trx, overlegId);
  const punt = punten.find((kandidaat) => kandidaat.id === id);
  if (!punt) return;
  if (punt.versie !== versie) throw new Verouderd(`agendapunt:${id}`);
  await trx.deleteFrom('agendapunt').where('id', '=', id).execute();
  await nummer(
    trx,
    punten.filter((ander) => ander !== punt),
  );
}

/**
 * Zegt van wie dit punt alleen is (null: van iedereen aan tafel) als het nog op `versie` staat, en zet het in zijn deel van
 * de agenda.
 * @throws Verouderd als iemand anders eerder was of het punt er niet meer op staat; Bevroren als de agenda vaststaat.
 */
export async function zetAlleenVoor(
  trx: Transaction<Database>,
  { id, overlegId, versie }: Plek & Pick<Agendapunt, 'versie'>,
  alleenVoor: readonly string[] | null,
): Promise<void> {
  await openAgenda(trx, overlegId);
  const { numUpdatedRows } = await trx
    .updateTable('agendapunt')
    .set({ alleen_voor: alleenVoor && JSON.stringify(alleenVoor), versie: versie + 1 })
    .where('id', '=', id)
    .where('overleg_id', '=', overlegId)
    .where('versie', '=', versie)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Verouderd(`agendapunt:${id}`);
  await hernummer(trx, overlegId);
}

/** Nummert de punten van een agenda 1, 2, 3 … zoals ze staan, de besloten punten achteraan. De aanroeper houdt de agenda vrij. */
export async function hernummer(trx: Transaction<Database>, overlegId: number): Promise<void> {
  await nummer(trx, await laadAgendapunten(trx, overlegId));
}

/** Nummert de punten 1, 2, 3 …, de besloten punten achteraan; wie al goed staat blijft ongemoeid. */
async function nummer(trx: Transaction<Database>, punten: readonly Agendapunt[]): Promise<void> {
  for (const [i, { id, volgorde }] of beslotenAchteraan(punten).entries()) {
    if (volgorde === i + 1) continue;
    await trx
      .updateTable('agendapunt')
      .set({ volgorde: i + 1 })
      .where('id', '=', id)
      .execute();
  }
}

/** De kolommen van wat een mens aan een punt schrijft. */
export function vanInhoud(inhoud: AgendapuntInhoud) {
  return {
    soort: inhoud.soort,
    titel: inhoud.titel,
    toelichting: inhoud.toelichting,
    gevraagd_besluit: inhoud.gevraagdBesluit,
    minuten: inhoud.minuten,
    inbrenger: inhoud.inbrenger,
    toelichter: inhoud.toelichter,
  };
}

function naarAgendapunt(
  rij: Selectable<Database['agendapunt']>,
  bronnen: readonly Selectable<Database['puntbron']>[],
): Agendapunt {
  return {
    id: rij.id,
    gremium: rij.gremium,
    overlegId: rij.overleg_id,
    volgorde: rij.volgorde,
    soort: rij.soort,
    titel: rij.titel,
    toelichting: rij.toelichting,
    gevraagdBesluit: rij.gevraagd_besluit,
    minuten: rij.minuten,
    inbrenger: rij.inbrenger,
    toelichter: rij.toelichter,
    bronnen: bronnen.map(({ bron, redenen }) => ({ bron, redenen: JSON.parse(redenen) })),
    kaart: rij.kaart === null ? null : JSON.parse(rij.kaart),
    alleenVoor: rij.alleen_voor === null ? null : JSON.parse(rij.alleen_voor),
    herkomstId: rij.herkomst_id,
    versie: rij.versie,
  };
}
