import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { alineaOnder, beweeg, openPlan } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren, schuiftOpzij } from '#tests/helpers/toegankelijk.ts';

const reis = opReis();

/** Selecteert deze woorden in de tekst van het plan, zoals met de muis. */
async function selecteer(pagina: Page, woorden: string): Promise<void> {
  await pagina.getByText(woorden).first().waitFor();
  await pagina.evaluate((zoek) => {
    const lopers = document.createTreeWalker(
      document.querySelector('.ProseMirror') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = lopers.nextNode(); node; node = lopers.nextNode()) {
      const begin = node.textContent?.indexOf(zoek) ?? -1;
      if (begin >= 0) getSelection()?.setBaseAndExtent(node, begin, node, begin + zoek.length);
    }
    // De browser meldt het pas straks; wie hier klikt is sneller dan een mens.
    document.dispatchEvent(new Event('selectionchange'));
  }, woorden);
}

async function merktOp(pagina: Page, woorden: string, opmerking: string): Promise<void> {
  const gekozen = pagina.getByRole('region', { name: 'Nieuwe opmerking' }).getByText(woorden);
  // Komt er net tekst van een ander binnen, dan is de selectie weg; een mens selecteert dan opnieuw.
  do {
    await selecteer(pagina, woorden);
    await pagina.getByRole('button', { name: '+ Opmerking' }).click();
  } while (!(await gekozen.waitFor({ timeout: 3_000 }).then(ja, nee)));
  await pagina.getByLabel('Je opmerking').fill(opmerking);
  await pagina.getByRole('button', { name: 'Plaats' }).click();
  await kaart(pagina, opmerking).waitFor();
}

const ja = () => true;
const nee = () => false;

const kaart = (pagina: Page, tekst: string) => pagina.locator('.draadkaart', { hasText: tekst });
const draad = (pagina: Page, tekst: string) =>
  pagina.locator('.ProseMirror [data-draad]', { hasText: tekst });

/** De stukken tekst waar een draad aan hangt, zonder de namen bij cursors. */
const stukken = (pagina: Page) =>
  pagina.locator('.ProseMirror [data-draad]').evaluateAll((elementen) =>
    elementen.map((element) => {
      const kopie = element.cloneNode(true);
      if (kopie instanceof Element) for (const caret of kopie.querySelectorAll('.caret')) caret.remove();
      return kopie.textContent?.replaceAll('\u2060', '');
    }),
  );

async function schrijft(pagina: Page, kop: string, tekst: string): Promise<void> {
  await alineaOnder(pagina, kop).click();
  await pagina.keyboard.type(tekst);
}

