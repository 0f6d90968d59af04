import type { Transaction } from 'kysely';
import { Afgezegd, Bevroren } from '#db/fouten.ts';
import { bewaakVolgorde } from '#db/slot.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Gremium, Overleg } from '#domain/overleg/overleg.ts';
import type { Kring } from '#domain/policy/kring.ts';

/** Het bevroren stuk: canonieke JSON, met de SHA-256 ervan in hex. */
export interface BevrorenStuk {
  /** ISO 8601 in UTC */
  bevrorenOp: string;
  /** De dag waarvan de stand is; het overleg neemt hem over. */
  peildatum: string;
  stuk: string;
  sha256: string;
}

/** Wat er van een overleg vaststaat als het gepland wordt. */
export type NieuwOverleg = Pick<
  Overleg,
  'gremium' | 'datum' | 'begin' | 'eind' | 'plaats' | 'peildatum' | 'kring'
>;

/** De gremia in deze kringen, in de volgorde van de bron, met de slugs van hun deelnemers. */
export async function laadGremia(db: Verbinding, kringen: readonly Kring[]): Promise<Gremium[]> {
  const [gremia, deelnemers] = await Promise.all([
    db.selectFrom('gremium').selectAll().where('kring', 'in', kringen).orderBy('volgorde').execute(),
    db.selectFrom('gremium_partij').selectAll().orderBy('volgorde').execute(),
  ]);
  return gremia.map((rij) => ({
    slug: rij.slug,
    naam: rij.naam,
    niveau: rij.niveau,
    perJaarMin: rij.per_jaar_min,
    deelnemers: deelnemers.filter(({ gremium }) => gremium === rij.slug).map(({ partij }) => partij),
    onderwerp: rij.onderwerp,
    paragraaf: rij.paragraaf,
    kring: rij.kring,
  }));
}

/** De overleggen in deze kringen, op datum. */
export async function laadOverleggen(db: Verbinding, kringen: readonly Kring[]): Promise<Overleg[]> {
  const rijen = await overleggen(db)
    .where('overleg.kring', 'in', kringen)
    .orderBy('overleg.datum')
    .orderBy('overleg.id')
    .execute();
  return rijen.map(naarOverleg);
}

/** Eén overleg, in welke kring ook: de aanroeper vraagt de policy. */
export async function vindOverleg(db: Verbinding, id: number): Promise<Overleg | null> {
  const rij = await overleggen(db).where('overleg.id', '=', id).executeTakeFirst();
  return rij ? naarOverleg(rij) : null;
}

