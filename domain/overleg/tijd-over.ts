import { PUNTSOORTEN, type Puntsoort } from './overleg.ts';

interface Punt {
  nr: number;
  soort: Puntsoort;
  minuten: number;
}

/** Hoeveel minuten elke soort samen duurt, zwaarste soort eerst; wat er niet is staat er niet bij. */
export function minutenPerSoort(
  punten: readonly Omit<Punt, 'nr'>[],
): { soort: Puntsoort; aantal: number; minuten: number }[] {
  return PUNTSOORTEN.flatMap((soort) => {
    const deze = punten.filter((punt) => punt.soort === soort);
    if (deze.length === 0) return [];
    return [{ soort, aantal: deze.length, minuten: deze.reduce((som, { minuten }) => som + minuten, 0) }];
  });
}

/** Wat het eerst van de agenda kan: wat ook op papier kan, en een besluit het laatst. */
const LICHTSTE_EERST: readonly Puntsoort[] = ['mededeling', 'hamerstuk', 'bespreken', 'besluit'];

/**
 * Welke punten eraf kunnen als de agenda `uitloop` minuten te lang is: zo mogelijk één punt, van de lichtste soort en niet
 * langer dan nodig; anders zo weinig mogelijk. In de volgorde van de agenda; leeg als het past.
 */
export function watErafKan<P extends Punt>(punten: readonly P[], uitloop: number): P[] {
  if (uitloop <= 0) return [];
  const gewicht = ({ soort }: Punt) => LICHTSTE_EERST.indexOf(soort);
  const alleen = punten
    .filter(({ minuten, soort }) => minuten >= uitloop && soort !== 'besluit')
    .sort((a, b) => gewicht(a) - gewicht(b) || a.minuten - b.minuten || b.nr - a.nr);
  if (alleen[0]) return [alleen[0]];
  const eraf: P[] = [];
  let over = uitloop;
  for (const punt of punten.toSorted((a, b) => gewicht(a) - gewicht(b) || b.minuten - a.minuten)) {
    if (over <= 0) break;
    eraf.push(punt);
    over -= punt.minuten;
  }
  return eraf.sort((a, b) => a.nr - b.nr);
}
