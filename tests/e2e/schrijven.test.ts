import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PNG } from '#tests/helpers/afbeelding.ts';
import { alineaOnder, beweeg, openPlan } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren, schuiftOpzij } from '#tests/helpers/toegankelijk.ts';
import { GEPLAKT } from './geplakt.ts';

const reis = opReis();

async function kies(pagina: Page, woord: string) {
  await pagina.keyboard.type(`/${woord}`);
  await pagina.locator('.slashmenu [role=option]').first().waitFor();
  await pagina.keyboard.press('Enter');
}

/** Plakt zoals een browser dat doet: met wat er op het klembord staat. */
function plak(pagina: Page, klembord: { html?: string; tekst?: string; png?: string }) {
  return pagina.locator('.ProseMirror').evaluate((tekst, { html, tekst: plat, png }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData('text/html', html);
    if (plat !== undefined) clipboardData.setData('text/plain', plat);
    if (png !== undefined) {
      const bytes = Uint8Array.from(atob(png), (teken) => teken.charCodeAt(0));
      clipboardData.items.add(new File([bytes], 'foto.png', { type: 'image/png' }));
    }
    tekst.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, klembord);
}

/** Laat een afbeelding boven dit element los, zoals wie haar uit een map sleept. */
function sleep(element: HTMLElement | SVGElement, png: string) {
  const dataTransfer = new DataTransfer();
  const bytes = Uint8Array.from(atob(png), (teken) => teken.charCodeAt(0));
  dataTransfer.items.add(new File([bytes], 'foto.png', { type: 'image/png' }));
  const { left, top } = element.getBoundingClientRect();
  const plek = { clientX: left + 5, clientY: top + 5 };
  element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...plek }));
}

/** Wat er in de tekst staat, zonder wat de editor er voor zichzelf bij zet. */
function opbouw(pagina: Page): Promise<string> {
  return pagina.locator('.ProseMirror').evaluate((tekst) => {
    const kopie = tekst.cloneNode(true);
    if (!(kopie instanceof Element)) return '';
    for (const eigen of kopie.querySelectorAll('.ProseMirror-trailingBreak, .ProseMirror-separator, .caret'))
      eigen.remove();
    for (const element of kopie.querySelectorAll('*'))
      for (const { name } of [...element.attributes])
        if (!['href', 'start', 'type', 'colspan', 'scope', 'src'].includes(name))
          element.removeAttribute(name);
    return kopie.innerHTML;
  });
}

async function leegPlan(pagina: Page, opgaveNr: number) {
  await openPlan(pagina, opgaveNr);
  await maakLeeg(pagina);
}

async function maakLeeg(pagina: Page) {
  await pagina.locator('.ProseMirror').focus();
  await beweeg(pagina, 'Control+a');
  await pagina.keyboard.press('Delete');
  await pagina.keyboard.press('Control+Alt+0');
}

