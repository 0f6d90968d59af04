import type { Verbinding } from '#db/verbinding.ts';

/** Dat een versie is vastgesteld, zonder het stuk zelf. */
export interface Vaststelling {
  versieId: number;
  /** SHA-256 van het stuk, hex. */
  sha256: string;
  /** `JJJJ-MM-DD` */
  peildatum: string;
  /** ISO 8601 in UTC */
  vastgesteldOp: string;
  vastgesteldDoor: number | null;
}

/** Stelt een versie vast, voor altijd. @returns false als zij dat al was; dan is er niets veranderd. */
export async function voegVaststellingToe(
  db: Verbinding,
  { versieId, stuk, sha256, peildatum, vastgesteldOp, vastgesteldDoor }: Vaststelling & { stuk: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('vaststelling')
    .values({
      versie_id: versieId,
      stuk,
      sha256,
      peildatum,
      vastgesteld_op: vastgesteldOp,
      vastgesteld_door: vastgesteldDoor,
    })
    .onConflict((conflict) => conflict.column('versie_id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** De vaststellingen van een document, de nieuwste eerst. */
export async function laadVaststellingen(db: Verbinding, documentId: string): Promise<Vaststelling[]> {
  const rijen = await db
    .selectFrom('vaststelling')
    .innerJoin('document_versie', 'document_versie.id', 'vaststelling.versie_id')
    .select(['versie_id', 'sha256', 'peildatum', 'vastgesteld_op', 'vastgesteld_door'])
    .where('document_id', '=', documentId)
    .orderBy('vastgesteld_op', 'desc')
    .orderBy('versie_id', 'desc')
    .execute();
  return rijen.map((rij) => ({
    versieId: rij.versie_id,
    sha256: rij.sha256,
    peildatum: rij.peildatum,
    vastgesteldOp: rij.vastgesteld_op,
    vastgesteldDoor: rij.vastgesteld_door,
  }));
}

/** Het vastgestelde stuk van een versie, of null als zij niet is vastgesteld. */
export async function laadVastgesteldStuk(db: Verbinding, versieId: number): Promise<string | null> {
  const rij = await db
    .selectFrom('vaststelling')
    .select('stuk')
    .where('versie_id', '=', versieId)
    .executeTakeFirst();
  return rij?.stuk ?? null;
}
