import { dagenTussen, plusDagen } from './datum.ts';

/**
 * Hoe een dag heet waarop hier niet gewerkt wordt: de feestdagen, en Goede Vrijdag omdat veel kantoren dan dicht zijn. Null op een
 * andere dag, ook in een weekend. Bevrijdingsdag is eens in de vijf jaar voor iedereen vrij.
 */
export function feestdag(dag: string): string | null {
  const jaar = Number(dag.slice(0, 4));
  switch (dag.slice(5)) {
    case '01-01':
      return 'Nieuwjaarsdag';
    case '05-05':
      return jaar % 5 === 0 ? 'Bevrijdingsdag' : rondPasen(dag, jaar);
    case '12-25':
      return 'Eerste Kerstdag';
    case '12-26':
      return 'Tweede Kerstdag';
    default:
      return dag === koningsdag(jaar) ? 'Koningsdag' : rondPasen(dag, jaar);
  }
}

/** Waarom deze dag geen werkdag is: de naam van de feestdag, of anders `weekend`. Null op een werkdag. */
export function vrijeDag(dag: string): string | null {
  return feestdag(dag) ?? ([0, 6].includes(weekdagVan(dag)) ? 'weekend' : null);
}

/** De dag zelf, of de laatste werkdag ervoor als zij in een weekend of op een feestdag valt. */
export function werkdagOpOfVoor(dag: string): string {
  let werkdag = dag;
  while (vrijeDag(werkdag) !== null) werkdag = plusDagen(werkdag, -1);
  return werkdag;
}

/** Eerste Paasdag van een jaar, met de anonieme gregoriaanse berekening. */
export function pasen(jaar: number): string {
  const a = jaar % 19;
  const b = Math.floor(jaar / 100);
  const c = jaar % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const dagen = h + l - 7 * m + 114;
  return `${jaar}-${twee(Math.floor(dagen / 31))}-${twee((dagen % 31) + 1)}`;
}

/** Zoveel dagen na Eerste Paasdag. */
const ROND_PASEN = new Map([
  [-2, 'Goede Vrijdag'],
  [0, 'Eerste Paasdag'],
  [1, 'Tweede Paasdag'],
  [39, 'Hemelvaartsdag'],
  [49, 'Eerste Pinksterdag'],
  [50, 'Tweede Pinksterdag'],
]);

const rondPasen = (dag: string, jaar: number): string | null =>
  ROND_PASEN.get(dagenTussen(pasen(jaar), dag)) ?? null;

/** 27 april, of de zaterdag ervoor als dat een zondag is. */
const koningsdag = (jaar: number): string =>
  weekdagVan(`${jaar}-04-27`) === 0 ? `${jaar}-04-26` : `${jaar}-04-27`;

const weekdagVan = (dag: string): number => new Date(`${dag}T00:00:00Z`).getUTCDay();

const twee = (getal: number): string => String(getal).padStart(2, '0');
