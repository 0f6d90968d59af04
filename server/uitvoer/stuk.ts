import type { PlanNode } from '#domain/document/inhoud.ts';
import type { ActieKaart, PlanWaarden } from '#domain/document/waarden.ts';

/** In welke vorm een plan naar buiten gaat. */
export const VORMEN = ['docx', 'md', 'html'] as const;
export type Vorm = (typeof VORMEN)[number];

/** Een afbeelding uit de tekst, met wat een stuk dat op zichzelf staat ervan nodig heeft. */
export interface Beeld {
  /** `image/png` */
  type: string;
  bytes: Uint8Array;
}

/** Een plan om als stuk naar buiten te brengen, voor één lezer op één moment. */
export interface Planstuk {
  titel: string;
  /** `Opgave 2 · Stevige lokale teams` */
  opgave: string;
  /** Welke tekst dit is: `Werktekst, in bewerking` of `Versie 3, vastgesteld op 1 maart 2027`. */
  versie: string;
  /** De dag waarop de lichten en cijfers golden, `JJJJ-MM-DD`. */
  peildatum: string;
  /** Zonder voorstellen: de tekst die geldt. */
  inhoud: PlanNode;
  waarden: PlanWaarden;
  /** De afbeeldingen bij hun nummer; wat hier niet in staat is er niet meer. */
  beelden: Record<string, Beeld>;
}

/** Hoe letters eruitzien. */
export interface Opmaak {
  vet: boolean;
  schuin: boolean;
  door: boolean;
  /** Alleen een veilig adres; null: geen link. */
  link: string | null;
}

/** Een stuk van een regel. Een noot heeft een nummer vanaf 1, in volgorde van de tekst. */
export type Stuk =
  | { soort: 'tekst'; tekst: string; opmaak: Opmaak }
  | { soort: 'regeleinde' }
  | { soort: 'noot'; nummer: number; tekst: string };

export interface Cel {
  isKop: boolean;
  kolommen: number;
  rijen: number;
  blokken: Blok[];
}

export type Telling = '1' | 'a' | 'A' | 'i' | 'I';

/** Een blok van het stuk, met de levende objecten al ingevuld. Elke vorm schrijft deze blokken op zijn eigen manier. */
export type Blok =
  | { soort: 'kop'; niveau: 1 | 2 | 3; stukken: Stuk[] }
  | { soort: 'alinea'; stukken: Stuk[] }
  | { soort: 'lijst'; telling: Telling | null; start: number; punten: Blok[][] }
  | { soort: 'citaat'; blokken: Blok[] }
  | { soort: 'kader'; kader: string; naam: string; blokken: Blok[] }
  | { soort: 'lijn' }
  | { soort: 'tabel'; rijen: Cel[][] }
  | { soort: 'afbeelding'; nummer: string; alt: string; breedte: number; hoogte: number; beeld: Beeld | null }
  | { soort: 'actie'; kaart: ActieKaart | null };

export interface Stukinhoud {
  blokken: Blok[];
  /** De acties die in de tekst staan en die de lezer mag kennen, elk één keer, in volgorde. */
  acties: ActieKaart[];
  /** De tekst van de noten; de eerste is nummer 1. */
  noten: string[];
}
