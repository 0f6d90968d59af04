/** Een van de zes opgaven (implementatielijnen) van de Hervormingsagenda. */
export interface Opgave {
  nr: number;
  titel: string;
  doel: string;
  paragrafen: string[];
  /** Slugs, in de volgorde van de bron. */
  trekkers: string[];
  betrokken: string[];
}

/** Het eigen oordeel van een trekker over de opgave: alleen toevoegen, het laatste telt. */
export interface Oordeel {
  opgaveNr: number;
  partij: string;
  door: string;
  datum: string;
  licht: import('../verkeerslicht/verkeerslicht.ts').Licht;
  toelichting: string;
}
