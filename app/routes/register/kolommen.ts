import type { Registerkolom } from '#domain/stand/registerkolommen.ts';

/** Een kolom om te kiezen. Nummer en titel staan er altijd: zonder weet je niet waar een regel over gaat. */
export const KEUZEKOLOMMEN = [
  'partij',
  'persoon',
  'opgave',
  'gemeld',
  'berekend',
  'voortgang',
  'standing',
  'deadline',
  'datum',
  'toelichting',
] as const;
export type Keuzekolom = (typeof KEUZEKOLOMMEN)[number];

/** De kolommen van wie niets koos. */
export const GEWONE_KOLOMMEN: readonly Keuzekolom[] = [
  'partij',
  'gemeld',
  'berekend',
  'standing',
  'deadline',
  'datum',
];

export const KOLOM_NAAM: Record<Registerkolom | Keuzekolom, string> = {
  paragraaf: 'Nummer',
  titel: 'Afspraak of actie',
  partij: 'Partij',
  persoon: 'Persoon',
  opgave: 'Opgave',
  gemeld: 'Gemeld',
  berekend: 'Berekend',
  voortgang: 'Voortgang',
  standing: 'Staat',
  deadline: 'Planning',
  datum: 'Gemeld op',
  toelichting: 'Toelichting',
};

/** Waarop een kolom sorteert; lange tekst sorteert niet. */
export function sorteerkolom(kolom: Keuzekolom): Registerkolom | null {
  return kolom === 'toelichting' ? null : kolom;
}

/**
 * De gekozen kolommen uit de URL, in de volgorde van het scherm: `kolommen=partij,datum`, of van een formulier `kolom=…` per vinkje.
 * Null: de gewone kolommen.
 */
export function leesKolommen(zoek: URLSearchParams): readonly Keuzekolom[] | null {
  const gevraagd = zoek.has('kolom') ? zoek.getAll('kolom') : zoek.get('kolommen')?.split(',');
  if (!gevraagd) return null;
  const gekozen = KEUZEKOLOMMEN.filter((kolom) => gevraagd.includes(kolom));
  return gekozen.join() === GEWONE_KOLOMMEN.join() ? null : gekozen;
}

/** Andersom; geen enkele kolom is ook een keuze. */
export function alsKolommen(kolommen: readonly Keuzekolom[] | null): string | null {
  return kolommen && (kolommen.join() || 'geen');
}
