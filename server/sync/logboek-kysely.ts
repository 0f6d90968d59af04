import { vindDocument } from '#db/queries/document.ts';
import { kortIn, leesUpdates, voegUpdatesToe } from '#db/queries/document-update.ts';
import type { Db } from '#db/verbinding.ts';
import type { Klok } from '#domain/datum/datum.ts';
import { type HistorieRij, pakIn } from './historie.ts';
import { OnbekendDocument, type UpdateLog } from './ports.ts';
import { compact } from './updates.ts';

/** Het updatelogboek in de database, op beide engines: momentopname, staart en historie (`db/queries/document-update.ts`). */
export function maakUpdateLog({ kysely }: Pick<Db, 'kysely'>, klok: Klok): UpdateLog {
  return {
    async read(documentId, na) {
      const rijen = await leesUpdates(kysely, documentId, na);
      if (rijen.length === 0 && !(await vindDocument(kysely, documentId))) {
        throw new OnbekendDocument(documentId);
      }
      return rijen.map(({ seq, data, vastgelegdOp }) => ({ seq, data, isSnapshot: vastgelegdOp === null }));
    },

    async append(entries) {
      const vastgelegdOp = klok().toISOString();
      const updates = entries.map((entry) => ({ ...entry, vastgelegdOp }));
      return kysely.transaction().execute((trx) => voegUpdatesToe(trx, updates));
    },

    // Lezen en rekenen gaat buiten de transactie: die is kort, en wie intussen schrijft komt gewoon in de nieuwe staart.
    async compact(documentId) {
      const rijen = await leesUpdates(kysely, documentId);
      const historie = rijen.filter((rij): rij is HistorieRij => rij.vastgelegdOp !== null);
      const laatste = historie.at(-1);
      if (!laatste) return;
      const inkorting = {
        documentId,
        vorigeSeq: rijen[0]?.vastgelegdOp === null ? rijen[0].seq : null,
        totSeq: laatste.seq,
        momentopname: compact(rijen.map(({ data }) => data)).update,
        historie: await pakIn(historie),
      };
      await kysely.transaction().execute((trx) => kortIn(trx, inkorting));
    },

    watch: null,
  };
}
