import type { Statusronde } from '../overleg/overleg.ts';
import { KRINGEN, type Kring, kringenVan } from '../policy/kring.ts';
import type { ItemStand, Stand } from './stand.ts';

type Gevraagd = Pick<ItemStand, 'soort' | 'af' | 'melding' | 'planning' | 'opgaveNr' | 'partij'>;

/** Of de ronde op deze dag niets meer vraagt: het programmabureau sloot haar, of haar peildatum is voorbij. */
export function isGesloten({ geslotenOp, peildatum }: Statusronde, dag: string): boolean {
  return peildatum < dag || (geslotenOp !== null && geslotenOp <= dag);
}

/**
 * De ronde die op de peildatum geldt: van de rondes die al begonnen zijn de eerste die nog naar een dag toe werkt, en
 * anders de laatste die er was. `rondes` staat op peildatum.
 */
export function geldendeRonde(rondes: readonly Statusronde[], peildatum: string): Statusronde | null {
  const begonnen = rondes.filter(({ van }) => van <= peildatum);
  return begonnen.find((ronde) => !isGesloten(ronde, peildatum)) ?? begonnen.at(-1) ?? null;
}

/** De ronde zolang zij op deze dag nog vraagt, en anders geen. */
export function lopendeRonde(ronde: Statusronde | null, dag: string): Statusronde | null {
  return ronde === null || isGesloten(ronde, dag) ? null : ronde;
}

/** De laatste dag waarvan de stand bij de ronde hoort: tot zij sluit, en nooit na haar peildatum. */
export function rondedag({ geslotenOp, peildatum }: Statusronde, vandaag: string): string {
  return [geslotenOp ?? vandaag, peildatum, vandaag].sort()[0] ?? vandaag;
}

/** Of dit binnen het bereik van de ronde valt. */
export function inBereik(
  { opgaveNr, partij }: Pick<ItemStand, 'opgaveNr' | 'partij'>,
  { opgaven, partijen }: Pick<Statusronde, 'opgaven' | 'partijen'>,
): boolean {
  return (
    (opgaven.length === 0 || opgaven.includes(opgaveNr)) &&
    (partijen.length === 0 || partijen.includes(partij))
  );
}

/** Of er sinds het begin van de ronde over gemeld is. Ook een melding na de sluitdag telt: die is laat, niet afwezig. */
export function gemeldInRonde({ melding }: Pick<ItemStand, 'melding'>, ronde: Statusronde): boolean {
  return melding !== null && (melding.rondeId === ronde.id || melding.datum >= ronde.van);
}

/**
 * Of een statusronde naar dit item vraagt. Niet naar wat buiten haar bereik valt of vóór de ronde al af was; wel naar wat
 * tijdens de ronde af werd, anders zou het aantal "gemeld van gevraagd" bij elke afronding krimpen. Verder naar acties,
 * naar wat ooit gemeld is, naar wat doorloopt en naar wat dit jaar of eerder klaar of begonnen moet zijn.
 */
export function gevraagd(item: Gevraagd, ronde: Statusronde): boolean {
  if (!inBereik(item, ronde)) return false;
  if (item.af && !gemeldInRonde(item, ronde)) return false;
  if (item.soort === 'actie' || item.melding !== null) return true;
  const { soort, jaar } = item.planning;
  if (soort === 'doorlopend') return true;
  return soort !== 'onbekend' && jaar !== null && jaar <= Number(ronde.peildatum.slice(0, 4));
}

/** Of de ronde dit aan de partij vraagt. Naar wat een partij niet kan zien, kan niemand haar vragen. */
export function vraagt(
  stand: Pick<Stand, 'partijen' | 'perAfspraak'>,
  item: ItemStand,
  ronde: Statusronde,
): boolean {
  if (!gevraagd(item, ronde)) return false;
  const partij = stand.partijen.get(item.partij);
  if (!partij) return false;
  const eigen = kringenVan({ rol: 'partij', partij });
  return eigen.includes(kringVan(stand, item)) && eigen.includes(ronde.kring);
}

/** Een actie bij een afspraak bestaat niet ruimer dan die afspraak. */
export function kringVan(
  { perAfspraak }: Pick<Stand, 'perAfspraak'>,
  { afspraakId, kring }: ItemStand,
): Kring {
  const afspraak = afspraakId === null ? undefined : perAfspraak.get(afspraakId)?.afspraak;
  return (
    [kring, afspraak?.kring ?? kring].sort((a, b) => KRINGEN.indexOf(b) - KRINGEN.indexOf(a))[0] ?? kring
  );
}
