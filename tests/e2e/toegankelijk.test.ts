import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPlan } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren, schuiftOpzij } from '#tests/helpers/toegankelijk.ts';

/**
 * Elke pagina, als de rollen die er het meest op kunnen, breed en smal: axe vindt niets (WCAG 2.2 AA), er schuift niets
 * opzij, en de browser meldt geen fout (ook geen geweigerde stijl of script).
 */

const PAGINAS: Record<string, string[]> = {
  secretaris: [
    '/',
    '/register',
    '/register/weergaven?zoek=opgave%3D2',
    '/overleggen',
    '/overleggen/reeks?gremium=bo-jeugd&eerste=2027-06-10&elke=6&eenheid=maanden&aantal=2&begin=13:00&eind=15:00&peildagen=28',
    'BO/planning',
    '/gremia',
    '/gremia/bo-jeugd',
    'BO',
    'BO?toon=samenvoegen',
    'BO?toon=nieuw&sinds=2024-01-01',
    'BO/voorraad?punt=nieuw',
    'BO/stuk',
    'BO/stukken',
    '/toegankelijkheid',
  ],
  vng: [
    '/melden',
    '/opgaven',
    '/opgaven/2',
    '/afspraken/2.2.3-1',
    '/acties/nieuw?opgave=2',
    '/acties/1',
    '/acties/1?wijzig=1',
    '/acties/1?wacht=1&zoek=team',
    '/cijfers',
    '/inlezen',
    '/wachten?partij=vng',
    '/beelden?opgave=2',
    '/rondes',
    '/rondes/2',
    '/rondes/2/verschil',
    '/rondes/1/vragen',
    'BO/briefing',
  ],
  programmabureau: [
    '/rondes/2/mail?soort=herinnering',
    '/rondes/nieuw',
    '/rondes/2/vragenlijsten/nieuw',
    '/rondes/2?toon=sluiten',
    '/rondes/2/wijzigen',
  ],
  lezer: [
    '/?licht=berekend',
    '/beelden?peildatum=2024-06-30',
    '/?peildatum=2024-06-30',
    '/bestaat-niet',
    'BO',
  ],
};
const SCHERMEN = [
  { breed: 1440, hoog: 900 },
  { breed: 390, hoog: 844 },
];

const reis = opReis();

async function eersteBo(pagina: Page): Promise<string> {
  await pagina.goto('/overleggen');
  const adres = await pagina
    .getByRole('link', { name: /Overleg Jeugd|BO Jeugd/ })
    .first()
    .getAttribute('href');
  return adres ?? '';
}

describe('breed en smal', () => {
  it.each(Object.entries(PAGINAS))('de pagina’s van %s', async (wie, paden) => {
    const pagina = await reis.komt(wie);
    const bo = await eersteBo(pagina);
    for (const pad of paden) {
      await pagina.goto(pad.replace(/^BO/, bo));
      for (const { breed, hoog } of SCHERMEN) {
        await pagina.setViewportSize({ width: breed, height: hoog });
        expect({
          ...{ pad, breed },
          bezwaren: await bezwaren(pagina),
          opzij: await schuiftOpzij(pagina),
        }).toEqual({ ...{ pad, breed }, bezwaren: [], opzij: 0 });
      }
    }
    // Een pagina die niet bestaat is een 404; dat noemt de browser ook een fout.
    const klachten = reis.klachten(0).splice(0);
    expect(klachten.filter((klacht) => !klacht.includes('404 (Not Found)'))).toEqual([]);
  });
});

describe.each(SCHERMEN)('op een scherm van $breed', (scherm) => {
  it('het plan, met de editor, het menu en de dialoog open', async () => {
    const pagina = await reis.komt('programmabureau', scherm);
    await openPlan(pagina, 2);
    expect(await bezwaren(pagina)).toEqual([]);
    const alinea = pagina.locator('.ProseMirror h2 + p').first();
    // Midden op het scherm: dan past het menu onder de cursor en ligt het niet over de werkbalk.
    await alinea.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await alinea.click();
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
  });

  it('het aanmelden, met een fout', async () => {
    const context = await reis.browser.newContext({
      baseURL: reis.server.url,
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
