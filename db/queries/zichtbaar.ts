import { type Expression, type SqlBool, sql } from 'kysely';
import { bevat } from '#db/bevat.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { eindeVanDag } from '#domain/datum/datum.ts';
import type { Kring } from '#domain/policy/kring.ts';

/**
 * De subvragen waarmee lijsten in de vraag zelf op kring filteren (design §4, May they?). Eén plek voor de regel: een actie
 * is er alleen voor wie ook haar afspraak mag kennen, en een deelstatus hoort bij haar afspraak.
 */
export const zichtbareAfspraken = (db: Verbinding, kringen: readonly Kring[]) =>
  db.selectFrom('afspraak').select('afspraak.id').where('afspraak.kring', 'in', kringen);

/** Zonder peildatum: alle acties, ook die van vandaag. */
export const zichtbareActies = (db: Verbinding, kringen: readonly Kring[]) =>
  db
    .selectFrom('actie')
    .leftJoin('afspraak', 'afspraak.id', 'actie.afspraak_id')
    .select('actie.id')
    .where('actie.kring', 'in', kringen)
    .where((eb) => eb.or([eb('afspraak.id', 'is', null), eb('afspraak.kring', 'in', kringen)]));

export const zichtbareDeelstatussen = (db: Verbinding, kringen: readonly Kring[]) =>
  db
    .selectFrom('deelstatus')
    .innerJoin('afspraak', 'afspraak.id', 'deelstatus.afspraak_id')
    .select('deelstatus.id')
    .where('afspraak.kring', 'in', kringen);

/** De acties die er op de peildatum al waren. */
export const zichtbareActiesOp = (db: Verbinding, peildatum: string, kringen: readonly Kring[]) =>
  zichtbareActies(db, kringen).where('actie.gemaakt_op', '<', eindeVanDag(peildatum));

/** Voor wie een lijst is: uit `kringenVan` en `kantenVan` (domain/policy/kring.ts). */
export interface Lezer {
  kringen: readonly Kring[];
  /** Slugs van de partijen bij wie hij hoort als iets alleen van een paar partijen is; null: bij alle. */
  kanten: readonly string[] | null;
}

/** Of deze lezer mag weten van wat in deze `alleen_voor`-kolom (JSON: slugs, of null) staat. */
export function isVoorLezer(kolom: Expression<string | null>, { kanten }: Lezer) {
  if (kanten === null) return sql<SqlBool>`1 = 1`;
  const bijEen = kanten.map((slug) => bevat(kolom, JSON.stringify(slug)));
  return sql<SqlBool>`(${sql.join([sql`${kolom} is null`, ...bijEen], sql` or `)})`;
}
