import { Worker } from 'node:worker_threads';
import { BEGIN, isGeheugen, WerkTeGroot } from './werker.ts';

/** Wat een vaste draad krijgt: welk werk, en waarmee. */
export interface Draadvraag {
  naam: string;
  opdracht: unknown;
}

/** Wat hij teruggeeft. */
export type Draadantwoord = { ok: true; uitkomst: unknown } | { ok: false; fout: unknown };

interface Grenzen {
  /** Zo lang mag één vraag duren, in ms. */
  tijd: number;
  /** Zoveel geheugen mag de draad gebruiken, in MB. */
  geheugen: number;
}

/** Stuurt een vraag naar de draad; dat de uitkomst `T` is, is een afspraak met het bestand. */
export type Draad = <T>(vraag: Draadvraag) => Promise<T>;

/**
 * Een eigen draad die blijft: wat hij onthoudt hoeft de volgende vraag niet opnieuw uit te zoeken. Hij begint bij de eerste vraag en doet
 * er één tegelijk. Loopt hij tegen een grens, dan mislukt alleen die vraag, en begint de volgende met een nieuwe draad die niets weet.
 */
export function maakVasteDraad(bestand: URL, { tijd, geheugen }: Grenzen): Draad {
  let worker: Worker | null = null;
  let rij: Promise<unknown> = Promise.resolve();

  function begin(): Worker {
    const nieuw = new Worker(BEGIN, {
      workerData: { bestand: bestand.href },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: geheugen, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
    });
    // Tussen twee vragen houdt hij het proces niet open, en is een fout van hem niet die van het proces.
    nieuw.unref();
    nieuw.on('error', () => {});
    nieuw.once('exit', () => {
      if (worker === nieuw) worker = null;
    });
    return nieuw;
  }

  async function stel<T>(vraag: Draadvraag): Promise<T> {
    worker ??= begin();
    const hier = worker;
    const los = new AbortController();
    const { signal } = los;
    let wekker: NodeJS.Timeout | undefined;
    try {
      const antwoord = await new Promise<{ ok: true; uitkomst: T } | { ok: false; fout: unknown }>(
        (klaar, mis) => {
          wekker = setTimeout(() => mis(new WerkTeGroot('Het duurt te lang.')), tijd);
          luister(hier, 'message', klaar, signal);
          luister(
            hier,
            'error',
            (fout) => mis(isGeheugen(fout) ? new WerkTeGroot('Te veel geheugen.') : fout),
            signal,
          );
          luister(hier, 'exit', () => mis(new WerkTeGroot('Het werk stopte voordat het klaar was.')), signal);
          hier.ref();
          hier.postMessage(vraag);
        },
      );
      if (!antwoord.ok) throw antwoord.fout;
      return antwoord.uitkomst;
    } catch (fout) {
      if (fout instanceof WerkTeGroot) await hier.terminate();
      throw fout;
    } finally {
      clearTimeout(wekker);
      los.abort();
      hier.unref();
    }
  }

  return <T>(vraag: Draadvraag): Promise<T> => {
    const antwoord = rij.then(() => stel<T>(vraag));
    rij = antwoord.catch(() => {});
    return antwoord;
  };
}

function luister<T>(worker: Worker, naam: string, doe: (waarde: T) => void, signal: AbortSignal): void {
  worker.on(naam, doe);
  signal.addEventListener('abort', () => worker.off(naam, doe), { once: true });
}
