import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Een lege map die na de test weg is. */
export async function proefmap(): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), 'vijfhoek-'));
  onTestFinished(() => rm(map, { recursive: true, force: true }));
  return map;
}
