import { parentPort, workerData } from 'node:worker_threads';
import type { PlanNode } from '#domain/document/inhoud.ts';
import { invoegUpdate } from '#domain/document/invoegen.ts';
import type { Invoegplek } from '#domain/document/invoer.ts';
import type { Werkbericht } from '../werker/werker.ts';

// Het maken van de wijziging die een ingelezen document in een plan zet, in een eigen draad.

export interface Invoegopdracht {
  /** De tekst van het plan als Yjs-toestand. */
  toestand: Uint8Array;
  inhoud: PlanNode;
  plek: Invoegplek;
}

const { opdracht }: { opdracht: Invoegopdracht } = workerData;
const { toestand, inhoud, plek } = opdracht;
const bericht: Werkbericht<Uint8Array | null> = {
  soort: 'klaar',
  uitkomst: invoegUpdate(toestand, inhoud, plek),
};
parentPort?.postMessage(bericht);
