import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { type Tekstplek, tekstsleutel } from '#domain/overlegtekst/overlegtekst.ts';

/** Een tekst bij een overleg die er is. Of iemand ervan mag weten vraagt de aanroeper (`magTekst`). */
export interface Overlegtekst extends Tekstplek {
  documentId: string;
  sleutel: string;
}

/** Deze documenten voor zover het teksten bij een overleg zijn, op documentnummer. */
export async function vindOverlegteksten(
  db: Verbinding,
  documentIds: readonly string[],
): Promise<Map<string, Overlegtekst>> {
  if (documentIds.length === 0) return new Map();
  const rijen = await teksten(db).where('document_id', 'in', documentIds).execute();
  return new Map(rijen.map((rij) => [rij.documentId, naarTekst(rij)]));
}

/** Alle teksten bij een overleg, van elke soort en van elke partij. */
export async function laadOverlegteksten(db: Verbinding, overlegId: number): Promise<Overlegtekst[]> {
  const rijen = await teksten(db)
    .where('overleg.id', '=', overlegId)
    .orderBy('overlegtekst.sleutel')
    .execute();
  return rijen.map(naarTekst);
}

/** Het document van deze tekst, of null als er nog niets geschreven is. */
export async function vindTekstdocument(
  db: Verbinding,
  plek: Pick<Tekstplek, 'soort' | 'overlegId' | 'puntId' | 'partij'>,
): Promise<string | null> {
  const rij = await db
    .selectFrom('overlegtekst')
    .select('document_id')
    .where('sleutel', '=', tekstsleutel(plek))
    .executeTakeFirst();
  return rij?.document_id ?? null;
}

/**
 * Maakt het document van deze tekst. @returns het nummer, of null als een ander het intussen maakte: dan is er niets veranderd
 */
export async function maakTekstdocument(
  trx: Transaction<Database>,
  plek: Pick<Tekstplek, 'soort' | 'overlegId' | 'puntId' | 'partij' | 'kring'>,
  gemaaktOp: string,
): Promise<string | null> {
  // Geen nummer van het punt of de partij erin: het document-id komt in adressen, en in een browser die iemand deelt.
  const id = `tekst-${randomUUID()}`;
  await trx
    .insertInto('document')
    .values({
      id,
      soort: 'overlegtekst',
      opgave_nr: null,
      titel: '',
      kring: plek.kring,
      status: 'in_bewerking',
      gemaakt_op: gemaaktOp,
    })
    .execute();
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('overlegtekst')
    .values({
      document_id: id,
      sleutel: tekstsleutel(plek),
      soort: plek.soort,
      overleg_id: plek.overlegId,
      agendapunt_id: plek.puntId,
      partij: plek.partij,
    })
    .onConflict((conflict) => conflict.column('sleutel').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 1n) return id;
  await trx.deleteFrom('document').where('id', '=', id).execute();
  return null;
}

/** Een punt kan naar een ander overleg verhuizen, en dan gaat zijn tekst mee; is het punt weg, dan blijft het overleg van toen. */
const teksten = (db: Verbinding) =>
  db
    .selectFrom('overlegtekst')
    .leftJoin('agendapunt', 'agendapunt.id', 'overlegtekst.agendapunt_id')
    .innerJoin('overleg', (join) =>
      join.on('overleg.id', '=', ({ fn, ref }) =>
        fn.coalesce(ref('agendapunt.overleg_id'), ref('overlegtekst.overleg_id')),
      ),
    )
    .select([
      'overlegtekst.document_id as documentId',
      'overlegtekst.sleutel',
      'overlegtekst.soort',
      'overleg.id as overlegId',
      'overlegtekst.agendapunt_id as puntId',
      'overlegtekst.partij',
      'overleg.kring',
      'overleg.bevroren_op as bevrorenOp',
      'overleg.afgezegd_op as afgezegdOp',
      'overleg.lijst_rondgestuurd_op as rondgestuurdOp',
      'agendapunt.inbrenger',
      'agendapunt.alleen_voor as alleenVoor',
    ]);

type Rij = Awaited<ReturnType<ReturnType<typeof teksten>['execute']>>[number];

function naarTekst({ bevrorenOp, afgezegdOp, rondgestuurdOp, alleenVoor, ...rij }: Rij): Overlegtekst {
  return {
    ...rij,
    bevroren: bevrorenOp !== null,
    afgezegd: afgezegdOp !== null,
    verzonden: rondgestuurdOp !== null,
    alleenVoor: alleenVoor === null ? null : JSON.parse(alleenVoor),
  };
}
