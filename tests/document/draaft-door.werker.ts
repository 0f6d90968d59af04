import { workerData } from 'node:worker_threads';

// Werk dat nooit klaar is: telt, of vult het geheugen.

const { opdracht }: { opdracht: { teller: SharedArrayBuffer; vult: boolean } } = workerData;
const teller = new Int32Array(opdracht.teller);
const vol: string[][] = [];
for (;;) {
  Atomics.add(teller, 0, 1);
  if (opdracht.vult) vol.push(Array.from({ length: 10_000 }, (_, i) => `regel ${i}`));
}
