import { langeDatum } from '../datum/datum.ts';
import { actieNummer } from './nodes/actie.ts';
import { sleutelUit } from './nodes/verwijzingen.ts';
import type { CijferKaart, CijferWaarde, PlanWaarden } from './waarden.ts';

/** De soorten verwijzing in de lopende tekst. */
export const VERWIJZINGEN = ['afspraak', 'partij', 'persoon', 'cijfer'] as const;
export type Verwijzingsoort = (typeof VERWIJZINGEN)[number];

export function isVerwijzing(soort: string): soort is Verwijzingsoort {
  return VERWIJZINGEN.some((bekend) => bekend === soort);
}

/** Wat een verwijzing aan één lezer toont. */
export interface Verwijzing {
  /** De woorden in de zin. */
  tekst: string;
  /** Waar ze heen leidt, of null. */
  href: string | null;
  /** Wat erbij hoort: de titel van een afspraak, de partij van een persoon, de bron van een cijfer; of leeg. */
  bij: string;
  /** Of de lezer niet mag weten wat er staat, of het er niet meer is. */
  verborgen: boolean;
  /** Van een cijfer: de nieuwere versie die er intussen is, met hoe die in de tekst zou staan; of null. */
  nieuwer: (CijferWaarde & { tekst: string }) | null;
}

/**
 * Wat een verwijzing in de tekst toont. Wat niet in `waarden` staat mag deze lezer niet kennen: dan staat er dat er iets is,
 * en ook het nummer niet.
 */
export function verwijzingVan(
  soort: Verwijzingsoort,
  attrs: Record<string, unknown>,
  waarden: PlanWaarden,
): Verwijzing {
  switch (soort) {
    case 'afspraak': {
      const kaart = waarden.afspraken[sleutelUit(attrs.id) ?? ''];
      if (!kaart) return verborgen('afgeschermde afspraak');
      return gewoon(`afspraak ${kaart.id}`, `/afspraken/${encodeURIComponent(kaart.id)}`, kaart.titel);
    }
    case 'partij': {
      const slug = sleutelUit(attrs.slug) ?? '';
      const naam = waarden.partijen[slug];
      if (!naam) return verborgen('onbekende partij');
      return gewoon(naam, `/register?partij=${encodeURIComponent(slug)}`, '');
    }
    case 'persoon': {
      const kaart = waarden.personen[actieNummer(attrs.id) ?? 0];
      if (!kaart) return verborgen('onbekende persoon');
      return gewoon(kaart.naam, null, kaart.partij ?? '');
    }
    case 'cijfer': {
      const kaart = waarden.cijfers[actieNummer(attrs.id) ?? 0];
      return cijferVan(kaart, actieNummer(attrs.versie) ?? 1);
    }
  }
}

function cijferVan(kaart: CijferKaart | undefined, versie: number): Verwijzing {
  const laatste = kaart?.versies.at(-1);
  const gekozen = kaart?.versies.find((waarde) => waarde.versie === versie) ?? laatste;
  if (!kaart || !laatste || !gekozen) return verborgen('afgeschermd cijfer');
  const { bron, peildatum } = gekozen;
  return {
    ...gewoon(metEenheid(gekozen.waarde, kaart.eenheid), null, ''),
    bij: `${kaart.naam}. Bron: ${bron}, peildatum ${langeDatum(peildatum)}.`,
    nieuwer:
      laatste.versie > gekozen.versie
        ? { ...laatste, tekst: metEenheid(laatste.waarde, kaart.eenheid) }
        : null,
  };
}

/** `28,5 procent`, of alleen de waarde als er geen eenheid is. */
export function metEenheid(waarde: string, eenheid: string): string {
  return eenheid ? `${waarde} ${eenheid}` : waarde;
}

function gewoon(tekst: string, href: string | null, bij: string): Verwijzing {
  return { tekst, href, bij, verborgen: false, nieuwer: null };
}

function verborgen(tekst: string): Verwijzing {
  return { tekst, href: null, bij: '', verborgen: true, nieuwer: null };
}
