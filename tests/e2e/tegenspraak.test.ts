import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren, schuiftOpzij } from '#tests/helpers/toegankelijk.ts';

const reis = opReis();
const AFSPRAAK = 'Samenwerking jeugdhulp en volwassenen-ggz uitwerken';
const AFGESPROKEN = 'Afgerond betekent hier: in gebruik bij alle gemeenten.';

/** Loopt met Tab tot hier de focus is; zo blijkt dat het zonder muis te bereiken is. */
async function tabtNaar(pagina: Page, naam: string | RegExp, rol: 'button' | 'link' | 'textbox' | 'radio') {
  const doel = pagina.getByRole(rol, { name: naam, exact: typeof naam === 'string' }).first();
  for (let nr = 0; nr < 60; nr += 1) {
    if (await doel.evaluate((ding) => ding === document.activeElement)) return;
    await pagina.keyboard.press('Tab');
  }
  throw new Error(`Met Tab komt de focus niet bij ${naam}.`);
}

/** Klapt open wat met Enter opengaat, en staat daarna op het eerste veld erin. */
async function vouwtOpen(pagina: Page, naam: RegExp) {
  await pagina.locator('summary').filter({ hasText: naam }).focus();
  await pagina.keyboard.press('Enter');
}

it('een tegenspraak: beiden zien haar, leggen uit, spreken af wat afgerond is, en een nieuwe melding lost haar op', async () => {
  const vng = await reis.komt('vng');
  const rijk = await reis.komt('rijk');

  // VNG komt vanaf het overzicht bij het verschil, en legt het uit.
  await vng.goto('/');
  await vng.getByRole('link', { name: AFSPRAAK }).first().focus();
  await vng.keyboard.press('Enter');
  await vng.getByText('Het Rijk zegt dat het af is, VNG niet.').waitFor();
  const pad = new URL(vng.url()).pathname;
  await rijk.goto(pad);
  await tabtNaar(vng, /^Leg uit of spreek af/, 'link');
  await vng.keyboard.press('Enter');
  await tabtNaar(vng, 'Waarom is dit het antwoord van VNG?', 'textbox');
  await vng.keyboard.type('Gemeenten werken er nog niet mee.');
  await vng.keyboard.press('Tab');
  await vng.keyboard.press('Enter');
  await vng.getByText('De uitleg staat erbij.').waitFor();

  // Het Rijk heeft de pagina open en leest het meteen. VNG stelt voor wanneer het af is.
  await rijk.getByText('Gemeenten werken er nog niet mee.').waitFor();
  await vouwtOpen(vng, /^Stel voor/);
  await tabtNaar(vng, 'opgeleverd', 'radio');
  await vng.keyboard.press('ArrowLeft');
  await vng.keyboard.press('Tab');
  await vng.keyboard.type('bij alle gemeenten');
  await vng.keyboard.press('Enter');
  await rijk.getByText('Voorstel van VNG').waitFor();
  await rijk.setViewportSize({ width: 390, height: 844 });
  expect({ bezwaren: await bezwaren(rijk), opzij: await schuiftOpzij(rijk) }).toEqual({
    bezwaren: [],
    opzij: 0,
  });
  await tabtNaar(rijk, /^Akkoord namens/, 'button');
  await rijk.keyboard.press('Enter');
  await rijk.getByText('Afgesproken door').waitFor();

  // Wat is afgesproken staat naast het antwoord; daarmee is het voor het Rijk ook nog niet af.
  await rijk.getByRole('link', { name: 'Melden', exact: true }).last().focus();
  await rijk.keyboard.press('Enter');
  await rijk.getByText(AFGESPROKEN).waitFor();
  await rijk.getByRole('radio', { name: 'nee', exact: true }).focus();
  await rijk.keyboard.press('Space');
  await rijk.getByRole('radio', { name: 'op koers' }).focus();
  await rijk.keyboard.press('Space');
  await rijk.getByLabel('Hoe staat het ervoor?').focus();
  await rijk.keyboard.type('De handreiking is af; het invoeren loopt.');
  await rijk.keyboard.press('Control+Enter');

  // VNG ziet het verschil vanzelf verdwijnen; wat is afgesproken blijft staan.
  await vng.getByText('De handreiking is af; het invoeren loopt.').waitFor();
  await vng.getByText(AFGESPROKEN).first().waitFor();
  await expect.poll(() => vng.getByText('Het Rijk zegt dat het af is').count()).toBe(0);
});
