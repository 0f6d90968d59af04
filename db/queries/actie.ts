import type { Insertable, Selectable } from 'kysely';
import { Verouderd } from '#db/fouten.ts';
import { inStukken, naarOorspronkelijk, naarPlanning, vanOorspronkelijk, vanPlanning } from '#db/rijen.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Actie } from '#domain/actie/actie.ts';
import type { Planning } from '#domain/planning/planning.ts';
import type { Kring } from '#domain/policy/kring.ts';
import { zichtbareLijnen } from './wachten.ts';
import { zichtbareActiesOp } from './zichtbaar.ts';

export type NieuweActie = Omit<Actie, 'id' | 'versie' | 'oorspronkelijk'> & { gemaaktDoor: number | null };

/** Wat aan een bestaande actie te wijzigen is. */
export type ActieInhoud = Pick<
  Actie,
  'afspraakId' | 'titel' | 'eigenaarPartij' | 'eigenaarPersoon' | 'planning' | 'oorspronkelijk' | 'kanAlvast'
>;

/** Deze acties zoals ze nu zijn, in welke kring ook; wat niet bestaat ontbreekt. */
export async function laadActies(db: Verbinding, ids: readonly number[]): Promise<Actie[]> {
  const acties: Actie[] = [];
  for (const stuk of inStukken(ids)) {
    const rijen = await db.selectFrom('actie').selectAll().where('id', 'in', stuk).orderBy('id').execute();
    acties.push(...rijen.map(naarActie));
  }
  return acties;
}

export async function vindActie(db: Verbinding, id: number): Promise<Actie | null> {
  const [actie] = await laadActies(db, [id]);
  return actie ?? null;
}

/**
 * De acties in deze kringen die er op de peildatum waren, met de planning van toen. Titel, eigenaar en "wat kan alvast"
 * zijn die van nu: daarvan is geen geschiedenis.
 */
export async function laadActiesOp(
  db: Verbinding,
  peildatum: string,
  kringen: readonly Kring[],
): Promise<Actie[]> {
  // Eerst de wijzigingen: een wijziging die tussen de twee vragen valt hoort bij geen van beide te verdwijnen.
  const planningToen = await laadPlanningToen(db, peildatum);
  const rijen = await db
    .selectFrom('actie')
    .selectAll()
    .where('id', 'in', zichtbareActiesOp(db, peildatum, kringen))
    .orderBy('id')
    .execute();
  return rijen.map((rij) => {
    const actie = naarActie(rij);
    const planning = planningToen.get(actie.id);
    if (!planning) return actie;
    const { oorspronkelijk } = actie;
    return {
      ...actie,
      planning,
      oorspronkelijk: oorspronkelijk && gelijk(planning, oorspronkelijk) ? null : oorspronkelijk,
    };
  });
}

const KOLOMMEN_PER_ACTIE = 20;

/** @returns het nummer van de nieuwe actie, op versie 1. */
export async function voegActieToe(db: Verbinding, actie: NieuweActie): Promise<number> {
  const [id] = await voegActiesToe(db, [actie]);
  if (id === undefined) throw new Error('De actie is niet gemaakt.');
  return id;
}

/** Voegt acties toe, alle in één keer. @returns hun nummers, in dezelfde volgorde; elk staat op versie 1 */
export async function voegActiesToe(db: Verbinding, acties: readonly NieuweActie[]): Promise<number[]> {
  const ids: number[] = [];
  for (const stuk of inStukken(acties, KOLOMMEN_PER_ACTIE)) {
    const rijen = await db.insertInto('actie').values(stuk.map(naarRij)).returning('id').execute();
    ids.push(...rijen.map(({ id }) => id));
  }
  return ids.sort((a, b) => a - b);
}

/**
 * Haalt acties helemaal weg, met wat erover gemeld is. Alleen voor wat net gemaakt is en waar niets op voortbouwt dat wie dit doet mag
 * weten: een lijn naar iets buiten `kringen` houdt hem niet tegen en gaat mee.
 */
