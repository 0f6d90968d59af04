/** Welke draden de lijst toont. */
export const STANDEN = ['open', 'afgehandeld', 'alle'] as const;
export type DraadStand = (typeof STANDEN)[number];

export const STAND_NAAM: Record<DraadStand, string> = {
  open: 'Open',
  afgehandeld: 'Afgehandeld',
  alle: 'Alle',
};

export interface Opmerkingenvraag {
  stand: DraadStand;
  /** Slug, of null voor alle partijen. */
  partij: string | null;
}

/** Leest de vraag uit de URL; wat niet bestaat telt niet mee. */
export function leesVraag(zoek: URLSearchParams): Opmerkingenvraag {
  return {
    stand: STANDEN.find((stand) => stand === zoek.get('stand')) ?? 'open',
    partij: zoek.get('partij') || null,
  };
}

/** De vraag als zoekdeel van een URL; leeg als het de gewone vraag is. */
export function alsZoek({ stand, partij }: Opmerkingenvraag): string {
  const zoek = new URLSearchParams();
  if (stand !== 'open') zoek.set('stand', stand);
  if (partij) zoek.set('partij', partij);
  return zoek.size > 0 ? `?${zoek}` : '';
}
