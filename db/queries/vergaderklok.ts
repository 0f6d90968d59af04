import type { Transaction } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { STILLE_KLOK, type Vergaderklok } from '#domain/overleg/vergaderklok.ts';

/** De klok van een vergadering zoals zij bewaard is; die van een overleg dat er niet is staat stil. */
export async function laadVergaderklok(db: Verbinding, overlegId: number): Promise<Vergaderklok> {
  const [overleg, tijden] = await Promise.all([
    db
      .selectFrom('overleg')
      .select(['begonnen_op', 'geeindigd_op', 'huidig_punt', 'punt_begonnen_op', 'zaal_besloten'])
      .where('id', '=', overlegId)
      .executeTakeFirst(),
    db.selectFrom('punttijd').selectAll().where('overleg_id', '=', overlegId).execute(),
  ]);
  if (!overleg) return STILLE_KLOK;
  return {
    begonnenOp: overleg.begonnen_op,
    geeindigdOp: overleg.geeindigd_op,
    huidigPunt: overleg.huidig_punt,
    puntBegonnenOp: overleg.punt_begonnen_op,
    zaalBesloten: overleg.zaal_besloten === 1,
    gebruik: new Map(
      tijden.map(({ agendapunt_id, seconden, klaar }) => [agendapunt_id, { seconden, klaar: klaar === 1 }]),
    ),
  };
}

/** Bewaart de klok; na `eisGaatDoor`, zodat niemand haar tegelijk verzet. */
export async function bewaarVergaderklok(
  trx: Transaction<Database>,
  overlegId: number,
  klok: Vergaderklok,
): Promise<void> {
  await trx
    .updateTable('overleg')
    .set({
      begonnen_op: klok.begonnenOp,
      geeindigd_op: klok.geeindigdOp,
      huidig_punt: klok.huidigPunt,
      punt_begonnen_op: klok.puntBegonnenOp,
      zaal_besloten: klok.zaalBesloten ? 1 : 0,
    })
    .where('id', '=', overlegId)
    .execute();
  await trx.deleteFrom('punttijd').where('overleg_id', '=', overlegId).execute();
  const tijden = [...klok.gebruik].map(([agendapuntId, { seconden, klaar }]) => ({
    agendapunt_id: agendapuntId,
    overleg_id: overlegId,
    seconden,
    klaar: klaar ? 1 : 0,
  }));
  if (tijden.length > 0) await trx.insertInto('punttijd').values(tijden).execute();
}
