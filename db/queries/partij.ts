import type { Selectable } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Partij } from '#domain/partij/partij.ts';

/** Alle partijen, in de volgorde van de bron. */
export async function laadPartijen(db: Verbinding): Promise<Partij[]> {
  const rijen = await db.selectFrom('partij').selectAll().orderBy('volgorde').orderBy('slug').execute();
  return rijen.map(naarPartij);
}

export function naarPartij(rij: Omit<Selectable<Database['partij']>, 'volgorde'>): Partij {
  return {
    slug: rij.slug,
    naam: rij.naam,
    afkorting: rij.afkorting,
    geleding: rij.geleding,
    soort: rij.soort,
    lidVan: rij.lid_van,
  };
}
