import type { Transaction } from 'kysely';
import { Verouderd } from '#db/fouten.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Agendapunt, PuntOpAgenda } from '#domain/overleg/overleg.ts';
import {
  ACHTERAAN,
  type AgendapuntInhoud,
  hernummer,
  laadAgendapunten,
  laadPunten,
  type NieuwPunt,
  vanInhoud,
  voegPuntIn,
} from './agendapunt.ts';
import { openAgenda } from './overleg.ts';

/** Een punt dat op een agenda wacht. */
export interface Voorraadpunt {
  punt: Agendapunt;
  reden: string;
  /** De dag van het overleg van welks agenda het kwam, of null. */
  van: string | null;
  /** Naam van wie het op de voorraad zette. */
  door: string;
  /** ISO 8601 in UTC */
  op: string;
}

/** Waarom en door wie een punt op de voorraad komt. */
export interface NieuweVoorraadplek {
  reden: string;
  gebruikerId: number;
  op: string;
}

/** Welk punt, en welke versie iemand ervan zag. */
type Versie = Pick<Agendapunt, 'id' | 'versie'>;

/** De voorraad van een gremium: wat er het langst op staat voorop. */
export async function laadVoorraad(db: Verbinding, gremium: string): Promise<Voorraadpunt[]> {
  const punten = await laadPunten(db, (eb) =>
    eb.and([eb('agendapunt.gremium', '=', gremium), eb('agendapunt.overleg_id', 'is', null)]),
  );
  const plekken = await db
    .selectFrom('voorraadplek')
    .innerJoin('agendapunt', 'agendapunt.id', 'agendapunt_id')
    .innerJoin('gebruiker', 'gebruiker.id', 'gebruiker_id')
    .leftJoin('overleg', 'overleg.id', 'voorraadplek.overleg_id')
    .select([
      'agendapunt_id',
      'reden',
      'overleg.datum as van',
      'gebruiker.naam as door',
      'vastgelegd_op as op',
    ])
    .where('agendapunt.gremium', '=', gremium)
    .where('agendapunt.overleg_id', 'is', null)
    .orderBy('vastgelegd_op')
    .orderBy('agendapunt_id')
    .execute();
  const perId = new Map(punten.map((punt) => [punt.id, punt]));
  return plekken.flatMap(({ agendapunt_id, ...plek }) => {
    const punt = perId.get(agendapunt_id);
    return punt ? [{ punt, ...plek }] : [];
  });
}

/** Zet een nieuw punt op de voorraad. @returns het nummer */
export async function voegVoorraadpuntToe(
  trx: Transaction<Database>,
  punt: Omit<NieuwPunt, 'overlegId'>,
  plek: NieuweVoorraadplek,
): Promise<number> {
  const id = await voegPuntIn(trx, { ...punt, overlegId: null }, 0);
  await zetPlek(trx, id, null, plek);
  return id;
}

/**
 * Haalt een punt van de agenda en zet het op de voorraad, met alles wat erbij hoort; de punten erna schuiven op.
 * @throws Verouderd als het er niet meer op staat of een ander het intussen herschreef; Bevroren als de agenda vaststaat.
 */
export async function zetOpVoorraad(
  trx: Transaction<Database>,
  { id, overlegId, versie }: Versie & Pick<PuntOpAgenda, 'overlegId'>,
  plek: NieuweVoorraadplek,
): Promise<void> {
  await openAgenda(trx, overlegId);
  const punten = await laadAgendapunten(trx, overlegId);
  if (!punten.some((punt) => punt.id === id && punt.versie === versie))
    throw new Verouderd(`agendapunt:${id}`);
  await trx
    .updateTable('agendapunt')
    .set({ overleg_id: null, volgorde: 0, versie: versie + 1 })
    .where('id', '=', id)
    .execute();
  await trx.updateTable('puntbron').set({ overleg_id: null }).where('agendapunt_id', '=', id).execute();
  await zetPlek(trx, id, overlegId, plek);
  await hernummer(trx, overlegId);
}

/**
 * Zet een punt van de voorraad achteraan op een agenda. De aanroeper houdt de agenda vrij en keek of de bronnen er niet op staan.
 * @throws Verouderd als een ander het intussen herschreef, weghaalde of op een agenda zette.
 */
export async function agendeer(
  trx: Transaction<Database>,
  { id, versie, gremium }: Versie & Pick<Agendapunt, 'gremium'>,
  overlegId: number,
): Promise<void> {
  await wijzigRij(trx, { id, versie, gremium }, { overleg_id: overlegId, volgorde: ACHTERAAN });
  await trx.updateTable('puntbron').set({ overleg_id: overlegId }).where('agendapunt_id', '=', id).execute();
  await trx.deleteFrom('voorraadplek').where('agendapunt_id', '=', id).execute();
  await hernummer(trx, overlegId);
}

/** Herschrijft een punt op de voorraad. @throws Verouderd als een ander eerder was. */
export async function wijzigVoorraadpunt(
  trx: Transaction<Database>,
  punt: Versie & Pick<Agendapunt, 'gremium'>,
  inhoud: AgendapuntInhoud,
): Promise<void> {
  await wijzigRij(trx, punt, vanInhoud(inhoud));
}

/** Haalt een punt van de voorraad, voorgoed. @throws Verouderd als een ander het intussen herschreef of op een agenda zette. */
export async function verwijderVoorraadpunt(
  trx: Transaction<Database>,
  punt: Versie & Pick<Agendapunt, 'gremium'>,
): Promise<void> {
  await wijzigRij(trx, punt, {});
  await trx.deleteFrom('agendapunt').where('id', '=', punt.id).execute();
}

/** Wijzigt de rij als het punt nog in deze versie op de voorraad van dit gremium staat. */
async function wijzigRij(
  trx: Transaction<Database>,
  { id, versie, gremium }: Versie & Pick<Agendapunt, 'gremium'>,
  kolommen: Partial<ReturnType<typeof vanInhoud>> & { overleg_id?: number; volgorde?: number },
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('agendapunt')
    .set({ ...kolommen, versie: versie + 1 })
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('gremium', '=', gremium)
    .where('overleg_id', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Verouderd(`agendapunt:${id}`);
}

async function zetPlek(
  trx: Transaction<Database>,
  agendapuntId: number,
  overlegId: number | null,
  { reden, gebruikerId, op }: NieuweVoorraadplek,
): Promise<void> {
  await trx
    .insertInto('voorraadplek')
    .values({
      agendapunt_id: agendapuntId,
      overleg_id: overlegId,
      reden,
      gebruiker_id: gebruikerId,
      vastgelegd_op: op,
    })
    .execute();
}
