import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { alineaOnder, openPlan } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren } from '#tests/helpers/toegankelijk.ts';

const reis = opReis();
const NAAM = 'Quirijn Zandstra';

/** Opnemen gebeurt als er even niet getypt wordt: vraag opnieuw tot het er is. */
async function vindbaar(pagina: Page, vraag: string): Promise<void> {
  await expect
    .poll(async () => (await pagina.request.get(`/zoeken?q=${encodeURIComponent(vraag)}`)).text(), {
      timeout: 15_000,
      interval: 250,
    })
    .toContain('In plannen (');
}

const opgeslagen = (pagina: Page) => pagina.locator('.verbinding[data-opslag=opgeslagen]').waitFor();

/** Alle bytes die deze browser van plannen bewaart, als tekst. */
const inBrowser = (pagina: Page) =>
  pagina.evaluate(async () => {
    const tekst: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith('vijfhoek:')) continue;
      const db = await new Promise<IDBDatabase>((klaar, mis) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => klaar(open.result);
        open.onerror = () => mis(open.error);
      });
      if (db.objectStoreNames.contains('updates')) {
        const rijen = await new Promise<unknown[]>((klaar) => {
          const alles = db.transaction('updates').objectStore('updates').getAll();
          alles.onsuccess = () => klaar(alles.result);
        });
        for (const rij of rijen)
          if (rij instanceof Uint8Array) tekst.push(new TextDecoder('latin1').decode(rij));
      }
      db.close();
    }
    return tekst.join('');
  });

describe('zoeken en wissen', () => {
  it('zoekt met het toetsenbord, opent de plek, weet waar een actie genoemd wordt, en wist overal', async () => {
    const bureau = await reis.komt('programmabureau', { netwerkStoring: true });
    const vng = await reis.komt('vng');
    const beheerder = await reis.komt('beheerder');

    await openPlan(bureau, 2);
    await alineaOnder(bureau, 'Monitoring').click();
    await bureau.keyboard.type('We meten elk kwartaal het kolibriegetal. Dit raakt ');
    await bureau.keyboard.insertText(NAAM);
    await bureau.keyboard.type(' rechtstreeks.');
    await opgeslagen(bureau);
    await vindbaar(vng, 'kolibrie');

    // Zoeken zonder muis: /, typen, Enter, en naar de eerste treffer.
    await vng.goto('/opgaven');
    await vng.getByRole('button', { name: 'Uitloggen' }).waitFor();
    await expect
      .poll(async () => {
        await vng.keyboard.press('/');
        return vng.evaluate(() => document.activeElement?.getAttribute('name'));
      })
      .toBe('q');
    await vng.keyboard.type('kolibrie');
    await vng.keyboard.press('Enter');
    const treffer = vng.getByRole('link', { name: 'Monitoring' });
    await treffer.waitFor();
    expect(await vng.locator('mark').textContent()).toBe('kolibriegetal');
    expect(await bezwaren(vng)).toEqual([]);
    await treffer.focus();
    await vng.keyboard.press('Enter');
    await vng.locator('.verbinding[data-staat=verbonden]').waitFor();
    const kop = vng.locator('.ProseMirror h2', { hasText: 'Monitoring' });
    await kop.waitFor();
    await expect.poll(async () => (await kop.boundingBox())?.y ?? -1).toBeLessThan(700);
    expect((await kop.boundingBox())?.y).toBeGreaterThan(-5);

    // De vng heeft ook zelf iets in de browser bewaard; de beheerder wist met een reden.
    expect(await inBrowser(vng)).toContain('kolibrie');
    await beheerder.goto('/opgaven/2/plan/wissen');
    await beheerder.getByLabel('De tekst').fill(NAAM);
    await beheerder.getByRole('button', { name: 'Zoek waar dit staat' }).click();
    await beheerder.getByText('Dit raakt').waitFor();
    expect(beheerder.url()).not.toContain('Zandstra');
    expect(await bezwaren(beheerder)).toEqual([]);
    await beheerder.getByRole('button', { name: 'Wis voorgoed' }).click();
    await beheerder.getByText('Zet een vinkje').waitFor();
    await beheerder.locator('[name=reden]:focus').waitFor();
    // De browser noemt het antwoord op een onvolledig formulier.
    expect(reis.klachten(2).splice(0)).toHaveLength(1);
    await beheerder.getByLabel('Waarom moet dit weg?').fill('De naam van een kind');
    await beheerder.getByLabel('Ik weet dat dit niet terug te draaien is').check();
    // Het bureau is intussen zonder verbinding, en typt vlak achter wat weg moet.
    await bureau.context().setOffline(true);
    await bureau.locator('.verbinding[data-staat=onderbroken]').waitFor();
    await bureau.keyboard.type(' Later getypt.');
    const [herladen] = await Promise.all([
      vng.waitForNavigation(),
      beheerder.getByRole('button', { name: 'Wis voorgoed' }).click(),
    ]);
    expect(herladen?.ok()).toBe(true);
    await beheerder.getByText('Gewist.').waitFor();
    await beheerder.getByText('De naam van een kind', { exact: true }).waitFor();

    await bureau.context().setOffline(false);
    for (const pagina of [vng, bureau]) {
      await pagina.locator('.ProseMirror', { hasText: 'Later getypt.' }).waitFor();
      await pagina.locator('.verbinding[data-staat=verbonden]').waitFor();
      await pagina.locator('.ProseMirror', { hasText: 'Dit raakt  rechtstreeks' }).waitFor();
      await opgeslagen(pagina);
      expect(await pagina.content()).not.toContain('Zandstra');
      await expect.poll(() => inBrowser(pagina)).not.toContain('Zandstra');
    }
    await vng.goto('/opgaven/2/plan/versies');
    await vng.getByText(/^Op .* is een passage gewist door /).waitFor();
    await vng.getByText('Reden: De naam van een kind').waitFor();
    expect(await bezwaren(vng)).toEqual([]);
    await vng.goto('/zoeken?q=zandstra');
    await vng.getByText('Niets gevonden voor').waitFor();
  });

  it('op de pagina van een actie staat in welke plannen zij genoemd wordt', async () => {
    const bureau = await reis.komt('programmabureau');
    await openPlan(bureau, 2);
    await alineaOnder(bureau, 'Haalbaarheid').click();
    await bureau.getByRole('button', { name: 'Actie', exact: false }).first().click();
    const dialoog = bureau.getByRole('dialog');
    await dialoog.getByRole('option').first().waitFor();
    await dialoog.getByRole('option').first().click();
    const blok = bureau.locator('.ProseMirror .actieblok').first();
    await blok.waitFor();
    const id = await blok.getAttribute('data-actie');
    await opgeslagen(bureau);
    await expect
      .poll(async () => (await bureau.request.get(`/acties/${id}`)).text(), {
        timeout: 15_000,
        interval: 250,
      })
      .toContain('Genoemd in');
    await bureau.goto(`/acties/${id}`);
    await bureau.getByRole('link', { name: 'Haalbaarheid' }).click();
    await bureau.waitForURL(/\/opgaven\/2\/plan#kop-\d+$/);
  });
});
