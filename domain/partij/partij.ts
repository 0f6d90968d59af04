/** De vijf hoeken van de Vijfhoek, in de volgorde waarin schermen ze tonen (design §1). */
export const HOEKEN = ['clienten', 'professionals', 'aanbieders', 'gemeenten', 'rijk'] as const;

export type Hoek = (typeof HOEKEN)[number];

/** Bij welke hoek een partij hoort; `overig` staat buiten de vijf. */
export type Geleding = Hoek | 'overig';

export const HOEK_NAAM: Record<Geleding, string> = {
  clienten: 'Cliënten',
  professionals: 'Professionals',
  aanbieders: 'Aanbieders',
  gemeenten: 'Gemeenten',
  rijk: 'Rijk',
  overig: 'Overig',
};

export interface Partij {
  slug: string;
  naam: string;
  afkorting: string | null;
  geleding: Geleding;
  soort: 'organisatie' | 'collectief' | 'ministerie' | 'commissie' | 'nader te bepalen';
  lidVan: string | null;
}

/** De korte naam waarmee mensen een partij noemen: de afkorting als die er is. */
export function korteNaam(partij: Pick<Partij, 'naam' | 'afkorting'>): string {
  return partij.afkorting ?? partij.naam;
}

/** Een naam midden in een zin: niet "de actie van Het Rijk" maar "de actie van het Rijk". */
export function inZin(naam: string): string {
  return naam.replace(/^Het /, 'het ');
}
