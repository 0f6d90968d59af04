import type { Actie } from '../actie/actie.ts';
import type { Afspraak, Deelstatus } from '../afspraak/afspraak.ts';
import type { Melding, Sleutel } from '../melding/melding.ts';
import type { Knoop } from '../wachten/wachten.ts';
import type { Snapshot } from './snapshot.ts';
import type { AfspraakStand, ItemStand, Onderdelen, Stand } from './stand.ts';

/** Wat er van de vorige stand nog precies zo is; null als het opnieuw moet. */
export interface Herbruik {
  item(
    sleutel: Sleutel,
    bron: Deelstatus | Actie,
    melding: Melding | null,
    vorige: Melding | null,
  ): ItemStand | null;
  afspraak(afspraak: Afspraak, onderdelen: Onderdelen): AfspraakStand | null;
}

const NIETS: Herbruik = { item: () => null, afspraak: () => null };

/**
 * Wat uit `eerder` nog geldt. Alleen wat met niets verbonden is: wie wacht of op wie gewacht wordt kan door een ander van licht
 * veranderen, en wordt altijd opnieuw berekend. Wie op de stand verder rekent mag hierop bouwen: hetzelfde object, dan ook hetzelfde
 * oordeel.
 */
export function maakHerbruik(snapshot: Snapshot, eerder: Stand | null): Herbruik {
  if (
    eerder === null ||
    eerder.peildatum !== snapshot.peildatum ||
    eerder.snapshot.vorigOverlegDatum !== snapshot.vorigOverlegDatum
  ) {
    return NIETS;
  }
  const verbonden = new Set<Knoop>();
  for (const { snapshot: bron } of [eerder, { snapshot }]) {
    for (const { van, op } of bron.afhankelijkheden) verbonden.add(van).add(op);
  }
  return {
    item(sleutel, bron, melding, vorige) {
      const item = eerder.perSleutel.get(sleutel);
      if (!item || item.bron !== bron || item.melding !== melding || item.vorige !== vorige) return null;
      return verbonden.has(item.knoop) ? null : item;
    },
    afspraak(afspraak, { delen, acties }) {
      const stuk = eerder.perAfspraak.get(afspraak.id);
      if (stuk?.afspraak !== afspraak || verbonden.has(stuk.knoop)) return null;
      return zelfde(stuk.delen, delen) && zelfde(stuk.acties, acties) ? stuk : null;
    },
  };
}

const zelfde = (eerder: readonly ItemStand[], nu: readonly ItemStand[]) =>
  eerder.length === nu.length && nu.every((item, i) => item === eerder[i]);
