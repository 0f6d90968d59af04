import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { kiest, kiesWatOpenStaat } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';

const reis = opReis();

/** Het getal dat de lezer van het scherm hoort bij de VNG: `3 van 60 gemeld`. */
async function gemeld(pagina: Page): Promise<number> {
  const tekst = await pagina
    .getByText(/\d+ van \d+ gemeld/)
    .first()
    .textContent();
  return Number(/(\d+) van/.exec(tekst ?? '')?.[1]);
}

describe('een partij meldt', () => {
  it('tien dingen achter elkaar met het toetsenbord, zonder dat de pagina opnieuw laadt', async () => {
    const vng = await reis.komt('vng');
    await vng.goto('/melden');
    const begin = await gemeld(vng);
    await vng.evaluate(() => Reflect.set(window, 'zelfdePagina', true));
    for (let nr = 1; nr <= 10; nr += 1) {
      await kiesWatOpenStaat(vng);
      await vng.getByLabel('Hoe staat het ervoor?').focus();
      await vng.keyboard.type(`Stand nummer ${nr}.`);
      await vng.keyboard.press('Control+Enter');
      await vng
        .getByText(new RegExp(`(^|\\D)${begin + nr} van \\d+ gemeld`))
        .first()
        .waitFor();
      // Het volgende formulier is open en leeg van wat hier getypt is.
      await vng.waitForFunction((zin) => {
        const vak = document.querySelector('textarea[name=toelichting]');
        return vak instanceof HTMLTextAreaElement && vak.value !== zin;
      }, `Stand nummer ${nr}.`);
    }
    expect(await gemeld(vng)).toBe(begin + 10);
    expect(await vng.evaluate(() => Reflect.get(window, 'zelfdePagina'))).toBe(true);
  });

  it('haar licht verandert vanzelf op het overzicht van een ander', async () => {
    const lezer = await reis.komt('lezer');
    const sbj = await reis.komt('sbj');
    await lezer.goto('/');
    await sbj.goto('/melden');
    await kiest(sbj, 'zit vast');
    await sbj.getByLabel('Hoe staat het ervoor?').fill('Er is geen geld voor de scholing.');
    await sbj.getByLabel(/Wat is (er )?nodig/).fill('Een besluit over de kosten.');
    await sbj
      .getByRole('group', { name: /van wie/i })
      .getByRole('checkbox')
      .first()
      .check();
    await sbj.getByRole('button', { name: 'Meld en ga verder' }).click();
    await lezer.getByText('Er is geen geld voor de scholing.').waitFor();
  });
});

