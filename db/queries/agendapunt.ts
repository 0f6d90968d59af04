import type { Selectable, Transaction } from 'kysely';
import { Verouderd } from '#db/fouten.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Agendapunt } from '#domain/overleg/overleg.ts';
import { openAgenda } from './overleg.ts';

export type NieuwAgendapunt = Omit<Agendapunt, 'id' | 'volgorde' | 'versie'>;

/** Wat de secretaris aan een punt kan herschrijven. */
export type AgendapuntInhoud = Pick<
  Agendapunt,
  'soort' | 'titel' | 'toelichting' | 'gevraagdBesluit' | 'minuten' | 'inbrenger'
>;

/** De punten van een overleg, op volgorde. */
export async function laadAgendapunten(db: Verbinding, overlegId: number): Promise<Agendapunt[]> {
  const rijen = await db
    .selectFrom('agendapunt')
    .selectAll()
    .where('overleg_id', '=', overlegId)
    .orderBy('volgorde')
    .orderBy('id')
    .execute();
  return rijen.map(naarAgendapunt);
}

/**
 * Zet een punt achteraan op de agenda. Een bron staat er hooguit één keer op.
 * @returns het nummer, of null als deze bron al op de agenda staat.
 * @throws Bevroren als de agenda al vaststaat.
 */
export async function voegAgendapuntToe(
  trx: Transaction<Database>,
  punt: NieuwAgendapunt,
): Promise<number | null> {
  await openAgenda(trx, punt.overlegId);
  const { laatste } = await trx
    .selectFrom('agendapunt')
    .select((eb) => eb.fn.max('volgorde').as('laatste'))
    .where('overleg_id', '=', punt.overlegId)
    .executeTakeFirstOrThrow();
  const rij = await trx
    .insertInto('agendapunt')
    .values({
      overleg_id: punt.overlegId,
      volgorde: (laatste ?? 0) + 1,
      bron: punt.bron,
      redenen: JSON.stringify(punt.redenen),
      versie: 1,
      ...vanInhoud(punt),
    })
    .onConflict((conflict) => conflict.columns(['overleg_id', 'bron']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return rij?.id ?? null;
}

/**
 * Herschrijft een punt als het nog op `versie` staat.
 * @throws Verouderd als iemand anders eerder was of het punt er niet meer op staat; Bevroren als de agenda vaststaat.
 */
export async function wijzigAgendapunt(
  trx: Transaction<Database>,
  { id, overlegId, versie }: Pick<Agendapunt, 'id' | 'overlegId' | 'versie'>,
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
 * Zet een punt op plaats `plaats` (1 is bovenaan; verder dan het einde is achteraan) en schuift de andere op.
 * @throws Verouderd als het punt er niet meer op staat; Bevroren als de agenda vaststaat.
 */
export async function verplaatsAgendapunt(
  trx: Transaction<Database>,
  { id, overlegId }: Pick<Agendapunt, 'id' | 'overlegId'>,
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
 * Haalt een punt van de agenda; de punten erna schuiven op. Stond het er al niet meer op, dan is dat goed.
 * @throws Bevroren als de agenda vaststaat.
 */
export async function verwijderAgendapunt(
  trx: Transaction<Database>,
  { id, overlegId }: Pick<Agendapunt, 'id' | 'overlegId'>,
): Promise<void> {
  await openAgenda(trx, overlegId);
  await trx.deleteFrom('agendapunt').where('id', '=', id).where('overleg_id', '=', overlegId).execute();
  await nummer(trx, await laadAgendapunten(trx, overlegId));
}

/** Nummert de punten 1, 2, 3 …; wie al goed staat blijft ongemoeid. */
async function nummer(trx: Transaction<Database>, punten: readonly Agendapunt[]): Promise<void> {
  for (const [i, punt] of punten.entries()) {
    if (punt.volgorde === i + 1) continue;
    await trx
      .updateTable('agendapunt')
      .set({ volgorde: i + 1 })
      .where('id', '=', punt.id)
      .execute();
  }
}

function vanInhoud(inhoud: AgendapuntInhoud) {
  return {
    soort: inhoud.soort,
    titel: inhoud.titel,
    toelichting: inhoud.toelichting,
    gevraagd_besluit: inhoud.gevraagdBesluit,
    minuten: inhoud.minuten,
    inbrenger: inhoud.inbrenger,
  };
}

function naarAgendapunt(rij: Selectable<Database['agendapunt']>): Agendapunt {
  return {
    id: rij.id,
    overlegId: rij.overleg_id,
    volgorde: rij.volgorde,
    soort: rij.soort,
    titel: rij.titel,
    toelichting: rij.toelichting,
    gevraagdBesluit: rij.gevraagd_besluit,
    minuten: rij.minuten,
    inbrenger: rij.inbrenger,
    bron: rij.bron,
    redenen: JSON.parse(rij.redenen),
    versie: rij.versie,
  };
}
