import { parentPort, workerData } from 'node:worker_threads';
import type { Werkbericht } from '../werker/werker.ts';
import { type Lijstopdracht, type Lijstuitkomst, leesLijst } from './lees-lijst.ts';

// Het lezen van een lijst, in een eigen draad: een vijandig bestand houdt dan niemand op en is te stoppen.

const { opdracht }: { opdracht: Lijstopdracht } = workerData;
const klaar: Werkbericht<Lijstuitkomst> = { soort: 'klaar', uitkomst: await leesLijst(opdracht) };
parentPort?.postMessage(klaar);
