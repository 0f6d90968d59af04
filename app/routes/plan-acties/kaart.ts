import type { ActieKaart } from '#app/editor/types.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import { planningTekst } from '#domain/planning/planning.ts';
import { STANDING_NAAM } from '#domain/planning/standing.ts';
import type { ItemStand, Stand } from '#domain/stand/stand.ts';

/** Alleen wat iets toevoegt aan de planning die er al staat. */
const NOEMENSWAARD = new Set(['over_tijd', 'te_laat_gestart', 'opgeschort']);

/** Een actie zoals zij in de tekst van een plan staat. */
export function actieKaart(stand: Stand, item: ItemStand): ActieKaart {
  const partij = stand.partijen.get(item.partij);
  return {
    id: item.id,
    titel: item.titel,
    partijNaam: partij ? korteNaam(partij) : item.partij,
    persoon: item.eigenaarPersoon,
    planningTekst: planningTekst(item.planning),
    standingNaam: NOEMENSWAARD.has(item.standing) ? STANDING_NAAM[item.standing] : undefined,
    licht: item.af ? 'afgerond' : (item.gemeld ?? 'niet_gemeld'),
    signaalZin: item.signaal ? item.berekend.zin : null,
    afspraakId: item.afspraakId,
  };
}

/** De acties van een opgave, op nummer. */
export function actiesVan(stand: Stand, opgaveNr: number): ItemStand[] {
  return stand.items.filter((item) => item.soort === 'actie' && item.opgaveNr === opgaveNr);
}