/** @returns het nummer van het nieuwe overleg, of null als dit gremium die dag al een overleg heeft. */
export async function voegOverlegToe(db: Verbinding, overleg: NieuwOverleg): Promise<number | null> {
  const rij = await db
    .insertInto('overleg')
    .values({ ...overleg, bevroren_op: null, stuk: null, stuk_sha256: null, versie: 1 })
    .onConflict((conflict) => conflict.columns(['gremium', 'datum']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return rij?.id ?? null;
}

/**
 * Verzet een overleg waarvan de agenda nog concept is.
 * @returns false als dit gremium die dag al een ander overleg heeft; dan is er niets veranderd.
 * @throws Bevroren als de agenda al bevroren is.
 */
export async function verzetOverleg(
  trx: Transaction<Database>,
  overlegId: number,
  anders: Pick<Overleg, 'datum' | 'begin' | 'eind' | 'plaats' | 'peildatum'>,
): Promise<boolean> {
  await openAgenda(trx, overlegId);
  const bezet = await trx
    .selectFrom('overleg as ander')
    .innerJoin('overleg as dit', 'dit.gremium', 'ander.gremium')
    .select('ander.id')
    .where('dit.id', '=', overlegId)
    .where('ander.id', '<>', overlegId)
    .where('ander.datum', '=', anders.datum)
    .executeTakeFirst();
  if (bezet) return false;
  await trx
    .updateTable('overleg')
    .set((eb) => ({ ...anders, herzieningen: eb('herzieningen', '+', 1) }))
    .where('id', '=', overlegId)
    .execute();
  return true;
}

/** Zegt een overleg af; na `eisGaatDoor`. */
export async function zegOverlegAf(
  trx: Transaction<Database>,
  overlegId: number,
  { op, door, reden }: { op: string; door: number; reden: string },
): Promise<void> {
  await trx
    .updateTable('overleg')
    .set((eb) => ({
      afgezegd_op: op,
      afgezegd_door: door,
      afzegreden: reden,
      herzieningen: eb('herzieningen', '+', 1),
    }))
    .where('id', '=', overlegId)
    .execute();
}

/** Laat een afgezegd overleg weer doorgaan. @returns false als het niet afgezegd was. */
export async function laatOverlegDoorgaan(db: Verbinding, overlegId: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('overleg')
    .set((eb) => ({
      afgezegd_op: null,
      afgezegd_door: null,
      afzegreden: null,
      herzieningen: eb('herzieningen', '+', 1),
    }))
    .where('id', '=', overlegId)
    .where('afgezegd_op', 'is not', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/**
 * Houdt een overleg dat doorgaat tot het einde van de transactie voor deze schrijver vrij. Alles wat er iets aan verandert begint
 * hiermee: de agenda, de klok, de stukken, de weg ernaartoe, en het afzeggen zelf.
 * @throws Afgezegd als het niet doorgaat, of niet bestaat.
 */
export async function eisGaatDoor(trx: Transaction<Database>, overlegId: number): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('overleg')
    .set((eb) => ({ versie: eb('versie', '+', 1) }))
    .where('id', '=', overlegId)
    .where('afgezegd_op', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Afgezegd(overlegId);
}

/**
 * Houdt de agenda van dit overleg tot het einde van de transactie voor deze schrijver vrij. Alles wat de agenda
 * verandert begint hiermee; wie bevriest ook, vóór het lezen van wat er bevroren wordt.
 * @throws Bevroren als de agenda al bevroren is, of als het overleg niet bestaat.
 */
export async function openAgenda(trx: Transaction<Database>, overlegId: number): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('overleg')
    .set((eb) => ({ versie: eb('versie', '+', 1) }))
    .where('id', '=', overlegId)
    .where('bevroren_op', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Bevroren(overlegId);
}

/** Legt de bevroren kopie vast, voor altijd. @returns false als de agenda al bevroren was; dan is er niets veranderd. */
export async function bevriesOverleg(
  db: Verbinding,
  overlegId: number,
  { bevrorenOp, peildatum, stuk, sha256 }: BevrorenStuk,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('overleg')
    .set({ bevroren_op: bevrorenOp, peildatum, stuk, stuk_sha256: sha256 })
    .where('id', '=', overlegId)
    .where('bevroren_op', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/**
 * Geeft een overleg het volgende nummer van zijn gremium in zijn jaar (BO Jeugd 2026-2). Wie tegelijk een ander overleg van dit
 * gremium nummert wacht tot het einde van deze transactie.
 */
export async function geefNummer(
  trx: Transaction<Database>,
  { id, gremium, datum }: Pick<Overleg, 'id' | 'gremium' | 'datum'>,
): Promise<number> {
  await bewaakVolgorde(trx, 'overlegnummer', [gremium]);
  const jaar = datum.slice(0, 4);
  const { laatste } = await trx
    .selectFrom('overleg')
    .select((eb) => eb.fn.max('nummer').as('laatste'))
    .where('gremium', '=', gremium)
    .where('datum', '>=', `${jaar}-01-01`)
    .where('datum', '<=', `${jaar}-12-31`)
    .executeTakeFirstOrThrow();
  const nummer = (laatste ?? 0) + 1;
  await trx.updateTable('overleg').set({ nummer }).where('id', '=', id).execute();
  return nummer;
}

/** Het bevroren stuk, of null zolang de agenda concept is. */
export async function laadBevrorenStuk(db: Verbinding, overlegId: number): Promise<BevrorenStuk | null> {
  const rij = await db
    .selectFrom('overleg')
    .select(['bevroren_op', 'peildatum', 'stuk', 'stuk_sha256'])
    .where('id', '=', overlegId)
    .executeTakeFirst();
  if (!rij?.bevroren_op || rij.stuk === null || rij.stuk_sha256 === null) return null;
  return { bevrorenOp: rij.bevroren_op, peildatum: rij.peildatum, stuk: rij.stuk, sha256: rij.stuk_sha256 };
}

/** Zonder het stuk: dat is groot en in een lijst niet nodig. */
const overleggen = (db: Verbinding) =>
  db
    .selectFrom('overleg')
    .leftJoin('gebruiker', 'gebruiker.id', 'overleg.afgezegd_door')
    .select([
      'overleg.id',
      'overleg.gremium',
      'overleg.datum',
      'overleg.begin',
      'overleg.eind',
      'overleg.plaats',
      'overleg.peildatum',
      'overleg.kring',
      'overleg.bevroren_op',
      'overleg.nummer',
      'overleg.begonnen_op',
      'overleg.geeindigd_op',
      'overleg.lijst_rondgestuurd_op',
      'overleg.lijst_reageren_tot',
      'overleg.definitief_op',
      'overleg.afgezegd_op',
      'overleg.afzegreden',
      'overleg.herzieningen',
      'gebruiker.naam as afgezegd_door',
    ]);

type Rij = Awaited<ReturnType<ReturnType<typeof overleggen>['execute']>>[number];

function naarOverleg(rij: Rij): Overleg {
  return {
    id: rij.id,
    gremium: rij.gremium,
    datum: rij.datum,
    begin: rij.begin,
    eind: rij.eind,
    plaats: rij.plaats,
    peildatum: rij.peildatum,
    kring: rij.kring,
    bevrorenOp: rij.bevroren_op,
    nummer: rij.nummer,
    begonnenOp: rij.begonnen_op,
    geeindigdOp: rij.geeindigd_op,
    lijstRondgestuurdOp: rij.lijst_rondgestuurd_op,
    lijstReagerenTot: rij.lijst_reageren_tot,
    definitiefOp: rij.definitief_op,
    afzegging:
      rij.afgezegd_op === null
        ? null
        : { op: rij.afgezegd_op, door: rij.afgezegd_door ?? '', reden: rij.afzegreden ?? '' },
    herzieningen: rij.herzieningen,
  };
}
