import { expect, it } from 'vitest';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren, schuiftOpzij } from '#tests/helpers/toegankelijk.ts';

const reis = opReis({ klok: () => new Date('2026-11-30T09:00:00Z') });
const WINTER = '/overleggen/4';
const REDEN = 'De minister is die dag in het buitenland.';

it('de secretaris zegt een overleg af en laat het weer doorgaan; een ander hoort het en ziet waarom', async () => {
  const secretaris = await reis.komt('secretaris');
  const netjes = async () =>
    expect([await bezwaren(secretaris), await schuiftOpzij(secretaris)]).toEqual([[], 0]);
  await secretaris.goto(`${WINTER}/planning`);
  // Zonder reden gaat het niet; met Enter in het veld wel.
  const reden = secretaris.getByLabel('Waarom gaat het niet door?');
  await secretaris.getByRole('button', { name: 'Zeg dit overleg af' }).click();
  await secretaris.getByText('Schrijf in één zin op waarom').first().waitFor();
  // Dat noemt de browser ook een fout.
  expect(reis.klachten(0).splice(0)).toEqual([expect.stringContaining('400 (Bad Request)')]);
  await reden.fill(REDEN);
  await reden.press('Enter');
  await secretaris.getByText('Dit overleg is afgezegd').waitFor();
  // Het formulier is weg; het toetsenbord gaat verder bij wat nu kan.
  const terug = secretaris.getByRole('button', { name: 'Laat het overleg doorgaan' });
  await expect.poll(() => terug.evaluate((knop) => knop === document.activeElement)).toBe(true);
  await netjes();
  for (const pad of [WINTER, '/overleggen']) {
    await secretaris.goto(pad);
    await secretaris.getByText(REDEN).waitFor();
    for (const breed of [1440, 390]) {
      await secretaris.setViewportSize({ width: breed, height: 844 });
      await netjes();
    }
  }
  expect(await secretaris.getByRole('link', { name: /Bevries/ }).count()).toBe(0);

  const vng = await reis.komt('vng');
  await vng.goto('/berichten');
  await vng.getByRole('link', { name: /zegde een overleg af/ }).click();
  await vng.getByText(REDEN).waitFor();
  expect(await vng.getByRole('button', { name: 'Laat het overleg doorgaan' }).count()).toBe(0);

  // Wie de agenda open heeft ziet meteen dat het weer doorgaat.
  await secretaris.goto(`${WINTER}/planning`);
  await terug.press('Enter');
  await secretaris.getByRole('button', { name: 'Zeg dit overleg af' }).waitFor();
  await vng.getByText(REDEN).waitFor({ state: 'detached' });
});
