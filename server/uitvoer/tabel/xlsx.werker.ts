import { parentPort, workerData } from 'node:worker_threads';
import type { Werkbericht } from '../../werker/werker.ts';
import type { Tabel } from './tabel.ts';
import { alsXlsx } from './xlsx.ts';

// Een werkmap inpakken, in een eigen draad: bij tienduizend regels kost dat meer dan een seconde.

const { opdracht }: { opdracht: Tabel } = workerData;
const klaar: Werkbericht = { soort: 'klaar', uitkomst: await alsXlsx(opdracht) };
parentPort?.postMessage(klaar);
