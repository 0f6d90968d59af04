import type { Verbinding } from '#db/verbinding.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import type { Kring } from '#domain/policy/kring.ts';

/** Alle statusrondes, op peildatum; naar een overleg buiten deze kringen verwijst er geen. */
export async function laadStatusrondes(db: Verbinding, kringen: readonly Kring[]): Promise<Statusronde[]> {
  return db
    .selectFrom('statusronde')
    .leftJoin('overleg', (join) =>
      join.onRef('overleg.id', '=', 'statusronde.overleg_id').on('overleg.kring', 'in', kringen),
    )
    .select([
      'statusronde.id',
      'statusronde.naam',
      'statusronde.peildatum',
      'statusronde.van',
      'statusronde.tot',
      'overleg.id as overlegId',
    ])
    .orderBy('statusronde.peildatum')
    .orderBy('statusronde.id')
    .execute();
}

/** @returns het nummer van de ronde. */
export async function voegStatusrondeToe(db: Verbinding, ronde: Omit<Statusronde, 'id'>): Promise<number> {
  const { overlegId, ...rest } = ronde;
  const { id } = await db
    .insertInto('statusronde')
    .values({ ...rest, overleg_id: overlegId, sleutel: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * De ronde die op de peildatum geldt: van de rondes die al begonnen zijn de eerste die nog naar een dag toe werkt
 * (peildatum vandaag of later), en anders de laatste die er was. `rondes` staat op peildatum.
 */
export function geldendeRonde(rondes: readonly Statusronde[], peildatum: string): Statusronde | null {
  const begonnen = rondes.filter(({ van }) => van <= peildatum);
  return begonnen.find((ronde) => ronde.peildatum >= peildatum) ?? begonnen.at(-1) ?? null;
}
