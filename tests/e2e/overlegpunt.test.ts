import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren, schuiftOpzij } from '#tests/helpers/toegankelijk.ts';

const reis = opReis();

/** Axe vindt niets, en er schuift niets opzij: breed en op een telefoon. */
async function isInOrde(pagina: Page, wat: string): Promise<void> {
  for (const width of [1440, 390]) {
    await pagina.setViewportSize({ width, height: 900 });
    const gevonden = { wat, width, bezwaren: await bezwaren(pagina), opzij: await schuiftOpzij(pagina) };
    expect(gevonden).toEqual({ wat, width, bezwaren: [], opzij: 0 });
  }
  await pagina.setViewportSize({ width: 1440, height: 900 });
}

it('een besluit wordt rijp: de kaart met het toetsenbord, de tekst samen met wie het inbrengt', async () => {
  const secretaris = await reis.komt('secretaris');
  const knop = (naam: string | RegExp) => secretaris.getByRole('button', { name: naam });
  await secretaris.goto('/overleggen');
  await secretaris
    .getByRole('link', { name: /Overleg Jeugd|BO Jeugd/ })
    .first()
    .click();
  await secretaris.getByRole('link', { name: 'Eigen punt toevoegen' }).click();
  await secretaris.getByLabel('Titel').fill('Regio’s vrij laten');
  await secretaris.getByLabel('Soort').selectOption('besluit');
  await secretaris.getByLabel(/Wie brengt het in/).selectOption('VNG');
  await secretaris.getByLabel(/Gevraagd besluit/).fill('Welke regio’s laten we vrij?');
  await knop('Toevoegen').click();
  await secretaris.getByRole('link', { name: 'Regio’s vrij laten', exact: true }).click();
  await secretaris.getByText('is een open vraag').waitFor();

  // Het toetsenbord gaat mee naar het formulier, en terug naar de knop.
  const heeftFocus = (plek: Locator) => plek.and(secretaris.locator(':focus')).waitFor();
  const invullen = secretaris.getByRole('link', { name: 'Invullen' });
  await invullen.click();
  await heeftFocus(secretaris.getByLabel(/De situatie nu/));
  await secretaris.getByRole('link', { name: 'Annuleren' }).click();
  await heeftFocus(invullen);
  await secretaris.keyboard.press('Enter');
  await secretaris.getByLabel(/De situatie nu/).fill('Regio’s kopen zelf in.');
  await secretaris.getByLabel('Optie B', { exact: true }).fill('Niets doen');
  await knop('Optie toevoegen').focus();
  await secretaris.keyboard.press('Enter');
  // De toets staat meteen in de nieuwe optie, en wat er al stond is er nog.
  await secretaris.keyboard.type('Vrij laten');
  await knop('Optie A weghalen').click();
  await isInOrde(secretaris, 'de kaart invullen');
  // Wie nu ververst begint niet opnieuw.
  await secretaris.reload();
  await secretaris.getByText('Wat je hier eerder typte en niet verstuurde').waitFor();
  expect(await secretaris.getByLabel('Optie B', { exact: true }).inputValue()).toBe('Vrij laten');
  await knop('Opslaan').last().click();
  await secretaris.getByRole('heading', { level: 4, name: 'Niets doen' }).waitFor();
  await secretaris.getByRole('heading', { level: 4, name: 'Vrij laten' }).waitFor();
  await isInOrde(secretaris, 'het punt');

  // De partij die het inbrengt schrijft mee aan het besluit; wat er dan staat geldt, ook op de agenda.
  const vng = await reis.komt('vng');
  const adres = new URL(secretaris.url()).pathname;
  await vng.goto(adres);
  await vng.getByRole('button', { name: /Bewerken.*Gevraagd besluit/ }).click();
  const tekst = vng.getByRole('textbox', { name: /Gevraagd besluit/ });
  await tekst.click();
  await vng.keyboard.press('Control+A');
  await vng.keyboard.type('Stemt het BO ermee in dat de VNG dit in 2027 invoert?');
  await vng.getByText('Opgeslagen', { exact: true }).waitFor();
  await secretaris.reload();
  await secretaris.getByText('Stemt het BO ermee in dat de VNG dit in 2027 invoert?').first().waitFor();
  await secretaris.getByText('3 van 6').waitFor();
  await secretaris.getByRole('link', { name: 'Punt bewerken' }).click();
  await secretaris.getByText('Aan het gevraagde besluit wordt samen geschreven').waitFor();

  const sbj = await reis.komt('sbj');
  await sbj.goto(adres);
  await sbj.getByText('Stemt het BO ermee in').waitFor();
  expect(await sbj.getByRole('button', { name: /^Bewerken/ }).count()).toBe(0);
  await sbj.getByRole('link', { name: 'Hele agenda' }).click();
  await sbj.getByText('Stemt het BO ermee in').waitFor();
});
