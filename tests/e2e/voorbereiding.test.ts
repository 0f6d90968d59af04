import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren, schuiftOpzij } from '#tests/helpers/toegankelijk.ts';

const reis = opReis();
const WOORDEN = 'Uitvoerbaarheid van kleine gemeenten eerst.';

/** Opent de eigen voorbereiding bij het eerste punt, tot er te typen valt. */
async function opent(pagina: Page, adres: string) {
  await pagina.goto(adres);
  await pagina.getByRole('button', { name: /Onze voorbereiding bij punt 1$/ }).click();
  await pagina.locator('.overlegtekst .verbinding[data-staat=verbonden]').waitFor();
  return pagina.getByRole('textbox', { name: 'Onze voorbereiding bij punt 1' });
}

it('twee mensen van één partij schrijven samen hun voorbereiding; een ander ziet daar niets van', async () => {
  const secretaris = await reis.komt('secretaris');
  await secretaris.goto('/overleggen');
  const adres = await secretaris
    .getByRole('link', { name: /Overleg Jeugd|BO Jeugd/ })
    .first()
    .getAttribute('href');
  if (!adres) throw new Error('Er is geen BO Jeugd.');
  await secretaris.goto(adres);
  await secretaris.getByRole('button', { name: 'Op agenda' }).first().click();
  await secretaris.locator('#agenda .punt').first().waitFor();

  const vng = await reis.komt('vng');
  const bestuurder = await reis.komt('bestuurder.vng', { breed: 768 });
  const bijVng = await opent(vng, adres);
  await bijVng.pressSequentially(WOORDEN);
  await vng.getByText('Opgeslagen', { exact: true }).waitFor();
  const bijBestuurder = await opent(bestuurder, adres);
  await expect.poll(() => bijBestuurder.textContent()).toContain(WOORDEN);
  await bijBestuurder.press('Control+End');
  await bijBestuurder.pressSequentially(' Anders niet tekenen.');
  await bijVng.getByText('Anders niet tekenen.').waitFor();
  await vng.getByText('VNG · Fatma Yildiz').waitFor();
  expect(await bezwaren(vng)).toEqual([]);
  expect(await schuiftOpzij(bestuurder)).toBe(0);

  // Klaar: de tekst staat er om te lezen, en wie met het toetsenbord werkt staat weer bij de knop.
  await vng.getByRole('button', { name: /^Klaar/ }).click();
  await vng.locator('.voorbereiding .kleine-tekst:not(.ProseMirror)').getByText(WOORDEN).waitFor();
  await expect.poll(() => vng.evaluate(() => document.activeElement?.textContent)).toContain('Bewerken');

  // Zonder JavaScript is zij te lezen, en zij staat op de briefing.
  await bestuurder.close();
  const zonder = await reis.komt('bestuurder.vng', { javaScriptEnabled: false });
  for (const pad of [adres, `${adres}/briefing`]) {
    await zonder.goto(pad);
    expect(await zonder.locator('main').textContent()).toContain(`${WOORDEN} Anders niet tekenen.`);
  }
  const pdf = await (await reis.komt('vng')).context().newPage();
  await pdf.goto(`${adres}/briefing`);
  expect(await bezwaren(pdf)).toEqual([]);
  const bladen = (await pdf.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(bladen).toHaveLength(1);

  const rijk = await reis.komt('rijk');
  for (const buitenstaander of [rijk, secretaris]) {
    await buitenstaander.goto(adres);
    expect(await buitenstaander.content()).not.toContain('Uitvoerbaarheid');
  }
  expect(await secretaris.getByText('Onze voorbereiding').count()).toBe(0);
  const zijn = await opent(rijk, adres);
  expect(await zijn.textContent()).not.toContain('Uitvoerbaarheid');
});
