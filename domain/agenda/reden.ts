import type { Sleutel } from '../melding/melding.ts';
import type { Puntsoort } from '../overleg/overleg.ts';
import type { Knoop } from '../wachten/wachten.ts';

/** Waarom iets voorgesteld wordt (design §4, Agenda). */
export const REDENCODES = [
  'besluit_gevraagd',
  'plan_ter_vaststelling',
  'rood_gemeld',
  'opgeschort',
  'over_tijd',
  'besluit_verlopen',
  'toezegging_verlopen',
  'verschil_in_beeld',
  'signaal',
  'geblokkeerd',
  'niet_gemeld',
  'hervat',
  'terug_naar_groen',
] as const;
export type Redencode = (typeof REDENCODES)[number];

/** Een reden in een paar woorden, voor waar haar zin niet past of er niet meer is. */
export const REDEN_NAAM: Record<Redencode, string> = {
  besluit_gevraagd: 'besluit gevraagd',
  plan_ter_vaststelling: 'plan klaar om vast te stellen',
  rood_gemeld: 'zit vast',
  opgeschort: 'opgeschort',
  over_tijd: 'over tijd',
  besluit_verlopen: 'besluit over tijd',
  toezegging_verlopen: 'toezegging over tijd',
  verschil_in_beeld: 'verschil in beeld',
  signaal: 'beter gemeld dan berekend',
  geblokkeerd: 'wacht op een ander',
  niet_gemeld: 'niet gemeld',
  hervat: 'hervat',
  terug_naar_groen: 'terug naar groen',
};

/** Waar een reden op steunt, zodat een lezer het kan naslaan. */
export type Bron =
  | Sleutel
  | Knoop
  | `melding:${number}`
  | `opschorting:${number}`
  | `ronde:${number}`
  | `plan:${string}`
  | `toezegging:${number}`
  | `besluit:${number}`;

/**
 * Een reden met haar zin. De zin ontstaat pas als iemand hem leest: een scherm toont er tientallen van de duizenden. Als
 * klasse en niet als object met een getter, omdat V8 die tien keer zo langzaam maakt.
 */
export class Reden {
  readonly #zin: () => string;

  constructor(
    readonly code: Redencode,
    readonly bronnen: Bron[],
    zin: () => string,
  ) {
    this.#zin = zin;
  }

  get zin(): string {
    return this.#zin();
  }

  toJSON() {
    return { code: this.code, zin: this.zin, bronnen: this.bronnen };
  }
}

interface Telling {
  /** Punten voor het gewicht. */
  punten: number;
  /** Wat de tafel ermee moet. Een hamerstuk kiest alleen de secretaris. */
  soort: Exclude<Puntsoort, 'hamerstuk'>;
}

/**
 * Hoe zwaar een reden weegt en wat voor punt ze ervan maakt. Eerst wat alleen deze tafel kan oplossen (een besluit, een plan,
 * iets dat vastzit), dan wat uitleg vraagt, dan wat ter kennisname is. De design noemt het gewicht zonder getallen;
 * deze zijn gekozen zodat één gevraagd besluit zwaarder weegt dan twee gewone redenen.
 */
export const REDEN_WEEGT: Record<Redencode, Telling> = {
  besluit_gevraagd: { punten: 100, soort: 'besluit' },
  plan_ter_vaststelling: { punten: 90, soort: 'besluit' },
  rood_gemeld: { punten: 80, soort: 'bespreken' },
  opgeschort: { punten: 70, soort: 'bespreken' },
  over_tijd: { punten: 40, soort: 'bespreken' },
  besluit_verlopen: { punten: 60, soort: 'bespreken' },
  toezegging_verlopen: { punten: 50, soort: 'bespreken' },
  verschil_in_beeld: { punten: 50, soort: 'bespreken' },
  signaal: { punten: 40, soort: 'bespreken' },
  geblokkeerd: { punten: 30, soort: 'bespreken' },
  niet_gemeld: { punten: 10, soort: 'mededeling' },
  hervat: { punten: 10, soort: 'mededeling' },
  terug_naar_groen: { punten: 5, soort: 'mededeling' },
};

/** Punten per kwartaal over tijd, tot en met twee jaar. */
export const KWARTAAL_PUNTEN = 5;
export const KWARTALEN_MAX = 8;
/** Punten per ding dat hierop wacht, tot en met tien. */
export const WACHTENDE_PUNTEN = 5;
export const WACHTENDEN_MAX = 10;
