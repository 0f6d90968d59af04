import { vindDocument } from '#db/queries/document.ts';
import { leesUpdates, voegUpdatesToe } from '#db/queries/document-update.ts';
import type { Db } from '#db/verbinding.ts';
import type { Klok } from '#domain/datum/datum.ts';
import { OnbekendDocument, type UpdateLog } from './ports.ts';

/** Het updatelogboek in de tabel `document_update`, op beide engines. */
export function maakUpdateLog({ kysely }: Pick<Db, 'kysely'>, klok: Klok): UpdateLog {
  return {
    async read(documentId) {
      if (!(await vindDocument(kysely, documentId))) throw new OnbekendDocument(documentId);
      const updates = await leesUpdates(kysely, documentId);
      return updates.map(({ data }) => data);
    },

    async append(entries) {
      const vastgelegdOp = klok().toISOString();
      const updates = entries.map((entry) => ({ ...entry, vastgelegdOp }));
      await kysely.transaction().execute((trx) => voegUpdatesToe(trx, updates));
    },
  };
}
