import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { alineaOnder, beweeg, kiest, openPlan } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren, schuiftOpzij } from '#tests/helpers/toegankelijk.ts';

const reis = opReis();
const PLAN = '/opgaven/2/plan';

/** Schrijft onder een kop, en wacht tot een ander het leest: dan ligt het vast. */
async function schrijft(pagina: Page, ander: Page, kop: string, tekst: string): Promise<void> {
  await alineaOnder(pagina, kop).click();
  await beweeg(pagina, 'End');
  await pagina.keyboard.type(tekst);
  await alineaOnder(ander, kop).getByText(tekst).waitFor();
}

/** Bewaart de tekst van nu onder een naam, en komt op de pagina van die versie. */
async function bewaart(pagina: Page, naam: string): Promise<void> {
  await pagina.getByRole('link', { name: 'Versies', exact: true }).click();
  await pagina.getByLabel('Naam van de versie').fill(naam);
  await pagina.getByRole('button', { name: 'Versie bewaren' }).click();
  await pagina.getByRole('heading', { level: 1, name: naam }).waitFor();
}

/** Breed en smal: niets voor axe, en niets schuift opzij. */
async function keurtGoed(pagina: Page): Promise<void> {
  const breed = pagina.viewportSize() ?? { width: 1440, height: 900 };
  for (const width of [1440, 390]) {
    await pagina.setViewportSize({ ...breed, width });
    const waar = { pad: new URL(pagina.url()).pathname, width };
    expect({ ...waar, bezwaren: await bezwaren(pagina), opzij: await schuiftOpzij(pagina) }).toEqual({
      ...waar,
      bezwaren: [],
      opzij: 0,
    });
  }
  await pagina.setViewportSize(breed);
}

const stemmen = (pagina: Page, akkoord: number) =>
  pagina.getByRole('progressbar', { name: `${akkoord} van 2 partijen akkoord` });

/** Van een zin een actie van VNG maken. */
async function maaktActie(pagina: Page, titel: string): Promise<void> {
  await alineaOnder(pagina, 'Prioriteiten').click();
  await pagina.keyboard.type(titel);
  await beweeg(pagina, 'Shift+Home');
  await pagina.getByRole('button', { name: 'Actie invoegen' }).click();
  const maken = pagina.getByRole('dialog');
  await maken.getByLabel('Eigenaar').selectOption({ label: 'VNG' });
  await maken.getByLabel('Jaar', { exact: true }).fill('2028');
  await maken.getByRole('button', { name: 'Maken en invoegen' }).click();
}

/** Meldt bij de enige actie in de tekst dat het goed gaat. */
async function meldtGoed(pagina: Page): Promise<void> {
  await pagina.getByRole('button', { name: /^Licht wijzigen/ }).click();
  const melden = pagina.getByRole('dialog', { name: /Lijst van taken maken/ });
  await melden.getByLabel('mee bezig').check();
  await melden.getByLabel('op koers').check();
  await melden.getByRole('button', { name: 'Melden' }).click();
}

/** Geeft akkoord zonder muis: van het oordeel naar de knop. */
async function geeftAkkoord(pagina: Page): Promise<void> {
  await pagina.getByRole('radio', { name: 'Akkoord', exact: true }).focus();
  await pagina.keyboard.press('Space');
  await pagina.keyboard.press('Tab');
  await pagina.keyboard.press('Tab');
  await pagina.keyboard.press('Enter');
}

