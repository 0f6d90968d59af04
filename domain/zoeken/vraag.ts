import { type Woord, woordenVan } from './woorden.ts';

/** Woorden die in deze volgorde na elkaar moeten staan; met `begin` hoeft het laatste alleen zo te beginnen. */
export interface Zoekterm {
  woorden: readonly string[];
  begin: boolean;
}

/** Zo lang mag een vraag zijn, in tekens; wat erachter staat telt niet mee. */
export const MAX_VRAAG = 200;
const MAX_TERMEN = 12;
/** Van een kortere letterreeks is alles een begin. */
const MIN_BEGIN = 2;

/**
 * Wat iemand zoekt. Alle termen moeten erin staan; tussen aanhalingstekens staat een zin die letterlijk zo voorkomt, en van
 * het laatste woord is het begin genoeg. Elke invoer is een vraag; zonder één letter of cijfer is hij leeg.
 */
export function leesZoekvraag(invoer: string): Zoekterm[] {
  const stukken = [...invoer.slice(0, MAX_VRAAG).matchAll(/"([^"]*)("?)|([^\s"]+)/g)];
  const termen = stukken.flatMap(([, zin, dicht, los]) => {
    const woorden = woordenVan(zin ?? los ?? '').map(({ kaal }) => kaal);
    return woorden.length === 0 ? [] : [{ woorden, dicht: dicht === '"' }];
  });
  return termen.slice(0, MAX_TERMEN).map(({ woorden, dicht }, i, alle) => ({
    woorden,
    begin: i === alle.length - 1 && !dicht && (woorden.at(-1)?.length ?? 0) >= MIN_BEGIN,
  }));
}

/** Waar de term in deze woorden staat: telkens de plek van het eerste woord. */
export function plekkenVan(woorden: readonly Woord[], { woorden: gezocht, begin }: Zoekterm): number[] {
  const laatste = gezocht.length - 1;
  return woorden.flatMap((_, plek) => {
    const past = gezocht.every((kaal, i) => {
      const woord = woorden[plek + i]?.kaal ?? '';
      return begin && i === laatste ? woord.startsWith(kaal) : woord === kaal;
    });
    return past ? [plek] : [];
  });
}

/** Of alle termen in deze tekst staan; een lege vraag vindt niets. */
export function past(tekst: string, termen: readonly Zoekterm[]): boolean {
  const woorden = woordenVan(tekst);
  return termen.length > 0 && termen.every((term) => plekkenVan(woorden, term).length > 0);
}
