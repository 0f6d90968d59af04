/** Iets waarop gewacht kan worden: een afspraak of een actie. */
export type Knoop = `afspraak:${string}` | `actie:${number}`;

/** `van` wacht op `op`. */
export interface Afhankelijkheid {
  id: number;
  van: Knoop;
  op: Knoop;
  aard: 'na' | 'voorwaarde' | 'onderdeel';
  reden: string;
}

/** Een partij schort haar medewerking formeel op tot een voorwaarde vervuld is; geen vertraging (design §2). */
export interface Opschorting {
  id: number;
  knoop: Knoop;
  partij: string;
  voorwaarde: string;
  /** JJJJ-MM-DD */
  van: string;
  /** Dag van hervatting, of null zolang de opschorting loopt. */
  tot: string | null;
}

/** Of de opschorting op de peildatum loopt; op de dag van hervatting zelf niet meer. */
export function isLopend({ van, tot }: Pick<Opschorting, 'van' | 'tot'>, peildatum: string): boolean {
  return van <= peildatum && (tot === null || tot > peildatum);
}
