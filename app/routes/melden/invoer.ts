import type { Meldwaarden } from '#app/ui/meldvelden.tsx';
import { type Sleutel, VOORTGANGEN } from '#domain/melding/melding.ts';
import { LICHTEN } from '#domain/verkeerslicht/verkeerslicht.ts';
import type { Vorige } from './kaart.ts';

/** Wat er in het formulier staat: om te tonen, niet om te toetsen. */
export interface Waarden extends Meldwaarden {
  /** Of dit de vorige melding verbetert. */
  verbetert: boolean;
}

/** Waarover gemeld wordt, uit een formulier of adres; null als het geen sleutel is. */
export function leesSleutel(tekst: unknown): Sleutel | null {
  const [, soort, nummer] = /^(actie|deelstatus):([1-9]\d{0,8})$/.exec(String(tekst)) ?? [];
  if (!soort) return null;
  return soort === 'actie' ? `actie:${Number(nummer)}` : `deelstatus:${Number(nummer)}`;
}

/** De velden zoals de dienst ze toetst. */
export function leesVelden(formulier: FormData): Record<string, unknown> {
  return { ...Object.fromEntries(formulier), nodigVan: formulier.getAll('nodigVan') };
}

/** Dezelfde velden om terug te zetten in het formulier als er iets niet klopt. */
export function leesWaarden(formulier: FormData): Waarden {
  const tekst = (naam: string) => String(formulier.get(naam) ?? '');
  return {
    voortgang: VOORTGANGEN.find((voortgang) => voortgang === tekst('voortgang')) ?? null,
    licht: LICHTEN.find((licht) => licht === tekst('licht')) ?? null,
    toelichting: tekst('toelichting'),
    nodig: tekst('nodig'),
    nodigVan: formulier.getAll('nodigVan').map(String),
    gevraagdBesluit: tekst('gevraagdBesluit'),
    volgendeStap: tekst('volgendeStap'),
    voorlopig: formulier.has('voorlopig'),
    verbetert: formulier.has('corrigeert'),
  };
}

const LEEG: Waarden = {
  voortgang: null,
  licht: null,
  toelichting: '',
  nodig: '',
  nodigVan: [],
  gevraagdBesluit: '',
  volgendeStap: '',
  voorlopig: false,
  verbetert: false,
};

/**
 * Waarmee het formulier begint: de vorige melding, want meestal is er weinig veranderd. De woorden van een ingelezen
 * melding zijn niet van de partij zelf; die staan erbij om te lezen en gaan niet ongemerkt opnieuw mee.
 */
export function beginwaarden(vorige: Vorige | null): Waarden {
  if (!vorige) return LEEG;
  const { voortgang, licht, voorlopig } = vorige;
  if (vorige.door === null) return { ...LEEG, voortgang, licht };
  const { toelichting, nodig, nodigVan, gevraagdBesluit, volgendeStap } = vorige;
  return {
    ...{ voortgang, licht, toelichting, nodig, nodigVan, gevraagdBesluit, volgendeStap, voorlopig },
    verbetert: false,
  };
}
