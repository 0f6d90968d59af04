import { parentPort, workerData } from 'node:worker_threads';
import type { Werkbericht } from '../werker/werker.ts';
import { type Invoeropdracht, type Invoeruitkomst, leesIn } from './lees-in.ts';

// Het inlezen van een Word-bestand, in een eigen draad: een vijandig bestand houdt dan niemand op en is te stoppen.

const { opdracht }: { opdracht: Invoeropdracht } = workerData;
const stuur = (bericht: Werkbericht<Invoeruitkomst>) => parentPort?.postMessage(bericht);

stuur({
  soort: 'klaar',
  uitkomst: await leesIn(opdracht, (klaar, van) => stuur({ soort: 'voortgang', klaar, van })),
});
