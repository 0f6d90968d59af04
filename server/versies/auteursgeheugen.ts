import { pakUit, uitBytes } from '../sync/historie.ts';
import { Auteurschap } from './auteurschap.ts';
import type { Logboekstuk } from './logboekstuk.ts';

/** Van zoveel plannen blijft bekend wie wat schreef; daarna gaat wat het langst niet gevraagd is. */
const MAX_PLANNEN = 8;

/** Wie wat schreef, per document, in de draad die rekent; wat al gelezen is wordt niet nog eens gelezen. */
export function maakAuteursgeheugen() {
  const bekend = new Map<string, Auteurschap>();

  /** Bijgelezen met dit stuk van het logboek; null als er een stuk tussen ontbreekt, en het vanaf het begin moet. */
  return async ({ documentId, na, pakken, staart }: Logboekstuk): Promise<Auteurschap | null> => {
    const auteurschap = bekend.get(documentId) ?? new Auteurschap();
    if (auteurschap.totSeq < na) return null;
    const rijen = (await Promise.all(pakken.map(pakUit))).flat().concat(uitBytes(staart));
    rijen.sort((a, b) => a.seq - b.seq);
    for (const rij of rijen) auteurschap.voegToe(rij);
    bekend.delete(documentId);
    bekend.set(documentId, auteurschap);
    const [oudste] = bekend.keys();
    if (bekend.size > MAX_PLANNEN && oudste !== undefined) bekend.delete(oudste);
    return auteurschap;
  };
}
