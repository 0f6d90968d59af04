import type { Transaction } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Lijstreactie } from '#domain/besluit/lijst.ts';
import {
  type Besluitenlijst,
  besluitenlijstSchema,
  type Lijststuk,
  lijststukSchema,
} from '#domain/besluit/lijststuk.ts';

/** Wat er van de besluitenlijst van een overleg bewaard is. */
export interface Lijstkopie {
  /** De lijst zoals zij de eerste keer rondging; null zolang dat niet gebeurd is. */
  rond: Besluitenlijst | null;
  /** De definitieve lijst met de SHA-256 (hex) van haar canonieke JSON. */
  stuk: { stuk: Lijststuk; sha256: string } | null;
}

export async function laadLijstkopie(db: Verbinding, overlegId: number): Promise<Lijstkopie> {
  const rij = await db
    .selectFrom('overleg')
    .select(['lijst_rond', 'lijst_stuk', 'lijst_sha256'])
    .where('id', '=', overlegId)
    .executeTakeFirst();
  const { lijst_rond: rond, lijst_stuk: stuk, lijst_sha256: sha256 } = rij ?? {};
  return {
    rond: rond ? besluitenlijstSchema.parse(JSON.parse(rond)) : null,
    stuk: stuk && sha256 ? { stuk: lijststukSchema.parse(JSON.parse(stuk)), sha256 } : null,
  };
}

/**
 * Legt vast dat de lijst rondgaat. Wat zij de eerste keer was blijft bewaard, zodat te zien is wat er daarna veranderde; gaat zij
 * opnieuw rond, dan is er een nieuwe dag om te reageren. Wie dit doet houdt de lijst al vrij met `openBesluitenlijst`.
 */
export async function stuurLijstRond(
  trx: Transaction<Database>,
  overlegId: number,
  { op, reagerenTot, rond }: { op: string; reagerenTot: string; rond: string },
): Promise<void> {
  await trx
    .updateTable('overleg')
    .set((eb) => ({
      lijst_rondgestuurd_op: eb.fn.coalesce('lijst_rondgestuurd_op', eb.val(op)),
      lijst_rond: eb.fn.coalesce('lijst_rond', eb.val(rond)),
      lijst_reageren_tot: reagerenTot,
    }))
    .where('id', '=', overlegId)
    .execute();
}

/**
 * Geeft de besluiten en toezeggingen hun nummer en legt de lijst voor altijd vast. Wie dit doet houdt de lijst al vrij met
 * `openBesluitenlijst`.
 */
export async function legLijstVast(
  trx: Transaction<Database>,
  overlegId: number,
  { op, lijst, stuk, sha256 }: { op: string; lijst: Besluitenlijst; stuk: string; sha256: string },
): Promise<void> {
  for (const { id, nr } of lijst.besluiten) {
    await trx.updateTable('besluit').set({ nr }).where('id', '=', id).execute();
  }
  for (const { id, nr } of lijst.toezeggingen) {
    await trx.updateTable('toezegging').set({ nr }).where('id', '=', id).execute();
  }
  await trx
    .updateTable('overleg')
    .set({ definitief_op: op, lijst_stuk: stuk, lijst_sha256: sha256 })
    .where('id', '=', overlegId)
    .execute();
}

/** Alle reacties op de lijst van een overleg, in volgorde van vastleggen. */
export async function laadLijstreacties(db: Verbinding, overlegId: number): Promise<Lijstreactie[]> {
  const rijen = await db
    .selectFrom('lijstreactie')
    .innerJoin('gebruiker', 'gebruiker.id', 'lijstreactie.gebruiker_id')
    .selectAll('lijstreactie')
    .select('gebruiker.naam')
    .where('overleg_id', '=', overlegId)
    .orderBy('lijstreactie.id')
    .execute();
  return rijen.map((rij) => ({
    partij: rij.partij,
    akkoord: rij.akkoord === 1,
    opmerking: rij.opmerking,
    lijstSha256: rij.lijst_sha256,
    door: rij.naam,
    op: rij.vastgelegd_op,
  }));
}

/** Een reactie wordt nooit gewijzigd; een volgende van dezelfde partij komt ervoor in de plaats. */
export async function voegLijstreactieToe(
  db: Verbinding,
  overlegId: number,
  reactie: Omit<Lijstreactie, 'door'> & { gebruikerId: number },
): Promise<void> {
  await db
    .insertInto('lijstreactie')
    .values({
      overleg_id: overlegId,
      partij: reactie.partij,
      akkoord: reactie.akkoord ? 1 : 0,
      opmerking: reactie.opmerking,
      lijst_sha256: reactie.lijstSha256,
      gebruiker_id: reactie.gebruikerId,
      vastgelegd_op: reactie.op,
    })
    .execute();
}
