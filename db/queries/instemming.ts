import type { Verbinding } from '#db/verbinding.ts';
import type { Instemming } from '#domain/versie/versie.ts';

/** Vraagt deze partijen om instemming met een versie; wie al gevraagd was blijft dat. */
export async function vraagInstemming(
  db: Verbinding,
  versieId: number,
  partijen: readonly string[],
): Promise<void> {
  await db
    .insertInto('instemming_vraag')
    .values(partijen.map((partij) => ({ versie_id: versieId, partij })))
    .onConflict((conflict) => conflict.columns(['versie_id', 'partij']).doNothing())
    .execute();
}

/** De gevraagde partijen per versie van dit document, in de volgorde van de bron. */
export async function laadGevraagd(db: Verbinding, documentId: string): Promise<Map<number, string[]>> {
  const rijen = await db
    .selectFrom('instemming_vraag')
    .innerJoin('document_versie', 'document_versie.id', 'instemming_vraag.versie_id')
    .innerJoin('partij', 'partij.slug', 'instemming_vraag.partij')
    .select(['versie_id', 'instemming_vraag.partij'])
    .where('document_id', '=', documentId)
    .orderBy('volgorde')
    .orderBy('slug')
    .execute();
  const gevraagd = new Map<number, string[]>();
  for (const { versie_id, partij } of rijen)
    gevraagd.set(versie_id, [...(gevraagd.get(versie_id) ?? []), partij]);
  return gevraagd;
}

/** Voegt een oordeel toe; het oude blijft staan en telt niet meer. */
export async function voegInstemmingToe(db: Verbinding, instemming: Instemming): Promise<void> {
  await db
    .insertInto('instemming')
    .values({
      versie_id: instemming.versieId,
      partij: instemming.partij,
      gebruiker_id: instemming.gebruikerId,
      oordeel: instemming.oordeel,
      toelichting: instemming.toelichting,
      gegeven_op: instemming.gegevenOp,
    })
    .execute();
}

/** Alles wat partijen van de versies van dit document vonden, van oud naar nieuw. */
export async function laadInstemmingen(db: Verbinding, documentId: string): Promise<Instemming[]> {
  const rijen = await db
    .selectFrom('instemming')
    .innerJoin('document_versie', 'document_versie.id', 'instemming.versie_id')
    .select(['versie_id', 'partij', 'gebruiker_id', 'oordeel', 'toelichting', 'gegeven_op'])
    .where('document_id', '=', documentId)
    .orderBy('instemming.id')
    .execute();
  return rijen.map((rij) => ({
    versieId: rij.versie_id,
    partij: rij.partij,
    gebruikerId: rij.gebruiker_id,
    oordeel: rij.oordeel,
    toelichting: rij.toelichting,
    gegevenOp: rij.gegeven_op,
  }));
}
