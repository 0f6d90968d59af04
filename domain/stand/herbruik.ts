import type { Actie } from '../actie/actie.ts';
import type { Deelstatus } from '../afspraak/afspraak.ts';
import type { Melding, Sleutel } from '../melding/melding.ts';
import type { Knoop } from '../wachten/wachten.ts';
import type { Snapshot } from './snapshot.ts';
import type { ItemStand, Stand } from './stand.ts';

/** Het item uit de vorige stand als dat nog precies zo is, anders null. */
export type Herbruik = (
  sleutel: Sleutel,
  bron: Deelstatus | Actie,
  melding: Melding | null,
  vorige: Melding | null,
) => ItemStand | null;

/**
 * Welke items uit `eerder` nog gelden. Alleen wat met niets verbonden is: wie wacht of op wie gewacht wordt kan door een
 * ander van licht veranderen, en wordt altijd opnieuw berekend.
 */
export function maakHerbruik(snapshot: Snapshot, eerder: Stand | null): Herbruik {
  if (
    eerder === null ||
    eerder.peildatum !== snapshot.peildatum ||
    eerder.snapshot.vorigOverlegDatum !== snapshot.vorigOverlegDatum
  ) {
    return () => null;
  }
  const verbonden = new Set<Knoop>();
  for (const { snapshot: bron } of [eerder, { snapshot }]) {
    for (const { van, op } of bron.afhankelijkheden) verbonden.add(van).add(op);
  }
  return (sleutel, bron, melding, vorige) => {
    const item = eerder.perSleutel.get(sleutel);
    if (!item || item.bron !== bron || item.melding !== melding || item.vorige !== vorige) return null;
    return verbonden.has(item.knoop) ? null : item;
  };
}
