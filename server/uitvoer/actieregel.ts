import type { ActieKaart } from '#domain/document/waarden.ts';
import { LICHT_WOORD } from '#domain/verkeerslicht/verkeerslicht.ts';

type Lichtsoort = ActieKaart['licht'];

/** Een licht op papier: vorm en woord, en een kleur die er nooit alleen voor staat (design §6). */
export const LICHT: Record<Lichtsoort, { vorm: string; woord: string; kleur: string }> = {
  groen: { vorm: '●', woord: LICHT_WOORD.groen, kleur: '1B7F3B' },
  oranje: { vorm: '▲', woord: LICHT_WOORD.oranje, kleur: '9A5B00' },
  rood: { vorm: '■', woord: LICHT_WOORD.rood, kleur: 'B3261E' },
  grijs: { vorm: '○', woord: LICHT_WOORD.grijs, kleur: '52606D' },
  afgerond: { vorm: '✓', woord: 'afgerond', kleur: '1D4F91' },
  niet_gemeld: { vorm: '–', woord: 'niet gemeld', kleur: '52606D' },
};

/** `VNG, Sanne de Wit`; zonder persoon alleen de partij. */
export function eigenaar({ partijNaam, persoon }: ActieKaart): string {
  return persoon ? `${partijNaam}, ${persoon}` : partijNaam;
}

/** `klaar in Q1 2027, over tijd` */
export function planning({ planningTekst, standingNaam }: ActieKaart): string {
  return standingNaam ? `${planningTekst}, ${standingNaam}` : planningTekst;
}

/** Wat er op de plek van een actie in de tekst staat. Wie haar niet mag kennen leest dat er iets is, niet wat. */
export function actieregel(kaart: ActieKaart | null): string {
  if (!kaart) return '[afgeschermde actie]';
  return [`Actie ${kaart.id}: ${kaart.titel}`, eigenaar(kaart), planning(kaart)].join(' · ');
}

/** De tabel achter de tekst. */
export const BIJLAGE = 'Acties in dit plan';
export const ACTIEKOLOMMEN = ['Nr.', 'Actie', 'Eigenaar', 'Planning', 'Licht', 'Afspraak'] as const;
