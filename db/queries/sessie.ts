import { inStukken } from '#db/rijen.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { metPartij, naarGebruiker } from './gebruiker.ts';

export interface Sessie {
  /** SHA-256 van het token, hex. */
  tokenHash: string;
  gebruikerId: number;
  gemaaktOp: string;
  verlooptOp: string;
}

export async function voegSessieToe(db: Verbinding, sessie: Sessie): Promise<void> {
  await db
    .insertInto('sessie')
    .values({
      token_hash: sessie.tokenHash,
      gebruiker_id: sessie.gebruikerId,
      gemaakt_op: sessie.gemaaktOp,
      verloopt_op: sessie.verlooptOp,
    })
    .execute();
}

/** De gebruiker van een sessie die op dit moment (ISO 8601 in UTC) nog geldt, of null. */
export async function sessieBij(db: Verbinding, tokenHash: string, nu: string): Promise<Gebruiker | null> {
  return (await sessiesBij(db, [tokenHash], nu)).get(tokenHash) ?? null;
}

/** De gebruikers van de sessies uit dit lijstje die op dit moment (ISO 8601 in UTC) nog gelden, op token-hash. */
export async function sessiesBij(
  db: Verbinding,
  tokenHashes: readonly string[],
  nu: string,
): Promise<Map<string, Gebruiker>> {
  const gevonden = new Map<string, Gebruiker>();
  for (const stuk of inStukken([...new Set(tokenHashes)], 1)) {
    const rijen = await metPartij(db)
      .innerJoin('sessie', 'sessie.gebruiker_id', 'gebruiker.id')
      .select('sessie.token_hash')
      .where('sessie.token_hash', 'in', stuk)
      .where('sessie.verloopt_op', '>', nu)
      .execute();
    for (const rij of rijen) gevonden.set(rij.token_hash, naarGebruiker(rij));
  }
  return gevonden;
}

export async function verwijderSessie(db: Verbinding, tokenHash: string): Promise<void> {
  await db.deleteFrom('sessie').where('token_hash', '=', tokenHash).execute();
}

/** Ruimt op wat op dit moment verlopen is. @returns hoeveel. */
export async function verwijderVerlopenSessies(db: Verbinding, nu: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessie')
    .where('verloopt_op', '<=', nu)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
