import type { PlanNode } from '../document/inhoud.ts';
import { type Blok, blokkenVan, blokSleutel } from './blokken.ts';
import { lijnUit } from './uitlijnen.ts';
import { type Stuk, woordverschil } from './woorden.ts';

/** Een eigenschap van een blok die anders werd, in woorden; leeg is: had het niet. */
export interface Kenmerkverschil {
  naam: string;
  van: string;
  naar: string;
}

/** Wat er met één blok gebeurde. */
export type Regel =
  | { soort: 'gelijk'; van: Blok; naar: Blok }
  | { soort: 'anders'; van: Blok; naar: Blok; stukken: Stuk[]; kenmerken: Kenmerkverschil[] }
  /** `verplaatst`: hetzelfde blok staat in de nieuwe tekst ergens anders. */
  | { soort: 'eraf'; van: Blok; verplaatst: boolean }
  | { soort: 'erbij'; naar: Blok; verplaatst: boolean };

/** Korter dan dit is toeval, geen verplaatsing. */
const MIN_VERPLAATST = 20;

/**
 * Twee teksten naast elkaar, blok voor blok en daarbinnen woord voor woord. Op volgorde van de nieuwe tekst; wat weg is staat op de plaats
 * waar het stond. De tekst van `van` is wat gelijk bleef en wat eraf is, die van `naar` wat gelijk bleef en wat erbij kwam.
 */
export function vergelijk(van: PlanNode, naar: PlanNode): Regel[] {
  const [oud, nieuw] = [blokkenVan(van), blokkenVan(naar)];
  const regels: Regel[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...lijnUit(oud, nieuw), [oud.length, nieuw.length] as const]) {
    for (const blok of oud.slice(i, a)) regels.push({ soort: 'eraf', van: blok, verplaatst: false });
    for (const blok of nieuw.slice(j, b)) regels.push({ soort: 'erbij', naar: blok, verplaatst: false });
    const [eerst, daarna] = [oud[a], nieuw[b]];
    if (eerst && daarna) regels.push(regel(eerst, daarna));
    [i, j] = [a + 1, b + 1];
  }
  return metVerplaatst(regels);
}

function regel(van: Blok, naar: Blok): Regel {
  if (blokSleutel(van) === blokSleutel(naar)) return { soort: 'gelijk', van, naar };
  const stukken = woordverschil(van.tokens, naar.tokens);
  return { soort: 'anders', van, naar, stukken, kenmerken: kenmerkverschillen(van, naar) };
}

function kenmerkverschillen(van: Blok, naar: Blok): Kenmerkverschil[] {
  const alles = (blok: Blok): Record<string, string> => ({ Vorm: blok.vorm, ...blok.kenmerken });
  const [oud, nieuw] = [alles(van), alles(naar)];
  return [...new Set([...Object.keys(oud), ...Object.keys(nieuw)])]
    .map((naam) => ({ naam, van: oud[naam] ?? '', naar: nieuw[naam] ?? '' }))
    .filter((kenmerk) => kenmerk.van !== kenmerk.naar);
}

/** Een blok dat hier weg is en elders precies zo terugkomt, is verplaatst: er is niets geschreven of geschrapt. */
function metVerplaatst(regels: readonly Regel[]): Regel[] {
  const weg = new Map<string, number[]>();
  regels.forEach((regel, plek) => {
    if (regel.soort !== 'eraf' || regel.van.tekst.length < MIN_VERPLAATST) return;
    const sleutel = blokSleutel(regel.van);
    weg.set(sleutel, [...(weg.get(sleutel) ?? []), plek]);
  });
  const verplaatst = new Set<number>();
  regels.forEach((regel, plek) => {
    if (regel.soort !== 'erbij') return;
    const vandaan = weg.get(blokSleutel(regel.naar))?.shift();
    if (vandaan !== undefined) verplaatst.add(plek).add(vandaan);
  });
  return regels.map((regel, plek) =>
    verplaatst.has(plek) && (regel.soort === 'eraf' || regel.soort === 'erbij')
      ? { ...regel, verplaatst: true }
      : regel,
  );
}
