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

/** Waarom er niets staat, en wat iemand kan doen. */
export function leegZin({ stand, partij }: Opmerkingenvraag, magOpmerken: boolean): string {
  if (partij) return 'Er zijn geen opmerkingen die bij deze keuze passen.';
  if (stand === 'afgehandeld') return 'Er is nog geen opmerking afgehandeld.';
  const zin = stand === 'open' ? 'Er staat geen opmerking open.' : 'Bij dit plan staan nog geen opmerkingen.';
  return magOpmerken ? `${zin} Selecteer tekst in het plan om er iets bij op te merken.` : zin;
}
