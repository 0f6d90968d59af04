import { expect, it } from 'vitest';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren, schuiftOpzij } from '#tests/helpers/toegankelijk.ts';

const reis = opReis();

it('een lijst uit een oude Excel: kolommen goed zetten, een fout overslaan, inlezen en terugdraaien', async () => {
  const vng = await reis.komt('vng', { breed: 768, hoog: 1024 });
  await vng.goto('/register');
  await vng.getByRole('link', { name: 'Lijst inlezen' }).click();
  await vng.getByLabel('Acties met hun voortgang').check();
  const csv = [
    'Volgnr;Wat we doen;Lijn;Klaar;Hoe staat het',
    '1;Cliëntenraden bijpraten over het kader;2;eind 2027;bezig',
    '2;Reële tarieven uitrekenen;2;3e kwartaal 2027;nog niet gestart',
    '3;Overleg met huisartsen plannen;2;Q7 2027;bezig',
  ].join('\r\n');
  // Windows-1252, zoals een Nederlandse Excel een CSV bewaart.
  await vng
    .getByLabel('Bestand', { exact: true })
    .setInputFiles({ name: 'acties.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'latin1') });
  await vng.getByRole('button', { name: 'Bestand lezen' }).click();

  // De titel en de voortgang heten hier anders dan wij ze kennen.
  await vng.getByRole('heading', { name: 'Waar een regel over gaat' }).waitFor();
  await vng.getByLabel('Titel', { exact: true }).selectOption({ index: 2 });
  await vng.getByLabel('Voortgang', { exact: true }).selectOption({ index: 5 });
  await vng.getByLabel('Opgave', { exact: true }).selectOption({ index: 3 });
  expect(await bezwaren(vng)).toEqual([]);
  expect(await schuiftOpzij(vng)).toBe(0);
  await vng.getByRole('button', { name: 'Naar de proef' }).click();

  await vng.getByText('Cliëntenraden bijpraten over het kader').waitFor();
  await vng.getByText('‘Q7 2027’ is geen planning die ik ken.').waitFor();
  expect(await vng.getByRole('button', { name: 'Inlezen', exact: true }).count()).toBe(0);
  expect(await bezwaren(vng)).toEqual([]);
  expect(await schuiftOpzij(vng)).toBe(0);
  await vng.getByRole('button', { name: 'Sla die regel over' }).click();
  await vng.getByText('2 acties maken en 2 keer melden').waitFor();
  // De knop is er niet meer; wie met het toetsenbord werkt gaat verder bij wat er nu gebeurt.
  const bijUitkomst = () => vng.waitForFunction(() => document.activeElement?.id === 'uitkomst');
  await bijUitkomst();
  await vng.getByRole('button', { name: 'Inlezen', exact: true }).click();

  await vng.getByRole('heading', { name: 'Acties gemaakt: 2' }).waitFor();
  await bijUitkomst();
  expect(await bezwaren(vng)).toEqual([]);
  await vng.getByRole('link', { name: 'Reële tarieven uitrekenen' }).first().click();
  await vng.getByRole('heading', { level: 1, name: 'Reële tarieven uitrekenen' }).waitFor();
  await vng.goBack();
  await vng.getByText('Terugdraaien', { exact: true }).click();
  await vng.getByRole('button', { name: 'Ja, draai alles terug' }).click();
  await vng.getByText('Teruggedraaid op').waitFor();
  await bijUitkomst();
});
