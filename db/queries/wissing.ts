import { sql, type Transaction } from 'kysely';
import { bevat } from '#db/bevat.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';

/** Van een vastgestelde versie die bij het wissen veranderde: welke hash zij had. */
export interface OudeHash {
  versie: number;
  sha256: string;
}

/** Dat er iets gewist is, zonder wat. */
export interface Wissing {
  documentId: string;
  gebruikerId: number;
  reden: string;
  tekens: number;
  plaatsen: number;
  oudeHashes: OudeHash[];
  /** ISO 8601 in UTC */
  gewistOp: string;
}

/** Hoe vaak er uit deze documenten iets gewist is. */
export async function telWissingen(
  db: Verbinding,
  documentIds: readonly string[],
): Promise<Map<string, number>> {
  if (documentIds.length === 0) return new Map();
  const rijen = await db
    .selectFrom('document')
    .select(['id', 'gewist'])
    .where('id', 'in', documentIds)
    .execute();
  return new Map(rijen.map(({ id, gewist }) => [id, gewist]));
}

/**
 * Telt een wissing en houdt het document tot het einde van de transactie vrij: wie inkort, een versie bewaart of ook wist,
 * wacht en ziet daarna dat er gewist is.
 */
export async function telWissingErbij(trx: Transaction<Database>, documentId: string): Promise<void> {
  await trx
    .updateTable('document')
    .set((eb) => ({ gewist: eb('gewist', '+', 1) }))
    .where('id', '=', documentId)
    .execute();
}

export async function voegWissingToe(
  trx: Transaction<Database>,
  wissing: Wissing,
  opgeruimd: boolean,
): Promise<void> {
  await trx
    .insertInto('wissing')
    .values({
      document_id: wissing.documentId,
      gebruiker_id: wissing.gebruikerId,
      reden: wissing.reden,
      tekens: wissing.tekens,
      plaatsen: wissing.plaatsen,
      oude_hashes: JSON.stringify(wissing.oudeHashes),
      gewist_op: wissing.gewistOp,
      opgeruimd: opgeruimd ? 1 : 0,
    })
    .execute();
}

/** Wat er uit een document gewist is, het laatste eerst, met de naam van wie het deed. */
export async function laadWissingen(
  db: Verbinding,
  documentId: string,
): Promise<(Wissing & { id: number; door: string })[]> {
  const rijen = await db
    .selectFrom('wissing')
    .innerJoin('gebruiker', 'gebruiker.id', 'wissing.gebruiker_id')
    .selectAll('wissing')
    .select('gebruiker.naam as door')
    .where('document_id', '=', documentId)
    .orderBy('wissing.id', 'desc')
    .execute();
  return rijen.map((rij) => ({
    id: rij.id,
    documentId: rij.document_id,
    gebruikerId: rij.gebruiker_id,
    door: rij.door,
    reden: rij.reden,
    tekens: rij.tekens,
    plaatsen: rij.plaatsen,
    oudeHashes: JSON.parse(rij.oude_hashes),
    gewistOp: rij.gewist_op,
  }));
}

/** Of er nog ruimte te overschrijven is van wat gewist werd. */
export async function moetOpruimen(db: Verbinding): Promise<boolean> {
  const rij = await db.selectFrom('wissing').select('id').where('opgeruimd', '=', 0).executeTakeFirst();
  return rij !== undefined;
}

/**
 * Haalt op SQLite ook uit de vrije ruimte en het WAL-bestand wat er gewist is: het bestand wordt opnieuw geschreven. Buiten een
 * transactie; mag zo vaak als nodig.
 */
export async function ruimOp(db: Verbinding): Promise<void> {
  await sql`vacuum`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
  await db.updateTable('wissing').set({ opgeruimd: 1 }).where('opgeruimd', '=', 0).execute();
}

/** Alles waar tekst van een document in bewaard is, zoals het in de database staat. */
export interface Bewaard {
  historie: { id: number; data: Uint8Array }[];
  momentopname: Uint8Array | null;
  staart: { seq: number; data: Uint8Array }[];
  versies: { id: number; nummer: number; naam: string; toestand: Uint8Array }[];
  stukken: { versieId: number; stuk: string; sha256: string }[];
}

export async function laadBewaard(db: Verbinding, documentId: string): Promise<Bewaard> {
  const historie = await db
    .selectFrom('document_historie')
    .select(['id', 'data'])
    .where('document_id', '=', documentId)
    .orderBy('tot_seq')
    .execute();
  const momentopname = await db
    .selectFrom('document_momentopname')
    .select('data')
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  const staart = await db
    .selectFrom('document_update')
    .select(['seq', 'data'])
    .where('document_id', '=', documentId)
    .orderBy('seq')
    .execute();
  const versies = await db
    .selectFrom('document_versie')
    .select(['id', 'nummer', 'naam', 'toestand'])
    .where('document_id', '=', documentId)
    .execute();
  const stukken = await db
    .selectFrom('vaststelling')
    .innerJoin('document_versie', 'document_versie.id', 'vaststelling.versie_id')
    .select(['versie_id as versieId', 'stuk', 'sha256'])
    .where('document_id', '=', documentId)
    .execute();
  return { historie, momentopname: momentopname?.data ?? null, staart, versies, stukken };
}

