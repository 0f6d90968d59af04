import { Worker } from 'node:worker_threads';
import { maakWachtrij } from './wachtrij.ts';

/** Meldt hoeveel er van het werk klaar is. */
export type Meld = (klaar: number, van: number) => void;

/** Wat een werker aan ons stuurt. */
export type Werkbericht<T = unknown> =
  | { soort: 'voortgang'; klaar: number; van: number }
  | { soort: 'klaar'; uitkomst: T };

export interface Werk {
  /** Het bestand dat in een eigen draad draait; het leest `workerData.opdracht` en stuurt `Werkbericht`en. */
  bestand: URL;
  opdracht: unknown;
  /** Zo lang mag het duren, in ms. */
  tijd: number;
  /** Zoveel geheugen mag het gebruiken, in MB. */
  geheugen: number;
  /** Wie afbreekt, breekt ook het werk af. */
  signal: AbortSignal;
  meld?: Meld;
}

/** Het werk liep tegen een grens aan: te lang bezig, of te veel geheugen. */
export class WerkTeGroot extends Error {
  override name = 'WerkTeGroot';
}

/** Zoveel van dit werk doen we tegelijk; een server heeft al gauw twee kernen, en een daarvan is van wie schrijft. */
const TEGELIJK = 2;
const wachtrij = maakWachtrij(TEGELIJK);

export const BEGIN = new URL('./begin.mjs', import.meta.url);

/**
 * Doet werk dat lang kan duren in een eigen draad, zodat niemand die schrijft erop wacht en het echt te stoppen is. Wie te
 * veel tegelijk vraagt wacht op zijn beurt.
 * @returns wat de werker als uitkomst gaf; dat dit `T` is, is een afspraak met het bestand
 * @throws {WerkTeGroot}
 * @throws de reden van `signal` als er is afgebroken
 */
export function inWerker<T>(werk: Werk): Promise<T> {
  return wachtrij(werk.signal, () => draai<T>(werk));
}

function draai<T>({ bestand, opdracht, tijd, geheugen, signal, meld }: Werk): Promise<T> {
  const worker = new Worker(BEGIN, {
    workerData: { bestand: bestand.href, opdracht },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: geheugen, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
  });
  let wekker: NodeJS.Timeout | undefined;
  const uitkomst = new Promise<T>((klaar, mis) => {
    wekker = setTimeout(() => mis(new WerkTeGroot('Het duurt te lang.')), tijd);
    signal.addEventListener('abort', () => mis(signal.reason), { once: true });
    worker.on('message', (bericht: Werkbericht<T>) => {
      if (bericht.soort === 'voortgang') meld?.(bericht.klaar, bericht.van);
      else klaar(bericht.uitkomst);
    });
    worker.on('error', (fout) =>
      mis(isGeheugen(fout) ? new WerkTeGroot('Het kost te veel geheugen.') : fout),
    );
    worker.on('exit', () => mis(new WerkTeGroot('Het werk stopte voordat het klaar was.')));
  });
  return uitkomst.finally(async () => {
    clearTimeout(wekker);
    await worker.terminate();
  });
}

export function isGeheugen(fout: unknown): boolean {
  return fout instanceof Error && 'code' in fout && fout.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
