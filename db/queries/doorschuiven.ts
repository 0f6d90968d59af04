import type { Transaction } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Herkomst } from '#domain/overleg/doorschuiven.ts';
import type { PuntOpAgenda } from '#domain/overleg/overleg.ts';
import { zetAchteraan } from './agendapunt.ts';
import { isVoorLezer, type Lezer } from './zichtbaar.ts';

/**
 * Van welk eerder overleg deze punten komen, per nummer van dat eerdere punt. Was het daar besloten en is het nu open, dan is er voor
 * wie het toen niet mocht zien geen herkomst.
 */
export async function laadHerkomst(
  db: Verbinding,
  puntIds: readonly number[],
  lezer: Lezer,
): Promise<Map<number, Herkomst>> {
  if (puntIds.length === 0) return new Map();
  const rijen = await db
    .selectFrom('agendapunt')
    .innerJoin('overleg', 'overleg.id', 'agendapunt.overleg_id')
    .innerJoin('gremium', 'gremium.slug', 'overleg.gremium')
    .select([
      'agendapunt.id as puntId',
      'overleg.id as overlegId',
      'gremium.naam',
      'overleg.datum',
      'overleg.nummer',
      'agendapunt.volgorde as nr',
    ])
    .where('agendapunt.id', 'in', puntIds)
    .where((eb) => isVoorLezer(eb.ref('agendapunt.alleen_voor'), lezer))
    .execute();
  return new Map(rijen.map((rij) => [rij.puntId, rij]));
}

/** Welke van deze punten al doorgeschoven zijn: naar een agenda van dit gremium of naar zijn voorraad. */
export async function laadDoorgeschoven(
  db: Verbinding,
  puntIds: readonly number[],
): Promise<Map<number, { overlegId: number | null; nr: number }>> {
  if (puntIds.length === 0) return new Map();
  const rijen = await db
    .selectFrom('agendapunt')
    .select(['herkomst_id', 'overleg_id as overlegId', 'volgorde as nr'])
    .where('herkomst_id', 'in', puntIds)
    .orderBy('id')
    .execute();
  return new Map(
    rijen.flatMap(({ herkomst_id, ...waar }) => (herkomst_id === null ? [] : [[herkomst_id, waar]])),
  );
}

/**
 * Zet een kopie van een punt van een eerder overleg achteraan op een agenda: tekst, kaart, bronnen, bijlagen en relaties,
 * en wie het mag zien. Een relatie met een besluit gaat mee; een relatie met een punt alleen als ook dat punt op deze agenda
 * terugkomt. Wat partijen er voor zichzelf bij schreven gaat nooit mee. De aanroeper houdt de agenda vrij.
 * @returns het nummer van de kopie
 */
export async function kopieerPunt(
  trx: Transaction<Database>,
  { id: van, volgorde: _plaats, versie: _versie, ...punt }: PuntOpAgenda,
  overlegId: number,
): Promise<number> {
  const id = await zetAchteraan(trx, { ...punt, overlegId, herkomstId: van });
  await trx
    .insertInto('bijlage')
    .columns(BIJLAGE)
    .expression((eb) =>
      eb
        .selectFrom('bijlage')
        .select(({ cast, val }) => [cast<number>(val(id), 'integer').as('agendapunt_id'), ...BIJLAGE_REST])
        .where('agendapunt_id', '=', van),
    )
    .execute();
  await kopieerRelaties(trx, van, id, overlegId);
  return id;
}

const BIJLAGE_REST = [
  'volgorde',
  'titel',
  'versie_id',
  'ronde_id',
  'naam',
  'inhoud',
  'bladzijden',
  'alleen_voor',
  'gebruiker_id',
  'toegevoegd_op',
] as const;
const BIJLAGE = ['agendapunt_id', ...BIJLAGE_REST] as const;

/** De relaties van en naar het punt, waar de andere kant op deze agenda ook te vinden is. */
async function kopieerRelaties(
  trx: Transaction<Database>,
  van: number,
  naar: number,
  overlegId: number,
): Promise<void> {
  const [relaties, kopieen] = await Promise.all([
    trx
      .selectFrom('puntrelatie')
      .select(['agendapunt_id', 'soort', 'met_punt', 'met_besluit', 'toelichting'])
      .where((eb) => eb.or([eb('agendapunt_id', '=', van), eb('met_punt', '=', van)]))
      .orderBy('id')
      .execute(),
    trx
      .selectFrom('agendapunt')
      .select(['id', 'herkomst_id'])
      .where('overleg_id', '=', overlegId)
      .where('herkomst_id', 'is not', null)
      .execute(),
  ]);
  const kopie = new Map(kopieen.map(({ id, herkomst_id }) => [herkomst_id, id]));
  kopie.set(van, naar);
  const nieuw = relaties.flatMap(({ agendapunt_id, met_punt, ...rest }) => {
    const eigen = kopie.get(agendapunt_id);
    const ander = met_punt === null ? null : kopie.get(met_punt);
    return eigen === undefined || ander === undefined
      ? []
      : [{ ...rest, agendapunt_id: eigen, met_punt: ander }];
  });
  if (nieuw.length > 0) await trx.insertInto('puntrelatie').values(nieuw).execute();
}
