import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Db } from '#db/verbinding.ts';

/** Houdt de ene schrijver van SQLite vast tot `laatLos`: vastleggen wacht zolang. */
export async function houdSchrijverVast(
  db: Db,
): Promise<{ transactie: Kysely<Database>; laatLos: () => Promise<void> }> {
  const transactie = await db.kysely.startTransaction().execute();
  return { transactie, laatLos: async () => void (await transactie.commit().execute()) };
}

/** Een schijf die vol is: elke rij in het updatelogboek wordt geweigerd. */
export const breekOpslag = (verbinding: Kysely<Database>) =>
  sql`create trigger vol before insert on document_update begin select raise(abort, 'schijf vol'); end`.execute(
    verbinding,
  );

/** Alleen de rijen van dit document worden geweigerd. */
export const weigerDocument = (db: Db, documentId: string) =>
  sql`
    create trigger vol before insert on document_update when new.document_id = ${sql.lit(documentId)}
    begin select raise(abort, 'deze rij niet'); end
  `.execute(db.kysely);

export const herstelOpslag = (db: Db) => sql`drop trigger vol`.execute(db.kysely);
