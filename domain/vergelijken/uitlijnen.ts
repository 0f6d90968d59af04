import type { Blok } from './blokken.ts';
import { blokSleutel } from './blokken.ts';
import { gelijken, isOmgekeerd, type Paar } from './gelijken.ts';

/** Vanaf hier zijn twee blokken hetzelfde blok dat gewijzigd is; daaronder is het een weggehaald en een nieuw blok. */
const LIJKT = 0.5;
/** Een woord dat in meer blokken staat zegt niets over welke bij elkaar horen. */
const MAX_BLOKKEN_PER_WOORD = 60;

/**
 * Welke blokken bij elkaar horen, oplopend aan beide kanten: eerst wat gelijk bleef, en in wat daartussen ligt wat genoeg op elkaar
 * lijkt. Wat nergens op lijkt blijft alleen: liever weggehaald en nieuw dan woorden naast woorden waar ze niet bij horen.
 */
export function lijnUit(van: readonly Blok[], naar: readonly Blok[]): Paar[] {
  const [oud, nieuw] = [van.map(blokSleutel), naar.map(blokSleutel)];
  if (isOmgekeerd(oud, nieuw)) return lijnUit(naar, van).map(([a, b]): Paar => [b, a]);
  const paren: Paar[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...gelijken(oud, nieuw), [van.length, naar.length] as const]) {
    for (const [x, y] of lijkendeParen(van.slice(i, a), naar.slice(j, b))) paren.push([i + x, j + y]);
    if (a < van.length) paren.push([a, b]);
    [i, j] = [a + 1, b + 1];
  }
  return paren;
}

interface Kandidaat {
  van: number;
  naar: number;
  gewicht: number;
}

function lijkendeParen(van: readonly Blok[], naar: readonly Blok[]): Paar[] {
  if (van.length === 0 || naar.length === 0) return [];
  const zakken = naar.map(woordenzak);
  const perWoord = new Map<string, number[]>();
  zakken.forEach((zak, j) => {
    for (const woord of zak.aantal.keys()) {
      const blokken = perWoord.get(woord);
      if (blokken) blokken.push(j);
      else perWoord.set(woord, [j]);
    }
  });
  /** Per oud blok waar het op lijkt. */
  const kandidaten = van.map((blok, i): Kandidaat[] => {
    const zak = woordenzak(blok);
    const gezien = new Set<number>();
    for (const woord of zak.aantal.keys()) {
      const blokken = perWoord.get(woord) ?? [];
      if (blokken.length <= MAX_BLOKKEN_PER_WOORD) for (const j of blokken) gezien.add(j);
    }
    return [...gezien]
      .sort((a, b) => a - b)
      .map((j) => ({ van: i, naar: j, gewicht: gelijkenis(zak, zakken[j] ?? zak) }))
      .filter(({ gewicht }) => gewicht >= LIJKT);
  });
  return zwaarsteKeten(kandidaten, naar.length);
}

interface Woordenzak {
  aantal: Map<string, number>;
  totaal: number;
}

function woordenzak({ tokens }: Blok): Woordenzak {
  const aantal = new Map<string, number>();
  let totaal = 0;
  for (const { soort, tekst } of tokens) {
    if (soort !== 'woord' && soort !== 'object') continue;
    aantal.set(tekst, (aantal.get(tekst) ?? 0) + 1);
    totaal += 1;
  }
  return { aantal, totaal };
}

/** Welk deel van de woorden gelijk is, van 0 tot 1 (Dice). */
function gelijkenis(a: Woordenzak, b: Woordenzak): number {
  let samen = 0;
  for (const [woord, n] of a.aantal) samen += Math.min(n, b.aantal.get(woord) ?? 0);
  return (2 * samen) / (a.totaal + b.totaal || 1);
}

/** De zwaarste rij kandidaten die aan beide kanten oploopt; met een Fenwick-boom, dus ook snel als alles anders is. */
function zwaarsteKeten(perBlok: readonly Kandidaat[][], breedte: number): Paar[] {
  interface Keten {
    gewicht: number;
    kandidaat: Kandidaat;
    vorige: Keten | null;
  }
  const boom: (Keten | null)[] = Array.from({ length: breedte + 1 }, () => null);
  const besteTot = (naar: number): Keten | null => {
    let beste: Keten | null = null;
    for (let k = naar; k > 0; k -= k & -k) {
      const hier = boom[k] ?? null;
      if (hier && (!beste || hier.gewicht > beste.gewicht)) beste = hier;
    }
    return beste;
  };
  const zet = (keten: Keten) => {
    for (let k = keten.kandidaat.naar + 1; k <= breedte; k += k & -k) {
      const hier = boom[k];
      if (!hier || keten.gewicht > hier.gewicht) boom[k] = keten;
    }
  };
  for (const kandidaten of perBlok) {
    const ketens = kandidaten.map((kandidaat): Keten => {
      const vorige = besteTot(kandidaat.naar);
      return { kandidaat, vorige, gewicht: kandidaat.gewicht + (vorige?.gewicht ?? 0) };
    });
    // Daarna pas erin: een blok hoort bij hooguit één ander.
    ketens.forEach(zet);
  }
  const paren: Paar[] = [];
  for (let keten = besteTot(breedte); keten; keten = keten.vorige)
    paren.push([keten.kandidaat.van, keten.kandidaat.naar]);
  return paren.reverse();
}
