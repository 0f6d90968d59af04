import type { Transaction } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Weglating } from '#domain/agenda/weglating.ts';
import { openAgenda } from './overleg.ts';

/** Wat er van de agenda van dit overleg is weggelaten, met door wie. */
export async function laadWeglatingen(db: Verbinding, overlegId: number): Promise<Weglating[]> {
  const rijen = await db
    .selectFrom('weglating')
    .innerJoin('gebruiker', 'gebruiker.id', 'gebruiker_id')
    .select(['bron', 'reden', 'codes', 'gebruiker.naam as door', 'vastgelegd_op as op'])
    .where('overleg_id', '=', overlegId)
    .orderBy('bron')
    .execute();
  return rijen.map(({ codes, ...rij }) => ({ ...rij, codes: JSON.parse(codes) }));
}

/**
 * Laat een voorstel weg. Liet een ander het intussen al weg, dan geldt de laatste reden.
 * @throws Bevroren als de agenda vaststaat.
 */
export async function laatWeg(
  trx: Transaction<Database>,
  overlegId: number,
  weglating: Pick<Weglating, 'bron' | 'reden' | 'codes' | 'op'>,
  gebruikerId: number,
): Promise<void> {
  await openAgenda(trx, overlegId);
  const rij = {
    reden: weglating.reden,
    codes: JSON.stringify(weglating.codes),
    gebruiker_id: gebruikerId,
    vastgelegd_op: weglating.op,
  };
  await trx
    .insertInto('weglating')
    .values({ overleg_id: overlegId, bron: weglating.bron, ...rij })
    .onConflict((conflict) => conflict.columns(['overleg_id', 'bron']).doUpdateSet(rij))
    .execute();
}

/** Zet voorstellen terug: ze zijn niet meer weggelaten. @throws Bevroren als de agenda vaststaat. */
export async function zetTerug(
  trx: Transaction<Database>,
  overlegId: number,
  bronnen: readonly string[],
): Promise<void> {
  await openAgenda(trx, overlegId);
  if (bronnen.length === 0) return;
  await trx
    .deleteFrom('weglating')
    .where('overleg_id', '=', overlegId)
    .where('bron', 'in', bronnen)
    .execute();
}
