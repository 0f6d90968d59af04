import type { Transaction } from 'kysely';
import { inStukken } from '#db/rijen.ts';
import { bewaakVolgorde } from '#db/slot.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';

export interface NieuweUpdate {
  documentId: string;
  data: Uint8Array;
  gebruikerId: number | null;
  /** ISO 8601 in UTC */
  vastgelegdOp: string;
}

export interface DocumentUpdate {
  seq: number;
  /** Een Buffer op beide engines; dat is een Uint8Array. */
  data: Uint8Array;
}

const KOLOMMEN_PER_UPDATE = 4;

/**
 * Schrijft updates bij in het updatelogboek, ook van meer dan één document. Per document komen de nummers op
 * volgorde vrij: wie alles na zijn laatste nummer vraagt, mist nooit iets. @returns de nummers, in volgorde van `updates`.
 */
export async function voegUpdatesToe(
  trx: Transaction<Database>,
  updates: readonly NieuweUpdate[],
): Promise<number[]> {
  await bewaakVolgorde(
    trx,
    'document_update',
    updates.map(({ documentId }) => documentId),
  );
  const seqs: number[] = [];
  for (const stuk of inStukken(updates, KOLOMMEN_PER_UPDATE)) {
    const rijen = await trx
      .insertInto('document_update')
      .values(
        stuk.map((update) => ({
          document_id: update.documentId,
          data: update.data,
          gebruiker_id: update.gebruikerId,
          vastgelegd_op: update.vastgelegdOp,
        })),
      )
      .returning('seq')
      .execute();
    seqs.push(...rijen.map(({ seq }) => seq));
  }
  return seqs.sort((a, b) => a - b);
}

/** De updates van een document in volgorde; met `na` alleen die met een hoger nummer. */
export function leesUpdates(db: Verbinding, documentId: string, na = 0): Promise<DocumentUpdate[]> {
  return db
    .selectFrom('document_update')
    .select(['seq', 'data'])
    .where('document_id', '=', documentId)
    .where('seq', '>', na)
    .orderBy('seq')
    .execute();
}

/** Het hoogste nummer van een document, of 0. */
export async function laatsteSeq(db: Verbinding, documentId: string): Promise<number> {
  const { seq } = await db
    .selectFrom('document_update')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  return seq ?? 0;
}
