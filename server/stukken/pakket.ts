import type { Nazending } from '#domain/overleg/nazending.ts';
import type { Stuk, StukBijlage, StukPunt } from '#domain/overleg/stuk.ts';

/** Een pakket voor één groep lezers, uit de bevroren kopie; met niets erin wat die groep niet mag zien. */
export interface Pakketstuk {
  stuk: Stuk;
  /** Bij een nazending wat er nieuw is; dan staat van het stuk alleen het nieuwe erin. */
  nazending: Nazending | null;
  /** SHA-256 van wat hier staat. */
  sha256: string;
  /** Voor wie het is: `Deelnemers BO Jeugd`. */
  voor: string;
  /** De korte naam van het gremium. */
  gremium: string;
  /** ISO 8601 in UTC; staat in het bestand, zodat dezelfde kopie hetzelfde bestand geeft. */
  gemaaktOp: string;
  /** De stukken waar dit voor in de plaats komt, of null. */
  vervangt: { dag: string; kenmerk: string; reden: string } | null;
}

/** De bewaarde inhoud van een bijlage. */
export type Inhoud =
  | { soort: 'pdf'; bytes: Uint8Array }
  /** Canonieke JSON: `Bewaardplan` of een rondestuk. */
  | { soort: 'plan' | 'ronde'; tekst: string }
  | { soort: 'beeld'; type: string; bytes: Uint8Array };

/** Inhoud bij haar SHA-256. */
export type Inhouden = ReadonlyMap<string, Inhoud>;

/** Een bijlage met haar nummer in dit pakket en het punt waar zij bij hoort. */
export interface Pakketbijlage {
  nr: number;
  bijlage: StukBijlage;
  punt: StukPunt;
}

/** De bijlagen op volgorde van de agenda; bij een nazending alleen de nieuwe. */
export function bijlagenVan({ stuk, nazending }: Pick<Pakketstuk, 'stuk' | 'nazending'>): Pakketbijlage[] {
  const nieuw = nazending && new Map(nazending.punten.map(({ id, bijlagen }) => [id, bijlagen]));
  return stuk.punten
    .flatMap((punt) =>
      (nieuw ? (nieuw.get(punt.id) ?? []) : punt.bijlagen).map((bijlage) => ({ bijlage, punt })),
    )
    .map(({ bijlage, punt }, i) => ({ nr: i + 1, bijlage, punt }));
}

/** `BO Jeugd 2026-2`, of zonder nummer de naam van het gremium. */
export function pakketnaam({ stuk, gremium }: Pick<Pakketstuk, 'stuk' | 'gremium'>): string {
  const { nummer, datum } = stuk.overleg;
  return nummer === null ? gremium : `${gremium} ${datum.slice(0, 4)}-${nummer}`;
}

/** De eerste tekens van een SHA-256, waaraan mensen hem herkennen. */
export const kortKenmerk = (sha256: string) => sha256.slice(0, 12);