describe('schrijven met alleen het toetsenbord', () => {
  it('tabel, voetnoot, kader en afbeelding, zoeken en vervangen, en weer uit de tekst', async () => {
    const bureau = await reis.komt('programmabureau');
    const toets = (naam: string) => bureau.keyboard.press(naam);
    // De knoppen van waar de cursor staat komen er net na de cursor; eerder gaat Alt+F10 naar de balk boven de tekst.
    const naarKnoppen = async (van: string) => {
      const balk = bureau.getByRole('toolbar', { name: van, exact: true });
      await balk.waitFor();
      await toets('Alt+F10');
      await balk.locator(':focus').waitFor();
    };
    await openPlan(bureau, 2);
    await alineaOnder(bureau, 'Ambitie en resultaat').click();

    // Een tabel, met Tab door de cellen en met Alt+F10 naar haar knoppen.
    await kies(bureau, 'tabel');
    for (const cel of ['Stap', 'Wie', 'Wanneer', 'Convenant', 'Gemeente', '2027']) {
      await bureau.keyboard.type(cel);
      await toets('Tab');
    }
    await naarKnoppen('Tabel');
    await toets('ArrowRight');
    await toets('Enter');
    await bureau.locator('.ProseMirror:focus').waitFor();
    await expect.poll(() => bureau.locator('.ProseMirror tr').count()).toBe(4);
    expect(await bureau.locator('.ProseMirror th[scope=col]').count()).toBe(3);
    await beweeg(bureau, 'Shift+ArrowRight');
    await bureau.locator('.ProseMirror .selectedCell').nth(1).waitFor();
    for (const [naam, breed] of [
      ['Cellen samenvoegen', 1],
      ['Cel splitsen', 0],
    ] as const) {
      await naarKnoppen('Tabel');
      for (const knop = bureau.locator(':focus'); (await knop.getAttribute('aria-label')) !== naam; )
        await toets('ArrowRight');
      await toets('Enter');
      await bureau.locator('.ProseMirror:focus').waitFor();
      await expect.poll(() => bureau.locator('.ProseMirror [colspan="2"]').count()).toBe(breed);
    }
    expect(await bezwaren(bureau)).toEqual([]);

    // Een voetnoot, en haar tekst wijzigen door erheen te lopen.
    await alineaOnder(bureau, 'Capaciteit').click();
    await bureau.getByRole('toolbar', { name: 'Tabel', exact: true }).waitFor({ state: 'detached' });
    await bureau.keyboard.type('Elke gemeente telt mee');
    await toets('Control+Alt+f');
    const venster = bureau.getByRole('dialog');
    await venster.getByRole('button', { name: 'Invoegen' }).press('Enter');
    await venster.getByText('Schrijf de tekst van de voetnoot.').waitFor();
    // Wat er niet klopt staat bij het veld, en daar is de toets dan ook.
    await bureau.locator('textarea:focus').waitFor();
    await bureau.keyboard.type('Monitor 2023.');
    expect(await bezwaren(bureau)).toEqual([]);
    await toets('Tab');
    await toets('Enter');
    await bureau.locator('.voetnoten li', { hasText: 'Monitor 2023.' }).waitFor();
    await bureau.locator('.ProseMirror:focus').waitFor();
    await bureau.keyboard.type('.');
    await beweeg(bureau, 'ArrowLeft');
    await beweeg(bureau, 'ArrowLeft');
    await toets('Enter');
    await venster.getByLabel('Tekst van de voetnoot').fill('Monitor 2024.');
    await venster.getByRole('button', { name: 'Opslaan' }).press('Enter');
    await bureau.locator('.voetnoten li', { hasText: 'Monitor 2024.' }).waitFor();
    await bureau.locator('.ProseMirror:focus').waitFor();
    await beweeg(bureau, 'End');
    await toets('Enter');

    // Een kader, dat met de knoppen een ander soort wordt.
    await kies(bureau, 'kader');
    await bureau.keyboard.type('Alleen als elke gemeente geld krijgt.');
    await naarKnoppen('Kader');
    await toets('ArrowRight');
    await toets('Enter');
    await bureau.locator('.ProseMirror').getByRole('note', { name: 'Let op' }).waitFor();
    await toets('Enter');
    await toets('Enter');

    // Een afbeelding: zonder beschrijving komt zij er niet in.
    await kies(bureau, 'afbeelding');
    await venster.getByLabel('Bestand').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: PNG });
    await venster.getByRole('button', { name: 'Invoegen' }).press('Enter');
    await venster.getByText('Beschrijf wat er te zien is').waitFor();
    await venster.getByLabel('Wat is er te zien?').fill('De vijf hoeken');
    expect(await bezwaren(bureau)).toEqual([]);
    await venster.getByRole('button', { name: 'Invoegen' }).press('Enter');
    const beeld = bureau.locator('.ProseMirror').getByRole('img', { name: 'De vijf hoeken' });
    await beeld.waitFor();
    const breed = (img: HTMLElement | SVGElement) =>
      img instanceof HTMLImageElement ? img.decode().then(() => img.naturalWidth) : 0;
    expect(await beeld.evaluate(breed)).toBe(40);

    // Een ander ziet het ook, en de leestekst op de server heeft het ook.
    const vng = await reis.komt('vng', { javaScriptEnabled: false });
    await bureau.locator('.verbinding[data-opslag=opgeslagen]').waitFor();
    await vng.goto('/opgaven/2/plan');
    await vng.getByRole('img', { name: 'De vijf hoeken' }).waitFor();
    await vng.getByRole('note', { name: 'Let op' }).waitFor();
    expect(await vng.locator('.voetnoten li').count()).toBe(1);

    // Zoeken en vervangen.
    await bureau.locator('.ProseMirror').focus();
    await toets('Control+f');
    const zoeken = bureau.getByRole('search');
    await zoeken.getByLabel('Zoeken', { exact: true }).waitFor();
    await bureau.keyboard.type('gemeente');
    await zoeken.getByText('van 3').waitFor();
    expect(await bezwaren(bureau)).toEqual([]);
    await zoeken.getByLabel('Let op hoofdletters').check();
    await zoeken.getByText('van 2').waitFor();
    await zoeken.getByLabel('Vervangen door').fill('regio $&');
    await zoeken.getByRole('button', { name: 'Alles vervangen' }).press('Enter');
    await zoeken.getByText('2 keer vervangen.').waitFor();
    await toets('Escape');
    await expect.poll(() => bureau.locator('.ProseMirror').getByText('regio $&').count()).toBe(2);
    await bureau.locator('.ProseMirror:focus').waitFor();

    // Uit een tabel, waar Tab naar de volgende cel gaat: eerst Escape.
    await bureau.locator('.ProseMirror td').first().click();
    await toets('Escape');
    await toets('Tab');
    expect(await bureau.locator('.ProseMirror:focus').count()).toBe(0);
    await bureau.locator('.ProseMirror').focus();
    await toets('Control+/');
    await bureau.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor();
    expect(await bezwaren(bureau)).toEqual([]);
  });

  it('op een telefoon staan de knoppen onder *Meer*, en schuift er niets opzij', async () => {
    const bureau = await reis.komt('programmabureau', { breed: 390, hoog: 844 });
    await openPlan(bureau, 2);
    const balk = bureau.getByRole('toolbar', { name: 'Opmaak' });
    expect(await balk.getByRole('button', { name: 'Tabel invoegen' }).isVisible()).toBe(false);
    await balk.getByRole('button', { name: 'Meer knoppen' }).click();
    await balk.getByRole('button', { name: 'Tabel invoegen' }).waitFor();
    // De knoppen van de tabel komen over de tekst heen; de cel waar je in staat blijft erboven in beeld.
    await bureau
      .locator('.ProseMirror td')
      .first()
      .evaluate((cel) => cel.scrollIntoView({ block: 'end' }));
    await bureau.locator('.ProseMirror td').first().click();
    const knoppen = bureau.getByRole('toolbar', { name: 'Tabel' });
    await knoppen.waitFor();
    const onderkant = async () => {
      const cel = await bureau.locator('.ProseMirror td').first().boundingBox();
      return cel ? cel.y + cel.height : Number.NaN;
    };
    await expect
      .poll(async () => (await onderkant()) - ((await knoppen.boundingBox())?.y ?? 0))
      .toBeLessThan(10);
    expect(await bezwaren(bureau)).toEqual([]);
    expect(await schuiftOpzij(bureau)).toBe(0);
  });
});

