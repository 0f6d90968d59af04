import type { Transaction } from 'kysely';
import { Verouderd } from '#db/fouten.ts';
import type { Database } from '#db/tables.ts';
import type { Besluitkaart, PuntOpAgenda } from '#domain/overleg/overleg.ts';
import { openAgenda } from './overleg.ts';

/**
 * Zet de besluitkaart van een punt als het nog op `versie` staat.
 * @throws Verouderd als iemand anders eerder was of het punt er niet meer op staat; Bevroren als de agenda vaststaat.
 */
export async function zetKaart(
  trx: Transaction<Database>,
  { id, overlegId, versie }: Pick<PuntOpAgenda, 'id' | 'overlegId' | 'versie'>,
  kaart: Besluitkaart,
): Promise<void> {
  await openAgenda(trx, overlegId);
  const { numUpdatedRows } = await trx
    .updateTable('agendapunt')
    .set({ kaart: JSON.stringify(kaart), versie: versie + 1 })
    .where('id', '=', id)
    .where('overleg_id', '=', overlegId)
    .where('versie', '=', versie)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Verouderd(`agendapunt:${id}`);
}
