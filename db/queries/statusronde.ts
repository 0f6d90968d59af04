import type { Verbinding } from '#db/verbinding.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import type { Kring } from '#domain/policy/kring.ts';

/** De statusrondes, op peildatum; een ronde naar een overleg buiten deze kringen is er niet. */
export async function laadStatusrondes(db: Verbinding, kringen: readonly Kring[]): Promise<Statusronde[]> {
  return db
    .selectFrom('statusronde')
    .select(['id', 'naam', 'peildatum', 'van', 'tot', 'overleg_id as overlegId'])
    .where((eb) =>
      eb.or([
        eb('overleg_id', 'is', null),
        eb('overleg_id', 'in', db.selectFrom('overleg').select('overleg.id').where('kring', 'in', kringen)),
      ]),
    )
    .orderBy('peildatum')
    .orderBy('id')
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
