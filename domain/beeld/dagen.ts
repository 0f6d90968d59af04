/** De looptijd van de agenda, en van elke tijdas. */
export const EERSTE_JAAR = 2023;
export const LAATSTE_JAAR = 2028;

/** Langer dan de looptijd kijkt een verloop niet terug. */
const MEESTE_MAANDEN = (LAATSTE_JAAR - EERSTE_JAAR + 1) * 12;

/** De laatste dag van elke maand van de looptijd tot de peildatum, en de peildatum zelf als laatste. */
export function maandpunten(peildatum: string): string[] {
  const dagen: string[] = [];
  for (let maand = 0; ; maand += 1) {
    const dag = laatsteDag(EERSTE_JAAR, maand + 1);
    if (dag >= peildatum) break;
    dagen.push(dag);
  }
  return [...dagen, peildatum].slice(-MEESTE_MAANDEN);
}

/** De laatste dag van elk kwartaal van de looptijd. */
export function kwartaaleinden(): string[] {
  const aantal = (LAATSTE_JAAR - EERSTE_JAAR + 1) * 4;
  return Array.from({ length: aantal }, (_, kwartaal) => laatsteDag(EERSTE_JAAR, kwartaal * 3 + 3));
}

/** De laatste dag van de zoveelste maand vanaf januari van dit jaar. */
function laatsteDag(jaar: number, maand: number): string {
  return new Date(Date.UTC(jaar, maand, 0)).toISOString().slice(0, 10);
}
