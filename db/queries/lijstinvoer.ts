import type { Selectable } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Inleesstaat } from '#domain/lijst/verslag.ts';
import type { Invoersoort, Kolomkeuze } from '#domain/vragenlijst/velden.ts';
import type { Invoerverslag } from '#domain/vragenlijst/verslag.ts';

/** Een bestand bij een vragenlijst, zonder de regels zelf. */
export interface Lijstinvoer {
  id: number;
  vragenlijstId: number;
  gebruikerId: number;
  soort: Invoersoort;
  bestandsnaam: string;
  vorm: string;
  aantal: number;
  opmerkingen: string[];
  keuze: Kolomkeuze;
  overslaan: number[];
  staat: Inleesstaat;
  begonnenOp: string;
  gedaanOp: string | null;
  teruggedraaidOp: string | null;
}

export type NieuweLijstinvoer = Omit<
  Lijstinvoer,
  'id' | 'staat' | 'overslaan' | 'gedaanOp' | 'teruggedraaidOp'
> & { lijst: Uint8Array };

const KOLOMMEN = [
  'id',
  'vragenlijst_id',
  'gebruiker_id',
  'soort',
  'bestandsnaam',
  'vorm',
  'aantal',
  'opmerkingen',
  'keuze',
  'overslaan',
  'staat',
  'begonnen_op',
  'gedaan_op',
  'teruggedraaid_op',
] as const;

/** @returns het nummer van de nieuwe invoer. */
export async function voegLijstinvoerToe(db: Verbinding, nieuw: NieuweLijstinvoer): Promise<number> {
  const { id } = await db
    .insertInto('lijstinvoer')
    .values({
      vragenlijst_id: nieuw.vragenlijstId,
      gebruiker_id: nieuw.gebruikerId,
      soort: nieuw.soort,
      bestandsnaam: nieuw.bestandsnaam,
      vorm: nieuw.vorm,
      aantal: nieuw.aantal,
      opmerkingen: JSON.stringify(nieuw.opmerkingen),
      keuze: JSON.stringify(nieuw.keuze),
      overslaan: '[]',
      lijst: nieuw.lijst,
      staat: 'bezig',
      begonnen_op: nieuw.begonnenOp,
      gedaan_op: null,
      teruggedraaid_op: null,
      verslag: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** De invoer met dit nummer bij deze vragenlijst. */
export async function vindLijstinvoer(
  db: Verbinding,
  vragenlijstId: number,
  id: number,
): Promise<Lijstinvoer | null> {
  const rij = await db
    .selectFrom('lijstinvoer')
    .select(KOLOMMEN)
    .where('id', '=', id)
    .where('vragenlijst_id', '=', vragenlijstId)
    .executeTakeFirst();
  return rij ? naarInvoer(rij) : null;
}

/** De bestanden van een vragenlijst in deze staten, het nieuwste eerst. */
export async function laadLijstinvoeren(
  db: Verbinding,
  vragenlijstId: number,
  staten: readonly Inleesstaat[],
): Promise<Lijstinvoer[]> {
  const rijen = await db
    .selectFrom('lijstinvoer')
    .select(KOLOMMEN)
    .where('vragenlijst_id', '=', vragenlijstId)
    .where('staat', 'in', staten)
    .orderBy('id', 'desc')
    .execute();
  return rijen.map(naarInvoer);
}

/** De kolommen zoals ze de vorige keer bij zo'n bestand stonden. */
export async function vindKolomkeuze(
  db: Verbinding,
  { vragenlijstId, soort, vorm }: Pick<Lijstinvoer, 'vragenlijstId' | 'soort' | 'vorm'>,
): Promise<Kolomkeuze | null> {
  const rij = await db
    .selectFrom('lijstinvoer')
    .select('keuze')
    .where('vragenlijst_id', '=', vragenlijstId)
    .where('soort', '=', soort)
    .where('vorm', '=', vorm)
    .where('staat', '!=', 'bezig')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return rij ? JSON.parse(rij.keuze) : null;
}

/** De regels van een bestand, ingepakt; null als ze er niet meer zijn. */
export async function laadInvoerlijst(db: Verbinding, id: number): Promise<Uint8Array | null> {
  const rij = await db.selectFrom('lijstinvoer').select('lijst').where('id', '=', id).executeTakeFirst();
  return rij?.lijst ?? null;
}

export async function laadInvoerverslag(db: Verbinding, id: number): Promise<Invoerverslag | null> {
  const rij = await db.selectFrom('lijstinvoer').select('verslag').where('id', '=', id).executeTakeFirst();
  return rij?.verslag ? JSON.parse(rij.verslag) : null;
}

/** Bewaart wat iemand besliste, zolang er niets is ingelezen. */
export async function bewaarInvoerkeuze(
  db: Verbinding,
  id: number,
  { keuze, overslaan }: Pick<Lijstinvoer, 'keuze' | 'overslaan'>,
): Promise<void> {
  await db
    .updateTable('lijstinvoer')
    .set({ keuze: JSON.stringify(keuze), overslaan: JSON.stringify(overslaan) })
    .where('id', '=', id)
    .where('staat', '=', 'bezig')
    .execute();
}

/** Zet een invoer een staat verder; wie dat als tweede doet krijgt false. De regels van het bestand gaan weg. */
export async function zetInvoerstaat(
  db: Verbinding,
  id: number,
  naar: 'gedaan' | 'teruggedraaid',
  moment: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('lijstinvoer')
    .set({ staat: naar, [`${naar}_op`]: moment, lijst: null })
    .where('id', '=', id)
    .where('staat', '=', naar === 'gedaan' ? 'bezig' : 'gedaan')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function bewaarInvoerverslag(db: Verbinding, id: number, verslag: Invoerverslag): Promise<void> {
  await db
    .updateTable('lijstinvoer')
    .set({ verslag: JSON.stringify(verslag) })
    .where('id', '=', id)
    .execute();
}

/** Gooit een bestand weg waar niets van ingelezen is. */
export async function verwijderLijstinvoer(db: Verbinding, id: number): Promise<void> {
  await db.deleteFrom('lijstinvoer').where('id', '=', id).where('staat', '=', 'bezig').execute();
}

/** Ruimt bestanden op die voor dit moment begonnen en nooit ingelezen zijn. */
export async function verwijderOudeLijstinvoer(db: Verbinding, voor: string): Promise<void> {
  await db.deleteFrom('lijstinvoer').where('staat', '=', 'bezig').where('begonnen_op', '<', voor).execute();
}

function naarInvoer(rij: Pick<Selectable<Database['lijstinvoer']>, (typeof KOLOMMEN)[number]>): Lijstinvoer {
  return {
    id: rij.id,
    vragenlijstId: rij.vragenlijst_id,
    gebruikerId: rij.gebruiker_id,
    soort: rij.soort,
    bestandsnaam: rij.bestandsnaam,
    vorm: rij.vorm,
    aantal: rij.aantal,
    opmerkingen: JSON.parse(rij.opmerkingen),
    keuze: JSON.parse(rij.keuze),
    overslaan: JSON.parse(rij.overslaan),
    staat: rij.staat,
    begonnenOp: rij.begonnen_op,
    gedaanOp: rij.gedaan_op,
    teruggedraaidOp: rij.teruggedraaid_op,
  };
}
