import { leesHistorie, leesUpdates } from '#db/queries/document-update.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { inBytes } from '../sync/historie.ts';

/** Wat er na update `na` in het logboek van een document staat, klaar om naar een andere draad te sturen. */
export interface Logboekstuk {
  documentId: string;
  na: number;
  /** Samengeperst, zoals het bewaard is. */
  pakken: Uint8Array[];
  staart: Uint8Array;
}

export async function leesLogboekstuk(db: Verbinding, documentId: string, na: number): Promise<Logboekstuk> {
  // Eerst de staart en dan de historie: kort iemand intussen in, dan staat een update in allebei en nooit in geen van beide.
  const staart = await leesUpdates(db, documentId, na);
  const pakken = await leesHistorie(db, documentId, na);
  const rijen = staart.flatMap(({ vastgelegdOp, ...rij }) =>
    vastgelegdOp === null ? [] : [{ ...rij, vastgelegdOp }],
  );
  return { documentId, na, pakken, staart: inBytes(rijen) };
}
