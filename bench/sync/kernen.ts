import { execFileSync } from 'node:child_process';

/** De server op de ene kern, wat hem belast op de andere: dan houden ze elkaar niet op. */
export const SERVERKERN = 0;
const LASTKERN = 1;

/** Zet dit proces, met al zijn threads, op de kern voor de belasting. */
export function zetVastOpLastkern(): void {
  try {
    execFileSync('taskset', ['-acp', String(LASTKERN), String(process.pid)], { stdio: 'pipe' });
  } catch (oorzaak) {
    throw new Error('bench:sync heeft `taskset` (Linux) en twee kernen nodig.', { cause: oorzaak });
  }
}
