import type { Statusronde } from '../overleg/overleg.ts';
import type { ItemStand } from './stand.ts';

type Gevraagd = Pick<ItemStand, 'soort' | 'af' | 'melding' | 'planning'>;

/** Of er sinds het begin van de ronde over gemeld is. Ook een melding na de sluitdag telt: die is laat, niet afwezig. */
export function gemeldInRonde({ melding }: Pick<ItemStand, 'melding'>, ronde: Statusronde): boolean {
  return melding !== null && (melding.rondeId === ronde.id || melding.datum >= ronde.van);
}

/**
 * Of een statusronde naar dit item vraagt. Niet naar wat vóór de ronde al af was; wel naar wat tijdens de ronde af werd,
 * anders zou het aantal "gemeld van gevraagd" bij elke afronding krimpen. Verder naar acties, naar wat ooit gemeld is,
 * naar wat doorloopt en naar wat dit jaar of eerder klaar of begonnen moet zijn.
 */
export function gevraagd(item: Gevraagd, ronde: Statusronde): boolean {
  if (item.af && !gemeldInRonde(item, ronde)) return false;
  if (item.soort === 'actie' || item.melding !== null) return true;
  const { soort, jaar } = item.planning;
  if (soort === 'doorlopend') return true;
  return soort !== 'onbekend' && jaar !== null && jaar <= Number(ronde.peildatum.slice(0, 4));
}
