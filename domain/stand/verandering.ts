import type { Melding } from '../melding/melding.ts';
import { isAf } from '../melding/voortgang.ts';
import { type Licht, verslechtering } from '../verkeerslicht/verkeerslicht.ts';
import type { ItemStand, Stand } from './stand.ts';

/** Wat er sinds het vorige overleg met een item gebeurde; precies één soort per item. */
export interface Verandering {
  soort: 'afgerond' | 'beter' | 'slechter';
  /** Het gemelde licht toen en nu; null als er toen niet gemeld was. */
  van: Licht | null;
  naar: Licht;
}

/**
 * De verandering van de vorige melding naar deze. Afgerond gaat vóór een ander licht; wat af was en weer open is, is
 * slechter. Beter kan alleen vanuit oranje of rood; grijs is geen oordeel en telt niet mee.
 */
export function verandering(vorige: Melding | null, melding: Melding | null): Verandering | null {
  if (melding === null || vorige?.id === melding.id) return null;
  const was = isAf(vorige);
  const is = isAf(melding);
  const lichten = { van: vorige?.licht ?? null, naar: melding.licht };
  if (is && !was) return { soort: 'afgerond', ...lichten };
  const verschil = verslechtering(lichten.van, lichten.naar) ?? 0;
  if (verschil > 0 || (was && !is)) return { soort: 'slechter', ...lichten };
  return verschil < 0 ? { soort: 'beter', ...lichten } : null;
}

export interface SindsVorige {
  /** Dag van het vorige overleg; null als er niets is om mee te vergelijken, en dan zijn de lijsten leeg. */
  datum: string | null;
  afgerond: ItemStand[];
  /** Van rood of oranje naar beter, en nog niet af. */
  beter: ItemStand[];
  slechter: ItemStand[];
}

/** Wat er sinds het vorige overleg veranderd is; een item staat in hoogstens één lijst. */
export function sindsVorige(stand: Stand): SindsVorige {
  const uit: SindsVorige = { datum: stand.snapshot.vorigOverlegDatum, afgerond: [], beter: [], slechter: [] };
  for (const item of stand.items) {
    if (item.verandering) uit[item.verandering.soort].push(item);
  }
  return uit;
}
