import type { Daad as Handeling } from '#domain/vergelijken/beeld.ts';

/** Eén handeling van iemand, met de update uit het logboek waarin zij stond. */
export interface Daad extends Handeling {
  seq: number;
}

/** Wie kort na elkaar verder typt doet één ding. */
const SAMEN_MS = 60_000;

/**
 * Wie welke nummers van één Yjs-client het eerst schreef of weghaalde: stukken zonder overlap, op volgorde. Wat al bekend is blijft zoals
 * het is, want een update die iets herhaalt is niet van wie hem herhaalt.
 */
export class Bereiken {
  readonly #begin: number[] = [];
  readonly #einde: number[] = [];
  readonly #daad: Daad[] = [];

  voegToe(begin: number, einde: number, daad: Daad): void {
    let hier = begin;
    let plek = this.#plekNa(begin);
    while (hier < einde) {
      const bezetVan = this.#begin[plek] ?? Number.POSITIVE_INFINITY;
      const vrijTot = Math.min(einde, bezetVan);
      if (vrijTot > hier) plek = this.#zet(plek, hier, vrijTot, daad);
      hier = Math.max(hier, this.#einde[plek] ?? einde);
      plek += 1;
    }
  }

  /** Wie dit nummer het eerst had, of null. */
  bij(nummer: number): Daad | null {
    const plek = this.#plekNa(nummer);
    return (this.#begin[plek] ?? Number.POSITIVE_INFINITY) <= nummer ? (this.#daad[plek] ?? null) : null;
  }

  /** Het eerste stuk dat na dit nummer eindigt. */
  #plekNa(nummer: number): number {
    let [laag, hoog] = [0, this.#einde.length];
    while (laag < hoog) {
      const midden = (laag + hoog) >> 1;
      if ((this.#einde[midden] ?? 0) > nummer) hoog = midden;
      else laag = midden + 1;
    }
    return laag;
  }

  /** @returns waar het eerste stuk na dit vrije stuk nu staat */
  #zet(plek: number, begin: number, einde: number, daad: Daad): number {
    const vorige = this.#daad[plek - 1];
    if (vorige && this.#einde[plek - 1] === begin && hoortBij(vorige, daad)) {
      this.#einde[plek - 1] = einde;
      return plek;
    }
    this.#begin.splice(plek, 0, begin);
    this.#einde.splice(plek, 0, einde);
    this.#daad.splice(plek, 0, daad);
    return plek + 1;
  }
}

function hoortBij(vorige: Daad, daad: Daad): boolean {
  return (
    vorige.gebruikerId === daad.gebruikerId &&
    Math.abs(Date.parse(daad.op) - Date.parse(vorige.op)) < SAMEN_MS
  );
}
