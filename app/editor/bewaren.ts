import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { gooiWeg, maakWissenAf, onthoudDatabase } from '#app/lib/bewaard.ts';

/** Een plan dat ook in deze browser bewaard wordt. */
export interface Bewaring {
  /** Of een wijziging uit de bewaarde tekst komt. */
  isBron(bron: unknown): boolean;
  stop(): void;
  /** Houdt op en gooit weg wat er bewaard is. */
  gooiWeg(): Promise<void>;
}

interface Bewaarkeuzes {
  /** Hoe vaak er iets uit het plan gewist is; null laat staan wat daarover onthouden was. */
  gewist: number | null;
  /** Gooit eerst weg wat er stond. */
  opnieuw?: boolean;
}

/**
 * Bewaart het document in deze browser en voegt erbij wat er al stond. Kan de browser dat niet (een privévenster, geen
 * ruimte), dan werkt alles zonder. `opBewaard` hoort of dat lukt, als wat er stond erbij zit, en als het ophoudt.
 */
export function bewaar(
  doc: Y.Doc,
  naam: string,
  { gewist: wissingen, opnieuw = false }: Bewaarkeuzes,
  opBewaard: (bewaard: boolean) => void,
): Bewaring {
  let opslag: IndexeddbPersistence | null = null;
  let gestopt = false;
  const stop = () => {
    gestopt = true;
    void opslag?.destroy();
  };
  // Gewist door uitloggen in een ander tabblad of door de browser zelf, of vol: dan zeggen we niet dat het bewaard is.
  const gewist = () => {
    if (gestopt) return;
    stop();
    opBewaard(false);
  };

  async function begin() {
    await maakWissenAf();
    const kan = await kanBewaren();
    if (gestopt) return;
    if (!kan) return opBewaard(false);
    if (opnieuw) await gooiWeg(naam);
    if (gestopt) return;
    if (wissingen !== null) onthoudDatabase(naam, wissingen);
    opslag = new IndexeddbPersistence(naam, doc);
    await opslag.whenSynced;
    for (const einde of ['versionchange', 'close', 'abort']) opslag.db?.addEventListener(einde, gewist);
    opBewaard(true);
  }
  void begin();
  return {
    isBron: (bron) => bron !== null && bron === opslag,
    stop,
    async gooiWeg() {
      gestopt = true;
      await opslag?.destroy();
      await gooiWeg(naam);
    },
  };
}

/** y-indexeddb vangt niet af dat een browser geen databases geeft; daarom eerst zelf proberen. */
function kanBewaren(): Promise<boolean> {
  return new Promise((klaar) => {
    try {
      const verzoek = indexedDB.open('vijfhoek:proef');
      verzoek.onsuccess = () => {
        verzoek.result.close();
        klaar(true);
      };
      verzoek.onerror = () => klaar(false);
    } catch {
      klaar(false);
    }
  });
}
