import { leesHistorie, leesUpdates } from '#db/queries/document-update.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { type HistorieRij, pakUit } from '../sync/historie.ts';
import { Auteurschap } from './auteurschap.ts';

/** Van zoveel plannen blijft bekend wie wat schreef; daarna gaat wat het langst niet gevraagd is. */
const MAX_PLANNEN = 8;
/** Na zoveel updates mag de rest van het proces even voor. */
const BEURT = 2_000;

/** Wie wat schreef, per document; wat al gelezen is wordt niet nog eens gelezen. */
export function maakAuteursbron(db: Verbinding) {
  const bekend = new Map<string, Promise<Auteurschap>>();

  async function leesBij(documentId: string, vorige: Promise<Auteurschap> | undefined): Promise<Auteurschap> {
    const auteurschap = (await vorige?.catch(() => undefined)) ?? new Auteurschap();
    // Eerst de staart en dan de historie: kort iemand intussen in, dan staat een update in allebei en nooit in geen van beide.
    const staart = await leesUpdates(db, documentId, auteurschap.totSeq);
    const pakken = await leesHistorie(db, documentId, auteurschap.totSeq);
    const rijen: HistorieRij[] = (await Promise.all(pakken.map(pakUit))).flat();
    for (const { vastgelegdOp, ...rij } of staart)
      if (vastgelegdOp !== null) rijen.push({ ...rij, vastgelegdOp });
    rijen.sort((a, b) => a.seq - b.seq);
    for (let i = 0; i < rijen.length; i += BEURT) {
      for (const rij of rijen.slice(i, i + BEURT)) auteurschap.voegToe(rij);
      await new Promise(setImmediate);
    }
    return auteurschap;
  }

  return {
    /** Bijgelezen tot nu. Vragen om hetzelfde document wachten op elkaar. */
    van(documentId: string): Promise<Auteurschap> {
      const vraag = leesBij(documentId, bekend.get(documentId));
      bekend.delete(documentId);
      bekend.set(documentId, vraag);
      for (const oudste of bekend.keys()) {
        if (bekend.size <= MAX_PLANNEN) break;
        bekend.delete(oudste);
      }
      return vraag;
    },
  };
}

export type Auteursbron = ReturnType<typeof maakAuteursbron>;
