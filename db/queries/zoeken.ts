import { type Kysely, type NotNull, sql, type Transaction } from 'kysely';
import { inStukken } from '#db/rijen.ts';
import { bewaakVolgorde, isPostgres } from '#db/slot.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { Plek, Vermelding, Vermeldsoort, Zoekblok } from '#domain/zoeken/blokken.ts';
import type { Zoekterm } from '#domain/zoeken/vraag.ts';
import { kaleTekst } from '#domain/zoeken/woorden.ts';

/** Een plek in een plan. */
export interface Planplek extends Plek {
  documentId: string;
  opgaveNr: number;
  /** De titel van het plan. */
  titel: string;
}

export interface Zoektreffer extends Planplek {
  tekst: string;
}

/**
 * De blokken waar alle termen in staan, de best passende eerst, van plannen in deze kringen. Op beide engines dezelfde
 * treffers; `totaal` telt ook wat na `hoogstens` komt. Zonder termen niets.
 */
export async function zoekBlokken(
  db: Verbinding,
  termen: readonly Zoekterm[],
  { kringen, hoogstens }: { kringen: readonly Kring[]; hoogstens: number },
): Promise<{ totaal: number; treffers: Zoektreffer[] }> {
  if (termen.length === 0) return { totaal: 0, treffers: [] };
  const gevonden = db
    .selectFrom('zoekblok')
    .innerJoin(raak(db, termen), 'raak.id', 'zoekblok.id')
    .innerJoin('document', 'document.id', 'zoekblok.document_id')
    .where('document.soort', '=', 'implementatieplan')
    .where('document.kring', 'in', kringen);
  const [telling, rijen] = await Promise.all([
    gevonden.select((eb) => eb.fn.countAll<number>().as('totaal')).executeTakeFirstOrThrow(),
    gevonden
      .select([
        'zoekblok.document_id as documentId',
        'document.opgave_nr as opgaveNr',
        'document.titel',
        'zoekblok.plek',
        'zoekblok.kop',
        'zoekblok.kop_nr as kopNr',
        'zoekblok.tekst',
      ])
      .orderBy('raak.rang')
      .orderBy('document.opgave_nr')
      .orderBy('zoekblok.document_id')
      .orderBy('zoekblok.plek')
      .limit(hoogstens)
      .$narrowType<{ opgaveNr: NotNull }>()
      .execute(),
  ]);
  return { totaal: telling.totaal, treffers: rijen };
}

/** Welke blokken raak zijn, en hoe goed: lager is beter. Termen bestaan uit kale woorden, dus er valt niets te ontsnappen. */
function raak(db: Verbinding, termen: readonly Zoekterm[]) {
  type Raak = { id: number; rang: number };
  if (isPostgres(db)) {
    const vraag = termen
      .map(({ woorden, begin }) => `(${woorden.join(' <-> ')}${begin ? ':*' : ''})`)
      .join(' & ');
    return sql<Raak>`(select id, -ts_rank(woorden, to_tsquery('simple', ${vraag}), 1) as rang
      from zoekblok where woorden @@ to_tsquery('simple', ${vraag}))`.as<'raak'>(sql.id('raak'));
  }
  const vraag = termen
    .map(({ woorden, begin }) => `"${woorden.join(' ')}"${begin ? ' *' : ''}`)
    .join(' AND ');
  return sql<Raak>`(select rowid as id, rank as rang from zoekindex where zoekindex match ${vraag})`.as<'raak'>(
    sql.id('raak'),
  );
}

