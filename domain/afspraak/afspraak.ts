import type { Antwoordtype } from '../melding/melding.ts';
import type { Planning } from '../planning/planning.ts';
import type { Kring } from '../policy/kring.ts';

/** Een afspraak uit de Hervormingsagenda: vaste tekst, met paragraafnummer. */
export interface Afspraak {
  /** Het nummer uit de bron, bijvoorbeeld `2.3.1-1`. */
  id: string;
  paragraaf: string;
  /** Plaats in de bron, voor sorteren. */
  volgorde: number;
  opgaveNr: number;
  titel: string;
  toelichting: string;
  /** De afspraak waar deze deelafspraak bij hoort, of null. */
  hoortBij: string | null;
  verantwoordelijk: string[];
  betrokken: string[];
  planning: Planning;
  kring: Kring;
  /** Wat in de bron niet staat maar is afgeleid (`trekker`, `opgave`); het scherm zegt dat erbij. */
  afgeleid: string[];
  /** Regel in het brondocument. */
  bronRegel: number;
}

/** Het deel van één partij in een afspraak: daarover meldt zij. */
export interface Deelstatus {
  id: number;
  afspraakId: string;
  partij: string;
  /** Waarom deze partij meldt: verantwoordelijk volgens de agenda, of bevraagd in een statusronde. */
  rol: 'verantwoordelijk' | 'bevraagd';
  /** Het onderdeel waarover gevraagd is; leeg als het om de hele afspraak gaat. */
  onderdeel: string;
  antwoordtype: Antwoordtype;
  /** De geldende planning van dit deel: de eigen planning als een ronde die noemt, anders die van de afspraak. */
  planning: Planning;
  /** De planning uit de agenda, als die anders is dan de geldende; anders null. */
  oorspronkelijk: Planning | null;
  /** Groepspartij (alle gemeenten, alle regio's): meldt een verdeling. */
  groep: boolean;
}
