import type { Verbinding } from '#db/verbinding.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { metPartij, naarGebruiker } from './gebruiker.ts';

/** Sinds wanneer iemand een abonnement op zijn overleggen heeft, of null. */
export async function abonnementSinds(db: Verbinding, gebruikerId: number): Promise<string | null> {
  const rij = await db
    .selectFrom('agenda_abonnement')
    .select('gemaakt_op')
    .where('gebruiker_id', '=', gebruikerId)
    .executeTakeFirst();
  return rij?.gemaakt_op ?? null;
}

/** Geeft iemand een abonnement; een eerder adres werkt daarna niet meer. */
export async function zetAbonnement(
  db: Verbinding,
  gebruikerId: number,
  { tokenHash, gemaaktOp }: { tokenHash: string; gemaaktOp: string },
): Promise<void> {
  await db
    .insertInto('agenda_abonnement')
    .values({ gebruiker_id: gebruikerId, token_hash: tokenHash, gemaakt_op: gemaaktOp })
    .onConflict((conflict) =>
      conflict.column('gebruiker_id').doUpdateSet({ token_hash: tokenHash, gemaakt_op: gemaaktOp }),
    )
    .execute();
}

export async function trekAbonnementIn(db: Verbinding, gebruikerId: number): Promise<void> {
  await db.deleteFrom('agenda_abonnement').where('gebruiker_id', '=', gebruikerId).execute();
}

/** Van wie dit abonnement is, of null als het niet (meer) bestaat. */
export async function abonneeBij(db: Verbinding, tokenHash: string): Promise<Gebruiker | null> {
  const rij = await metPartij(db)
    .innerJoin('agenda_abonnement', 'agenda_abonnement.gebruiker_id', 'gebruiker.id')
    .where('agenda_abonnement.token_hash', '=', tokenHash)
    .executeTakeFirst();
  return rij ? naarGebruiker(rij) : null;
}
