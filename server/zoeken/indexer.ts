import type { Kysely } from 'kysely';
import { vindDocument } from '#db/queries/document.ts';
import { leesUpdates } from '#db/queries/document-update.ts';
import { vervangOpname, vindAchterstand } from '#db/queries/zoeken.ts';
import type { Database } from '#db/tables.ts';
import { ZOEKVORM } from '#domain/zoeken/blokken.ts';
import { opnameVan } from './opname.ts';

/** Houdt de zoekindex bij met wat er in plannen geschreven wordt. */
export interface Indexer {
  /** In dit document is iets vastgelegd. Kost de schrijver niets: opnemen gebeurt later. */
  gewijzigd(documentId: string): void;
  /** Neemt op wat achterloopt, bijvoorbeeld omdat het proces stopte vóór het opnemen. */
  haalBij(): Promise<void>;
  /** Begint niets meer, en wacht op waar hij mee bezig is. Mag vaker. */
  sluit(): Promise<void>;
}

export interface Geduld {
  /** Zoveel milliseconden na de laatste wijziging is er rust. */
  rust: number;
  /** Zo lang na de eerste wijziging wachten we op die rust. */
  hoogstens: number;
}

const GEDULD: Geduld = { rust: 2_000, hoogstens: 15_000 };

/**
 * Neemt een document op als er even niet in geschreven is, één tegelijk, met één transactie per document. Leest zelf uit het
 * logboek, zodat bekend is tot welke update een opname gaat: van meer processen tegelijk blijft de nieuwste staan. Lukt het
 * niet, dan komt het document bij de volgende wijziging of de volgende start weer langs.
 */
export function maakIndexer(
  db: Kysely<Database>,
  logger: Pick<Console, 'error'>,
  { rust, hoogstens }: Geduld = GEDULD,
): Indexer {
  const wachtend = new Map<string, { sinds: number; wekker: NodeJS.Timeout }>();
  let beurt: Promise<void> = Promise.resolve();
  let dicht = false;

  function plan(documentId: string): Promise<void> {
    wachtend.delete(documentId);
    beurt = beurt.then(() => neemOp(documentId));
    return beurt;
  }

  async function neemOp(documentId: string): Promise<void> {
    if (dicht) return;
    try {
      // De motor meldt elk document. Een tekst bij een overleg hoort in geen index: van een annotatie weet alleen haar partij.
      if (!(await vindDocument(db, documentId))) return;
      const opname = opnameVan(documentId, await leesUpdates(db, documentId));
      if (opname) await db.transaction().execute((trx) => vervangOpname(trx, opname));
    } catch (fout) {
      logger.error(`zoeken: ${documentId} niet opgenomen:`, fout);
    }
  }

  return {
    gewijzigd(documentId) {
      if (dicht) return;
      const eerder = wachtend.get(documentId);
      clearTimeout(eerder?.wekker);
      const nu = performance.now();
      const sinds = eerder?.sinds ?? nu;
      const over = Math.min(rust, sinds + hoogstens - nu);
      const wekker = setTimeout(() => void plan(documentId), Math.max(0, over)).unref();
      wachtend.set(documentId, { sinds, wekker });
    },
    async haalBij() {
      try {
        for (const documentId of await vindAchterstand(db, ZOEKVORM)) void plan(documentId);
      } catch (fout) {
        logger.error('zoeken: niet te zien wat achterloopt:', fout);
      }
      await beurt;
    },
    async sluit() {
      dicht = true;
      for (const { wekker } of wachtend.values()) clearTimeout(wekker);
      wachtend.clear();
      await beurt;
    },
  };
}
