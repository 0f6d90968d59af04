import type { Redencode } from './reden.ts';
import type { Voorstel } from './voorstel.ts';

/** Wat de secretaris van de agenda van een overleg weglaat. */
export interface Weglating {
  /** De sleutel van het voorstel. */
  bron: string;
  reden: string;
  /** De codes van de redenen om het voor te stellen, zoals ze toen waren. */
  codes: readonly string[];
  /** Naam van wie het wegliet. */
  door: string;
  /** ISO 8601 in UTC */
  op: string;
}

/** Een voorstel dat terug is: sinds het weglaten kwamen er redenen bij. */
export interface Teruggekomen {
  weglating: Weglating;
  erbij: Redencode[];
}

export interface Weging {
  /** Wat er voorgesteld wordt, zonder wat weggelaten is. */
  voorstellen: Voorstel[];
  /** Daarvan wat eerder weggelaten was. */
  terug: ReadonlyMap<string, Teruggekomen>;
  /** Wat weggelaten blijft, het laatst weggelatene voorop; zonder voorstel als er nu geen reden meer voor is. */
  weggelaten: { weglating: Weglating; voorstel: Voorstel | null }[];
}

/**
 * Legt de weglatingen naast de voorstellen. Een weggelaten voorstel komt terug zodra er een reden bij is die er bij het weglaten
 * niet was: de secretaris besloot toen over iets anders.
 */
export function weegWeglatingen(voorstellen: readonly Voorstel[], weglatingen: readonly Weglating[]): Weging {
  const perBron = new Map(weglatingen.map((weglating) => [weglating.bron, weglating]));
  const terug = new Map<string, Teruggekomen>();
  const dicht = new Map<string, Voorstel>();
  const open = voorstellen.filter((voorstel) => {
    const weglating = perBron.get(voorstel.sleutel);
    if (!weglating) return true;
    const erbij = voorstel.redenen.map(({ code }) => code).filter((code) => !weglating.codes.includes(code));
    if (erbij.length > 0) terug.set(voorstel.sleutel, { weglating, erbij });
    else dicht.set(voorstel.sleutel, voorstel);
    return erbij.length > 0;
  });
  return {
    voorstellen: open,
    terug,
    weggelaten: weglatingen
      .filter(({ bron }) => !terug.has(bron))
      .toSorted((a, b) => (a.op < b.op ? 1 : a.op > b.op ? -1 : a.bron < b.bron ? -1 : 1))
      .map((weglating) => ({ weglating, voorstel: dicht.get(weglating.bron) ?? null })),
  };
}
