import { type Kysely, sql, type Transaction } from 'kysely';
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
  /** Bij een momentopname het nummer van de laatste update die erin opging. */
  seq: number;
  /** Een Buffer op beide engines; dat is een Uint8Array. */
  data: Uint8Array;
  gebruikerId: number | null;
  /** ISO 8601 in UTC; null bij een momentopname. */
  vastgelegdOp: string | null;
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
  for (const stuk of inStukken(updates, KOLOMMEN_PER_UPDATE)) seqs.push(...(await schrijfRijen(trx, stuk)));
  return seqs.sort((a, b) => a - b);
}

/**
 * Als `voegUpdatesToe`, maar zonder transactie eromheen: op SQLite is er één schrijver en is één opdracht er zelf een. Dat
 * scheelt twee van de drie keer heen en weer naar de database. Alleen voor wat in één opdracht past.
 */
export async function voegUpdatesLosToe(
  db: Kysely<Database>,
  updates: readonly NieuweUpdate[],
): Promise<number[]> {
  return (await schrijfRijen(db, updates)).sort((a, b) => a - b);
}

/** Of deze updates in één opdracht passen. */
export function pastInEen(updates: readonly NieuweUpdate[]): boolean {
  return [...inStukken(updates, KOLOMMEN_PER_UPDATE)].length === 1;
}

async function schrijfRijen(db: Verbinding, updates: readonly NieuweUpdate[]): Promise<number[]> {
  const rijen = await db
    .insertInto('document_update')
    .values(
      updates.map((update) => ({
        document_id: update.documentId,
        data: update.data,
        gebruiker_id: update.gebruikerId,
        vastgelegd_op: update.vastgelegdOp,
      })),
    )
    .returning('seq')
    .execute();
  return rijen.map(({ seq }) => seq);
}

/**
 * Wat er van een document is vastgelegd, in volgorde: de momentopname als die er is, en de updates daarna. Met `na` alleen
 * wat na dat nummer kwam; ging dat intussen op in een momentopname, dan die. Eén vraag, dus inkorten komt er niet tussen.
 */
export async function leesUpdates(db: Verbinding, documentId: string, na = 0): Promise<DocumentUpdate[]> {
  const rijen = await db
    .selectFrom('document_momentopname')
    .select([
      'tot_seq as seq',
      'data',
      sql<number | null>`cast(null as integer)`.as('gebruiker_id'),
      sql<string | null>`cast(null as text)`.as('vastgelegd_op'),
    ])
    .where('document_id', '=', documentId)
    .where('tot_seq', '>', na)
    .unionAll(
      db
        .selectFrom('document_update')
        .select(['seq', 'data', 'gebruiker_id', 'vastgelegd_op'])
        .where('document_id', '=', documentId)
        .where('seq', '>', na),
    )
    .orderBy('seq')
    .execute();
  return rijen.map(({ seq, data, gebruiker_id, vastgelegd_op }) => ({
    seq,
    data,
    gebruikerId: gebruiker_id,
    vastgelegdOp: vastgelegd_op,
  }));
}

/** Als `leesUpdates`, van meer documenten tegelijk en alleen de bytes; een document zonder tekst staat er niet bij. */
export async function leesTeksten(
  db: Verbinding,
  documentIds: readonly string[],
): Promise<Map<string, Uint8Array[]>> {
  const teksten = new Map<string, Uint8Array[]>();
  for (const stuk of inStukken(documentIds, 2)) {
    const rijen = await db
      .selectFrom('document_momentopname')
      .select(['document_id', 'tot_seq as seq', 'data'])
      .where('document_id', 'in', stuk)
      .unionAll(
        db
          .selectFrom('document_update')
          .select(['document_id', 'seq', 'data'])
          .where('document_id', 'in', stuk),
      )
      .orderBy('seq')
      .execute();
    for (const { document_id, data } of rijen) {
      teksten.set(document_id, [...(teksten.get(document_id) ?? []), data]);
    }
  }
  return teksten;
}

export interface Inkorting {
  documentId: string;
  /** Tot waar de vorige momentopname ging; null als er nog geen was. */
  vorigeSeq: number | null;
  totSeq: number;
  /** Hoe vaak er vóór het lezen iets uit het document gewist was (`telWissingen`). */
  gewist: number;
  /** Alles tot en met `totSeq` als één Yjs-update. */
  momentopname: Uint8Array;
  /** De updates na de vorige momentopname tot en met `totSeq`, ingepakt. */
  historie: Uint8Array;
}

/**
 * Zet een momentopname in de plaats van de updates die erin zitten; die gaan ingepakt naar de historie. In één transactie,
 * dus op elk moment af te breken. @returns of het gebeurde: niet als een ander intussen al inkortte, of wiste.
 */
export async function kortIn(
  trx: Transaction<Database>,
  { documentId, vorigeSeq, totSeq, gewist, momentopname, historie }: Inkorting,
): Promise<boolean> {
  // Ook als slot: wie wist begint met dezelfde rij.
  const { numUpdatedRows } = await trx
    .updateTable('document')
    .set((eb) => ({ gewist: eb.ref('gewist') }))
    .where('id', '=', documentId)
    .where('gewist', '=', gewist)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('document_momentopname')
    .values({ document_id: documentId, tot_seq: totSeq, data: momentopname })
    .onConflict((conflict) =>
      conflict
        .column('document_id')
        .doUpdateSet({ tot_seq: totSeq, data: momentopname })
        .where('document_momentopname.tot_seq', '=', vorigeSeq ?? -1),
    )
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await trx
    .insertInto('document_historie')
    .values({ document_id: documentId, tot_seq: totSeq, data: historie })
    .execute();
  await trx
    .deleteFrom('document_update')
    .where('document_id', '=', documentId)
    .where('seq', '<=', totSeq)
    .execute();
  return true;
}

/** De ingepakte stukken van het logboek van een document, van oud naar nieuw; met `na` alleen waar iets na dat nummer in zit. */
export async function leesHistorie(db: Verbinding, documentId: string, na = 0): Promise<Uint8Array[]> {
  const rijen = await db
    .selectFrom('document_historie')
    .select('data')
    .where('document_id', '=', documentId)
    .where('tot_seq', '>', na)
    .orderBy('tot_seq')
    .execute();
  return rijen.map(({ data }) => data);
}
