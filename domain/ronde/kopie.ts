import { voortgangTekst } from '../melding/voortgang.ts';
import type { Statusronde } from '../overleg/overleg.ts';
import { korteNaam } from '../partij/partij.ts';
import { planningTekst } from '../planning/planning.ts';
import { gemeldInRonde, inBereik, kringVan, vraagt } from '../stand/ronde.ts';
import type { ItemStand, Stand } from '../stand/stand.ts';
import type { Antwoord, Rondestuk } from './stuk.ts';

/** De antwoorden van de ronde volgens deze stand: waar zij naar vroeg, en waar eerder over gemeld was. */
export function maakRondestuk(stand: Stand, ronde: Statusronde): Rondestuk {
  const { id, naam, van, tot, peildatum } = ronde;
  const antwoorden = stand.items
    .filter((item) => inBereik(item, ronde))
    .flatMap((item) => maakAntwoord(stand, ronde, item) ?? []);
  const slugs = new Set(antwoorden.map(({ partij }) => partij));
  return {
    vorm: 1,
    ronde: { id, naam, van, tot, peildatum, dag: stand.peildatum },
    partijen: [...stand.partijen.values()]
      .filter(({ slug }) => slugs.has(slug))
      .map((partij) => ({ slug: partij.slug, naam: korteNaam(partij) })),
    opgaven: stand.snapshot.opgaven
      .filter(({ nr }) => ronde.opgaven.length === 0 || ronde.opgaven.includes(nr))
      .map(({ nr, titel }) => ({ nr, titel })),
    antwoorden,
  };
}

function maakAntwoord(stand: Stand, ronde: Statusronde, item: ItemStand): Antwoord | null {
  const gevraagd = vraagt(stand, item, ronde);
  const { melding } = item;
  if (!gevraagd && melding === null) return null;
  return {
    sleutel: item.sleutel,
    knoop: item.knoop,
    titel: item.titel,
    onderdeel: item.onderdeel,
    partij: item.partij,
    opgaveNr: item.opgaveNr,
    paragraaf: item.paragraaf,
    kring: kringVan(stand, item),
    planning: planningTekst(item.planning),
    gevraagd,
    gemeld: gemeldInRonde(item, ronde),
    voortgang: voortgangTekst(melding),
    af: item.af,
    licht: item.gemeld,
    voorlopig: melding?.voorlopig ?? false,
    toelichting: melding?.toelichting ?? '',
    nodig: melding?.nodig ?? '',
    nodigVan: (melding?.nodigVan ?? []).map((slug) => {
      const partij = stand.partijen.get(slug);
      return partij ? korteNaam(partij) : slug;
    }),
    gevraagdBesluit: melding?.gevraagdBesluit ?? '',
    meldingId: melding?.id ?? null,
    gemeldOp: melding?.datum ?? null,
    gemeldDoor: melding?.door?.naam ?? null,
  };
}
