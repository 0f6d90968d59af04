import { type Selectable, sql, type Transaction } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { PlanStand } from '#domain/stand/snapshot.ts';
import type { Versie } from '#domain/versie/versie.ts';

/** Een versie met haar tekst: alles tot en met `totSeq` als één Yjs-update. */
export interface VersieMetTekst extends Versie {
  toestand: Uint8Array;
}

/**
 * Houdt dit document tot het einde van de transactie vrij voor deze schrijver: wie een versie bewaart, voorlegt, ermee instemt of
 * haar vaststelt begint hiermee, zodat twee tegelijk elkaars uitkomst zien. @returns null als het document er niet is
 */
export async function vergrendelDocument(
  trx: Transaction<Database>,
  documentId: string,
): Promise<{ status: PlanStand['status']; voorgelegd: number | null } | null> {
  const rij = await trx
    .updateTable('document')
    .set((eb) => ({ status: eb.ref('status') }))
    .where('id', '=', documentId)
    .returning(['status', 'voorgelegde_versie'])
    .executeTakeFirst();
  return rij ? { status: rij.status, voorgelegd: rij.voorgelegde_versie } : null;
}

/** Wat er nu ter vaststelling ligt, of null. */
export async function voorgelegdeVersie(db: Verbinding, documentId: string): Promise<number | null> {
  const rij = await db
    .selectFrom('document')
    .select('voorgelegde_versie')
    .where('id', '=', documentId)
    .executeTakeFirst();
  return rij?.voorgelegde_versie ?? null;
}

/** Zet de status van een document samen met welke versie ter vaststelling ligt; die twee horen bij elkaar. */
export async function zetVoorgelegd(
  trx: Transaction<Database>,
  documentId: string,
  status: PlanStand['status'],
  versieId: number | null,
): Promise<void> {
  await trx
    .updateTable('document')
    .set({ status, voorgelegde_versie: versieId })
    .where('id', '=', documentId)
    .execute();
}

/** Bewaart een versie met het volgende nummer. Het document is vergrendeld (`vergrendelDocument`). */
export async function voegVersieToe(
  trx: Transaction<Database>,
  versie: Omit<VersieMetTekst, 'id' | 'nummer'>,
): Promise<{ id: number; nummer: number }> {
  return trx
    .insertInto('document_versie')
    .values((eb) => ({
      document_id: versie.documentId,
      nummer: eb
        .selectFrom('document_versie')
        .select(sql<number>`coalesce(max(nummer), 0) + 1`.as('nummer'))
        .where('document_id', '=', versie.documentId),
      soort: versie.soort,
      naam: versie.naam,
      tot_seq: versie.totSeq,
      toestand: versie.toestand,
      gemaakt_op: versie.gemaaktOp,
      gemaakt_door: versie.gemaaktDoor,
    }))
    .returning(['id', 'nummer'])
    .executeTakeFirstOrThrow();
}

/** De versies van een document, de nieuwste eerst, zonder hun tekst. */
export async function laadVersies(db: Verbinding, documentId: string): Promise<Versie[]> {
  const rijen = await db
    .selectFrom('document_versie')
    .select(KOLOMMEN)
    .where('document_id', '=', documentId)
    .orderBy('nummer', 'desc')
    .execute();
  return rijen.map(naarVersie);
}

/** De nieuwste versie van een document, of null als er nog geen is. */
export async function laatsteVersie(db: Verbinding, documentId: string): Promise<Versie | null> {
  const rij = await db
    .selectFrom('document_versie')
    .select(KOLOMMEN)
    .where('document_id', '=', documentId)
    .orderBy('nummer', 'desc')
    .limit(1)
    .executeTakeFirst();
  return rij ? naarVersie(rij) : null;
}

/**
 * De plannen waarin iemand schreef en waarvan dat op dit moment nog in geen versie zit. Wat het systeem zelf schreef, zoals de
 * begintekst, telt niet. Is er intussen ingekort, dan is niet meer te zien wanneer, en telt hoe oud de laatste versie is.
 */
export async function teVersioneren(db: Verbinding, moment: string): Promise<string[]> {
  const rijen = await db
    .with('laatste', (cte) =>
      cte
        .selectFrom('document')
        .leftJoin('document_versie', 'document_versie.document_id', 'document.id')
        .select((eb) => [
          'document.id',
          eb.fn.coalesce(eb.fn.max('tot_seq'), eb.lit(0)).as('tot_seq'),
          eb.fn.coalesce(eb.fn.max('document_versie.gemaakt_op'), eb.val('')).as('gemaakt_op'),
        ])
        .where('document.soort', '=', 'implementatieplan')
        .groupBy('document.id'),
    )
    .selectFrom('laatste')
    .select('laatste.id')
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('document_update')
            .select('seq')
            .whereRef('document_id', '=', 'laatste.id')
            .whereRef('seq', '>', 'laatste.tot_seq')
            .where('gebruiker_id', 'is not', null)
            .where('vastgelegd_op', '<=', moment),
        ),
        eb.and([
          eb('laatste.gemaakt_op', '<=', moment),
          eb.exists(
            eb
              .selectFrom('document_momentopname')
              .select('document_id')
              .whereRef('document_id', '=', 'laatste.id')
              .whereRef('document_momentopname.tot_seq', '>', 'laatste.tot_seq'),
          ),
        ]),
      ]),
    )
    .orderBy('laatste.id')
    .execute();
  return rijen.map(({ id }) => id);
}

/** Eén versie van dit document, met haar tekst. */
export async function vindVersie(
  db: Verbinding,
  documentId: string,
  id: number,
): Promise<VersieMetTekst | null> {
  const rij = await db
    .selectFrom('document_versie')
    .selectAll()
    .where('document_id', '=', documentId)
    .where('id', '=', id)
    .executeTakeFirst();
  return rij ? { ...naarVersie(rij), toestand: rij.toestand } : null;
}

/** Zonder de tekst: die is groot en in een lijst niet nodig. */
const KOLOMMEN = [
  'id',
  'document_id',
  'nummer',
  'soort',
  'naam',
  'tot_seq',
  'gemaakt_op',
  'gemaakt_door',
] as const;

function naarVersie(rij: Pick<Selectable<Database['document_versie']>, (typeof KOLOMMEN)[number]>): Versie {
  return {
    id: rij.id,
    documentId: rij.document_id,
    nummer: rij.nummer,
    soort: rij.soort,
    naam: rij.naam,
    totSeq: rij.tot_seq,
    gemaaktOp: rij.gemaakt_op,
    gemaaktDoor: rij.gemaakt_door,
  };
}
