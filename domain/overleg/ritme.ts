import { gaatDoor } from './afzegging.ts';
import type { Gremium, Overleg } from './overleg.ts';

/** Hoe vaak een gremium in een jaar bijeenkomt, tegen het minimum. */
export interface Ritme {
  gremium: Gremium;
  jaar: number;
  minimum: number;
  /** De dagen waarop het overlegt of overlegde, oplopend. */
  dagen: string[];
  /** Hoeveel er nog gepland moeten worden; 0 als het genoeg is. */
  tekort: number;
  zin: string;
}

/**
 * Per gremium met een minimum per kalenderjaar (design §4, Rhythm; agenda §4.4): wat er staat en wat er te weinig is, in
 * de volgorde van de gremia. Een overleg telt in het jaar van zijn datum, gehouden of nog niet; een afgezegd overleg telt niet.
 */
export function ritme(
  gremia: readonly Gremium[],
  overleggen: readonly Pick<Overleg, 'gremium' | 'datum' | 'afzegging'>[],
  jaar: number,
): Ritme[] {
  return gremia.flatMap((gremium) => {
    const minimum = gremium.perJaarMin;
    if (minimum === null) return [];
    const dagen = overleggen
      .filter(gaatDoor)
      .filter(({ gremium: slug, datum }) => slug === gremium.slug && datum.startsWith(`${jaar}-`))
      .map(({ datum }) => datum)
      .sort();
    const tekort = Math.max(0, minimum - dagen.length);
    return [
      { gremium, jaar, minimum, dagen, tekort, zin: ritmeZin(gremium.naam, jaar, minimum, dagen.length) },
    ];
  });
}

function ritmeZin(naam: string, jaar: number, minimum: number, gepland: number): string {
  const stand = `${naam}: ${gepland} van minstens ${minimum} in ${jaar}`;
  if (gepland >= minimum) return `${stand}.`;
  const tekort = minimum - gepland;
  return `${stand}. Plan er nog ${tekort === 1 ? 'een' : tekort}.`;
}
