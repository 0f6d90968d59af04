/** De soorten afbeeldingen die we bewaren. Geen SVG: daar kan een script in zitten. */
export const AFBEELDING_SOORTEN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export type Afbeeldingsoort = (typeof AFBEELDING_SOORTEN)[number];

export const AFBEELDING_NAAM: Record<Afbeeldingsoort, string> = {
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/gif': 'GIF',
  'image/webp': 'WebP',
};

/** Zo groot mag een afbeelding zijn, in bytes. */
export const MAX_AFBEELDING = 10 * 1024 * 1024;

/** Zoveel mogen alle afbeeldingen van één plan samen zijn, in bytes. */
export const MAX_AFBEELDINGEN = 200 * 1024 * 1024;

/** Zo breed of hoog mag een afbeelding zijn, in pixels; een grotere legt de browser van een lezer plat. */
export const MAX_ZIJDE = 12_000;

/** Wat er mis kan zijn met een afbeelding, als zin voor wie haar koos. */
export const BESTANDSFOUT = {
  te_groot: 'Deze afbeelding is te groot. Kies er een van hoogstens 10 MB, of maak haar eerst kleiner.',
  geen_afbeelding: 'Dit is geen afbeelding die we kennen. Kies een PNG, JPEG, GIF of WebP.',
  onleesbaar: 'We kunnen deze afbeelding niet lezen. Sla haar opnieuw op en probeer het nog eens.',
  te_breed: 'Deze afbeelding heeft te veel pixels. Maak haar smaller dan 12.000 pixels.',
  vol: 'Dit plan heeft al 200 MB aan afbeeldingen. Kies een kleinere afbeelding.',
} as const;

/** De zin bij een bestand dat zich voor iets anders uitgeeft dan het is. */
export function anderSoort(gezegd: string, soort: Afbeeldingsoort): string {
  const naam = AFBEELDING_SOORTEN.find((bekend) => bekend === gezegd);
  return `Dit bestand heet een ${naam ? AFBEELDING_NAAM[naam] : 'ander soort bestand'}, maar het is een ${AFBEELDING_NAAM[soort]}. Sla het opnieuw op met de juiste soort.`;
}

/** Een bewaarde afbeelding; de maten zijn pixels. */
export interface BewaardeAfbeelding {
  nummer: string;
  breedte: number;
  hoogte: number;
}

/** Wat het bewaren van een afbeelding oplevert. */
export type AfbeeldingUitslag = { ok: true; afbeelding: BewaardeAfbeelding } | { ok: false; fout: string };
