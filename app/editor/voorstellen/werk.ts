import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Indiener } from './merk.ts';

/** Een stuk dat vervangen is: `fromA`–`toA` in de tekst van voor de bewerking werd `fromB`–`toB` in die van erna. */
export interface Vervanging {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/** Een bewerking die een voorstel wordt. */
export interface Werk {
  /** Bouwt het voorstel op `voor`. */
  tr: Transaction;
  voor: Node;
  na: Node;
  indiener: Indiener;
  /** Waar wat erbij kwam in `tr` terechtkwam, met de stand van `tr.mapping` van toen. */
  geplaatst: Map<Vervanging, { plek: number; stap: number }>;
}

/** Onthoudt dat de nieuwe inhoud van een vervanging nu op `plek` in `tr.doc` begint. */
export function plaats({ tr, geplaatst }: Werk, vervanging: Vervanging, plek: number): void {
  geplaatst.set(vervanging, { plek, stap: tr.mapping.maps.length });
}

/**
 * Waar een plek in `na` in het voorstel ligt. Wie iets weghaalt komt ervoor te staan, en bij `erna` erachter: met Delete
 * loop je zo langs wat al doorgestreept is.
 */
export function inVoorstel(
  { tr, geplaatst }: Werk,
  vervangingen: readonly Vervanging[],
  plek: number,
  erna = false,
): number {
  let verschil = 0;
  for (const vervanging of vervangingen) {
    const { fromA, toA, fromB, toB } = vervanging;
    if (plek < fromB) break;
    if (plek <= toB) {
      const nieuw = geplaatst.get(vervanging);
      if (toB > fromB && nieuw) return tr.mapping.slice(nieuw.stap).map(nieuw.plek, -1) + plek - fromB;
      return tr.mapping.map(erna ? toA : fromA, erna ? 1 : -1);
    }
    verschil = toA - toB;
  }
  return tr.mapping.map(plek + verschil);
}
