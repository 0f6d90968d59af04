import type { Selectable, Transaction } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Puntrelatie } from '#domain/overleg/relatie.ts';
import { openAgenda } from './overleg.ts';

/** De relaties die punten van een overleg leggen, met elkaar of met een eerder besluit. */
export async function laadRelaties(db: Verbinding, overlegId: number): Promise<Puntrelatie[]> {
  const rijen = await db
    .selectFrom('puntrelatie')
    .innerJoin('agendapunt', 'agendapunt.id', 'puntrelatie.agendapunt_id')
    .selectAll('puntrelatie')
    .where('agendapunt.overleg_id', '=', overlegId)
    .orderBy('puntrelatie.id')
    .execute();
  return rijen.flatMap(naarRelatie);
}

/** De titels van deze punten, ook als ze niet meer op de agenda staan. De aanroeper vraagt de policy. */
export async function laadPunttitels(
  db: Verbinding,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rijen = await db.selectFrom('agendapunt').select(['id', 'titel']).where('id', 'in', ids).execute();
  return new Map(rijen.map(({ id, titel }) => [id, titel]));
}

/** Legt een relatie vast. Of zij klopt weet de aanroeper, binnen deze transactie. @throws Bevroren als de agenda vaststaat. */
export async function voegRelatieToe(
  trx: Transaction<Database>,
  overlegId: number,
  { agendapuntId, soort, met, toelichting }: Omit<Puntrelatie, 'id'>,
): Promise<number> {
  await openAgenda(trx, overlegId);
  const { id } = await trx
    .insertInto('puntrelatie')
    .values({
      agendapunt_id: agendapuntId,
      soort,
      met_punt: met.soort === 'punt' ? met.id : null,
      met_besluit: met.soort === 'besluit' ? met.id : null,
      toelichting,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Haalt een relatie van een punt van dit overleg weg; was zij er al niet meer, dan is dat goed. @throws Bevroren */
export async function verwijderRelatie(
  trx: Transaction<Database>,
  overlegId: number,
  id: number,
): Promise<void> {
  await openAgenda(trx, overlegId);
  await trx
    .deleteFrom('puntrelatie')
    .where('id', '=', id)
    .where('agendapunt_id', 'in', (eb) =>
      eb.selectFrom('agendapunt').select('agendapunt.id').where('overleg_id', '=', overlegId),
    )
    .execute();
}

/** De database laat precies één van beide toe. */
function naarRelatie(rij: Selectable<Database['puntrelatie']>): Puntrelatie[] {
  const { id, agendapunt_id: agendapuntId, soort, met_punt, met_besluit, toelichting } = rij;
  const rest = { id, agendapuntId, soort, toelichting };
  if (met_punt !== null) return [{ ...rest, met: { soort: 'punt', id: met_punt } }];
  return met_besluit === null ? [] : [{ ...rest, met: { soort: 'besluit', id: met_besluit } }];
}
