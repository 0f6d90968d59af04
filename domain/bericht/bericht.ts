import type { Kring } from '../policy/kring.ts';

/**
 * `vermelding`: iemand noemde je met `@`. `reactie`: er is gereageerd in een draad waar je aan meedoet. `toegewezen`: je partij werd
 * eigenaar van een of meer acties. `gevraagd`: een ander meldde dat hij iets van je partij nodig heeft. `wacht`: iets van een ander wacht op je
 * partij. `licht`: het gemelde licht van iets dat je volgt veranderde. `besluitenlijst`: je partij kan reageren op de besluitenlijst van
 * een overleg. `toezegging`: je partij kan toezeggingen van of aan haar bevestigen. `afgezegd` en `gaat_door`: een overleg waar je partij
 * aan tafel zit gaat niet door, of toch weer. `instemming`: er ligt een versie van een plan voor en je partij wordt gevraagd of zij akkoord is.
 */
export const BERICHTSOORTEN = [
  'vermelding',
  'reactie',
  'toegewezen',
  'gevraagd',
  'wacht',
  'licht',
  'besluitenlijst',
  'toezegging',
  'afgezegd',
  'gaat_door',
  'instemming',
] as const;
export type Berichtsoort = (typeof BERICHTSOORTEN)[number];

/** Een bericht aan één gebruiker. Zonder inhoud: die staat op `adres`. */
export interface Bericht {
  id: number;
  soort: Berichtsoort;
  van: { naam: string; partij: string | null };
  /** Null als het over een overleg gaat. */
  opgaveNr: number | null;
  /** Pad in deze werkruimte, met query of anker. */
  adres: string;
  /** Over hoeveel acties of toezeggingen het gaat: wie er in één keer veel krijgt, krijgt één bericht. */
  aantal: number;
  /** ISO 8601 in UTC */
  gemaaktOp: string;
  gelezenOp: string | null;
}

/** Een bericht dat nog verstuurd moet worden. */
export interface NieuwBericht {
  gebruikerId: number;
  vanGebruiker: number;
  soort: Berichtsoort;
  opgaveNr: number | null;
  kring: Kring;
  adres: string;
  aantal: number;
  gemaaktOp: string;
}

/** Wat er gebeurde, in één zin zonder inhoud. */
export function berichtzin({
  soort,
  van,
  opgaveNr,
  aantal,
}: Pick<Bericht, 'soort' | 'van' | 'opgaveNr' | 'aantal'>): string {
  const wie = van.partij ? `${van.naam} (${van.partij})` : van.naam;
  switch (soort) {
    case 'vermelding':
      return `${wie} noemt je in het plan van opgave ${opgaveNr}`;
    case 'reactie':
      return `${wie} antwoordde op een opmerking in het plan van opgave ${opgaveNr}`;
    case 'toegewezen':
      return `${wie} maakte je partij eigenaar van ${aantal === 1 ? 'een actie' : `${aantal} acties`} bij opgave ${opgaveNr}`;
    case 'gevraagd':
      return `${wie} meldt iets van je partij nodig te hebben bij opgave ${opgaveNr}`;
    case 'wacht':
      return `${wie} schreef op dat er bij opgave ${opgaveNr} op je partij gewacht wordt`;
    case 'licht':
      return `${wie} meldde een ander licht bij iets dat je volgt in opgave ${opgaveNr}`;
    case 'besluitenlijst':
      return `${wie} stuurde een besluitenlijst rond waar je partij op kan reageren`;
    case 'toezegging':
      return `${wie} vraagt je partij ${aantal === 1 ? 'een toezegging' : `${aantal} toezeggingen`} te bevestigen`;
    case 'afgezegd':
      return `${wie} zegde een overleg af waar je partij aan tafel zit`;
    case 'gaat_door':
      return `${wie} laat een afgezegd overleg toch doorgaan`;
    case 'instemming':
      return `${wie} vraagt of je partij akkoord is met het plan van opgave ${opgaveNr}`;
  }
}
