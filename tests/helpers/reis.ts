import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startBrowser } from './browser.ts';
import { type Mens, type MensOpties, mens } from './mensen.ts';
import { type Opties, type Proefserver, startProefserver } from './server.ts';

export interface Reis {
  readonly server: Proefserver;
  readonly browser: Browser;
  /** Iemand komt erbij, met een eigen browser, en gaat na de test naar huis. */
  komt(wie: string, opties?: MensOpties): Promise<Page>;
  /** Eerder dan aan het eind van de test. */
  iedereenNaarHuis(): Promise<void>;
  /** Wat de browser van de zoveelste die kwam als fout meldde; wat de test eruit haalt telt niet als klacht. */
  klachten(nummer: number): string[];
}

/**
 * Eén server en één echte Chromium voor alle reizen in een testbestand. Na elke test gaat iedereen naar huis, en mag geen
 * browser een fout gemeld hebben.
 */
export function opReis(opties?: Opties): Reis {
  let browser: Browser;
  let server: Proefserver;
  let mensen: Mens[] = [];

  beforeAll(async () => {
    [browser, server] = await Promise.all([startBrowser(), startProefserver(opties)]);
  });
  afterEach(iedereenNaarHuis);
  afterAll(async () => {
    await browser.close();
    await server.sluit();
  });

  async function iedereenNaarHuis() {
    const klachten = mensen.flatMap((iemand) => iemand.klachten);
    await Promise.all(mensen.map((iemand) => iemand.sluit()));
    mensen = [];
    expect(klachten).toEqual([]);
  }

  return {
    iedereenNaarHuis,
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
    async komt(wie, mensOpties) {
      const iemand = await mens(browser, server.url, wie, mensOpties);
      mensen.push(iemand);
      return iemand.pagina;
    },
    klachten: (nummer) => mensen[nummer]?.klachten ?? [],
  };
}
