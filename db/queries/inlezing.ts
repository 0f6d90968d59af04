import type { Verbinding } from '#db/verbinding.ts';
import type { Instelling } from '#domain/lijst/regel.ts';
import type { Lijstsoort } from '#domain/lijst/velden.ts';
import type { Inleesstaat, Profiel, Verslag } from '#domain/lijst/verslag.ts';

/** Een lijst die iemand inleest of ingelezen heeft, zonder de regels zelf. */
export interface Inlezing {
  id: number;
  gebruikerId: number;
  partij: string | null;
  soort: Lijstsoort;
  bestandsnaam: string;
  vorm: string;
  aantal: number;
  opmerkingen: string[];
  instelling: Instelling;
  staat: Inleesstaat;
  begonnenOp: string;
  gedaanOp: string | null;
  teruggedraaidOp: string | null;
}

export type NieuweInlezing = Omit<Inlezing, 'id' | 'staat' | 'gedaanOp' | 'teruggedraaidOp'> & {
  lijst: Uint8Array;
};

const KOLOMMEN = [
  'id',
  'gebruiker_id',
  'partij',
  'soort',
  'bestandsnaam',
  'vorm',
  'aantal',
  'opmerkingen',
  'instelling',
  'staat',
  'begonnen_op',
  'gedaan_op',
  'teruggedraaid_op',
] as const;

/** @returns het nummer van de nieuwe inlezing. */
export async function voegInlezingToe(db: Verbinding, nieuw: NieuweInlezing): Promise<number> {
  const { id } = await db
    .insertInto('inlezing')
    .values({
      gebruiker_id: nieuw.gebruikerId,
      partij: nieuw.partij,
      soort: nieuw.soort,
      bestandsnaam: nieuw.bestandsnaam,
      vorm: nieuw.vorm,
      aantal: nieuw.aantal,
      opmerkingen: JSON.stringify(nieuw.opmerkingen),
      lijst: nieuw.lijst,
      instelling: JSON.stringify(nieuw.instelling),
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

/** Een inlezing van deze gebruiker; die van een ander bestaat niet. */
export async function vindInlezing(
  db: Verbinding,
  gebruikerId: number,
  id: number,
): Promise<Inlezing | null> {
  const rij = await db
    .selectFrom('inlezing')
    .select(KOLOMMEN)
    .where('id', '=', id)
    .where('gebruiker_id', '=', gebruikerId)
    .executeTakeFirst();
  return rij ? naarInlezing(rij) : null;
}

/** De regels van een lijst, ingepakt; null als ze er niet meer zijn. */
export async function laadLijst(db: Verbinding, id: number): Promise<Uint8Array | null> {
  const rij = await db.selectFrom('inlezing').select('lijst').where('id', '=', id).executeTakeFirst();
  return rij?.lijst ?? null;
}

export async function laadVerslag(db: Verbinding, id: number): Promise<Verslag | null> {
  const rij = await db.selectFrom('inlezing').select('verslag').where('id', '=', id).executeTakeFirst();
  return rij?.verslag ? JSON.parse(rij.verslag) : null;
}

/** De laatste inlezingen van deze gebruiker, de nieuwste eerst. */
export async function laadInlezingen(
  db: Verbinding,
  gebruikerId: number,
  staten: readonly Inleesstaat[],
  aantal: number,
): Promise<Inlezing[]> {
  const rijen = await db
    .selectFrom('inlezing')
    .select(KOLOMMEN)
    .where('gebruiker_id', '=', gebruikerId)
    .where('staat', 'in', staten)
    .orderBy('id', 'desc')
    .limit(aantal)
    .execute();
  return rijen.map(naarInlezing);
}

/** Bewaart wat iemand besliste, zolang er niets is ingelezen. */
export async function bewaarInstelling(db: Verbinding, id: number, instelling: Instelling): Promise<void> {
  await db
    .updateTable('inlezing')
    .set({ instelling: JSON.stringify(instelling) })
    .where('id', '=', id)
    .where('staat', '=', 'bezig')
    .execute();
}

/** Zet een inlezing een staat verder; wie dat als tweede doet krijgt false. De regels van de lijst gaan weg. */
export async function zetStaat(
  db: Verbinding,
  id: number,
  van: Inleesstaat,
  naar: 'gedaan' | 'teruggedraaid',
  moment: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('inlezing')
    .set({ staat: naar, [`${naar}_op`]: moment, lijst: null })
    .where('id', '=', id)
    .where('staat', '=', van)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function bewaarVerslag(db: Verbinding, id: number, verslag: Verslag): Promise<void> {
  await db
    .updateTable('inlezing')
    .set({ verslag: JSON.stringify(verslag) })
    .where('id', '=', id)
    .execute();
}

/** Gooit een lijst weg waar niets van ingelezen is. */
export async function verwijderInlezing(db: Verbinding, id: number): Promise<void> {
  await db.deleteFrom('inlezing').where('id', '=', id).where('staat', '=', 'bezig').execute();
}

/** Ruimt lijsten op die voor dit moment begonnen en nooit ingelezen zijn. */
export async function verwijderOudeInlezingen(db: Verbinding, voor: string): Promise<void> {
  await db.deleteFrom('inlezing').where('staat', '=', 'bezig').where('begonnen_op', '<', voor).execute();
}

/** Een profiel hoort bij een partij (leeg: het programmabureau), de koppen van een lijst en wat eruit komt. */
export interface Profielsleutel {
  partij: string;
  vorm: string;
  soort: Lijstsoort;
}

export async function vindProfiel(db: Verbinding, sleutel: Profielsleutel): Promise<Profiel | null> {
  const rij = await db
    .selectFrom('inleesprofiel')
    .select('profiel')
    .where('partij', '=', sleutel.partij)
    .where('vorm', '=', sleutel.vorm)
    .where('soort', '=', sleutel.soort)
    .executeTakeFirst();
  return rij ? JSON.parse(rij.profiel) : null;
}

export async function bewaarProfiel(
  db: Verbinding,
  { partij, vorm, soort }: Profielsleutel,
  profiel: Profiel,
): Promise<void> {
  const tekst = JSON.stringify(profiel);
  await db
    .insertInto('inleesprofiel')
    .values({ partij, vorm, soort, profiel: tekst })
    .onConflict((oc) => oc.columns(['partij', 'vorm', 'soort']).doUpdateSet({ profiel: tekst }))
    .execute();
}

interface Rij {
  id: number;
  gebruiker_id: number;
  partij: string | null;
  soort: Lijstsoort;
  bestandsnaam: string;
  vorm: string;
  aantal: number;
  opmerkingen: string;
  instelling: string;
  staat: Inleesstaat;
  begonnen_op: string;
  gedaan_op: string | null;
  teruggedraaid_op: string | null;
}

function naarInlezing(rij: Rij): Inlezing {
  return {
    id: rij.id,
    gebruikerId: rij.gebruiker_id,
    partij: rij.partij,
    soort: rij.soort,
    bestandsnaam: rij.bestandsnaam,
    vorm: rij.vorm,
    aantal: rij.aantal,
    opmerkingen: JSON.parse(rij.opmerkingen),
    instelling: JSON.parse(rij.instelling),
    staat: rij.staat,
    begonnenOp: rij.begonnen_op,
    gedaanOp: rij.gedaan_op,
    teruggedraaidOp: rij.teruggedraaid_op,
  };
}
