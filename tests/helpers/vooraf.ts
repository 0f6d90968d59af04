import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bouwAlsNodig } from '#server/bouw.ts';
import { zetBrowserKlaar } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** De map van de build waar alle proefservers van deze run op draaien. */
    build: string;
    /** Een map voor gevulde opslagen om van te beginnen; na de run is zij weg. */
    sjablonen: string;
  }
}

let sjablonen = '';

/** Bouwt de app één keer voor alle tests die er een server mee starten, en zet de browser klaar. */
export async function setup({ provide }: TestProject): Promise<void> {
  await zetBrowserKlaar();
  provide('build', await bouwAlsNodig(console.info));
  sjablonen = await mkdtemp(join(tmpdir(), 'vijfhoek-sjabloon-'));
  provide('sjablonen', sjablonen);
}

export async function teardown(): Promise<void> {
  await rm(sjablonen, { recursive: true, force: true });
}
