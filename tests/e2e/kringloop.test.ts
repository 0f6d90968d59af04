import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { alineaOnder, beweeg, openPlan } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';

const reis = opReis();

const PLAN = '/opgaven/2/plan';
const BEGIN = 'Partijen tekenen in het voorjaar.';
const ERBIJ = ' Jongeren lezen mee.';

/** Loopt met Tab tot iets de focus heeft; een mens met alleen een toetsenbord kan niets anders. */
async function loopNaar(pagina: Page, doel: Locator): Promise<void> {
  await doel.waitFor();
  const isHier = () => doel.evaluate((element) => element === document.activeElement);
  for (let stap = 0; !(await isHier()); stap++) {
    if (stap === 150) throw new Error(`Met Tab niet te bereiken: ${doel}`);
    await pagina.keyboard.press('Tab');
  }
}

async function loopNaarEnKies(pagina: Page, doel: Locator): Promise<void> {
  await loopNaar(pagina, doel);
  await pagina.keyboard.press('Enter');
}

/** Bewaart de tekst van nu onder een naam. @returns het adres van die versie */
async function bewaart(pagina: Page, naam: string): Promise<string> {
  await pagina.getByRole('link', { name: 'Versies', exact: true }).click();
  await pagina.getByLabel('Naam van de versie').fill(naam);
  await pagina.getByRole('button', { name: 'Versie bewaren' }).click();
  await pagina.getByRole('heading', { level: 1, name: naam }).waitFor();
  return pagina.url();
}

const stemmen = (pagina: Page, akkoord: number) =>
  pagina.getByRole('progressbar', { name: `${akkoord} van 2 partijen akkoord` });