/** Verzet de cursor naar het einde van de regel en drukt in dezelfde tel een toets: de browser heeft de editor dan nog niets gemeld. */
function eindeEn(tekst: HTMLElement | SVGElement, key: string) {
  getSelection()?.modify('move', 'forward', 'lineboundary');
  const isLetter = key.length === 1;
  const keyCode = isLetter ? key.toUpperCase().charCodeAt(0) : 13;
  const toets = { key, keyCode, bubbles: true, cancelable: true };
  tekst.dispatchEvent(new KeyboardEvent('keydown', toets));
  if (!isLetter) return;
  tekst.dispatchEvent(new KeyboardEvent('keypress', { ...toets, charCode: key.charCodeAt(0) }));
}

/** Of de regel waar de cursor in staat onder de balk uitkomt. */
const isOnderBalk = (pagina: Page) =>
  pagina.evaluate(() => {
    const { anchorNode } = getSelection() ?? {};
    const blok = (anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement)?.closest('h2, p');
    const balk = document.querySelector('.plan__balk');
    return !!blok && !!balk && blok.getBoundingClientRect().bottom > balk.getBoundingClientRect().bottom;
  });

describe('de cursor', () => {
  it('staat voor de editor waar hij voor de schrijver staat, ook als de volgende toets meteen komt', async () => {
    const bureau = await reis.komt('programmabureau');
    await leegPlan(bureau, 4);
    const tekst = bureau.locator('.ProseMirror');
    await bureau.keyboard.type('Een regel');
    await beweeg(bureau, 'Home');
    await tekst.evaluate(eindeEn, 'Enter');
    await expect.poll(() => opbouw(bureau)).toBe('<p>Een regel</p><p></p>');

    await bureau.getByRole('radio', { name: 'Voorstellen' }).check();
    await tekst.locator('p').first().click();
    await beweeg(bureau, 'Home');
    await tekst.evaluate(eindeEn, 's');
    await expect.poll(() => tekst.locator('p').first().textContent()).toBe('Een regels');
  });

  it('blijft onder de balk in beeld, met de pijltjes omhoog en na ongedaan maken', async () => {
    const bureau = await reis.komt('programmabureau', { breed: 768 });
    await openPlan(bureau, 6);
    await alineaOnder(bureau, 'Communicatie met de eigen achterban').click();
    for (let i = 0; i < 16; i++) {
      await beweeg(bureau, 'ArrowUp');
      await expect.poll(() => isOnderBalk(bureau)).toBe(true);
    }
    await bureau.keyboard.type('Zo ');
    await expect.poll(() => tekstBijCursor(bureau)).toContain('Zo ');
    await bureau.evaluate(() => {
      const { anchorNode } = getSelection() ?? {};
      const { top = 0 } = anchorNode?.parentElement?.getBoundingClientRect() ?? {};
      scrollBy(0, top - 20);
    });
    expect(await isOnderBalk(bureau)).toBe(false);
    await bureau.keyboard.press('Control+z');
    await expect.poll(() => isOnderBalk(bureau)).toBe(true);
  });
});

