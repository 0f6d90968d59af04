import { parentPort, workerData } from 'node:worker_threads';
import type { Werkbericht } from '../werker/werker.ts';
import { maakPakket, type Pakketopdracht } from './maak.ts';

// Stukken maken kost bij honderden bladzijden seconden en veel geheugen; in een eigen draad wacht niemand erop.

const { opdracht }: { opdracht: Pakketopdracht } = workerData;
const stuur = (bericht: Werkbericht) => parentPort?.postMessage(bericht);

stuur({
  soort: 'klaar',
  uitkomst: await maakPakket(opdracht, (klaar, van) => stuur({ soort: 'voortgang', klaar, van })),
});
