import type { PersoonKaart } from '#domain/document/waarden.ts';

/** Wie iets deed, met zijn partij: `VNG · Sanne de Wit`. Zonder nummer deed het systeem het. */
export function wieWas(gebruikerId: number | null, personen: Record<number, PersoonKaart>): string {
  const naam = naamVan(gebruikerId, personen);
  const partij = gebruikerId === null ? null : personen[gebruikerId]?.partij;
  return partij ? `${partij} · ${naam}` : naam;
}

/** Zonder de partij, voor waar die er al voor staat. */
export function naamVan(gebruikerId: number | null, personen: Record<number, PersoonKaart>): string {
  if (gebruikerId === null) return 'Vijfhoek';
  return personen[gebruikerId]?.naam ?? 'iemand die hier niet meer werkt';
}