/** Waar plannen in deze kringen dit noemen, op opgave en plaats. */
export async function vindVermeldingen(
  db: Verbinding,
  { soort, sleutel, kringen }: { soort: Vermeldsoort; sleutel: string; kringen: readonly Kring[] },
): Promise<Planplek[]> {
  return db
    .selectFrom('vermelding')
    .innerJoin('document', 'document.id', 'vermelding.document_id')
    .select([
      'vermelding.document_id as documentId',
      'document.opgave_nr as opgaveNr',
      'document.titel',
      'vermelding.plek',
      'vermelding.kop',
      'vermelding.kop_nr as kopNr',
    ])
    .where('vermelding.soort', '=', soort)
    .where('vermelding.sleutel', '=', sleutel)
    .where('document.soort', '=', 'implementatieplan')
    .where('document.kring', 'in', kringen)
    .orderBy('document.opgave_nr')
    .orderBy('vermelding.document_id')
    .orderBy('vermelding.plek')
    .$narrowType<{ opgaveNr: NotNull }>()
    .execute();
}

/** Wat er van een document in de index hoort. */
export interface Opname {
  documentId: string;
  /** Tot en met deze update is de tekst meegenomen. */
  totSeq: number;
  /** Volgens welke regels (`ZOEKVORM`). */
  vorm: number;
  blokken: readonly Zoekblok[];
  vermeldingen: readonly Vermelding[];
}

/**
 * Zet wat er van een document in de index staat in één keer over. Van processen die het tegelijk doen blijft het nieuwste
 * over. @returns of het gebeurde: niet als er al iets nieuwers stond
 */
export async function vervangOpname(trx: Transaction<Database>, opname: Opname): Promise<boolean> {
  const { documentId, totSeq, vorm, blokken, vermeldingen } = opname;
  await bewaakVolgorde(trx, 'zoekblok', [documentId]);
  const stand = await trx
    .selectFrom('zoekstand')
    .select(['tot_seq', 'vorm'])
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  if (stand && (stand.vorm > vorm || (stand.vorm === vorm && stand.tot_seq > totSeq))) return false;
  await trx.deleteFrom('zoekblok').where('document_id', '=', documentId).execute();
  await trx.deleteFrom('vermelding').where('document_id', '=', documentId).execute();
  for (const stuk of inStukken(blokken, 6)) {
    await trx
      .insertInto('zoekblok')
      .values(
        stuk.map(({ plek, kop, kopNr, tekst }) => ({
          document_id: documentId,
          plek,
          kop,
          kop_nr: kopNr,
          tekst,
          kaal: kaleTekst(tekst),
        })),
      )
      .execute();
  }
  for (const stuk of inStukken(vermeldingen, 6)) {
    await trx
      .insertInto('vermelding')
      .values(
        stuk.map(({ plek, kop, kopNr, soort, sleutel }) => ({
          document_id: documentId,
          plek,
          kop,
          kop_nr: kopNr,
          soort,
          sleutel,
        })),
      )
      .execute();
  }
  await trx
    .insertInto('zoekstand')
    .values({ document_id: documentId, tot_seq: totSeq, vorm })
    .onConflict((conflict) => conflict.column('document_id').doUpdateSet({ tot_seq: totSeq, vorm }))
    .execute();
  return true;
}

/** De plannen met tekst die nog niet, of volgens oudere regels, in de index zit. */
export async function vindAchterstand(db: Kysely<Database>, vorm: number): Promise<string[]> {
  const rijen = await db
    .selectFrom('document')
    .leftJoin('zoekstand', 'zoekstand.document_id', 'document.id')
    .leftJoin('document_momentopname', 'document_momentopname.document_id', 'document.id')
    .select([
      'document.id',
      'zoekstand.tot_seq as totSeq',
      'zoekstand.vorm',
      'document_momentopname.tot_seq as momentopname',
      (eb) =>
        eb
          .selectFrom('document_update')
          .select((sub) => sub.fn.max('document_update.seq').as('seq'))
          .whereRef('document_update.document_id', '=', 'document.id')
          .as('staart'),
    ])
    .where('document.soort', '=', 'implementatieplan')
    .orderBy('document.id')
    .execute();
  return rijen
    .filter((rij) => {
      const laatste = Math.max(rij.staart ?? 0, rij.momentopname ?? 0);
      return laatste > 0 && (laatste > (rij.totSeq ?? 0) || vorm > (rij.vorm ?? 0));
    })
    .map(({ id }) => id);
}
