/** Iemand die je kunt noemen. */
export interface Persoon {
  id: number;
  naam: string;
  /** De korte naam van de partij, of null. */
  partij: string | null;
}

const VERMELDING = /@\[(\d{1,9})\]/;

/** Wie er in een opmerking genoemd is: nummers van gebruikers, zonder dubbele. */
export function vermeldingenIn(tekst: string): number[] {
  return [...new Set(stukken(tekst).flatMap((stuk) => (typeof stuk === 'number' ? stuk : [])))];
}

/** De opmerking in stukken om te tonen: tekst, of het nummer van wie er genoemd is. */
export function stukken(tekst: string): (string | number)[] {
  return tekst
    .split(VERMELDING)
    .map((stuk, plek) => (plek % 2 === 1 ? Number(stuk) : stuk))
    .filter((stuk) => stuk !== '');
}

/**
 * Zet de namen die iemand uit de lijst koos om in nummers: `@Sanne de Wit` wordt `@[8]`. De langste naam eerst, zodat wie net zo
 * begint als een ander niet voor die ander doorgaat. Een naam die daarna is veranderd blijft gewone tekst.
 */
export function metNummers(tekst: string, gekozen: readonly Pick<Persoon, 'id' | 'naam'>[]): string {
  return gekozen
    .toSorted((een, ander) => ander.naam.length - een.naam.length)
    .reduce((vol, { id, naam }) => vol.replaceAll(`@${naam}`, `@[${id}]`), tekst);
}