describe('versies van een plan', () => {
  it('wie geen naam gaf staat meteen in het veld waar die hoort, met de reden erbij', async () => {
    const bureau = await reis.komt('programmabureau');
    await bureau.goto('/opgaven/5/plan/versies');
    await bureau.getByRole('button', { name: 'Versie bewaren' }).click();
    await bureau.getByText('Geef de versie een naam, bijvoorbeeld “Voor de stuurgroep”.').waitFor();
    await bureau.waitForFunction(() => document.activeElement?.getAttribute('name') === 'naam');
    // Een afgekeurd formulier is een 400; dat noemt de browser ook een fout.
    expect(reis.klachten(0).splice(0)).toEqual([expect.stringContaining('400')]);
  });

  it('bewaren, zien wie wat veranderde, en terugzetten terwijl een ander het plan open heeft', async () => {
    const bureau = await reis.komt('programmabureau');
    const vng = await reis.komt('vng');
    await openPlan(vng, 3);
    await openPlan(bureau, 3);
    await schrijft(bureau, vng, 'Ambitie en resultaat', 'Jongeren krijgen sneller hulp.');
    await bewaart(bureau, 'Eerste opzet');
    const versie = bureau.url();
    await bureau.goBack();
    await bureau.goBack();
    await schrijft(vng, bureau, 'Ambitie en resultaat', ' Binnen vier weken.');

    await bureau.goto(versie);
    await bureau.getByRole('link', { name: 'Vergelijken met nu' }).click();
    const wijziging = bureau.getByRole('region', { name: /^Wijziging 1 van 1/ });
    await wijziging.waitFor();
    await expect
      .poll(() => wijziging.locator('ins').allTextContents())
      .toEqual(['erbij:  Binnen vier weken.']);
    await wijziging.getByText('VNG · Sanne de Wit: schreef erbij').waitFor();
    await keurtGoed(bureau);

    await bureau.getByRole('link', { name: 'Versies', exact: true }).click();
    await keurtGoed(bureau);
    await bureau.getByRole('link', { name: /Eerste opzet/ }).click();
    await bureau.getByRole('link', { name: 'Deze versie terugzetten' }).click();
    await bureau.getByText('3 woorden gaan weg, 0 woorden komen terug').waitFor();
    await keurtGoed(bureau);
    await bureau.getByRole('button', { name: 'Ja, terugzetten' }).click();
    await bureau.locator(':focus', { hasText: 'De versie is teruggezet.' }).waitFor();
    await bureau.locator('.ProseMirror').waitFor();
    await alineaOnder(vng, 'Ambitie en resultaat')
      .getByText('Jongeren krijgen sneller hulp.', { exact: true })
      .waitFor();
    await bureau.getByRole('link', { name: 'Versies', exact: true }).click();
    await bureau.getByRole('link', { name: 'Versie 3 · Versie 1 teruggezet' }).waitFor();
  });

  it('instemming vragen, met het toetsenbord akkoord geven, vaststellen; het licht van toen blijft', async () => {
    const bureau = await reis.komt('programmabureau');
    const vng = await reis.komt('vng');
    const sbj = await reis.komt('sbj');
    await openPlan(bureau, 2);
    await openPlan(vng, 2);
    await schrijft(bureau, vng, 'Ambitie en resultaat', 'Dit spreken we af.');
    await maaktActie(bureau, 'Lijst van taken maken');
    const actie = vng.locator('.actieblok', { hasText: 'Lijst van taken maken' });
    await actie.getByText('niet gemeld').waitFor();
    await bewaart(bureau, 'Voor het BO');
    const adres = bureau.url();
    for (const vink of await bureau.getByRole('checkbox').all())
      if (await vink.isVisible()) await vink.uncheck();
    await bureau.getByRole('button', { name: 'Voorleggen' }).click();
    await bureau.getByText('Kies minstens één partij.').waitFor();
    await bureau.locator('[name=partij]:focus').first().waitFor();
    // Een afgekeurd formulier is een 400; dat noemt de browser ook een fout.
    reis.klachten(0).splice(0);
    await keurtGoed(bureau);
    for (const naam of ['VNG', 'SBJ']) {
      const vink = bureau.getByRole('checkbox', { name: naam, exact: true });
      if (!(await vink.isVisible())) await bureau.getByText(/^Andere partijen die meedoen/).click();
      await vink.check();
    }
    await bureau.getByRole('button', { name: 'Voorleggen' }).click();
    await stemmen(bureau, 0).waitFor();
    await bureau.locator('#instemming:focus').waitFor();
    await keurtGoed(bureau);

    // Wie het plan open heeft ziet de vraag vanzelf.
    await vng.getByRole('link', { name: 'Zeg of je partij akkoord is' }).click();
    await kiest(vng, 'Niet akkoord');
    await vng.getByRole('button', { name: 'Vastleggen' }).click();
    await vng.locator('[name=toelichting]:focus').fill('Te weinig tijd.');
    reis.klachten(1).splice(0);
    await vng.getByRole('button', { name: 'Vastleggen' }).click();
    await vng.getByText('VNG: niet akkoord').waitFor();
    // Het bezwaar van toen gaat niet mee met het akkoord.
    await expect.poll(() => vng.getByLabel('Toelichting').inputValue()).toBe('');
    await geeftAkkoord(vng);
    await stemmen(vng, 1).waitFor();
    await vng.locator('#instemming:focus').waitFor();
    await keurtGoed(vng);
    await stemmen(bureau, 1).waitFor();
    await sbj.goto(adres);
    await geeftAkkoord(sbj);
    await bureau.getByRole('button', { name: 'Vaststellen', exact: true }).click();
    await bureau.getByText(/^Vastgesteld op .* door Noor van Vliet/).waitFor();
    await keurtGoed(bureau);
    await vng.goto(PLAN);
    await vng.getByText('Sindsdien niet gewijzigd.').waitFor();
    await openPlan(bureau, 2);
    await schrijft(vng, bureau, 'Capaciteit', 'En dit kwam later.');
    await meldtGoed(vng);
    await actie.getByText('op koers').waitFor();
    await vng.getByText(/Lijst van taken maken: was niet gemeld, nu op koers/).waitFor();
    await vng.goto(PLAN);
    await vng.getByRole('link', { name: 'Verschilt van het vastgestelde plan: 1 onderdeel' }).waitFor();
    await keurtGoed(vng);
    await vng.goto(adres);
    await vng.locator('.papier').getByText('niet gemeld').waitFor();
  });
});
