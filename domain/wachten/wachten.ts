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

/** Hoe iets op iets anders wacht. */
export const AARDEN = ['na', 'voorwaarde', 'onderdeel'] as const satisfies readonly Afhankelijkheid['aard'][];

/** Wat het betekent voor wie wacht, om uit te kiezen en om te lezen. */
export const AARD_NAAM: Record<Afhankelijkheid['aard'], string> = {
  na: 'kan pas daarna',
  voorwaarde: 'kan alleen onder die voorwaarde',
  onderdeel: 'wordt er een onderdeel van',
};

/** `afspraak:2.3.1-1` of `actie:12`; null als het geen van beide is. */
export function leesKnoop(tekst: string): Knoop | null {
  const [, soort, sleutel = ''] = /^(afspraak|actie):([\w.-]{1,40})$/.exec(tekst) ?? [];
  if (soort === 'afspraak') return `afspraak:${sleutel}`;
  return soort === 'actie' && /^[1-9]\d{0,8}$/.test(sleutel) ? `actie:${Number(sleutel)}` : null;
}

/** De pagina van een afspraak of actie. */
export function padVan(knoop: Knoop): string {
  const nummer = encodeURIComponent(knoop.slice(knoop.indexOf(':') + 1));
  return knoop.startsWith('actie:') ? `/acties/${nummer}` : `/afspraken/${nummer}`;
}

/** Zoals mensen het noemen: `2.3.1-1` of `actie 12`. */
export function knoopNummer(knoop: Knoop): string {
  return knoop.startsWith('actie:')
    ? `actie ${knoop.slice('actie:'.length)}`
    : knoop.slice('afspraak:'.length);
}
