/** De klok als argument: alleen `server/` heeft de echte. */
export type Klok = () => Date;

const DAG_IN_AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** De kalenderdag in Nederland op dit moment, als `JJJJ-MM-DD`. */
export function dagVan(moment: Date): string {
  return DAG_IN_AMSTERDAM.format(moment);
}

/** Of de tekst een bestaande kalenderdag is, als `JJJJ-MM-DD`. */
export function isDag(tekst: string): boolean {
  const tijd = /^\d{4}-\d{2}-\d{2}$/.test(tekst) ? Date.parse(`${tekst}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(tijd) && new Date(tijd).toISOString().startsWith(tekst);
}

/** `dag` plus zoveel dagen; een negatief aantal gaat terug. */
export function plusDagen(dag: string, aantal: number): string {
  return new Date(Date.parse(`${dag}T00:00:00Z`) + aantal * 86_400_000).toISOString().slice(0, 10);
}

/** Het aantal dagen van `van` tot `tot`; negatief als `tot` eerder is. */
export function dagenTussen(van: string, tot: string): number {
  return Math.round((Date.parse(`${tot}T00:00:00Z`) - Date.parse(`${van}T00:00:00Z`)) / 86_400_000);
}

const MAANDEN =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const WEEKDAGEN = 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' ');

/** `10 december 2026` */
export function langeDatum(dag: string): string {
  const [jaar, maand, dagnr] = dag.split('-').map(Number);
  return `${dagnr} ${MAANDEN[(maand ?? 1) - 1]} ${jaar}`;
}

/** `donderdag 10 december 2026` */
export function datumMetWeekdag(dag: string): string {
  return `${WEEKDAGEN[new Date(`${dag}T00:00:00Z`).getUTCDay()]} ${langeDatum(dag)}`;
}

/** Het moment waarop de dag in Nederland voorbij is, ISO 8601 in UTC: wat eerder is gebeurd hoort bij die dag of ervoor. */
export function eindeVanDag(dag: string): string {
  // Middernacht is 22.00 uur UTC in de zomertijd en anders 23.00 uur; de klok verspringt nooit om die tijd.
  const zomertijd = dagVan(new Date(`${dag}T22:00:00Z`)) !== dag;
  return `${dag}T${zomertijd ? 22 : 23}:00:00.000Z`;
}

/** Het moment (ISO 8601 in UTC) waarop het op deze dag in Nederland `UU:MM` is. */
export function momentVan(dag: string, tijd: string): string {
  const opVerschil = (uren: number) => new Date(Date.parse(`${dag}T${tijd}:00Z`) - uren * 3_600_000);
  const zomer = opVerschil(2);
  // In het uur dat in oktober twee keer voorkomt is dit de eerste keer; het overgeslagen uur in maart valt een uur later.
  return (tijdVan(zomer) === tijd ? zomer : opVerschil(1)).toISOString();
}

const TIJD_IN_AMSTERDAM = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
});

/** Hoe laat het in Nederland is op dit moment, als `UU:MM`. */
export function tijdVan(moment: Date): string {
  return TIJD_IN_AMSTERDAM.format(moment);
}

/** `nov 26`, voor onder een as. */
export function korteMaand(dag: string): string {
  const [jaar, maand] = dag.split('-').map(Number);
  return `${(MAANDEN[(maand ?? 1) - 1] ?? '').slice(0, 3)} ${String(jaar).slice(2)}`;
}