export async function verwijderActies(
  db: Verbinding,
  ids: readonly number[],
  kringen: readonly Kring[],
): Promise<void> {
  for (const stuk of inStukken(ids, 2)) {
    await db
      .deleteFrom('afhankelijkheid')
      .where((eb) => eb.or([eb('van_actie', 'in', stuk), eb('op_actie', 'in', stuk)]))
      .where('id', 'not in', zichtbareLijnen(db, kringen).select('afhankelijkheid.id'))
      .execute();
    await db.deleteFrom('melding').where('actie_id', 'in', stuk).execute();
    await db.deleteFrom('actie').where('id', 'in', stuk).execute();
  }
}

function naarRij(actie: NieuweActie): Insertable<Database['actie']> {
  return {
    opgave_nr: actie.opgaveNr,
    afspraak_id: actie.afspraakId,
    titel: actie.titel,
    eigenaar_partij: actie.eigenaarPartij,
    eigenaar_persoon: actie.eigenaarPersoon,
    kan_alvast: actie.kanAlvast,
    kring: actie.kring,
    gemaakt_door: actie.gemaaktDoor,
    gemaakt_op: actie.gemaaktOp,
    versie: 1,
    ...vanPlanning(actie.planning),
    ...vanOorspronkelijk(null),
  };
}

/**
 * Wijzigt de actie als ze nog op `versie` staat, en zet haar een versie verder.
 * @throws Verouderd als iemand anders eerder was, of als de actie niet bestaat.
 */
export async function wijzigActie(
  db: Verbinding,
  id: number,
  versie: number,
  inhoud: ActieInhoud,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('actie')
    .set({
      afspraak_id: inhoud.afspraakId,
      titel: inhoud.titel,
      eigenaar_partij: inhoud.eigenaarPartij,
      eigenaar_persoon: inhoud.eigenaarPersoon,
      kan_alvast: inhoud.kanAlvast,
      versie: versie + 1,
      ...vanPlanning(inhoud.planning),
      ...vanOorspronkelijk(inhoud.oorspronkelijk),
    })
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Verouderd(`actie:${id}`);
}

/**
 * Zet wat er intussen al kan, als de actie nog op `versie` staat.
 * @throws Verouderd als iemand anders eerder was, of als de actie niet bestaat.
 */
export async function zetKanAlvast(
  db: Verbinding,
  id: number,
  versie: number,
  kanAlvast: string,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('actie')
    .set({ kan_alvast: kanAlvast, versie: versie + 1 })
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Verouderd(`actie:${id}`);
}

/** Per actie de planning vóór haar eerste wijziging na de peildatum; wie daarna niet gewijzigd is ontbreekt. */
async function laadPlanningToen(db: Verbinding, peildatum: string): Promise<Map<number, Planning>> {
  const rijen = await db
    .selectFrom('planning_wijziging')
    .select(['actie_id', 'van'])
    .where('datum', '>', peildatum)
    .orderBy('datum')
    .orderBy('id')
    .execute();
  const toen = new Map<number, Planning>();
  for (const { actie_id, van } of rijen) if (!toen.has(actie_id)) toen.set(actie_id, JSON.parse(van));
  return toen;
}

function gelijk(a: Planning, b: Planning): boolean {
  return (
    a.soort === b.soort &&
    a.jaar === b.jaar &&
    a.kwartaal === b.kwartaal &&
    a.totJaar === b.totJaar &&
    a.bron === b.bron
  );
}

function naarActie(rij: Selectable<Database['actie']>): Actie {
  return {
    id: rij.id,
    opgaveNr: rij.opgave_nr,
    afspraakId: rij.afspraak_id,
    titel: rij.titel,
    eigenaarPartij: rij.eigenaar_partij,
    eigenaarPersoon: rij.eigenaar_persoon,
    planning: naarPlanning(rij),
    oorspronkelijk: naarOorspronkelijk(rij),
    kanAlvast: rij.kan_alvast,
    kring: rij.kring,
    gemaaktOp: rij.gemaakt_op,
    versie: rij.versie,
  };
}
