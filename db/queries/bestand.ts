import type { Insertable } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Afbeeldingsoort, BewaardeAfbeelding } from '#domain/document/bestand.ts';

export interface NieuwBestand extends BewaardeAfbeelding {
  documentId: string;
  soort: Afbeeldingsoort;
  /** SHA-256 van de bytes, hex. */
  sha256: string;
  data: Uint8Array;
  gebruikerId: number;
  /** ISO 8601 in UTC */
  gemaaktOp: string;
}

/** Een bewaarde afbeelding met haar bytes. */
export interface Bestand {
  documentId: string;
  soort: Afbeeldingsoort;
  sha256: string;
  data: Uint8Array;
}

/** Bewaart de afbeelding; staan deze bytes al bij dit document, dan is het die. @returns de afbeelding die er nu staat. */
export async function bewaarBestand(db: Verbinding, bestand: NieuwBestand): Promise<BewaardeAfbeelding> {
  await db
    .insertInto('bestand')
    .values(naarRij(bestand))
    .onConflict((conflict) => conflict.columns(['document_id', 'sha256']).doNothing())
    .execute();
  const { id, breedte, hoogte } = await db
    .selectFrom('bestand')
    .select(['id', 'breedte', 'hoogte'])
    .where('document_id', '=', bestand.documentId)
    .where('sha256', '=', bestand.sha256)
    .executeTakeFirstOrThrow();
  return { nummer: id, breedte, hoogte };
}

/** Eén afbeelding, van welk document ook: de aanroeper vraagt de policy. */
export async function vindBestand(db: Verbinding, nummer: string): Promise<Bestand | null> {
  const rij = await db
    .selectFrom('bestand')
    .select(['document_id', 'soort', 'sha256', 'data'])
    .where('id', '=', nummer)
    .executeTakeFirst();
  return rij ? { documentId: rij.document_id, soort: rij.soort, sha256: rij.sha256, data: rij.data } : null;
}

/** Hoeveel bytes de afbeeldingen van een document samen zijn. */
export async function telBestanden(db: Verbinding, documentId: string): Promise<number> {
  const { som } = await db
    .selectFrom('bestand')
    .select(({ fn }) => fn.sum<number | string | null>('bytes').as('som'))
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  return Number(som ?? 0);
}

function naarRij(bestand: NieuwBestand): Insertable<Database['bestand']> {
  return {
    id: bestand.nummer,
    document_id: bestand.documentId,
    soort: bestand.soort,
    breedte: bestand.breedte,
    hoogte: bestand.hoogte,
    bytes: bestand.data.length,
    sha256: bestand.sha256,
    data: bestand.data,
    gebruiker_id: bestand.gebruikerId,
    gemaakt_op: bestand.gemaaktOp,
  };
}
