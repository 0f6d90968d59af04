import { type Cel, legeCel, tel } from '../stand/matrix.ts';
import type { Stand } from '../stand/stand.ts';
import { type Beeldkeuze, isGekozen } from './keuze.ts';

export interface Partijrij {
  partij: string;
  /** Per opgave; een opgave waar de partij niets doet ontbreekt. */
  cellen: Map<number, Cel>;
  totaal: Cel;
}

export interface Partijmatrix {
  /** De nummers van de opgaven, oplopend. */
  opgaven: number[];
  /** In de volgorde van de partijen; alleen wie iets te doen heeft. */
  rijen: Partijrij[];
  kolommen: Map<number, Cel>;
  totaal: Cel;
}

/** Partijen bij opgaven, geteld zoals de matrix met hoeken (`domain/stand/matrix.ts`). O(n). */
export function partijmatrix(stand: Stand, keuze: Beeldkeuze): Partijmatrix {
  const rijen = new Map<string, Partijrij>();
  const kolommen = new Map<number, Cel>();
  const totaal = legeCel();
  for (const item of stand.items) {
    if (!isGekozen(item, keuze)) continue;
    const rij = rijen.get(item.partij) ?? { partij: item.partij, cellen: new Map(), totaal: legeCel() };
    rijen.set(item.partij, rij);
    for (const cel of [
      celVan(rij.cellen, item.opgaveNr),
      celVan(kolommen, item.opgaveNr),
      rij.totaal,
      totaal,
    ])
      tel(cel, item);
  }
  return {
    opgaven: [...kolommen.keys()].sort((a, b) => a - b),
    rijen: [...stand.partijen.keys()].flatMap((slug) => rijen.get(slug) ?? []),
    kolommen,
    totaal,
  };
}

function celVan(cellen: Map<number, Cel>, opgaveNr: number): Cel {
  const cel = cellen.get(opgaveNr) ?? legeCel();
  cellen.set(opgaveNr, cel);
  return cel;
}
