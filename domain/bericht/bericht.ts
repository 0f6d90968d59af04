import type { Kring } from '../policy/kring.ts';

/** `vermelding`: iemand noemde je met `@`. `reactie`: er is gereageerd in een draad waar je aan meedoet. */
export type Berichtsoort = 'vermelding' | 'reactie';

/** Een bericht aan één gebruiker. Zonder inhoud: die staat op `adres`. */
export interface Bericht {
  id: number;
  soort: Berichtsoort;
  van: { naam: string; partij: string | null };
  opgaveNr: number;
  /** Pad in deze werkruimte, met query of anker. */
  adres: string;
  /** ISO 8601 in UTC */
  gemaaktOp: string;
  gelezenOp: string | null;
}

/** Een bericht dat nog verstuurd moet worden. */
export interface NieuwBericht {
  gebruikerId: number;
  vanGebruiker: number;
  soort: Berichtsoort;
  opgaveNr: number;
  kring: Kring;
  adres: string;
  gemaaktOp: string;
}
