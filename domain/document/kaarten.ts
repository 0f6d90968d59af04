import type { Cijfer } from '../cijfer/cijfer.ts';
import { korteNaam } from '../partij/partij.ts';
import { planningTekst } from '../planning/planning.ts';
import { STANDING_NAAM } from '../planning/standing.ts';
import type { ItemStand, Stand } from '../stand/stand.ts';
import type { ActieKaart, AfspraakKaart, CijferKaart } from './waarden.ts';

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
    opgaveNr: item.opgaveNr,
  };
}

/** De afspraken die deze lezer kent, zoals ze in de tekst van een plan staan. */
export function afspraakKaarten(stand: Stand): Record<string, AfspraakKaart> {
  return Object.fromEntries(
    stand.afspraken.map(({ afspraak: { id, paragraaf, titel } }) => [id, { id, paragraaf, titel }]),
  );
}

/** Een cijfer zoals het in de tekst van een plan staat. */
export function cijferKaart({ id, naam, eenheid, opgaveNr, versies }: Cijfer): CijferKaart {
  return {
    id,
    naam,
    eenheid,
    opgaveNr,
    versies: versies.map(({ versie, waarde, bron, peildatum }) => ({ versie, waarde, bron, peildatum })),
  };
}
