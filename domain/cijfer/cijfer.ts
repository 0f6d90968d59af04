import type { CijferWaarde } from '../document/waarden.ts';
import type { Kring } from '../policy/kring.ts';

/** Een getal zoals mensen het schrijven: punt voor duizendtallen, komma voor decimalen. */
export const GETAL = /^[-+]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;

/** Een waarde zoals zij in het register kwam; verandert nooit. */
export interface Cijferversie extends CijferWaarde {
  /** Waar de bron te vinden is, of null. */
  bronUrl: string | null;
  /** Waarom de waarde veranderde; bij de eerste een toelichting, of leeg. */
  toelichting: string;
  /** Wie haar vastlegde; null als zij uit een programmabestand komt. */
  door: string | null;
  /** ISO 8601 in UTC */
  vastgelegdOp: string;
}

/** Een cijfer waar plannen naar verwijzen: wat het meet, en elke waarde die het had. */
export interface Cijfer {
  id: number;
  /** De opgave waar het bij hoort, of null als het voor alle is. */
  opgaveNr: number | null;
  naam: string;
  /** `procent`, `miljoen euro`; leeg bij een aantal. */
  eenheid: string;
  kring: Kring;
  /** Oudste eerst; de laatste is die van nu. Er is er altijd een. */
  versies: Cijferversie[];
}
