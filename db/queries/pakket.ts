import type { Selectable, Transaction } from 'kysely';
import { Verouderd } from '#db/fouten.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Nagekomen } from '#domain/overleg/nazending.ts';
import type { Pakket, Pakketversie } from '#domain/overleg/pakket.ts';

export type NieuwPakket = Pick<
  Pakket,
  'overlegId' | 'soort' | 'sha256' | 'toelichting' | 'vervangt' | 'gemaaktOp'
> & {
  kopie: string;
  gemaaktDoor: number;
};
export type NieuwePakketversie = Pick<Pakketversie, 'voor' | 'naam' | 'sha256' | 'bladzijden'> & {
  pdf: Uint8Array;
  docx: Uint8Array;
};

/** Een pakket met zijn versies. */
export interface PakketMetVersies extends Pakket {
  versies: Pakketversie[];
}

/** De pakketten bij een overleg met hun versies, het oudste eerst. */
export async function laadPakketten(db: Verbinding, overlegId: number): Promise<PakketMetVersies[]> {
  const rijen = await db
    .selectFrom('pakket')
    .select(KOLOMMEN)
    .where('overleg_id', '=', overlegId)
    .orderBy('id')
    .execute();
  const versies = await db
    .selectFrom('pakketversie')
    .innerJoin('pakket', 'pakket.id', 'pakketversie.pakket_id')
    .select(VERSIEKOLOMMEN)
    .where('overleg_id', '=', overlegId)
    .orderBy('pakketversie.id')
    .execute();
  return rijen.map((rij) => ({
    ...naarPakket(rij),
    versies: versies.filter(({ pakket_id }) => pakket_id === rij.id).map(naarVersie),
  }));
}

/** Wanneer de stukken van deze overleggen voor het eerst verstuurd zijn; een overleg zonder verstuurde stukken ontbreekt. */
export async function laadVerzendmomenten(
  db: Verbinding,
  overleggen: readonly number[],
): Promise<Map<number, string>> {
  if (overleggen.length === 0) return new Map();
  const rijen = await db
    .selectFrom('pakket')
    .select(({ fn }) => ['overleg_id', fn.min('verzonden_op').as('op')])
    .where('overleg_id', 'in', overleggen)
    .where('verzonden_op', 'is not', null)
    .groupBy('overleg_id')
    .execute();
  return new Map(rijen.flatMap(({ overleg_id, op }) => (op === null ? [] : [[overleg_id, op] as const])));
}

/** De kopie van een pakket, canonieke JSON. */
export async function laadPakketkopie(db: Verbinding, id: number): Promise<string | null> {
  const rij = await db.selectFrom('pakket').select('kopie').where('id', '=', id).executeTakeFirst();
  return rij?.kopie ?? null;
}

/** Het bestand van een versie. */
export async function laadPakketbestand(
  db: Verbinding,
  versieId: number,
  vorm: 'pdf' | 'docx',
): Promise<Uint8Array | null> {
  const rij = await db
    .selectFrom('pakketversie')
    .select((eb) => eb.ref(vorm).as('bytes'))
    .where('id', '=', versieId)
    .executeTakeFirst();
  return rij?.bytes ?? null;
}

/** Legt een pakket vast met al zijn versies. @returns het nummer */
export async function voegPakketToe(
  trx: Transaction<Database>,
  pakket: NieuwPakket,
  versies: readonly NieuwePakketversie[],
): Promise<number> {
  const { id } = await trx
    .insertInto('pakket')
    .values({
      overleg_id: pakket.overlegId,
      soort: pakket.soort,
      kopie: pakket.kopie,
      sha256: pakket.sha256,
      toelichting: pakket.toelichting,
      vervangt: pakket.vervangt,
      gemaakt_door: pakket.gemaaktDoor,
      gemaakt_op: pakket.gemaaktOp,
      verzonden_door: null,
      verzonden_op: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { voor, ...rest } of versies) {
    await trx
      .insertInto('pakketversie')
      .values({ ...rest, pakket_id: id, voor: JSON.stringify(voor) })
      .execute();
  }
  return id;
}

/** Gooit een pakket weg dat nog niet verzonden is. @throws Verouderd als het er niet meer is of al verzonden is. */
export async function verwijderPakket(trx: Transaction<Database>, id: number): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('pakket')
    .where('id', '=', id)
    .where('verzonden_op', 'is', null)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw new Verouderd(`pakket:${id}`);
}

