import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren, schuiftOpzij } from '#tests/helpers/toegankelijk.ts';

const reis = opReis();

/** Deze bladzijden komen uit een formulier en hebben geen eigen adres: breed en smal kijken waar we langskomen. */
async function klopt(pagina: Page): Promise<void> {
  for (const width of [390, 1440]) {
    await pagina.setViewportSize({ width, height: 900 });
    expect([await bezwaren(pagina), await schuiftOpzij(pagina)]).toEqual([[], 0]);
  }
}

describe('het register', () => {
  it('filtert, bewaart een weergave, wijzigt een rij met het toetsenbord en dan meer acties, en geeft dat als bestand', async () => {
    const bureau = await reis.komt('programmabureau');
    const focusOp = (naam: string) =>
      expect.poll(() => bureau.evaluate((n) => document.activeElement?.getAttribute(n), naam));

    await bureau.goto('/register');
    await bureau.getByLabel('Soort').selectOption('actie');
    await bureau.getByRole('button', { name: 'Toon', exact: true }).click();
    await bureau.getByRole('link', { name: 'Bewaar deze weergave' }).click();
    await bureau.getByLabel('Naam', { exact: true }).fill('Alle acties');
    await bureau.keyboard.press('Enter');
    await bureau.locator('.weergave[aria-current]', { hasText: 'Alle acties' }).waitFor();

    // Eén rij: Enter opent, een fout staat bij het veld, Escape sluit, en de focus komt terug.
    const wijzig = bureau.locator('[data-wijzig]').first();
    const sleutel = await wijzig.getAttribute('data-wijzig');
    await wijzig.press('Enter');
    await bureau.locator('#rij-jaar').fill('2030');
    await bureau.keyboard.press('Enter');
    await bureau.getByText('Kies waarom de planning verandert.').waitFor();
    await focusOp('id').toBe('rij-reden');
    expect(await bezwaren(bureau)).toEqual([]);
    await bureau.keyboard.press('Escape');
    await focusOp('data-wijzig').toBe(sleutel);
    await bureau.keyboard.press('Enter');
    await bureau.locator('#rij-eigenaarPersoon').fill('Rosa Rij');
    await bureau.keyboard.press('Enter');
    await bureau.getByText('Opgeslagen: ').waitFor();
    await focusOp('data-wijzig').toBe(sleutel);

    // Meer acties: met Shift de rij ertussen mee, eerst zien, dan doen.
    const vinkjes = bureau.locator('[data-vinkje]');
    await vinkjes.nth(0).click();
    await vinkjes.nth(2).click({ modifiers: ['Shift'] });
    await bureau.getByText('3 acties gekozen').waitFor();
    await bureau.getByRole('button', { name: 'Wijzig de gekozen acties' }).click();
    await bureau.locator('#eigenaarPersoon').fill('Gijs Groep');
    await klopt(bureau);
    await bureau.keyboard.press('Enter');
    const doen = bureau.getByRole('button', { name: 'Wijzig 3 acties' });
    await doen.waitFor();
    await klopt(bureau);
    await doen.click();
    await bureau.getByText('3 acties zijn gewijzigd.').waitFor();
    await klopt(bureau);

    const bestand = await bureau.request.get('/register/bestand?vorm=csv&persoon=gijs&kolommen=persoon');
    expect((await bestand.text()).match(/Gijs Groep/g)).toHaveLength(3);
  });

  it('opent een rij onderaan het scherm waar je haar ziet, en zegt hoeveel acties er gevonden zijn', async () => {
    const bureau = await reis.komt('programmabureau', { breed: 768 });
    await bureau.goto('/register?q=kader');
    const acties = await bureau.locator('[data-vinkje]').count();
    expect(acties).toBeGreaterThan(1);
    await bureau.getByRole('button', { name: `Wijzig alle ${acties} gevonden acties` }).waitFor();
    await bureau.goto('/register?soort=actie');
    await bureau.locator('[data-wijzig]').first().press('Enter');
    await bureau.waitForFunction(() => {
      const veld = document.activeElement;
      return veld?.id === 'rij-titel' && veld.getBoundingClientRect().bottom <= window.innerHeight;
    });
  });
});
