import type { Wie } from '../policy/mag.ts';
import { versieVoor } from './groepen.ts';
import type { Pakket, Pakketversie } from './pakket.ts';

export interface Verzonden extends Pakket {
  versies: readonly Pakketversie[];
}

/** Een pakket zoals het nu voor een lezer is. */
export interface Leespakket {
  pakket: Verzonden;
  versie: Pakketversie;
  /** Waarom het niet meer geldt, en de versie die ervoor in de plaats kwam; null als het geldt. */
  vervallen: { op: string; reden: string; door: Pakketversie | null } | null;
}

/**
 * De pakketten die een lezer kreeg, het oudste eerst. Een pakket dat een ander vervangt doet dat alleen voor wie er een eigen
 * versie van is: voor de anderen verandert er niets, en zij merken er niets van.
 * @param pakketten van één overleg, op volgorde van maken
 */
export function leespakketten(pakketten: readonly Verzonden[], wie: Wie): Leespakket[] {
  const eigen = pakketten.flatMap((pakket) => {
    const versie = pakket.verzondenOp === null ? null : versieVoor(pakket.versies, wie);
    return versie ? [{ pakket, versie }] : [];
  });
  return eigen.map(({ pakket, versie }) => {
    const door = eigen.find((ander) => ander.pakket.vervangt === pakket.id);
    const op = versie.ingetrokkenOp ?? door?.pakket.verzondenOp;
    const reden = versie.ingetrokkenOp === null ? (door?.pakket.toelichting ?? '') : versie.reden;
    return { pakket, versie, vervallen: op ? { op, reden, door: door?.versie ?? null } : null };
  });
}
