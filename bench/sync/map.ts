import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Doet iets in een lege map, die daarna weg is. */
export async function inMap<T>(werk: (map: string) => Promise<T>): Promise<T> {
  const map = await mkdtemp(join(tmpdir(), 'vijfhoek-bench-sync-'));
  try {
    return await werk(map);
  } finally {
    await rm(map, { recursive: true, force: true });
  }
}
