/** Hoe laat de agendapunten beginnen en of het past. */
export interface Looptijden {
  /** Per punt de begintijd, `UU:MM`. */
  tijden: string[];
  /** Wanneer het laatste punt klaar is, `UU:MM`. */
  klaar: string;
  /** Samen, in minuten. */
  minuten: number;
  /** Hoeveel minuten er tussen begin en eind zijn. */
  beschikbaar: number;
  /** Hoeveel minuten het te lang duurt; 0 als het past. */
  uitloop: number;
}

const DAG = 24 * 60;

/** De begintijden van de punten, op volgorde, vanaf `begin` (`UU:MM`), en de uitloop ten opzichte van `eind`. */
export function looptijden(punten: readonly { minuten: number }[], begin: string, eind: string): Looptijden {
  const start = minutenVan(begin);
  const tijden: string[] = [];
  let nu = start;
  for (const { minuten } of punten) {
    tijden.push(tijdVan(nu));
    nu += minuten;
  }
  const minuten = nu - start;
  const beschikbaar = Math.max(0, minutenVan(eind) - start);
  return { tijden, klaar: tijdVan(nu), minuten, beschikbaar, uitloop: Math.max(0, minuten - beschikbaar) };
}

function minutenVan(tijd: string): number {
  return Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3, 5));
}

function tijdVan(minuten: number): string {
  const inDag = minuten % DAG;
  return `${String(Math.floor(inDag / 60)).padStart(2, '0')}:${String(inDag % 60).padStart(2, '0')}`;
}