describe('een plan van begin tot eind', () => {
  it('drie partijen schrijven, stellen voor, merken op, vergelijken, stellen vast en exporteren; SBJ zonder muis', async () => {
    const bureau = await reis.komt('programmabureau');
    const vng = await reis.komt('vng');
    const sbj = await reis.komt('sbj');
    await openPlan(bureau, 2);
    await openPlan(vng, 2);

    // Het programmabureau geeft VNG een onderdeel, VNG schrijft het begin.
    await bureau.getByRole('button', { name: 'staat en partij van Veranderaanpak wijzigen' }).click();
    await bureau.getByLabel('Verantwoordelijke partij').selectOption('vng');
    await bureau.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await vng.locator('.ProseMirror h2[data-bij*="VNG"]:has-text("Veranderaanpak")').waitFor();
    await alineaOnder(vng, 'Veranderaanpak').click();
    await vng.keyboard.type(BEGIN);
    await alineaOnder(bureau, 'Veranderaanpak').getByText(BEGIN).waitFor();
    const opzet = await bewaart(bureau, 'Eerste opzet');

    // SBJ vindt het plan en het onderdeel met alleen toetsen, en stelt iets voor.
    await sbj.goto('/opgaven/2');
    await loopNaarEnKies(
      sbj,
      sbj
        .getByRole('main')
        .getByRole('link', { name: /implementatieplan/i })
        .first(),
    );
    await sbj.locator('.verbinding[data-staat=verbonden]').waitFor();
    await loopNaarEnKies(sbj, sbj.getByRole('link', { name: 'Veranderaanpak', exact: true }));
    await sbj.locator('.ProseMirror:focus').waitFor();
    await beweeg(sbj, 'End');
    await sbj.getByText('VNG schrijft dit onderdeel; je wijzigingen worden voorstellen.').waitFor();
    await sbj.keyboard.type(ERBIJ);
    await vng.locator('.ProseMirror ins', { hasText: 'Jongeren lezen mee.' }).waitFor();

    // VNG neemt het over, ook met toetsen.
    await vng.keyboard.press('Control+Alt+j');
    await vng.keyboard.press('Control+Alt+Enter');
    await sbj.locator('.ProseMirror ins').waitFor({ state: 'detached' });
    await expect.poll(() => alineaOnder(sbj, 'Veranderaanpak').textContent()).toContain(BEGIN + ERBIJ);

    // SBJ vraagt iets bij die zin; VNG antwoordt en handelt af.
    for (const _ of ' mee.') await beweeg(sbj, 'Shift+ArrowLeft');
    await sbj.keyboard.press('Control+Alt+m');
    await sbj.getByLabel('Je opmerking').waitFor();
    await sbj.keyboard.type('Vanaf wanneer?');
    await sbj.keyboard.press('Control+Enter');
    const draad = vng.locator('.draadkaart', { hasText: 'Vanaf wanneer?' });
    await draad.getByRole('button', { name: 'Antwoord' }).click();
    await vng.keyboard.type('Vanaf maart.');
    await vng.keyboard.press('Control+Enter');
    await sbj.locator('.draadkaart', { hasText: 'Vanaf maart.' }).waitFor();
    await draad.getByRole('button', { name: 'Afgehandeld' }).click();
    await sbj.locator('.draadkaart').waitFor({ state: 'detached' });

    // Wat er sinds de eerste opzet bij kwam, en van wie.
    await openPlan(bureau, 2);
    const voorgelegd = await bewaart(bureau, 'Voor het BO');
    await bureau.goto(opzet);
    await bureau.getByRole('link', { name: 'Vergelijken met nu' }).click();
    const wijziging = bureau.getByRole('region', { name: /^Wijziging 1 van 1/ });
    await wijziging.waitFor();
    await expect.poll(() => wijziging.locator('ins').allTextContents()).toEqual([`erbij: ${ERBIJ}`]);
    await wijziging.getByText(/^SBJ · .*: schreef erbij/).waitFor();

    // Voorleggen; VNG en SBJ zijn akkoord; vaststellen.
    await bureau.goto(voorgelegd);
    for (const vink of await bureau.getByRole('checkbox').all())
      if (await vink.isVisible()) await vink.uncheck();
    for (const naam of ['VNG', 'SBJ']) {
      const vink = bureau.getByRole('checkbox', { name: naam, exact: true });
      if (!(await vink.isVisible())) await bureau.getByText(/^Andere partijen die meedoen/).click();
      await vink.check();
    }
    await bureau.getByRole('button', { name: 'Voorleggen' }).click();
    await stemmen(bureau, 0).waitFor();
    await vng.getByRole('link', { name: 'Zeg of je partij akkoord is' }).click();
    await vng.getByRole('radio', { name: 'Akkoord', exact: true }).check();
    await vng.getByRole('button', { name: 'Vastleggen' }).click();
    await stemmen(vng, 1).waitFor();
    await loopNaarEnKies(sbj, sbj.getByRole('link', { name: 'Zeg of je partij akkoord is' }));
    await loopNaar(sbj, sbj.getByRole('radio', { name: 'Akkoord', exact: true }));
    await sbj.keyboard.press('Space');
    await sbj.keyboard.press('Enter');
    await stemmen(bureau, 2).waitFor();
    await bureau.getByRole('button', { name: 'Vaststellen', exact: true }).click();
    await bureau.getByText(/^Vastgesteld op .* door Noor van Vliet/).waitFor();

    // SBJ haalt het vastgestelde plan op; VNG werkt verder, en dat is te zien.
    await sbj.goto(voorgelegd);
    await loopNaarEnKies(sbj, sbj.getByRole('link', { name: 'Exporteren' }));
    await loopNaar(sbj, sbj.getByRole('radio', { name: /Word/ }));
    await sbj.keyboard.press('ArrowDown');
    const download = sbj.waitForEvent('download');
    await loopNaarEnKies(sbj, sbj.getByRole('button', { name: 'Exporteren' }));
    const bestand = await readFile(await (await download).path(), 'utf8');
    expect(bestand).toContain(BEGIN + ERBIJ);
    await openPlan(vng, 2);
    await alineaOnder(vng, 'Capaciteit').click();
    await vng.keyboard.type('En dit kwam later.');
    await vng.locator('.verbinding').getByText('Opgeslagen', { exact: true }).waitFor();
    await bureau.goto(PLAN);
    await bureau.getByRole('link', { name: 'Verschilt van het vastgestelde plan: 1 onderdeel' }).waitFor();
    await bureau.goto(voorgelegd);
    expect(await bureau.locator('.papier').textContent()).not.toContain('En dit kwam later.');
  }, 180_000);
});
