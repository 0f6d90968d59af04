import { isDeepStrictEqual } from 'node:util';
import type { Sectie } from './schema.ts';

/** Wat het inlezen met de rijen van een soort heeft gedaan. */
export interface Telling {
  nieuw: number;
  gewijzigd: number;
  ongewijzigd: number;
}

/** Per sectie, en voor wat daaruit volgt: plannen bij opgaven, deelstatussen bij afspraken en vragen. */
export type Tellingen = Record<Sectie | 'documenten' | 'deelstatussen', Telling>;

/** De rijen uit het bestand naast die in de database: wat moet erbij, wat is anders, en hoeveel is al zo. */
export interface Verschil<R> {
  nieuw: R[];
  gewijzigd: R[];
  telling: Telling;
}

/** Vergelijkt rijen met dezelfde sleutel op al hun velden. Een rij die twee keer voorkomt telt één keer. */
export function vergelijk<R>(
  rijen: readonly R[],
  bestaand: readonly R[],
  sleutel: (rij: R) => string,
): Verschil<R> {
  const opSleutel = new Map(bestaand.map((rij) => [sleutel(rij), rij]));
  const nieuw: R[] = [];
  const gewijzigd: R[] = [];
  let ongewijzigd = 0;
  for (const [key, rij] of new Map(rijen.map((rij) => [sleutel(rij), rij]))) {
    const oud = opSleutel.get(key);
    if (oud === undefined) nieuw.push(rij);
    else if (isDeepStrictEqual(oud, rij)) ongewijzigd += 1;
    else gewijzigd.push(rij);
  }
  return { nieuw, gewijzigd, telling: { nieuw: nieuw.length, gewijzigd: gewijzigd.length, ongewijzigd } };
}

/** Alleen wat er nog niet is; een bestaande rij blijft zoals zij is, want mensen kunnen haar hebben gewijzigd. */
export function alleenNieuw<R>(
  rijen: readonly R[],
  bestaand: Iterable<string>,
  sleutel: (rij: R) => string,
): Verschil<R> {
  const bekend = new Set(bestaand);
  const uniek = [...new Map(rijen.map((rij) => [sleutel(rij), rij])).entries()];
  const nieuw = uniek.flatMap(([key, rij]) => (bekend.has(key) ? [] : [rij]));
  return {
    nieuw,
    gewijzigd: [],
    telling: { nieuw: nieuw.length, gewijzigd: 0, ongewijzigd: uniek.length - nieuw.length },
  };
}

export function opgeteld(a: Telling, b: Telling): Telling {
  return {
    nieuw: a.nieuw + b.nieuw,
    gewijzigd: a.gewijzigd + b.gewijzigd,
    ongewijzigd: a.ongewijzigd + b.ongewijzigd,
  };
}
