import type { Puntsoort } from '../overleg/overleg.ts';
import { kwartalenOverTijd } from '../planning/planning.ts';
import { ergsteLicht, type Licht } from '../verkeerslicht/verkeerslicht.ts';
import { aantalWachtenden } from '../wachten/graaf.ts';
import type { Knoop } from '../wachten/wachten.ts';
import type { Context } from './context.ts';
import type { Onderwerp } from './onderwerp.ts';
import {
  type Bron,
  KWARTAAL_PUNTEN,
  KWARTALEN_MAX,
  REDEN_WEEGT,
  type Reden,
  type Redencode,
  WACHTENDE_PUNTEN,
  WACHTENDEN_MAX,
} from './reden.ts';

/** Waarover een voorstel gaat. */
export type Voorstelsleutel = Knoop | `plan:${string}` | `toezegging:${number}` | `besluit:${number}`;

export interface Voorstel {
  sleutel: Voorstelsleutel;
  titel: string;
  paragraaf: string | null;
  opgaveNr: number | null;
  /** Slugs van de partijen die het aangaat. */
  partijen: string[];
  /** Minstens één, zwaarste soort eerst. */
  redenen: Reden[];
  /** De bronnen van alle redenen samen, elk één keer. */
  bronnen: Bron[];
  soort: Puntsoort;
  minuten: number;
  gewicht: number;
  /** Hoeveel afspraken en acties hierop wachten, ook via elkaar. */
  wachtenden: number;
  /** Het ergste gemelde en berekende licht van de delen; null als dat er niet is. */
  gemeld: Licht | null;
  berekend: Licht | null;
  /** Slugs van wie dit alleen mag weten, of null: iedereen aan tafel. Het punt dat het wordt is dat ook. */
  alleenVoor: readonly string[] | null;
}

const MINUTEN = { besluit: 20, bespreken: 15, mededeling: 5 } as const;
/** Een plan vaststellen vraagt een toelichting en een ronde langs alle partijen. */
const PLAN_MINUTEN = 30;

/** Het voorstel voor een afspraak of actie. */
export function voorstel(
  { geheel, items, partijen }: Onderwerp,
  redenen: Reden[],
  context: Context,
): Voorstel {
  const { graaf, isOnaf } = context.stand;
  const wachtenden = aantalWachtenden(graaf, geheel.knoop, isOnaf);
  const kwartalen =
    geheel.standing === 'over_tijd' ? kwartalenOverTijd(geheel.deadline, context.peildatum) : 0;
  return {
    sleutel: geheel.knoop,
    titel: geheel.titel,
    paragraaf: geheel.paragraaf,
    opgaveNr: geheel.opgaveNr,
    partijen,
    redenen,
    bronnen: bronnenVan(redenen),
    ...weeg(redenen, kwartalen, wachtenden),
    wachtenden,
    gemeld: geheel.gemeld,
    berekend: ergsteLicht(items.map(({ berekend }) => berekend.licht)),
    alleenVoor: null,
  };
}

/** De bronnen van deze redenen samen, elk één keer. */
export function bronnenVan(redenen: readonly Reden[]): Bron[] {
  const [eerste] = redenen;
  if (redenen.length === 1 && eerste) return eerste.bronnen;
  return [...new Set(redenen.flatMap(({ bronnen }) => bronnen))];
}

/** Wat uit de redenen volgt: soort, minuten en gewicht. */
export function weeg(
  redenen: Reden[],
  kwartalen: number,
  wachtenden: number,
): Pick<Voorstel, 'soort' | 'minuten' | 'gewicht'> {
  return {
    ...soortEnMinuten(redenen.map(({ code }) => code)),
    gewicht:
      redenen.reduce((som, { code }) => som + REDEN_WEEGT[code].punten, 0) +
      KWARTAAL_PUNTEN * Math.min(kwartalen, KWARTALEN_MAX) +
      WACHTENDE_PUNTEN * Math.min(wachtenden, WACHTENDEN_MAX),
  };
}

/** Wat voor punt het om deze redenen is en hoe lang het duurt; zonder reden is het een mededeling. */
export function soortEnMinuten(codes: readonly Redencode[]): Pick<Voorstel, 'soort' | 'minuten'> {
  const soorten = codes.map((code) => REDEN_WEEGT[code].soort);
  const soort = soorten.includes('besluit')
    ? 'besluit'
    : soorten.includes('bespreken')
      ? 'bespreken'
      : 'mededeling';
  return {
    soort,
    minuten: codes.includes('plan_ter_vaststelling') ? PLAN_MINUTEN : MINUTEN[soort],
  };
}

/** Zwaarste eerst; bij gelijk gewicht op sleutel, zodat de volgorde altijd dezelfde is. */
export function opGewicht(a: Voorstel, b: Voorstel): number {
  return b.gewicht - a.gewicht || (a.sleutel < b.sleutel ? -1 : 1);
}
