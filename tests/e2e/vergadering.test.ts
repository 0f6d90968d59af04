import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dagVan } from '#domain/datum/datum.ts';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren, schuiftOpzij } from '#tests/helpers/toegankelijk.ts';

const reis = opReis();

/** Maakt een bevroren agenda met drie punten. @returns het adres van het overleg. */
async function bevrorenAgenda(pagina: Page): Promise<string> {
  const vandaag = dagVan(new Date());
  const verstuur = (adres: string, form: Record<string, string>) =>
    pagina.request.post(adres, { form, headers: { Accept: 'text/html' } });
  const gepland = await verstuur('/overleggen', {
    ...{ gremium: 'stuurgroep', datum: vandaag, begin: '00:00', eind: '23:59', plaats: '' },
    peildatum: vandaag,
  });
  const bo = new URL(gepland.url()).pathname;
  for (const punt of [
    { soort: 'mededeling', titel: 'Opening', minuten: '5' },
    { soort: 'hamerstuk', titel: 'Verslag', minuten: '5', gevraagdBesluit: 'Het verslag is vastgesteld.' },
    { soort: 'besluit', titel: 'Lokale teams', minuten: '20', gevraagdBesluit: 'Instemmen met de planning.' },
  ]) {
    const leeg = { toelichting: '', gevraagdBesluit: '', inbrenger: '', toelichter: '' };
    await verstuur(`${bo}?punt=nieuw`, { handeling: 'toevoegen', ...leeg, ...punt });
  }
  await verstuur(bo, { handeling: 'bevriezen', peildatum: vandaag });
  return bo;
}

