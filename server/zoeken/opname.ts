import type { DocumentUpdate } from '#db/queries/document-update.ts';
import type { Opname } from '#db/queries/zoeken.ts';
import { planInhoud } from '#domain/document/inhoud.ts';
import { ZOEKVORM, zoekinhoud } from '#domain/zoeken/blokken.ts';
import { compact } from '../sync/updates.ts';

/** Wat er van een document in de index hoort, uit alles wat ervan is vastgelegd; null als dat niets is. */
export function opnameVan(documentId: string, updates: readonly DocumentUpdate[]): Opname | null {
  const laatste = updates.at(-1);
  if (!laatste) return null;
  const { update } = compact(updates.map(({ data }) => data));
  return { documentId, totSeq: laatste.seq, vorm: ZOEKVORM, ...zoekinhoud(planInhoud(update)) };
}
