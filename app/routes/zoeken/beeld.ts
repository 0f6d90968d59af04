import { gemeldSoort, padVan, partijNaam } from '#app/lib/beeld.ts';
import { planPad } from '#app/lib/planpad.ts';
import type { Stand } from '#domain/stand/stand.ts';
import type { Plantreffer, Zoekuitkomst } from '#server/diensten/zoeken.ts';

/** Zoveel plekken in plannen tonen we eerst, en komen er telkens bij. */
export const PER_KEER = 20;
const MEEST = 200;

/** Hoeveel plekken de URL vraagt: een veelvoud van `PER_KEER`. */
export function leesHoogstens(waarde: string | null): number {
  const gevraagd = Number(waarde);
  if (!Number.isInteger(gevraagd) || gevraagd < PER_KEER) return PER_KEER;
  return Math.min(MEEST, Math.ceil(gevraagd / PER_KEER) * PER_KEER);
}

/** Alles wat de zoekpagina van een vraag toont. */
export function zoekBeeld(stand: Stand, vraag: string, hoogstens: number, uitkomst: Zoekuitkomst) {
  const { plannen, acties, afspraken, isLeeg } = uitkomst;
  const { totaal, treffers } = plannen;
  const meer = totaal > treffers.length && hoogstens < MEEST;
  return {
    isLeeg,
    aantal: totaal + acties.length + afspraken.length,
    plannen: { totaal, treffers: treffers.map((treffer) => trefferBeeld(stand, treffer)) },
    acties: acties.map((item) => ({
      href: padVan(item.knoop),
      titel: item.titel,
      onder: `${partijNaam(stand, item.partij)} · opgave ${item.opgaveNr}`,
      licht: gemeldSoort(item),
    })),
    afspraken: afspraken.map(({ knoop, afspraak: { id, titel }, opgaveNr }) => ({
      href: padVan(knoop),
      titel,
      onder: `Afspraak ${id} · opgave ${opgaveNr}`,
    })),
    meer: meer
      ? `/zoeken?${new URLSearchParams({ q: vraag, toon: String(hoogstens + PER_KEER) })}#treffer-${hoogstens + 1}`
      : null,
  };
}

function trefferBeeld(
  { snapshot }: Stand,
  { opgaveNr, titel, kop, kopNr, plek, documentId, fragment }: Plantreffer,
) {
  const opgave = snapshot.opgaven.find(({ nr }) => nr === opgaveNr);
  return {
    sleutel: `${documentId}-${plek}`,
    href: planPad(opgaveNr, kopNr),
    kop: kop || titel,
    onder: [titel, opgave?.titel].filter(Boolean).join(' · '),
    fragment,
  };
}
