import { neemtDeel } from '#domain/opgave/deelname.ts';
import type { Opgave } from '#domain/opgave/opgave.ts';
import { type Geleding, HOEKEN, korteNaam, type Partij } from '#domain/partij/partij.ts';
import type { Stand } from '#domain/stand/stand.ts';

/** Een partij om uit te kiezen. */
export interface Partijkeuze {
  slug: string;
  naam: string;
}

/** De partijen aan de tafel van het BO Jeugd vooraan; die zijn het bijna altijd. */
export interface Partijkeuzes {
  vijfhoek: Partijkeuze[];
  overige: Partijkeuze[];
}

const HOEKVOLGORDE: readonly Geleding[] = HOEKEN;

/** Alle partijen om uit te kiezen: de Vijfhoek in de volgorde van de hoeken, de rest op naam. */
export function partijkeuzes({ partijen, snapshot }: Pick<Stand, 'partijen' | 'snapshot'>): Partijkeuzes {
  const tafel = new Set(snapshot.gremia.find(({ slug }) => slug === 'bo-jeugd')?.deelnemers);
  const alle = [...partijen.values()];
  const hoek = ({ geleding }: Partij) => HOEKVOLGORDE.indexOf(geleding);
  return {
    vijfhoek: alle
      .filter(({ slug }) => tafel.has(slug))
      .sort((a, b) => hoek(a) - hoek(b))
      .map(alsKeuze),
    overige: alle
      .filter(({ slug }) => !tafel.has(slug))
      .map(alsKeuze)
      .sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
  };
}

function alsKeuze(partij: Partij): Partijkeuze {
  return { slug: partij.slug, naam: korteNaam(partij) };
}

/** De partijen die aan een opgave meedoen, om uit te kiezen. */
export function deelnemerkeuzes(
  stand: Pick<Stand, 'partijen' | 'snapshot'>,
  opgave: Pick<Opgave, 'trekkers' | 'betrokken'>,
): Partijkeuzes {
  const deelnemers = neemtDeel(opgave, [...stand.partijen.values()]);
  const { vijfhoek, overige } = partijkeuzes(stand);
  const doetMee = ({ slug }: Partijkeuze) => deelnemers.has(slug);
  return { vijfhoek: vijfhoek.filter(doetMee), overige: overige.filter(doetMee) };
}
