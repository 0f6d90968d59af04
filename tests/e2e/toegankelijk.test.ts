import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '#tests/helpers/browser.ts';
import { type Mens, mens, openPlan } from '#tests/helpers/mensen.ts';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';

/**
 * Elke pagina, als de rollen die er het meest op kunnen, breed en smal: axe vindt niets (WCAG 2.2 AA), er schuift niets
 * opzij, en de browser meldt geen fout (ook geen geweigerde stijl of script).
 */

const PAGINAS: Record<string, string[]> = {
  secretaris: ['/', '/register', '/overleggen', 'BO', 'BO/stuk', '/toegankelijkheid'],
  vng: [
    '/melden',
    '/opgaven',
    '/opgaven/2',
    '/afspraken/2.2.3-1',
    '/acties/nieuw?opgave=2',
    '/acties/1',
    '/acties/1?wijzig=1',
  ],
  lezer: ['/?licht=berekend', '/?peildatum=2024-06-30', '/bestaat-niet', 'BO'],
};
const SCHERMEN = [
  { breed: 1440, hoog: 900 },
  { breed: 390, hoog: 844 },
];

let browser: Browser;
let server: Proefserver;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startProefserver()]);
});
afterAll(async () => {
  await browser.close();
  await server.sluit();
});

/** Wat axe op deze pagina vindt, als leesbare regels. */
async function bezwaren(pagina: Page): Promise<string[]> {
  await pagina.evaluate(axe.source);
  return pagina.evaluate(async () => {
    const axe: typeof import('axe-core') = Reflect.get(window, 'axe');
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
  });
}

/** Hoeveel pixels de pagina breder is dan het scherm. */
const schuiftOpzij = (pagina: Page) =>
  pagina.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function eersteBo({ pagina }: Mens): Promise<string> {
  await pagina.goto('/overleggen');
  const adres = await pagina
    .getByRole('link', { name: /Overleg Jeugd|BO Jeugd/ })
    .first()
    .getAttribute('href');
  return adres ?? '';
}

describe.each(SCHERMEN)('op een scherm van $breed', (scherm) => {
  it.each(Object.entries(PAGINAS))('de pagina’s van %s', async (wie, paden) => {
    const iemand = await mens(browser, server.url, wie, scherm);
    const bo = await eersteBo(iemand);
    for (const pad of paden) {
      await iemand.pagina.goto(pad.replace(/^BO/, bo));
      expect({
        pad,
        bezwaren: await bezwaren(iemand.pagina),
        opzij: await schuiftOpzij(iemand.pagina),
      }).toEqual({
        pad,
        bezwaren: [],
        opzij: 0,
      });
    }
    // Een pagina die niet bestaat is een 404; dat noemt de browser ook een fout.
    expect(iemand.klachten.filter((klacht) => !klacht.includes('404 (Not Found)'))).toEqual([]);
    await iemand.sluit();
  });

  it('het plan, met de editor, het menu en de dialoog open', async () => {
    const iemand = await mens(browser, server.url, 'programmabureau', scherm);
    const { pagina } = iemand;
    await openPlan(pagina, 2);
    expect(await bezwaren(pagina)).toEqual([]);
    await pagina.locator('.ProseMirror h2 + p').first().click();
    await pagina.keyboard.type('/');
    await pagina.locator('.slashmenu [role=option]').first().waitFor();
    expect(await bezwaren(pagina)).toEqual([]);
    await pagina.keyboard.type('actie');
    await pagina.keyboard.press('Enter');
    await pagina.getByRole('dialog').waitFor();
    expect(await bezwaren(pagina)).toEqual([]);
    await pagina.getByRole('button', { name: 'Nieuwe actie maken' }).click();
    expect(await bezwaren(pagina)).toEqual([]);
    expect(await schuiftOpzij(pagina)).toBe(0);
    expect(iemand.klachten).toEqual([]);
    await iemand.sluit();
  });

  it('het aanmelden, met een fout', async () => {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width: scherm.breed, height: scherm.hoog },
    });
    const pagina = await context.newPage();
    await pagina.goto('/login');
    expect(await bezwaren(pagina)).toEqual([]);
    await pagina.getByRole('button', { name: 'Aanmelden' }).click();
    await pagina.getByText('Vul je wachtwoord in.').waitFor();
    expect(await bezwaren(pagina)).toEqual([]);
    await context.close();
  });
});