/** Zegt dat een pakket verzonden is. @throws Verouderd als het dat al was of er niet meer is: verzenden gebeurt één keer. */
export async function zetVerzonden(
  trx: Transaction<Database>,
  id: number,
  { door, op }: { door: number; op: string },
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('pakket')
    .set({ verzonden_door: door, verzonden_op: op })
    .where('id', '=', id)
    .where('verzonden_op', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Verouderd(`pakket:${id}`);
}

/** Trekt versies in; een die al ingetrokken is blijft zoals zij is. @returns de versies die het nu pas zijn. */
export async function trekVersiesIn(
  trx: Transaction<Database>,
  ids: readonly number[],
  { door, op, reden }: { door: number; op: string; reden: string },
): Promise<number[]> {
  if (ids.length === 0) return [];
  const rijen = await trx
    .updateTable('pakketversie')
    .set({ ingetrokken_op: op, ingetrokken_door: door, reden })
    .where('id', 'in', ids)
    .where('ingetrokken_op', 'is', null)
    .returning('id')
    .execute();
  return rijen.map(({ id }) => id);
}

/** Een nagekomen bijlage met wat er in een nieuw stuk voor in de plaats komt. */
export interface NagekomenBijlage extends Nagekomen {
  inPlaatsVan: number | null;
}

export interface NieuweNagekomen {
  overlegId: number;
  puntId: number;
  titel: string;
  naam: string;
  bladzijden: number;
  sha256: string;
  inPlaatsVan: { id: number; titel: string } | null;
  alleenVoor: readonly string[] | null;
  gebruikerId: number;
  toegevoegdOp: string;
}

/** Wat er na het bevriezen bij de stukken kwam, het oudste eerst. */
export async function laadNagekomen(
  db: Verbinding,
  overlegId: number,
  dagVan: (moment: Date) => string,
): Promise<NagekomenBijlage[]> {
  const rijen = await db
    .selectFrom('nagekomen')
    .selectAll()
    .where('overleg_id', '=', overlegId)
    .orderBy('id')
    .execute();
  return rijen.map((rij) => ({
    puntId: rij.agendapunt_id,
    inPlaatsVan: rij.in_plaats_van,
    bijlage: {
      // Een eigen reeks: dit zijn geen nummers van gewone bijlagen.
      id: -rij.id,
      titel: rij.titel,
      soort: 'pdf',
      naam: rij.naam,
      bladzijden: rij.bladzijden,
      sha256: rij.sha256,
      alleenVoor: rij.alleen_voor === null ? null : JSON.parse(rij.alleen_voor),
      nagekomenOp: dagVan(new Date(rij.toegevoegd_op)),
      vervangt: rij.vervangt,
    },
  }));
}

export async function voegNagekomenToe(trx: Transaction<Database>, nieuw: NieuweNagekomen): Promise<void> {
  await trx
    .insertInto('nagekomen')
    .values({
      overleg_id: nieuw.overlegId,
      agendapunt_id: nieuw.puntId,
      titel: nieuw.titel,
      naam: nieuw.naam,
      bladzijden: nieuw.bladzijden,
      sha256: nieuw.sha256,
      in_plaats_van: nieuw.inPlaatsVan?.id ?? null,
      vervangt: nieuw.inPlaatsVan?.titel ?? '',
      alleen_voor: nieuw.alleenVoor && JSON.stringify(nieuw.alleenVoor),
      gebruiker_id: nieuw.gebruikerId,
      toegevoegd_op: nieuw.toegevoegdOp,
    })
    .execute();
}

/** Haalt een nagekomen bijlage weg (`id` zoals in `laadNagekomen`); was zij er al niet meer, dan is dat goed. */
export async function verwijderNagekomen(
  trx: Transaction<Database>,
  overlegId: number,
  id: number,
): Promise<void> {
  await trx.deleteFrom('nagekomen').where('id', '=', -id).where('overleg_id', '=', overlegId).execute();
}

/** Zonder kopie en bestanden: die zijn groot. */
const KOLOMMEN = [
  'id',
  'overleg_id',
  'soort',
  'sha256',
  'toelichting',
  'vervangt',
  'gemaakt_op',
  'verzonden_op',
] as const;

const VERSIEKOLOMMEN = [
  'pakketversie.id',
  'pakketversie.pakket_id',
  'pakketversie.voor',
  'pakketversie.naam',
  'pakketversie.sha256',
  'pakketversie.bladzijden',
  'pakketversie.ingetrokken_op',
  'pakketversie.reden',
] as const;

function naarPakket(rij: Pick<Selectable<Database['pakket']>, (typeof KOLOMMEN)[number]>): Pakket {
  return {
    id: rij.id,
    overlegId: rij.overleg_id,
    soort: rij.soort,
    sha256: rij.sha256,
    toelichting: rij.toelichting,
    vervangt: rij.vervangt,
    gemaaktOp: rij.gemaakt_op,
    verzondenOp: rij.verzonden_op,
  };
}

function naarVersie(
  rij: Pick<
    Selectable<Database['pakketversie']>,
    'id' | 'pakket_id' | 'voor' | 'naam' | 'sha256' | 'bladzijden' | 'ingetrokken_op' | 'reden'
  >,
): Pakketversie {
  return {
    id: rij.id,
    pakketId: rij.pakket_id,
    voor: JSON.parse(rij.voor),
    naam: rij.naam,
    sha256: rij.sha256,
    bladzijden: rij.bladzijden,
    ingetrokkenOp: rij.ingetrokken_op,
    reden: rij.reden,
  };
}
