import { parentPort, workerData } from 'node:worker_threads';
import type { Werkbericht } from '../werker/werker.ts';
import { type Uitvoeropdracht, voerUit } from './voer-uit.ts';

// Het opmaken van een stuk, in een eigen draad: bij een plan van zestig bladzijden kost dat tienden van seconden.

const { opdracht }: { opdracht: Uitvoeropdracht } = workerData;
const stuur = (bericht: Werkbericht) => parentPort?.postMessage(bericht);

stuur({
  soort: 'klaar',
  uitkomst: await voerUit(opdracht, (klaar, van) => stuur({ soort: 'voortgang', klaar, van })),
});
