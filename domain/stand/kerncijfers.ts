import type { Statusronde } from '../overleg/overleg.ts';
import { dagenOverTijd } from '../planning/planning.ts';
import { gemeldInRonde, vraagt } from './ronde.ts';
import type { ItemStand, Stand } from './stand.ts';

/** Zoveel dagen heet een halfjaar. */
export const HALFJAAR = 183;

export interface OverTijd {
  /** Delen van afspraken en acties: evenveel als de matrix en het register tellen. */
  totaal: number;
  /** Van hoeveel afspraken die delen zijn. */
  afspraken: number;
  acties: number;
  /** Meer dan `HALFJAAR` dagen over tijd. */
  langerDanHalfjaar: number;
}

/** Wat er op de peildatum over tijd is. O(n). */
export function telOverTijd({ items, peildatum }: Pick<Stand, 'items' | 'peildatum'>): OverTijd {
  const afspraken = new Set<string>();
  const uit = { totaal: 0, acties: 0, langerDanHalfjaar: 0 };
  for (const item of items) {
    if (item.standing !== 'over_tijd') continue;
    uit.totaal += 1;
    if (item.soort === 'actie') uit.acties += 1;
    else if (item.afspraakId !== null) afspraken.add(item.afspraakId);
    if (dagenOverTijd(item.deadline, peildatum) > HALFJAAR) uit.langerDanHalfjaar += 1;
  }
  return { ...uit, afspraken: afspraken.size };
}

/** Naar hoeveel van deze items de ronde vraagt, en over hoeveel daarvan gemeld is: evenveel als op haar eigen pagina. O(n). */
export function telRonde(
  stand: Pick<Stand, 'partijen' | 'perAfspraak'>,
  items: readonly ItemStand[],
  ronde: Statusronde,
): { gevraagd: number; gemeld: number } {
  const uit = { gevraagd: 0, gemeld: 0 };
  for (const item of items) {
    if (!vraagt(stand, item, ronde)) continue;
    uit.gevraagd += 1;
    if (gemeldInRonde(item, ronde)) uit.gemeld += 1;
  }
  return uit;
}

/** Een item waarover gemeld is. */
export type GemeldItem = ItemStand & { melding: NonNullable<ItemStand['melding']> };

/** De items met de jongste meldingen, de nieuwste eerst. Houdt er nooit meer dan `aantal` vast: O(n). */
export function laatstGemeld(items: readonly ItemStand[], aantal: number): GemeldItem[] {
  const laatste: GemeldItem[] = [];
  for (const item of items) {
    if (!isGemeld(item)) continue;
    const jongste = laatste.at(-1);
    if (jongste && laatste.length >= aantal && !nieuwer(item, jongste)) continue;
    const plaats = laatste.findIndex((ander) => nieuwer(item, ander));
    laatste.splice(plaats < 0 ? laatste.length : plaats, 0, item);
    if (laatste.length > aantal) laatste.pop();
  }
  return laatste;
}

function isGemeld(item: ItemStand): item is GemeldItem {
  return item.melding !== null;
}

function nieuwer({ melding: a }: GemeldItem, { melding: b }: GemeldItem): boolean {
  return a.datum === b.datum ? a.id > b.id : a.datum > b.datum;
}
