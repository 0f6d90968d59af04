import type { PersoonKaart } from '#domain/document/waarden.ts';

/** Wie iets deed, met zijn partij: `VNG · Sanne de Wit`. Zonder nummer deed het systeem het. */
export function wieWas(gebruikerId: number | null, personen: Record<number, PersoonKaart>): string {
  if (gebruikerId === null) return 'Vijfhoek';
  const persoon = personen[gebruikerId];
  if (!persoon) return 'iemand die hier niet meer werkt';
  return persoon.partij ? `${persoon.partij} · ${persoon.naam}` : persoon.naam;
}
