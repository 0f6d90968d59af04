import type { Gebruiker } from '../gebruiker/gebruiker.ts';
import { koepelsVan } from '../partij/koepel.ts';
import type { Partij } from '../partij/partij.ts';
import type { Aanwezige } from './besluit.ts';

/** Iemand die namens een partij aan tafel hoort te zitten. */
interface Vertegenwoordiger {
  partij: string;
  naam: string;
  functie: string;
}

/**
 * De presentielijst om mee te beginnen: van elke deelnemer wie er in het gremium zitten, ook namens haar leden; anders haar
 * bestuurders met een account, en anders één regel zonder naam. Iedereen staat op aanwezig: aan tafel is omzetten wie er niet is het
 * minste werk.
 */
export function beginPresentie(
  deelnemers: readonly string[],
  leden: readonly Vertegenwoordiger[],
  bestuurders: readonly Pick<Gebruiker, 'naam' | 'partij'>[],
  partijen: readonly Pick<Partij, 'slug' | 'lidVan'>[],
): Omit<Aanwezige, 'id' | 'overlegId' | 'versie'>[] {
  const metAccount = bestuurders.flatMap(({ naam, partij }) =>
    partij === null ? [] : [{ partij: partij.slug, naam, functie: '' }],
  );
  return deelnemers.flatMap((deelnemer) => {
    const isVan = ({ partij }: Vertegenwoordiger) =>
      partij === deelnemer ||
      // Een lid dat zelf aan tafel zit staat bij zichzelf.
      (!deelnemers.includes(partij) && koepelsVan(partij, partijen).includes(deelnemer));
    const eigen = [leden.filter(isVan), metAccount.filter(isVan)].find((groep) => groep.length > 0);
    const mensen = eigen ?? [{ partij: deelnemer, naam: '', functie: '' }];
    return mensen.map(({ partij, naam, functie }) => ({
      ...{ partij, naam, functie },
      status: 'aanwezig' as const,
      vervanger: '',
    }));
  });
}

/** De deelnemers voor wie niemand aan tafel zit, ook geen vervanger en geen lid; alleen om te weten, het overleg gaat door. */
export function nietVertegenwoordigd(
  deelnemers: readonly string[],
  aanwezigen: readonly Pick<Aanwezige, 'partij' | 'status'>[],
  partijen: readonly Pick<Partij, 'slug' | 'lidVan'>[],
): string[] {
  const erbij = aanwezigen.flatMap(({ partij, status }) =>
    partij === null || status === 'afwezig' ? [] : [partij, ...koepelsVan(partij, partijen)],
  );
  return deelnemers.filter((deelnemer) => !erbij.includes(deelnemer));
}
