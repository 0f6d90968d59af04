import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { alineaOnder, beweeg, openPlan } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren } from '#tests/helpers/toegankelijk.ts';

const reis = opReis();

/** De regel van een onderdeel in de inhoudsopgave. */
const inOpgave = (pagina: Page, titel: string) =>
  pagina.locator('.inhoudsopgave li', { has: pagina.getByRole('link', { name: titel, exact: true }) });

describe('onderdelen van een plan', () => {
  it('leidraad verdwijnt bij schrijven; staat, partij en wie waar is zien anderen in de inhoudsopgave', async () => {
    const bureau = await reis.komt('programmabureau');
    const vng = await reis.komt('vng');
    await openPlan(bureau, 2);
    await openPlan(vng, 2);

    const alinea = alineaOnder(bureau, 'Capaciteit');
    expect(await alinea.getAttribute('data-leidraad')).toContain('Welke mensen en welk geld');
    await alinea.click();
    await bureau.keyboard.type('x');
    await bureau.locator('.ProseMirror h2:has-text("Capaciteit") + p:not([data-leidraad])').waitFor();
    await bureau.keyboard.press('Backspace');
    await bureau.locator('.ProseMirror h2:has-text("Capaciteit") + p[data-leidraad]').waitFor();
    await bureau.keyboard.type('Er zijn te weinig mensen.');
    await inOpgave(vng, 'Capaciteit').getByText('In bewerking').waitFor();
    const balk = bureau.getByRole('toolbar', { name: 'Opmaak' });
    await balk.getByRole('button', { name: 'Meer knoppen' }).click();
    await balk.getByRole('button', { name: 'Onderdeel: partij en staat' }).click();
    await bureau.getByRole('dialog', { name: 'Onderdeel: Capaciteit' }).waitFor();
    await bureau.keyboard.press('Escape');
    await bureau.locator('.ProseMirror:focus').waitFor();

    await inOpgave(vng, 'Capaciteit').locator('.onderdeel__wie', { hasText: 'Noor van Vliet' }).waitFor();
    expect(
      await bureau.getByRole('link', { name: 'Capaciteit', exact: true }).getAttribute('aria-current'),
    ).toBe('location');

    // Met alleen het toetsenbord: naar de knop, de partij kiezen, de staat kiezen, opslaan.
    await inOpgave(vng, 'Capaciteit').getByRole('button').focus();
    await vng.keyboard.press('Enter');
    const dialoog = vng.getByRole('dialog', { name: 'Onderdeel: Capaciteit' });
    await dialoog.getByLabel('Verantwoordelijke partij').waitFor();
    expect(await bezwaren(vng)).toEqual([]);
    await vng.keyboard.type('VNG');
    await vng.keyboard.press('Tab');
    await vng.keyboard.press('ArrowRight');
    await vng.keyboard.press('ArrowRight');
    await vng.keyboard.press('Enter');
    await inOpgave(bureau, 'Capaciteit').getByText('Akkoord · VNG').waitFor();
    await bureau.getByText('1 van 12 onderdelen akkoord').waitFor();
    await bureau.locator('.ProseMirror h2[data-bij="VNG · Akkoord"]').waitFor();
    await expect.poll(() => vng.evaluate(() => document.activeElement?.textContent)).toContain('Capaciteit');
  });
});

