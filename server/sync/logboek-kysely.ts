import { randomUUID } from 'node:crypto';
import { isDocument } from '#db/queries/document.ts';
import {
  kortIn,
  leesUpdates,
  pastInEen,
  voegUpdatesLosToe,
  voegUpdatesToe,
} from '#db/queries/document-update.ts';
import { telWissingen } from '#db/queries/wissing.ts';
import type { Db } from '#db/verbinding.ts';
import type { Klok } from '#domain/datum/datum.ts';
import { type HistorieRij, pakIn } from './historie.ts';
import { OnbekendDocument, type UpdateLog } from './ports.ts';
import { compact } from './updates.ts';

const KANAAL = 'document_update';

/**
 * Het updatelogboek in de database, op beide engines: momentopname, staart en historie (`db/queries/document-update.ts`). Op
 * PostgreSQL wekt een sein de andere processen; het zegt alleen welk document, de tekst komt uit het logboek.
 */
export function maakUpdateLog({ kysely, seinen }: Pick<Db, 'kysely' | 'seinen'>, klok: Klok): UpdateLog {
  /** Aan de eigen seinen te herkennen. */
  const afzender = `${randomUUID()} `;
  return {
    async read(documentId, na) {
      const rijen = await leesUpdates(kysely, documentId, na);
      if (rijen.length === 0 && !(await isDocument(kysely, documentId))) {
        throw new OnbekendDocument(documentId);
      }
      return rijen.map(({ seq, data, vastgelegdOp }) => ({ seq, data, isSnapshot: vastgelegdOp === null }));
    },

    async append(entries) {
      const vastgelegdOp = klok().toISOString();
      const updates = entries.map((entry) => ({ ...entry, vastgelegdOp }));
      if (!seinen && pastInEen(updates)) return voegUpdatesLosToe(kysely, updates);
      return kysely.transaction().execute(async (trx) => {
        const seqs = await voegUpdatesToe(trx, updates);
        const documentIds = new Set(entries.map(({ documentId }) => documentId));
        await seinen?.stuur(
          trx,
          KANAAL,
          [...documentIds].map((documentId) => afzender + documentId),
        );
        return seqs;
      });
    },

    // Lezen en rekenen gaat buiten de transactie: die is kort, en wie intussen schrijft komt gewoon in de nieuwe staart.
    async compact(documentId) {
      // Eerst: wat hierna gewist wordt zit misschien nog in wat we lezen.
      const gewist = (await telWissingen(kysely, [documentId])).get(documentId) ?? 0;
      const rijen = await leesUpdates(kysely, documentId);
      const historie = rijen.filter((rij): rij is HistorieRij => rij.vastgelegdOp !== null);
      const laatste = historie.at(-1);
      if (!laatste) return;
      const inkorting = {
        documentId,
        vorigeSeq: rijen[0]?.vastgelegdOp === null ? rijen[0].seq : null,
        totSeq: laatste.seq,
        gewist,
        momentopname: compact(rijen.map(({ data }) => data)).update,
        historie: await pakIn(historie),
      };
      await kysely.transaction().execute((trx) => kortIn(trx, inkorting));
    },

    watch:
      seinen &&
      ((onChange) =>
        seinen.luister(KANAAL, (sein) => {
          if (sein === null) onChange(null);
          else if (!sein.startsWith(afzender)) onChange(sein.slice(afzender.length));
        })),
  };
}