describe('opmerkingen bij een plan', () => {
  it('opmerken, noemen, bericht, antwoorden, afhandelen en heropenen, bij ieder vanzelf', async () => {
    const bureau = await reis.komt('programmabureau');
    const vng = await reis.komt('vng');
    await openPlan(bureau, 2);
    await openPlan(vng, 2);
    await schrijft(bureau, 'Ambitie en resultaat', 'Teams worden in drie stappen versterkt.');
    await selecteer(vng, 'drie stappen');
    await vng.keyboard.press('Control+Alt+m');
    await vng.getByLabel('Je opmerking').waitFor();
    await vng.keyboard.type('Welke drie? @noor');
    await vng.getByRole('option', { name: 'Noor van Vliet' }).waitFor();
    await vng.keyboard.press('Enter');
    await vng.keyboard.type('graag met jaartal.');
    await vng.keyboard.press('Control+Enter');

    await kaart(bureau, 'Welke drie? @Noor van Vliet graag met jaartal.').waitFor();
    await draad(bureau, 'drie stappen').and(bureau.locator('.draad--open')).waitFor();
    await bureau.getByRole('link', { name: 'Berichten 1 nieuw' }).click();
    await bureau.getByRole('link', { name: 'Sanne de Wit (VNG) noemt je' }).click();
    await bureau.locator('.draad--hier', { hasText: 'drie stappen' }).waitFor();
    await expect.poll(() => bureau.getByRole('link', { name: 'Berichten', exact: true }).count()).toBe(1);

    await bureau.getByRole('button', { name: 'Antwoord' }).click();
    await bureau.keyboard.type('Komt in paragraaf 3.');
    await bureau.keyboard.press('Control+Enter');
    await kaart(vng, 'Komt in paragraaf 3.').waitFor();
    // De focus blijft bij de kaart, en gaat verder als die weg is.
    await bureau.locator(':focus', { hasText: 'Antwoord' }).waitFor();
    await vng.getByRole('link', { name: 'Berichten 1 nieuw' }).waitFor();
    await kaart(vng, 'Welke drie?').getByRole('button', { name: 'Afgehandeld' }).click();
    await kaart(bureau, 'Welke drie?').waitFor({ state: 'detached' });
    await vng.locator('#opmerkingen-kop:focus').waitFor();
    await bureau.locator('.draad--open').waitFor({ state: 'detached' });
    await expect.poll(() => draad(bureau, 'drie stappen').count()).toBe(1);
    await bureau.getByLabel('Toon').selectOption('Afgehandeld');
    await kaart(bureau, 'Afgehandeld door Sanne de Wit').getByRole('button', { name: 'Heropenen' }).click();
    await kaart(vng, 'Welke drie?').getByRole('button', { name: 'Antwoord' }).waitFor();
    expect(await bezwaren(bureau)).toEqual([]);
  });

  it('wie alleen leest merkt op, en de opmerking overleeft wat anderen eromheen en erdoorheen schrijven', async () => {
    const bureau = await reis.komt('programmabureau');
    const bestuurder = await reis.komt('bestuurder.vng');
    await openPlan(bureau, 3);
    await openPlan(bestuurder, 3);
    await schrijft(bureau, 'Ambitie en resultaat', 'Elke gemeente kiest in het voorjaar een aanspreekpunt.');
    expect(await bestuurder.locator('.ProseMirror').getAttribute('contenteditable')).toBe('false');
    await merktOp(bestuurder, 'kiest in het voorjaar', 'Dat haalt niet elke raad.');
    await draad(bureau, 'kiest in het voorjaar').waitFor();

    // Ervoor, erin, en dan de alinea middendoor.
    await alineaOnder(bureau, 'Ambitie en resultaat').click();
    await beweeg(bureau, 'Home');
    await bureau.keyboard.type('Afgesproken: ');
    await selecteer(bureau, 'in het');
    await bureau.keyboard.type('voor dit');
    await bureau.keyboard.press('Enter');
    await draad(bestuurder, 'kiest voor dit').waitFor();
    await draad(bestuurder, ' voorjaar').waitFor();
    await expect.poll(() => stukken(bestuurder)).toEqual(['kiest voor dit', ' voorjaar']);
    await kaart(bestuurder, 'Dat haalt niet elke raad.')
      .getByRole('button', { name: /Naar de tekst/ })
      .waitFor();

    // Alles weg: de opmerking niet. Ongedaan maken brengt de tekst terug, met de opmerking.
    await beweeg(bureau, 'Control+a');
    await bureau.keyboard.press('Delete');
    await bestuurder.getByRole('heading', { name: 'Tekst is weg' }).waitFor();
    await kaart(bestuurder, 'Dat haalt niet elke raad.').getByText('kiest in het voorjaar').waitFor();
    await bureau.keyboard.press('Control+z');
    await bestuurder.getByRole('heading', { name: 'Tekst is weg' }).waitFor({ state: 'detached' });
    await expect.poll(async () => (await stukken(bestuurder)).join('')).toMatch(/^kiest .* voorjaar$/);
  });

  it('met het toetsenbord erlangs, op partij filteren, en de lijst zonder JavaScript', async () => {
    const bureau = await reis.komt('programmabureau');
    const sbj = await reis.komt('sbj');
    await openPlan(bureau, 5);
    await openPlan(sbj, 5);
    await schrijft(bureau, 'Ambitie en resultaat', 'Inkopen doen we samen.');
    await schrijft(bureau, 'Capaciteit', 'Tien inkopers per regio.');
    await merktOp(sbj, 'Tien inkopers', 'Is tien genoeg?');
    // Eerst het merkteken zien: dat zet anders de selectie terug die net gemaakt wordt.
    await draad(bureau, 'Tien inkopers').waitFor();
    await merktOp(bureau, 'Inkopen doen', 'Hoe dan?');
    await kaart(sbj, 'Hoe dan?').waitFor();
    await expect
      .poll(() => sbj.locator('.draadkaart .opmerking__tekst').allTextContents())
      .toEqual(['Hoe dan?', 'Is tien genoeg?']);

    await alineaOnder(bureau, 'Ambitie en resultaat').click();
    await beweeg(bureau, 'Control+Home');
    await kaart(bureau, 'Hoe dan?')
      .getByRole('button', { name: /Naar de tekst/ })
      .waitFor();
    const hier = async (woorden: string) => {
      await bureau.locator('.draad--hier', { hasText: woorden }).waitFor();
      await bureau.locator('.ProseMirror:focus').waitFor();
    };
    await bureau.keyboard.press('Control+Alt+n');
    await hier('Inkopen doen');
    await bureau.keyboard.press('Control+Alt+n');
    await hier('Tien inkopers');
    await bureau.getByText('Opmerking 2 van 2. SBJ: Is tien genoeg?').waitFor({ state: 'attached' });
    await bureau.keyboard.press('Control+Alt+p');
    await hier('Inkopen doen');
    // Vanuit de tekst naar de kaart, en daar verder.
    await bureau.keyboard.press('Control+Alt+m');
    await bureau.keyboard.press('Control+Alt+n');
    await expect
      .poll(() => bureau.evaluate(() => document.activeElement?.textContent))
      .toContain('Tien inkopers');

    await bureau.getByLabel('Partij', { exact: true }).selectOption('SBJ');
    await kaart(bureau, 'Hoe dan?').waitFor({ state: 'detached' });

    const zonder = await reis.komt('bestuurder.sbj', { javaScriptEnabled: false });
    await zonder.goto('/opgaven/5/opmerkingen');
    await zonder.getByRole('region', { name: 'Capaciteit' }).getByText('Is tien genoeg?').waitFor();
    await zonder.getByLabel('Partij').selectOption('SBJ');
    await zonder.getByRole('button', { name: 'Toon' }).click();
    await zonder.getByText('Hoe dan?').waitFor({ state: 'detached' });
    await zonder.getByText('Antwoord', { exact: true }).click();
    await zonder.getByLabel('Je antwoord').fill('Van tien naar twaalf.');
    await zonder.getByRole('button', { name: 'Verstuur antwoord' }).click();
    await zonder.getByText('Van tien naar twaalf.').waitFor();
    await kaart(bureau, 'Van tien naar twaalf.').waitFor();
    await zonder.getByRole('button', { name: 'Afgehandeld' }).click();
    await zonder.getByText('Geen opmerkingen', { exact: true }).waitFor();

    await sbj.goto('/berichten');
    await sbj.getByRole('link', { name: 'Hanneke Terpstra (SBJ) antwoordde' }).waitFor();
    expect(await bezwaren(sbj)).toEqual([]);
    await sbj.getByRole('button', { name: 'Zet alles op gelezen' }).click();
    await sbj.getByText('Alles gelezen').waitFor();
    await sbj.setViewportSize({ width: 390, height: 844 });
    for (const pad of ['/berichten', '/opgaven/5/opmerkingen?stand=alle', '/opgaven/5/plan']) {
      await sbj.goto(pad);
      await sbj.getByRole('heading').first().waitFor();
      expect({ pad, bezwaren: await bezwaren(sbj), opzij: await schuiftOpzij(sbj) }).toEqual({
        pad,
        bezwaren: [],
        opzij: 0,
      });
    }
  });

  it('zonder selectie staat het onderdeel waar je bent al gekozen', async () => {
    const vng = await reis.komt('vng');
    await openPlan(vng, 6);
    await alineaOnder(vng, 'Capaciteit').click();
    await vng.locator('.inhoudsopgave [aria-current=location]', { hasText: 'Capaciteit' }).waitFor();
    await vng.keyboard.press('Control+Alt+m');
    const onderdeel = vng.getByLabel('Bij welk onderdeel?');
    expect(await onderdeel.locator('option:checked').textContent()).toBe('Capaciteit');
    await vng.keyboard.type('Hoeveel mensen zijn dat?');
    await vng.getByRole('button', { name: 'Plaats' }).click();
    await draad(vng, 'Capaciteit').waitFor();
  });

  it('zonder verbinding blijft de opmerking in het vak staan', async () => {
    const vng = await reis.komt('vng', { netwerkStoring: true });
    await openPlan(vng, 6);
    await schrijft(vng, 'Ambitie en resultaat', 'Regio’s leren van elkaar.');
    await vng.getByText('Opgeslagen', { exact: true }).waitFor();
    await selecteer(vng, 'leren van elkaar');
    await vng.keyboard.press('Control+Alt+m');
    await vng.getByLabel('Je opmerking').fill('Hoe vaak?');
    await vng.context().setOffline(true);
    await vng.getByRole('button', { name: 'Plaats' }).click();
    await vng.getByText('Wat je schreef staat hier nog').waitFor();
    expect(await vng.getByLabel('Je opmerking').inputValue()).toBe('Hoe vaak?');
    await vng.context().setOffline(false);
    await vng.getByRole('button', { name: 'Plaats' }).click();
    await kaart(vng, 'Hoe vaak?').getByRole('button', { name: 'Antwoord' }).waitFor();
  });
});