describe('levende objecten in de tekst', () => {
  it('@ noemt een partij, iemand en een afspraak; wie dat niet mag weten ziet alleen dat er iets is', async () => {
    const bureau = await reis.komt('programmabureau');
    const sbj = await reis.komt('sbj');
    await openPlan(bureau, 3);
    await openPlan(sbj, 3);
    await alineaOnder(bureau, 'Ambitie en resultaat').click();
    const menu = bureau.getByRole('listbox', { name: 'Noemen' });

    await bureau.keyboard.type('Met @bgz');
    await menu.getByRole('group', { name: 'Partijen' }).getByRole('option', { name: 'BGZJ' }).waitFor();
    await bureau.keyboard.press('Enter');
    await bureau.keyboard.type('en');
    await bureau.getByRole('button', { name: 'Partij, persoon, afspraak of cijfer noemen' }).click();
    await bureau.keyboard.type('sanne de');
    await menu.getByRole('option', { name: 'Sanne de Wit VNG' }).waitFor();
    await bureau.keyboard.press('Tab');
    await bureau.getByText('Sanne de Wit krijgt bericht.').waitFor();
    await bureau.keyboard.type('over @3-1');
    await menu.getByRole('option', { name: /^3-1 / }).waitFor();
    expect(await bezwaren(bureau)).toEqual([]);
    await bureau.keyboard.press('Enter');

    const zin = alineaOnder(sbj, 'Ambitie en resultaat');
    await zin.getByText('afgeschermde afspraak').waitFor();
    await expect
      .poll(() => zin.textContent())
      .toMatch(/^Met BGZJ en Sanne de Wit, VNG over afgeschermde afspraak/);
    expect(await zin.innerHTML()).not.toContain('3-1');
    const eigen = alineaOnder(bureau, 'Ambitie en resultaat').getByRole('link', { name: 'afspraak 3-1' });
    expect(await eigen.getAttribute('href')).toBe('/afspraken/3-1');
  });

  it('van geselecteerde tekst wordt een actie; de eigenaar wijzigt haar licht in de tekst, en de ander ziet het', async () => {
    const bureau = await reis.komt('programmabureau');
    const vng = await reis.komt('vng');
    await openPlan(bureau, 4);
    await openPlan(vng, 4);
    await alineaOnder(bureau, 'Prioriteiten').click();
    await bureau.keyboard.type('Lijst van specialismen maken');
    await beweeg(bureau, 'Shift+Home');
    await bureau.getByRole('button', { name: 'Actie invoegen' }).click();
    const maken = bureau.getByRole('dialog');
    expect(await maken.getByLabel('Titel').inputValue()).toBe('Lijst van specialismen maken');
    await maken.getByLabel('Eigenaar').selectOption({ label: 'VNG' });
    await maken.getByLabel('Jaar', { exact: true }).fill('2028');
    await maken.getByRole('button', { name: 'Maken en invoegen' }).click();
    const blok = bureau.locator('.actieblok', { hasText: 'Lijst van specialismen maken' });
    await blok.getByText('niet gemeld').waitFor();
    await expect.poll(() => bureau.getByText('Lijst van specialismen maken').count()).toBe(1);
    expect(await blok.getByRole('button').count()).toBe(0);

    await vng
      .locator('.actieblok')
      .getByRole('button', { name: /^Licht wijzigen/ })
      .click();
    const melden = vng.getByRole('dialog', { name: /Lijst van specialismen maken/ });
    await melden.getByLabel('mee bezig').check();
    await melden.getByLabel('zit vast').check();
    await melden.getByRole('button', { name: 'Melden' }).click();
    await melden.getByText('Schrijf op wat er nodig is om verder te kunnen.').waitFor();
    expect(await bezwaren(vng)).toEqual([]);
    await melden.getByLabel('Hoe staat het ervoor?').fill('Er is nog geen geld.');
    await melden.getByLabel('Wat is er nodig?').fill('Een besluit over het geld.');
    await melden.getByLabel('Het Rijk').check();
    await melden.getByRole('button', { name: 'Melden' }).click();
    await blok.getByText('zit vast').waitFor();
    await vng.getByText('Gemeld: Lijst van specialismen maken.').waitFor();
  });

  it('een cijfer uit het register wordt gemerkt als de bron verandert, en wie schrijft neemt het over', async () => {
    const bureau = await reis.komt('programmabureau');
    const vng = await reis.komt('vng');
    await openPlan(bureau, 5);
    await openPlan(vng, 5);
    await alineaOnder(bureau, 'Monitoring').click();
    await bureau.keyboard.type('Nu krijgt /cijfer');
    await bureau.locator('.slashmenu').getByRole('option', { name: 'Cijfer' }).waitFor();
    await bureau.keyboard.press('Enter');
    const dialoog = bureau.getByRole('dialog');
    await dialoog.getByRole('button', { name: 'Nieuw cijfer maken' }).click();
    await dialoog.getByLabel('Naam').fill('Proef met jeugdhulp');
    await dialoog.getByLabel('Waarde').fill('veel');
    await dialoog.getByLabel(/^Eenheid/).fill('procent');
    await dialoog.getByLabel('Bron', { exact: true }).fill('CBS');
    await dialoog.getByLabel('Peildatum').fill('2024-12-31');
    await dialoog.getByRole('button', { name: 'Opslaan en invoegen' }).click();
    await dialoog.getByText('Vul een getal in, zoals 28,5 of 1.250.000.').waitFor();
    await dialoog.getByLabel('Waarde').fill('28,5');
    await dialoog.getByRole('button', { name: 'Opslaan en invoegen' }).click();
    const cijfer = vng.locator('.verwijzing--cijfer');
    await cijfer.getByText('28,5 procent').waitFor();

    await bureau.goto('/cijfers?q=proef');
    const kaart = bureau.getByRole('article', { name: 'Proef met jeugdhulp' });
    await kaart.getByText('Nieuwe waarde van Proef met jeugdhulp').click();
    await kaart.getByLabel('Nieuwe waarde').fill('31,2');
    await kaart.getByLabel('Bron', { exact: true }).fill('CBS');
    await kaart.getByLabel('Peildatum').fill('2025-12-31');
    await kaart.getByLabel('Waarom verandert het?').fill('Nieuw jaar.');
    expect(await bezwaren(bureau)).toEqual([]);
    await kaart.getByRole('button', { name: 'Vastleggen' }).click();
    await bureau.getByText('De nieuwe waarde is vastgelegd.', { exact: false }).waitFor();

    await cijfer.getByText('bron gewijzigd: nu 31,2 procent').waitFor();
    // Met alleen het toetsenbord: het cijfer kiezen, erin met Enter, naar de knop met Tab.
    await alineaOnder(vng, 'Monitoring').click({ position: { x: 2, y: 5 } });
    await inOpgave(vng, 'Monitoring').locator('a[aria-current]').waitFor();
    await beweeg(vng, 'End');
    await beweeg(vng, 'ArrowLeft');
    await vng.locator('.verwijzing--cijfer.ProseMirror-selectednode').waitFor();
    await vng.keyboard.press('Enter');
    await cijfer.getByText('peildatum 31 december 2024').waitFor();
    expect(await bezwaren(vng)).toEqual([]);
    await vng.keyboard.press('Tab');
    await expect
      .poll(() => vng.evaluate(() => document.activeElement?.textContent))
      .toBe('Bijwerken naar 31,2 (peildatum 31 december 2025)');
    await vng.keyboard.press('Enter');
    await cijfer.getByText('31,2 procent').first().waitFor();
    await expect.poll(() => cijfer.getByText('bron gewijzigd').count()).toBe(0);
    await openPlan(bureau, 5);
    await bureau.locator('.verwijzing--cijfer').getByText('31,2 procent').waitFor();
  });
});
