/** Zoveel tekens van de tekst waar een draad bij hoort worden bewaard. */
export const MAX_CITAAT = 500;
/** Zoveel tekens mag een opmerking lang zijn. */
export const MAX_OPMERKING = 4_000;

/** Wat iemand in een draad zei. */
export interface Reactie {
  id: number;
  gebruikerId: number;
  naam: string;
  /** Slug van de partij namens wie, of null. */
  partij: string | null;
  /** Met `@[12]` waar een persoon genoemd is, zie `vermeldingenIn`. */
  tekst: string;
  /** ISO 8601 in UTC */
  gemaaktOp: string;
}

/** Een draad bij een stuk tekst; de eerste reactie is de opmerking zelf. */
export interface Draad {
  id: string;
  documentId: string;
  /** De tekst waar het over ging toen de draad begon, hoogstens `MAX_CITAAT` tekens. */
  citaat: string;
  gemaaktOp: string;
  /** Wie de draad afhandelde en wanneer; null zolang hij open is. */
  opgelost: { naam: string; op: string } | null;
  reacties: Reactie[];
}

/** De partijen die in een draad iets zeiden: slugs, zonder dubbele. */
export function partijenIn({ reacties }: Pick<Draad, 'reacties'>): string[] {
  return [...new Set(reacties.flatMap(({ partij }) => partij ?? []))];
}
