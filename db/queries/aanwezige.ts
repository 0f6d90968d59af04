import type { Transaction } from 'kysely';
import { Verouderd } from '#db/fouten.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Aanwezige } from '#domain/besluit/besluit.ts';

/** Wat er van iemand op de presentielijst staat. */
export type AanwezigeInhoud = Omit<Aanwezige, 'id' | 'overlegId' | 'versie'>;

/** Iemand op de lijst zoals de schrijver hem voor zich had. */
type Gezien = Pick<Aanwezige, 'id' | 'overlegId' | 'versie'>;

/** De presentielijst van een overleg, in de volgorde waarin zij is opgesteld: de partijen, dan wie er te gast is. */
export async function laadAanwezigen(db: Verbinding, overlegId: number): Promise<Aanwezige[]> {
  const rijen = await db
    .selectFrom('aanwezige')
    .selectAll()
    .where('overleg_id', '=', overlegId)
    .orderBy('volgorde')
    .orderBy('id')
    .execute();
  return rijen.map((rij) => ({
    id: rij.id,
    overlegId: rij.overleg_id,
    partij: rij.partij,
    naam: rij.naam,
    functie: rij.functie,
    status: rij.status,
    vervanger: rij.vervanger,
    versie: rij.versie,
  }));
}

/** Zet mensen achteraan op de lijst. */
export async function voegAanwezigenToe(
  trx: Transaction<Database>,
  overlegId: number,
  mensen: readonly AanwezigeInhoud[],
): Promise<void> {
  if (mensen.length === 0) return;
  const { laatste } = await trx
    .selectFrom('aanwezige')
    .select((eb) => eb.fn.max('volgorde').as('laatste'))
    .where('overleg_id', '=', overlegId)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('aanwezige')
    .values(
      mensen.map((mens, i) => ({ overleg_id: overlegId, volgorde: (laatste ?? 0) + 1 + i, ...rij(mens) })),
    )
    .execute();
}

/** @throws Verouderd als iemand anders eerder was of deze regel weg is. */
export async function wijzigAanwezige(
  trx: Transaction<Database>,
  gezien: Gezien,
  mens: AanwezigeInhoud,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('aanwezige')
    .set({ ...rij(mens), versie: gezien.versie + 1 })
    .where('id', '=', gezien.id)
    .where('overleg_id', '=', gezien.overlegId)
    .where('versie', '=', gezien.versie)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Verouderd(`aanwezige:${gezien.id}`);
}

/** @throws Verouderd als iemand anders deze regel intussen wijzigde of weghaalde. */
export async function verwijderAanwezige(trx: Transaction<Database>, gezien: Gezien): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('aanwezige')
    .where('id', '=', gezien.id)
    .where('overleg_id', '=', gezien.overlegId)
    .where('versie', '=', gezien.versie)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw new Verouderd(`aanwezige:${gezien.id}`);
}

function rij({ partij, naam, functie, status, vervanger }: AanwezigeInhoud) {
  return { partij, naam, functie, status, vervanger };
}
