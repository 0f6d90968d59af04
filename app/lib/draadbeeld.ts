import { dagVan } from '#domain/datum/datum.ts';
import type { Draad } from '#domain/opmerking/opmerking.ts';
import { partijenIn } from '#domain/opmerking/opmerking.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { partijNaam, wanneer } from './beeld.ts';

/** Een reactie zoals een lezer haar ziet. */
export interface ReactieBeeld {
  id: number;
  naam: string;
  /** De korte naam van de partij, of null. */
  partij: string | null;
  /** Met `@[12]` waar iemand genoemd is. */
  tekst: string;
  /** `vandaag om 14.32 uur` */
  wanneer: string;
}

/** Een draad zoals een lezer hem ziet. */
export interface DraadBeeld {
  id: string;
  citaat: string;
  /** De slugs van wie er iets in zei, om op te filteren. */
  partijen: string[];
  /** Wie de draad afhandelde en wanneer; null zolang hij open is. */
  opgelost: { naam: string; wanneer: string } | null;
  reacties: ReactieBeeld[];
}

export function draadBeeld(draad: Draad, stand: Pick<Stand, 'partijen'>, vandaag: string): DraadBeeld {
  const toen = (moment: string) =>
    wanneer({ datum: dagVan(new Date(moment)), vastgelegdOp: moment }, vandaag);
  return {
    id: draad.id,
    citaat: draad.citaat,
    partijen: partijenIn(draad),
    opgelost: draad.opgelost && { naam: draad.opgelost.naam, wanneer: toen(draad.opgelost.op) },
    reacties: draad.reacties.map(({ id, naam, partij, tekst, gemaaktOp }) => ({
      id,
      naam,
      partij: partij === null ? null : partijNaam(stand, partij),
      tekst,
      wanneer: toen(gemaaktOp),
    })),
  };
}

/** De partijen die in deze draden iets zeiden, op naam, om uit te kiezen. */
export function partijkeuzesIn(draden: readonly Draad[], stand: Pick<Stand, 'partijen'>) {
  return [...new Set(draden.flatMap(partijenIn))]
    .map((slug) => ({ slug, naam: partijNaam(stand, slug) }))
    .sort((een, ander) => een.naam.localeCompare(ander.naam, 'nl'));
}
