import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren, schuiftOpzij } from '#tests/helpers/toegankelijk.ts';

const reis = opReis();

const RESPONDENTEN = Array.from(
  { length: 60 },
  (_, i) =>
    `Plaats ${i};${['klein', 'middel', 'groot'][i % 3]};${['ja', 'ja', 'nee', 'onbekend'][i % 4]};mee bezig`,
);

/** Er schuift niets opzij, breed of smal, en axe vindt niets. */
async function kijkNa(pagina: Page): Promise<void> {
  const opzij: number[] = [];
  for (const width of [1440, 390]) {
    await pagina.setViewportSize({ width, height: 900 });
    opzij.push(await schuiftOpzij(pagina));
  }
  const pad = pagina.url();
  expect({ pad, bezwaren: await bezwaren(pagina), opzij }).toEqual({ pad, bezwaren: [], opzij: [0, 0] });
}

it('een vragenlijst van de eerste vraag tot wat een lezer van de uitkomsten ziet', async () => {
  const pb = await reis.komt('programmabureau');
  const knop = (naam: string | RegExp) => pb.getByRole('button', { name: naam });
  const link = (naam: string | RegExp) => pb.getByRole('link', { name: naam });
  const kop = (naam: string) => pb.getByRole('heading', { level: 1, name: naam }).waitFor();

  await pb.goto('/rondes/2');
  await link('Nieuwe vragenlijst').click();
  await pb.getByLabel('Naam', { exact: true }).fill('Proefmonitor');
  await knop('Vragenlijst maken').click();
  await kop('Proefmonitor');
  await kijkNa(pb);

  // Een vraag met de hand, met eerst een fout, en een uit een plakvak.
  await link('Vragen maken').click();
  await knop('Vraag toevoegen').click();
  await pb.getByRole('link', { name: 'Schrijf de vraag op.' }).waitFor();
  expect(reis.klachten(0).splice(0)).toEqual([expect.stringContaining('400')]);
  await pb.getByLabel('Vraag', { exact: true }).fill('Is er een lokaal team?');
  await pb.getByLabel(/^Bij afspraak/).fill('2.3.1-1');
  await knop('Vraag toevoegen').click();
  await pb.getByText('Op de lijst (1)').waitFor();
  await kijkNa(pb);
  await link('Vragen inlezen').click();
  await pb.getByLabel(/^Of plak hier/).fill('Vraag;Soort\nHoe ver is het plan?;voortgang');
  await knop('Verder naar de proef').click();
  await knop('Inlezen').click();
  await pb.getByText('Toegevoegd: 1').waitFor();
  await kijkNa(pb);
  await link('Naar de vragenlijst').click();

  await link('Respondenten inlezen').click();
  const namen = RESPONDENTEN.map((regel) => regel.split(';').slice(0, 2).join(';'));
  await pb.getByLabel(/^Of plak hier/).fill(['Gemeente;Grootteklasse', ...namen].join('\n'));
  await kijkNa(pb);
  await knop('Verder naar de proef').click();
  await pb.getByText('60 respondenten toevoegen').waitFor();
  await knop('Inlezen').click();
  await link('Naar de vragenlijst').click();

  // Antwoorden uit een bestand, met een regel die niet klopt; die slaat hij over.
  await link('Antwoorden inlezen').click();
  const regels = RESPONDENTEN.slice(0, 57).map((regel) =>
    regel
      .split(';')
      .filter((_, k) => k !== 1)
      .join(';'),
  );
  const csv = ['Gemeente;1;2', ...regels, 'Rome;ja;bezig'].join('\r\n');
  await pb
    .getByLabel('Bestand')
    .setInputFiles({ name: 'antwoorden.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await knop('Verder naar de proef').click();
  await pb.getByText('‘Rome’ staat niet bij de respondenten.').waitFor();
  await kijkNa(pb);
  await link('Kolommen aanwijzen').click();
  await knop('Naar de proef').waitFor();
  await kijkNa(pb);
  await knop('Naar de proef').click();
  await knop('Sla die regel over').click();
  await pb.getByText('57 respondenten met antwoorden toevoegen').waitFor();
  // De knop is weg; wie met het toetsenbord werkt gaat verder bij wat er nu gebeurt.
  const bijUitkomst = () => pb.waitForFunction(() => document.activeElement?.id === 'uitkomst');
  await bijUitkomst();
  await knop('Inlezen').click();
  await pb.getByText('Overgeslagen: 1').waitFor();
  await bijUitkomst();
  expect(await link(/^Rondes$/).getAttribute('aria-current')).toBe('page');
  await link('Naar de vragenlijst').click();
  await pb.getByText('57 van 60 (95%) vulden in').first().waitFor();

  await link('Respondenten bekijken').click();
  await kijkNa(pb);
  await link('Plaats 1').first().click();
  await kop('Plaats 1');
  await kijkNa(pb);
  await pb.goBack();
  await link('Proefmonitor').click();
  await kop('Proefmonitor');

  // Een lezer ziet tot het publiceren alleen de vragen en de respons.
  const lezer = await reis.komt('lezer');
  await lezer.goto(pb.url());
  await lezer
    .getByText('De uitkomsten staan hier als het programmabureau ze publiceert.', { exact: false })
    .waitFor();
  await link('Bekijken en publiceren').click();
  await link('Grootteklasse').click();
  await pb.getByText('Per grootteklasse').first().waitFor();
  await kijkNa(pb);
  await knop('Publiceer de uitkomsten').click();
  await pb.getByText('gepubliceerd op').waitFor();

  await lezer.reload();
  await lezer.getByRole('heading', { name: '1. Is er een lokaal team?' }).waitFor();
  for (const uitklap of await lezer.locator('details > summary').all()) await uitklap.click();
  await kijkNa(lezer);
  // Iedereen zei hetzelfde: dan is dat verborgen.
  await lezer.getByText('De antwoorden zijn niet te zien', { exact: false }).waitFor();
  await lezer.getByRole('link', { name: 'Afspraak 2.3.1-1' }).click();
  await lezer.getByRole('heading', { name: 'Uit vragenlijsten' }).waitFor();
});
