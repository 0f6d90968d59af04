import { parentPort } from 'node:worker_threads';
import type { Draadantwoord } from '../werker/vaste-draad.ts';
import { rekenwerk } from './rekenwerk.ts';

// Het rekenen aan versies, in een eigen draad die blijft: wie intussen schrijft merkt er niets van.

interface Vraag {
  naam: keyof typeof rekenwerk;
  opdracht: [never, never];
}

parentPort?.on('message', async ({ naam, opdracht }: Vraag) => {
  parentPort?.postMessage(await antwoord(() => rekenwerk[naam](...opdracht)));
});

async function antwoord(doe: () => unknown): Promise<Draadantwoord> {
  try {
    return { ok: true, uitkomst: await doe() };
  } catch (fout) {
    return { ok: false, fout };
  }
}
