import type { Actie } from './actie.ts';

/** Een actie als de velden van haar formulier: zo is één veld te wijzigen en blijft de rest wat het was. */
export function actieVelden({
  titel,
  afspraakId,
  eigenaarPartij,
  eigenaarPersoon,
  kanAlvast,
  planning,
}: Actie) {
  const getal = (nr: number | null) => (nr === null ? '' : String(nr));
  return {
    titel,
    afspraakId: afspraakId ?? '',
    eigenaarPartij,
    eigenaarPersoon,
    kanAlvast,
    soort: planning.soort,
    jaar: getal(planning.jaar),
    kwartaal: getal(planning.kwartaal),
    totJaar: getal(planning.totJaar),
  };
}
