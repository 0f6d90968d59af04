import { kloktijd } from '#app/lib/moment.ts';
import type { Lichtsoort } from '#app/ui/vormen.tsx';
import { dagenTussen, dagVan, langeDatum } from '#domain/datum/datum.ts';
import type { Melding } from '#domain/melding/melding.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import type { ItemStand, Stand } from '#domain/stand/stand.ts';
import type { Licht } from '#domain/verkeerslicht/verkeerslicht.ts';

export { padVan } from '#domain/wachten/wachten.ts';

/** Kleine stukjes die loaders gebruiken om van de stand een beeld voor een pagina te maken. */

/** De korte naam van een partij. */
export function partijNaam({ partijen }: Pick<Stand, 'partijen'>, slug: string): string {
  const partij = partijen.get(slug);
  return partij ? korteNaam(partij) : slug;
}

/** Het gemelde licht zoals het getoond wordt: afgerond en niet gemeld zijn geen kleur. */
export function gemeldSoort({ af, gemeld }: Pick<ItemStand, 'af' | 'gemeld'>): Lichtsoort {
  return af ? 'afgerond' : (gemeld ?? 'niet_gemeld');
}

/** Het berekende licht zoals het getoond wordt. */
export function berekendSoort({
  af,
  berekend,
}: Pick<ItemStand, 'af'> & { berekend: { licht: Licht } }): Licht | 'afgerond' {
  return af ? 'afgerond' : berekend.licht;
}

/** Het register met deze filters; wat null is blijft weg. */
export function registerPad(filters: Record<string, string | number | null>): string {
  const zoek = new URLSearchParams();
  for (const [naam, waarde] of Object.entries(filters)) if (waarde !== null) zoek.set(naam, String(waarde));
  return zoek.size > 0 ? `/register?${zoek}` : '/register';
}

/** Wie er meldde: de persoon en zijn partij, en bij een koepel ook voor welk lid. Van een ingelezen melding alleen de partij. */
export function melderNaam(
  stand: Pick<Stand, 'partijen'>,
  { door, via, partij }: Pick<Melding, 'door' | 'via' | 'partij'>,
): string {
  const namens = via
    ? `${partijNaam(stand, via)} voor ${partijNaam(stand, partij)}`
    : partijNaam(stand, partij);
  return door ? `${door.naam}, ${namens}` : namens;
}

/** Of een melding een eerdere verbetert, of zelf verbeterd is door een latere. */
export function verbetering(
  { id, corrigeert }: Pick<Melding, 'id' | 'corrigeert'>,
  alle: readonly Pick<Melding, 'corrigeert'>[],
): 'verbetering' | 'verbeterd' | null {
  if (alle.some((ander) => ander.corrigeert === id)) return 'verbeterd';
  return corrigeert === null ? null : 'verbetering';
}

/**
 * Wanneer er gemeld is, gezien vanaf `vandaag`: `vandaag om 14.32 uur`, `gisteren`, `12 dagen geleden`, en na een maand de datum.
 * De tijd staat er alleen als de melding op de dag zelf is vastgelegd. Geen "4 minuten geleden": dat klopt zo niet meer.
 */
export function wanneer(
  { datum, vastgelegdOp }: Pick<Melding, 'datum' | 'vastgelegdOp'>,
  vandaag: string,
): string {
  const dagen = dagenTussen(datum, vandaag);
  const moment = new Date(vastgelegdOp);
  if (dagen === 0) return dagVan(moment) === datum ? `vandaag om ${kloktijd(vastgelegdOp)}` : 'vandaag';
  if (dagen === 1) return 'gisteren';
  return dagen > 1 && dagen <= 31 ? `${dagen} dagen geleden` : `op ${langeDatum(datum)}`;
}