describe('de secretaris', () => {
  it('maakt de agenda uit de voorstellen, ordent, bevriest, en ziet wat daarna gemeld wordt ernaast', async () => {
    const secretaris = await reis.komt('secretaris');
    await secretaris.goto('/overleggen');
    await secretaris
      .getByRole('link', { name: /Overleg Jeugd|BO Jeugd/ })
      .first()
      .click();
    await secretaris.getByRole('heading', { name: /^Voorstellen/ }).waitFor();

    const agenda = secretaris.locator('.punt');
    for (let nr = 1; nr <= 3; nr += 1) {
      await secretaris
        .getByRole('button', { name: /Op agenda/ })
        .first()
        .click();
      await agenda.nth(nr - 1).waitFor();
    }
    const titel = (nr: number) =>
      agenda
        .nth(nr - 1)
        .getByRole('heading')
        .textContent();
    const derde = (await titel(3))?.replace(/^\d+\. /, '');
    await secretaris.getByRole('button', { name: /Punt 3 omhoog/ }).click();
    await agenda.nth(1).getByRole('heading', { name: derde }).waitFor();
    const metFocus = () => secretaris.evaluate(() => document.activeElement?.textContent);
    await expect.poll(() => metFocus()).toContain('omhoog');

    // Alleen met het toetsenbord: naar een plaats, en het voegt met het punt eronder samen tot één punt.
    const toets = (...namen: string[]) =>
      namen.reduce((klaar, naam) => klaar.then(() => secretaris.keyboard.press(naam)), Promise.resolve());
    await agenda.nth(1).locator('summary').focus();
    await toets('Enter', 'Tab', '1', 'Enter');
    await agenda.nth(0).getByRole('heading', { name: derde }).waitFor();
    await secretaris.getByText(/staat nu op plaats 1/).waitFor({ state: 'attached' });
    await expect.poll(() => metFocus()).toContain('Meer bij punt 1');
    await toets('Enter', 'Tab', 'Tab', 'Tab', 'Enter');
    await secretaris.getByRole('checkbox', { name: /^Punt 2:/ }).focus();
    await toets('Space');
    await secretaris.getByRole('button', { name: 'Voeg samen' }).first().focus();
    await toets('Enter');
    await secretaris.getByRole('heading', { name: 'Punt 1 bewerken' }).waitFor();
    await toets('Enter');
    await agenda.nth(1).waitFor();
    await expect.poll(() => agenda.count()).toBe(2);

    const voorstel = secretaris
      .locator('.regel', { hasText: 'op de agenda' })
      .filter({ hasText: 'Het Rijk' })
      .first()
      .getByRole('link')
      .first();
    const [ding, dingTitel] = [await voorstel.getAttribute('href'), (await voorstel.textContent()) ?? ''];

    await secretaris.getByRole('link', { name: /Bevries/ }).click();
    await secretaris.getByRole('button', { name: 'Bevries de agenda' }).click();
    await secretaris.getByText('Deze agenda staat vast').waitFor();
    const kenmerk = await secretaris.locator('.sha').textContent();
    expect(kenmerk).toMatch(/^[0-9a-f]{64}$/);

    // Een partij die op deze agenda staat meldt daarna iets anders.
    const rijk = await reis.komt('rijk');
    const bevrorenStatus = secretaris.locator('.punt', { hasText: dingTitel }).first();
    const voor = await bevrorenStatus.locator('.statussen').textContent();
    const [, soort, id = ''] = ding?.split('/') ?? [];
    if (soort === 'acties') await rijk.goto(`/melden?open=actie:${id}`);
    else {
      await rijk.goto(`/afspraken/${id}`);
      await rijk.locator('a[href^="/melden"]').first().click();
    }
    await kiest(rijk, 'op koers');
    await rijk.getByLabel('Hoe staat het ervoor?').fill('Na de peildatum is het opgelost.');
    await rijk.getByRole('button', { name: 'Meld en ga verder' }).click();

    await secretaris.getByRole('heading', { name: 'Sinds de peildatum veranderd: 1' }).waitFor();
    expect(await secretaris.locator('.sha').textContent()).toBe(kenmerk);
    expect(await bevrorenStatus.locator('.statussen').textContent()).toContain(voor?.slice(0, 20));
    await bevrorenStatus.getByText(/^Nu/).first().waitFor();
  });

  it('drukt de agenda schoon af: geen menu, geen knoppen', async () => {
    const lezer = await reis.komt('lezer');
    await lezer.goto('/overleggen');
    await lezer
      .getByRole('link', { name: /Overleg Jeugd|BO Jeugd/ })
      .first()
      .click();
    await lezer.getByRole('link', { name: 'Bekijk als stuk' }).click();
    await lezer.emulateMedia({ media: 'print' });
    expect(await lezer.getByRole('navigation', { name: 'Hoofdmenu' }).isVisible()).toBe(false);
    expect(await lezer.getByRole('button', { name: 'Uitloggen' }).isVisible()).toBe(false);
    const pdf = await lezer.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('zonder JavaScript', () => {
  it('meldt een partij, en de teller telt', async () => {
    const bgzj = await reis.komt('bgzj', { javaScriptEnabled: false });
    await bgzj.goto('/melden');
    const begin = await gemeld(bgzj);
    await kiesWatOpenStaat(bgzj);
    await bgzj.getByLabel('Hoe staat het ervoor?').fill('Loopt volgens plan.');
    await bgzj.getByRole('button', { name: 'Meld en ga verder' }).click();
    await expect.poll(() => gemeld(bgzj)).toBe(begin + 1);
  });
});
