/** Hoeveel bytes een pdf mag zijn, en alle pdf's bij een overleg samen. */
export const MAX_PDF = 25 * 1024 * 1024;
export const MAX_PDFS = 200 * 1024 * 1024;

export const PDFFOUT = {
  geen: 'Kies een pdf.',
  te_groot: 'Deze pdf is groter dan 25 MB. Maak hem kleiner, bijvoorbeeld door afbeeldingen te verkleinen.',
  vol: 'De pdf’s bij dit overleg zijn samen groter dan 200 MB. Haal er eerst een weg.',
  geen_pdf: 'Dit is geen pdf. Bewaar het document eerst als pdf.',
  versleuteld:
    'Deze pdf is beveiligd met een wachtwoord. Bewaar hem zonder beveiliging en probeer het opnieuw.',
  kapot: 'Deze pdf is beschadigd of leeg: hij gaat niet open. Bewaar hem opnieuw als pdf.',
} as const;

/** Wat er bij een punt meegaat: een versie van een plan, een bevroren ronde, of een pdf die iemand erbij deed. */
export type Bijlagebron =
  | { soort: 'versie'; versieId: number }
  | { soort: 'ronde'; rondeId: number }
  | { soort: 'pdf'; naam: string; bladzijden: number; omvang: number };

/** Een bijlage bij een agendapunt, zonder haar inhoud. */
export interface Bijlage {
  id: number;
  agendapuntId: number;
  /** 1, 2, 3 … binnen het punt. */
  volgorde: number;
  titel: string;
  bron: Bijlagebron;
  /** Slugs van wie haar alleen ziet, of null: wie het punt ziet. */
  alleenVoor: string[] | null;
  /** ISO 8601 in UTC */
  toegevoegdOp: string;
}
