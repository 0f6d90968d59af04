import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { kiest } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';

const reis = opReis();

/** Aan wie er mail opgevangen is, met hoeveel. */
async function opgevangen(): Promise<Record<string, number>> {
  const map = join(reis.server.dataDir, 'mail');
  const aan: Record<string, number> = {};
  for (const naam of await readdir(map)) {
    const mail = await readFile(join(map, naam), 'utf8');
    const wie = /^To: .*?(\w+)@demo\.example/m.exec(mail)?.[1] ?? '';
    aan[wie] = (aan[wie] ?? 0) + 1;
  }
  return aan;
}

it('een ronde van openen tot en met het verschil, met post die op deze machine blijft', async () => {
  const pb = await reis.komt('programmabureau');
  const knop = (naam: string | RegExp) => pb.getByRole('button', { name: naam });
  const link = (naam: string | RegExp, exact = true) => pb.getByRole('link', { name: naam, exact });

  // De lopende ronde van de demo gaat dicht, en er komt een eigen ronde.
  await pb.goto('/rondes');
  await link(/Statusronde voor het volgende BO Jeugd/).click();
  await link('Sluiten').click();
  await knop('Sluit de ronde').click();
  await link('Bevriezen').waitFor();
  await link('Rondes').click();
  await link('Nieuwe ronde').click();
  await pb.getByLabel('Voor welk overleg?').selectOption('Niet voor een overleg');
  await pb.getByLabel('Naam').fill('Proefronde');
  await pb.getByLabel(/^2 · /).check();
  await pb.getByLabel('VNG', { exact: true }).check();
  await pb.getByLabel('SBJ', { exact: true }).check();
  await knop('Ronde openen').click();
  await pb.getByRole('heading', { level: 1, name: 'Proefronde' }).waitFor();

  await link('Uitnodigen').click();
  await pb.getByText('Dag Marieke Postma,').waitFor({ state: 'attached' });
  await knop('Verstuur 2 mails').click();
  await pb.getByText('2 verstuurd.').waitFor();
  await vi.waitFor(async () => expect(await opgevangen()).toEqual({ sbj: 1, vng: 1 }));

  // Een partij meldt; de pagina van het programmabureau telt vanzelf mee.
  const vng = await reis.komt('vng');
  const stand = await pb
    .getByText(/^\d+ van \d+ gemeld$/)
    .first()
    .textContent();
  const [gemeld = 0, van = 0] = stand?.match(/\d+/g)?.map(Number) ?? [];
  await vng.goto('/melden');
  await kiest(vng, 'bijna klaar');
  await kiest(vng, 'op koers');
  await vng.getByRole('button', { name: 'Meld en ga verder' }).click();
  await pb
    .getByText(`${gemeld + 1} van ${van} gemeld`, { exact: true })
    .first()
    .waitFor();

  // Herinneren kan één keer per dag.
  await link('Herinner SBJ').click();
  await knop('Verstuur 1 mail').click();
  await pb.getByText('3 verstuurd.').waitFor();
  await vi.waitFor(async () => expect(await opgevangen()).toEqual({ sbj: 2, vng: 1 }));
  await expect.poll(() => link('Herinner SBJ').count()).toBe(0);

  await link('Sluiten').click();
  await knop('Sluit de ronde').click();
  await link('Bevriezen').click();
  await knop('Bevries de antwoorden').click();
  await pb.getByText('De antwoorden liggen vast').waitFor();
  await pb.waitForFunction(() => document.activeElement?.closest('#handelingen'));
  await link('Wat veranderde').click();
  await pb.getByRole('heading', { name: /^Niet gemeld in deze ronde \(/ }).waitFor();
  await link('SBJ').click();
  await pb.getByRole('heading', { name: 'Alleen SBJ' }).waitFor();
});

it('wie iets invulde kan niet per ongeluk ongewijzigd melden, tot het formulier weer is zoals het was', async () => {
  const vng = await reis.komt('vng');
  await vng.goto('/melden');
  const eerder = vng.locator('li.meldrij', { has: vng.getByRole('button', { name: /^Ongewijzigd: / }) });
  const sleutel = (await eerder.first().getAttribute('id')) ?? '';
  await vng.goto(`/melden?open=${encodeURIComponent(sleutel)}`);
  const ongewijzigd = vng.locator('.meldkaart').getByRole('button', { name: 'Ongewijzigd' });
  await ongewijzigd.waitFor();
  await vng.getByLabel('Hoe staat het ervoor?').fill('Nog aan het uitzoeken.');
  await ongewijzigd.waitFor({ state: 'detached' });
  await vng.reload();
  await vng.getByText('staat er weer').waitFor();
  expect(await ongewijzigd.count()).toBe(0);
  await vng.getByRole('button', { name: 'Begin opnieuw' }).click();
  await ongewijzigd.waitFor();
});
