import type { TestProject } from 'vitest/node';
import { bouwAlsNodig } from '#server/bouw.ts';
import { zetBrowserKlaar } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** De map van de build waar alle proefservers van deze run op draaien. */
    build: string;
  }
}

/** Bouwt de app één keer voor alle tests die er een server mee starten, en zet de browser klaar. */
export async function setup({ provide }: TestProject): Promise<void> {
  await zetBrowserKlaar();
  provide('build', await bouwAlsNodig(console.info));
}