const tekstBijCursor = (pagina: Page) => pagina.evaluate(() => getSelection()?.anchorNode?.textContent ?? '');

describe('plakken', () => {
  it('houdt de opbouw en laat de rest vallen', async () => {
    const bureau = await reis.komt('programmabureau');
    await openPlan(bureau, 3);
    for (const { wat, html, wordt, melding = '' } of GEPLAKT) {
      await maakLeeg(bureau);
      await plak(bureau, { html, tekst: 'platte tekst' });
      const gezegd = bureau.locator('.schrijfmelding [role=status]');
      await expect
        .poll(async () => ({ wat, wordt: await opbouw(bureau), melding: await gezegd.textContent() }))
        .toEqual({ wat, wordt, melding });
    }
  });

  it('van meer dan 2 MB verandert niets, en zegt waarom', async () => {
    const bureau = await reis.komt('programmabureau');
    await leegPlan(bureau, 3);
    await bureau.keyboard.type('Dit blijft.');
    const veel = 'x'.repeat(3 * 1024 * 1024);
    for (const klembord of [{ tekst: veel }, { html: `<p>${veel}</p>`, tekst: 'x' }]) {
      await plak(bureau, klembord);
      await bureau.getByText('Dit is te veel om in één keer te plakken: 3 MB, hoogstens 2 MB.').waitFor();
      expect(await opbouw(bureau)).toBe('<p>Dit blijft.</p>');
    }
  });

  it('van een afbeelding vraagt eerst wat erop te zien is', async () => {
    const bureau = await reis.komt('programmabureau');
    await leegPlan(bureau, 3);
    await plak(bureau, { html: '<img src="https://elders.example/a.png">', png: PNG.toString('base64') });
    const venster = bureau.getByRole('dialog', { name: 'Afbeelding invoegen' });
    await venster.getByText('foto.png').waitFor();
    await venster.getByLabel('Alleen versiering: er valt niets te beschrijven').check();
    await venster.getByRole('button', { name: 'Invoegen' }).click();
    await bureau.locator('.ProseMirror img[data-bestand][alt=""]').waitFor();

    // Slepen ook; en wie tijdens het bewaren annuleert krijgt er niets bij.
    await bureau.route('**/plan/bestanden', () => undefined);
    await bureau.locator('.ProseMirror > p').first().evaluate(sleep, PNG.toString('base64'));
    await venster.getByText('foto.png').waitFor();
    await venster.getByLabel('Wat is er te zien?').fill('De vijf hoeken');
    const afgebroken = bureau.waitForEvent('requestfailed', (verzoek) =>
      verzoek.url().endsWith('/bestanden'),
    );
    await venster.getByRole('button', { name: 'Invoegen' }).click();
    await venster.getByText('Bezig met bewaren').waitFor();
    await bureau.keyboard.press('Escape');
    await afgebroken;
    await bureau.locator('.ProseMirror:focus').waitFor();
    expect(await bureau.locator('.ProseMirror img[data-bestand]').count()).toBe(1);
  });
});