/** Wat er van `Bewaard` anders wordt; de rest blijft staan. */
export async function schrijfBewaard(
  trx: Transaction<Database>,
  documentId: string,
  { historie, momentopname, staart, versies, stukken }: Bewaard,
): Promise<void> {
  for (const { id, data } of historie) {
    await trx.updateTable('document_historie').set({ data }).where('id', '=', id).execute();
  }
  if (momentopname) {
    await trx
      .updateTable('document_momentopname')
      .set({ data: momentopname })
      .where('document_id', '=', documentId)
      .execute();
  }
  for (const { seq, data } of staart) {
    await trx.updateTable('document_update').set({ data }).where('seq', '=', seq).execute();
  }
  for (const { id, naam, toestand } of versies) {
    await trx.updateTable('document_versie').set({ naam, toestand }).where('id', '=', id).execute();
  }
  for (const { versieId, stuk, sha256 } of stukken) {
    await trx.updateTable('vaststelling').set({ stuk, sha256 }).where('versie_id', '=', versieId).execute();
  }
}

/** In hoeveel losse teksten over het document de passage staat: opmerkingen, toelichtingen, eerdere redenen en de zoekindex. */
export async function telInTeksten(db: Verbinding, documentId: string, passage: string) {
  const aantal = async (vraag: { executeTakeFirstOrThrow(): Promise<{ n: number }> }) =>
    (await vraag.executeTakeFirstOrThrow()).n;
  const citaten = db
    .selectFrom('draad')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('document_id', '=', documentId)
    .where(({ ref }) => bevat(ref('citaat'), passage));
  const reacties = db
    .selectFrom('reactie')
    .innerJoin('draad', 'draad.id', 'reactie.draad_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('draad.document_id', '=', documentId)
    .where(({ ref }) => bevat(ref('reactie.tekst'), passage));
  const toelichtingen = db
    .selectFrom('instemming')
    .innerJoin('document_versie', 'document_versie.id', 'instemming.versie_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('document_versie.document_id', '=', documentId)
    .where(({ ref }) => bevat(ref('instemming.toelichting'), passage));
  const redenen = db
    .selectFrom('wissing')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('document_id', '=', documentId)
    .where(({ ref }) => bevat(ref('reden'), passage));
  const zoekblokken = db
    .selectFrom('zoekblok')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('document_id', '=', documentId)
    .where(({ ref }) => bevat(ref('tekst'), passage));
  const los = [citaten, reacties, toelichtingen, redenen];
  return {
    opmerkingen: (await Promise.all(los.map(aantal))).reduce((som, n) => som + n, 0),
    zoekindex: await aantal(zoekblokken),
  };
}

/** Zet in opmerkingen, toelichtingen en eerdere redenen bij het document `zwart` op de plaats van de passage. */
export async function vervangInTeksten(
  trx: Transaction<Database>,
  documentId: string,
  passage: string,
  zwart: string,
): Promise<void> {
  await trx
    .updateTable('draad')
    .set(({ ref }) => ({ citaat: sql<string>`replace(${ref('citaat')}, ${passage}, ${zwart})` }))
    .where('document_id', '=', documentId)
    .where(({ ref }) => bevat(ref('citaat'), passage))
    .execute();
  await trx
    .updateTable('reactie')
    .set(({ ref }) => ({ tekst: sql<string>`replace(${ref('tekst')}, ${passage}, ${zwart})` }))
    .where('draad_id', 'in', trx.selectFrom('draad').select('id').where('document_id', '=', documentId))
    .where(({ ref }) => bevat(ref('tekst'), passage))
    .execute();
  await trx
    .updateTable('instemming')
    .set(({ ref }) => ({ toelichting: sql<string>`replace(${ref('toelichting')}, ${passage}, ${zwart})` }))
    .where(
      'versie_id',
      'in',
      trx.selectFrom('document_versie').select('id').where('document_id', '=', documentId),
    )
    .where(({ ref }) => bevat(ref('toelichting'), passage))
    .execute();
  await trx
    .updateTable('wissing')
    .set(({ ref }) => ({ reden: sql<string>`replace(${ref('reden')}, ${passage}, ${zwart})` }))
    .where('document_id', '=', documentId)
    .where(({ ref }) => bevat(ref('reden'), passage))
    .execute();
}