it('de secretaris leidt met het toetsenbord, het scherm en een tweede secretaris volgen, en wie typt blijft waar hij is', async () => {
  const secretaris = await reis.komt('secretaris');
  const bo = await bevrorenAgenda(secretaris);
  const [scherm, tweede] = [
    await reis.komt('programmabureau', { breed: 1920, hoog: 1080 }),
    await reis.komt('secretaris'),
  ];
  await secretaris.goto(`${bo}/vergadering`);
  await scherm.goto(`${bo}/scherm`);
  await tweede.goto(`${bo}/vergadering`);
  await scherm.getByRole('heading', { name: 'Welkom' }).waitFor();

  await secretaris.getByRole('button', { name: 'Begin het overleg' }).click();
  await scherm.getByRole('heading', { name: 'Opening' }).waitFor();
  await tweede.getByRole('heading', { name: '1. Opening' }).waitFor();
  // De klok tikt vanzelf door.
  await scherm.getByRole('timer').getByText('0:02').waitFor();

  // De tweede schrijft notulen bij punt 1 terwijl de eerste verder gaat: zijn tekst blijft staan.
  await tweede.keyboard.press('o');
  await tweede.locator('.ProseMirror').click();
  await tweede.keyboard.type('Iedereen is er.');
  await secretaris.getByRole('button', { name: 'Neem het hamerstuk aan' }).click();
  await secretaris.getByText('aangenomen', { exact: false }).first().waitFor();
  await secretaris.keyboard.press('n');
  await scherm.getByRole('heading', { name: 'Lokale teams' }).waitFor();
  await tweede.getByText('Aan de orde is punt 3: Lokale teams.').waitFor();
  expect(await tweede.locator('.ProseMirror').textContent()).toContain('Iedereen is er.');
  await secretaris.getByRole('link', { name: '1. Opening' }).click();
  await secretaris.getByText('Iedereen is er.').waitFor();
  await secretaris.keyboard.press('g');

  // Wie typt drukt geen letters: de b in het besluit opent niets.
  await secretaris.getByRole('heading', { name: '3. Lokale teams' }).waitFor();
  await secretaris.keyboard.press('b');
  await secretaris.getByRole('radio', { name: 'Gewijzigd aangenomen' }).check();
  await secretaris.getByLabel('Besluit', { exact: true }).fill('Instemmen met de brede planning.');
  await secretaris.getByLabel('VNG').check();
  expect(await bezwaren(secretaris)).toEqual([]);
  await secretaris.getByRole('button', { name: 'Leg vast' }).click();
  await secretaris.getByText('Bindt VNG').waitFor();
  await scherm.getByRole('heading', { name: 'Gewijzigd aangenomen' }).waitFor();

  await secretaris.keyboard.press('t');
  await secretaris.getByLabel('Van', { exact: true }).selectOption('Het Rijk');
  await secretaris.getByLabel('Wat wordt er toegezegd?').fill('Een brief over de middelen.');
  await secretaris.getByRole('button', { name: 'Leg vast' }).click();
  await secretaris.getByRole('link', { name: 'Kies aan welke partij.' }).waitFor();
  expect(await bezwaren(secretaris)).toEqual([]);
  await secretaris.getByLabel('Aan', { exact: true }).selectOption('VNG');
  await secretaris.getByRole('button', { name: 'Leg vast' }).click();
  await secretaris.getByText('Het Rijk aan VNG').waitFor();

  // Wat half is ingevuld staat er na verversen en na een ander punt nog, en na vastleggen niet meer.
  const toegezegd = secretaris.getByLabel('Wat wordt er toegezegd?');
  await toegezegd.waitFor({ state: 'detached' });
  await secretaris.keyboard.press('t');
  await expect.poll(() => toegezegd.inputValue()).toBe('');
  await secretaris.getByLabel('Van', { exact: true }).selectOption('VNG');
  await toegezegd.fill('Een overzicht van de wachttijden.');
  await secretaris.reload();
  await secretaris.getByText('Wat je hier eerder typte en niet verstuurde').waitFor();
  await secretaris.getByRole('link', { name: '1. Opening' }).click();
  await secretaris.getByRole('heading', { name: '1. Opening' }).waitFor();
  await secretaris.keyboard.press('g');
  await secretaris.getByRole('heading', { name: '3. Lokale teams' }).waitFor();
  await secretaris.keyboard.press('t');
  await secretaris.getByText('Wat je hier eerder typte en niet verstuurde').waitFor();
  await expect.poll(() => toegezegd.inputValue()).toBe('Een overzicht van de wachttijden.');
  expect(await secretaris.getByLabel('Van', { exact: true }).inputValue()).toBe('vng');
  await secretaris.getByLabel('Aan', { exact: true }).selectOption('Het Rijk');
  await secretaris.getByRole('button', { name: 'Leg vast' }).click();
  await secretaris.getByText('VNG aan Het Rijk').waitFor();
  await toegezegd.waitFor({ state: 'detached' });
  await secretaris.keyboard.press('t');
  await toegezegd.waitFor();
  await expect.poll(() => secretaris.getByText('Wat je hier eerder typte').count()).toBe(0);
  await secretaris.getByRole('link', { name: 'Annuleren' }).click();

  for (const pagina of [secretaris, scherm]) {
    expect(await bezwaren(pagina)).toEqual([]);
    expect(await schuiftOpzij(pagina)).toBe(0);
  }
  await secretaris.setViewportSize({ width: 390, height: 844 });
  for (const pad of ['/vergadering', '/vergadering?toon=presentie', '/scherm']) {
    await secretaris.goto(bo + pad);
    expect({ pad, bezwaren: await bezwaren(secretaris), opzij: await schuiftOpzij(secretaris) }).toEqual({
      ...{ pad, bezwaren: [], opzij: 0 },
    });
  }
  // Een formulier met een fout is een 400; dat noemt de browser ook een fout.
  expect(
    reis
      .klachten(0)
      .splice(0)
      .every((klacht) => klacht.includes('400 (Bad Request)')),
  ).toBe(true);
  // Van het scherm af met Escape.
  await secretaris.keyboard.press('Escape');
  await secretaris.waitForURL('**/vergadering');
});
