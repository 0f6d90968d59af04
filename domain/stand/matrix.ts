import type { Opgave } from '../opgave/opgave.ts';
import { type Geleding, HOEKEN } from '../partij/partij.ts';
import type { ItemStand, Stand } from './stand.ts';
import type { Verandering } from './verandering.ts';

/** In welk vakje een item telt; elk item telt in precies één. */
export const VAKKEN = ['afgerond', 'groen', 'oranje', 'rood', 'grijs', 'nietGemeld'] as const;
export type Vak = (typeof VAKKEN)[number];

/** Aantallen per vak; samen `totaal`. */
export type Telling = Record<Vak | 'totaal', number>;

export interface Cel {
  gemeld: Telling;
  /** Hier is `nietGemeld` altijd nul: er is altijd een berekend licht. */
  berekend: Telling;
  overTijd: number;
  signalen: number;
  /** Hoeveel er sinds het vorige overleg veranderde, en hoe; alles nul als er niets is om mee te vergelijken. */
  sinds: Sinds;
}

/** Aantallen per soort verandering. */
export type Sinds = Record<Verandering['soort'], number>;

export interface MatrixRij {
  opgave: Opgave;
  /** Per hoek, en `overig` voor wie buiten de vijf staat. */
  cellen: Record<Geleding, Cel>;
  totaal: Cel;
}

export interface Matrix {
  rijen: MatrixRij[];
  kolommen: Record<Geleding, Cel>;
  totaal: Cel;
}

/** De kolommen van de matrix, in de volgorde van het scherm. */
export const KOLOMMEN: readonly Geleding[] = [...HOEKEN, 'overig'];

/**
 * Opgaven bij hoeken, met aantallen per gemeld en per berekend licht (design §4, Lights: een verdeling, geen gemiddelde
 * kleur). Wat af is telt als afgerond, welk licht er ook bij staat. O(n).
 */
export function matrix(stand: Stand): Matrix {
  const rijen = stand.snapshot.opgaven
    .toSorted((a, b) => a.nr - b.nr)
    .map((opgave): MatrixRij => ({ opgave, cellen: legeRij(), totaal: legeCel() }));
  const perOpgave = new Map(rijen.map((rij) => [rij.opgave.nr, rij]));
  const kolommen = legeRij();
  const totaal = legeCel();
  for (const item of stand.items) {
    const rij = perOpgave.get(item.opgaveNr);
    if (!rij) continue;
    for (const cel of [rij.cellen[item.geleding], rij.totaal, kolommen[item.geleding], totaal])
      tel(cel, item);
  }
  return { rijen, kolommen, totaal };
}

/** Het vak van een item naar het gemelde licht. */
export function gemeldVak({ af, gemeld }: Pick<ItemStand, 'af' | 'gemeld'>): Vak {
  return af ? 'afgerond' : (gemeld ?? 'nietGemeld');
}

/** Telt een item mee in een cel. */
export function tel(cel: Cel, item: ItemStand): void {
  cel.gemeld.totaal += 1;
  cel.gemeld[gemeldVak(item)] += 1;
  cel.berekend.totaal += 1;
  cel.berekend[item.af ? 'afgerond' : item.berekend.licht] += 1;
  if (item.standing === 'over_tijd') cel.overTijd += 1;
  if (item.signaal) cel.signalen += 1;
  if (item.verandering) cel.sinds[item.verandering.soort] += 1;
}

/** Een telling van niets. */
export function legeTelling(): Telling {
  return { totaal: 0, afgerond: 0, groen: 0, oranje: 0, rood: 0, grijs: 0, nietGemeld: 0 };
}

/** Een cel waar nog niets in geteld is. */
export function legeCel(): Cel {
  return {
    gemeld: legeTelling(),
    berekend: legeTelling(),
    overTijd: 0,
    signalen: 0,
    sinds: { afgerond: 0, beter: 0, slechter: 0 },
  };
}

function legeRij(): Record<Geleding, Cel> {
  return {
    clienten: legeCel(),
    professionals: legeCel(),
    aanbieders: legeCel(),
    gemeenten: legeCel(),
    rijk: legeCel(),
    overig: legeCel(),
  };
}
