import type { Opbouw } from '#domain/beeld/opbouw.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import type { Tabel } from '#server/uitvoer/tabel/tabel.ts';
import { BEELD_TITEL } from './namen.ts';

/** Afgeronde afspraken bij de planning: in een zin, als tabel en om te tekenen. */
export function opbouwBeeld(opbouw: Opbouw, peildatum: string) {
  const { punten, nu } = opbouw;
  return { zin: zin(opbouw, peildatum), tabel: tabel(opbouw), punten, af: nu.af, peildatum };
}

function zin({ totaal, nu, zonderDatum, punten }: Opbouw, peildatum: string): string {
  if (totaal === 0) return 'Hier zijn geen afspraken.';
  const af = nu.af === 1 ? 'is er 1' : `zijn er ${nu.af}`;
  const delen = [
    `Van de ${totaal === 1 ? 'ene afspraak' : `${totaal} afspraken`} ${af} op ${langeDatum(peildatum)} helemaal afgerond.`,
    `Volgens de planning van nu hadden dat er ${nu.gepland} moeten zijn, volgens de oorspronkelijke ${nu.oorspronkelijk}.`,
  ];
  if (zonderDatum > 0) {
    delen.push(
      zonderDatum === 1
        ? '1 afspraak heeft geen dag waarop zij klaar moet zijn.'
        : `${zonderDatum} afspraken hebben geen dag waarop ze klaar moeten zijn.`,
    );
  }
  const later = totaal - zonderDatum - (punten.at(-1)?.gepland ?? 0);
  if (later > 0) delen.push(`${later} ${later === 1 ? 'staat' : 'staan'} gepland na 2028.`);
  return delen.join(' ');
}

function tabel({ punten, totaal }: Opbouw): Tabel {
  return {
    titel: BEELD_TITEL.opbouw,
    kolommen: [
      { kop: 'Aan het eind van het kwartaal', soort: 'dag', breed: 14 },
      { kop: 'Afgerond', soort: 'getal', breed: 10 },
      { kop: 'Gepland, nu', soort: 'getal', breed: 12 },
      { kop: 'Gepland, oorspronkelijk', soort: 'getal', breed: 22 },
    ],
    rijen:
      totaal === 0
        ? []
        : punten.map(({ dag, af, gepland, oorspronkelijk }) => [dag, af, gepland, oorspronkelijk]),
  };
}
