import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { kiest, kiesWatOpenStaat } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren, schuiftOpzij } from '#tests/helpers/toegankelijk.ts';

/** De klok van de server: de cyclus duurt een half jaar. */
let nu = new Date('2026-11-30T09:00:00Z');
const reis = opReis({ klok: () => nu });

const WINTER = '/overleggen/4';
const TOEZEGGING = 'Het Rijk stuurt een voorstel voor de bekostiging.';

/** Een nieuwe dag: iedereen meldt zich opnieuw aan. */
async function hetWordt(moment: string): Promise<void> {
  await reis.iedereenNaarHuis();
  nu = new Date(moment);
}

const kop = (pagina: Page) => pagina.getByRole('heading', { level: 1 });

describe('een overleg van ronde tot de volgende agenda', () => {
  it('de ronde sluit, de agenda volgt eruit, staat vast, gaat weg, wordt vergaderd, bevestigd en komt terug', async () => {
    // De ronde sluit.
    const bureau = await reis.komt('programmabureau');
    await bureau.goto('/rondes/2?toon=sluiten');
    await bureau.getByRole('button', { name: 'Sluit de ronde' }).click();
    await bureau
      .getByText(/gesloten op/i)
      .first()
      .waitFor();

    // De secretaris neemt de zwaarste voorstellen op, zet ze op volgorde en bevriest.
    const secretaris = await reis.komt('secretaris');
    await secretaris.goto(WINTER);
    const punten = secretaris.locator('.punt');
    const opAgenda = secretaris.getByRole('button', { name: /^Op agenda/ });
    const vanHetRijk = secretaris
      .locator('#voorstellen .regel', { has: opAgenda })
      .filter({ hasText: 'Het Rijk' })
      .first();
    const ding = (await vanHetRijk.getByRole('link').first().getAttribute('href')) ?? '';
    await vanHetRijk.getByRole('button', { name: /^Op agenda/ }).click();
    await punten.first().waitFor();
    for (const nr of [2, 3]) {
      await opAgenda.first().click();
      await punten.nth(nr - 1).waitFor();
    }
    const titel = (plek: number) =>
      punten.nth(plek).getByRole('heading').first().getByRole('link').first().textContent();
    const laatste = (await titel(2)) ?? '';
    await secretaris.getByRole('button', { name: /Punt 3 omhoog/ }).click();
    await punten.nth(1).getByRole('heading', { name: laatste }).waitFor();
    await secretaris.getByRole('link', { name: /Bevries/ }).click();
    await secretaris.getByLabel('Peildatum').fill('2026-11-30');
    await secretaris.getByRole('button', { name: 'Bevries de agenda' }).click();
    await secretaris.getByText('Deze agenda staat vast').waitFor();

    // De stukken worden gemaakt van de kopie, en gaan weg.
    await secretaris.goto(`${WINTER}/stukken`);
    await secretaris.getByRole('button', { name: 'Maak de stukken' }).click();
    await secretaris.getByRole('button', { name: /^Verstuur aan/ }).click();
    await secretaris.getByText(/verstuurd op 30 november 2026/).waitFor();
    // Wat niet kan zegt de pagina zelf, ook als het maken met een stroom gaat.
    await secretaris.getByRole('button', { name: 'Vervang de stukken' }).click();
    await secretaris
      .getByText('Schrijf op waarom je de stukken vervangt. Wie ze krijgt leest dit.')
      .waitFor();

    // Een partij meldt iets anders: het staat ernaast, niet erin.
    const rijk = await reis.komt('rijk');
    await rijk.goto(ding);
    await rijk.getByRole('main').locator('a[href^="/melden"]').first().click();
    await kiest(rijk, 'op koers');
    await kiesWatOpenStaat(rijk);
    await rijk.getByLabel('Hoe staat het ervoor?').fill('Na de peildatum is het opgelost.');
    await rijk.getByRole('button', { name: 'Meld en ga verder' }).click();
    await rijk.getByText(/^Gemeld: /).waitFor();
    await secretaris.goto(WINTER);
    await secretaris.getByRole('heading', { name: 'Sinds de peildatum veranderd: 1' }).waitFor();

    // Twee bestuurders lezen hun briefing; elk zijn eigen.
    for (const [wie, partij] of [
      ['bestuurder.vng', 'VNG'],
      ['bestuurder.rijk', 'Het Rijk'],
    ] as const) {
      const bestuurder = await reis.komt(wie);
      await bestuurder.goto(`${WINTER}/briefing`);
      expect(await kop(bestuurder).textContent()).toContain(`Briefing ${partij}`);
    }

    // Het overleg zelf.
    await hetWordt('2026-12-10T12:05:00Z');
    const voorzit = await reis.komt('secretaris');
    await voorzit.goto(`${WINTER}/vergadering`);
    await voorzit.getByRole('button', { name: 'Begin het overleg' }).click();
    const scherm = await reis.komt('lezer');
    await scherm.goto(`${WINTER}/scherm`);
    await voorzit.getByRole('link', { name: /^Besluit vastleggen/ }).click();
    await kiest(voorzit, 'Aangenomen');
    await voorzit.getByLabel('Besluit', { exact: true }).fill('De partijen werken het voorstel uit.');
    await voorzit.getByRole('checkbox', { name: 'VNG', exact: true }).check();
    await voorzit.getByLabel('Uiterlijk').fill('2027-03-01');
    await voorzit.getByRole('button', { name: 'Leg vast' }).click();
    await voorzit.getByText('De partijen werken het voorstel uit.').first().waitFor();

    await voorzit.getByRole('link', { name: /^Actie maken/ }).click();
    await voorzit.getByLabel('Wat gaat er gebeuren?').fill('Het voorstel uitwerken');
    await voorzit.getByLabel('Bij welke opgave?').selectOption('2');
    await voorzit.getByRole('button', { name: 'Maak de actie' }).click();
    await voorzit.getByRole('link', { name: 'Het voorstel uitwerken' }).waitFor();

    await voorzit.getByRole('link', { name: /^Toezegging vastleggen/ }).click();
    await voorzit.getByLabel('Van', { exact: true }).selectOption('rijk');
    await voorzit.getByLabel('Aan', { exact: true }).selectOption('vng');
    await voorzit.getByLabel('Wat wordt er toegezegd?').fill(TOEZEGGING);
    await voorzit.getByLabel('Uiterlijk').fill('2027-02-01');
    await voorzit.getByRole('button', { name: 'Leg vast' }).click();
    await voorzit.getByText(TOEZEGGING).first().waitFor();
    await voorzit.getByRole('button', { name: /^Volgende/ }).click();
    await scherm.getByText(laatste).first().waitFor();
    await voorzit.getByText(/^Punt 2 van 3/).waitFor();
    await voorzit.getByRole('button', { name: 'Beëindig' }).click();
    await voorzit.getByText('Het overleg is afgelopen').waitFor();

    // De lijst gaat rond; de partijen aan tafel bevestigen.
    const lijst = `${WINTER}/besluitenlijst`;
    await voorzit.goto(lijst);
    await voorzit.getByRole('button', { name: 'Stuur de lijst rond' }).click();
    await voorzit.getByText('De lijst is rondgestuurd').waitFor();
    for (const wie of ['vng', 'rijk', 'sbj', 'bgzj', 'clienten']) {
      const partij = await reis.komt(wie);
      await partij.goto(lijst);
      for (const knop of await partij.getByRole('button', { name: /^Bevestig de toezegging/ }).all()) {
        await knop.click();
        await knop.waitFor({ state: 'detached' });
      }
      await partij.getByLabel('De lijst klopt').check();
      await partij.getByRole('button', { name: 'Verstuur reactie' }).click();
      await partij.getByText('Jullie reactie is vastgelegd').waitFor();
    }
    await voorzit.goto(lijst);
    await voorzit.getByRole('button', { name: 'Maak de lijst definitief' }).click();
    await voorzit.getByText('Door beide bevestigd').waitFor();
    // Wat er nu te lezen is klopt ook voor wie het niet ziet, en schuift nergens opzij.
    const vng = await reis.komt('vng');
    const blad = async (naam: RegExp) => {
      await vng.goto(lijst);
      return (await vng.getByRole('link', { name: naam }).first().getAttribute('href')) ?? '';
    };
    const bladen = [await blad(/^Open besluit/), await blad(/^Open toezegging/)];
    for (const pad of [lijst, '/besluiten', ...bladen, `${WINTER}/ledenbrief`, `${WINTER}/stukken`]) {
      await vng.goto(pad);
      for (const width of [1440, 390]) {
        await vng.setViewportSize({ width, height: 900 });
        expect([pad, width, await bezwaren(vng), await schuiftOpzij(vng)]).toEqual([pad, width, [], 0]);
      }
    }

    // Een half jaar later vraagt de volgende agenda ernaar, met de naam van toen.
    await hetWordt('2027-03-15T09:00:00Z');
    const volgende = await reis.komt('secretaris');
    await volgende.goto('/overleggen');
    await volgende.getByLabel('Welk overleg').selectOption('bo-jeugd');
    await volgende.getByLabel('Datum', { exact: true }).fill('2027-06-10');
    await volgende.getByLabel('Begin').fill('13:00');
    await volgende.getByLabel('Einde').fill('15:00');
    await volgende.getByLabel('Peildatum').fill('2027-05-13');
    await volgende.getByRole('button', { name: 'Overleg plannen' }).click();
    await volgende.getByRole('heading', { name: /^Voorstellen/ }).waitFor();
    // De lijst begint met de zwaarste; hier is zij helemaal te zien.
    await volgende.goto(`${volgende.url()}?aantal=525`);
    const gevraagd = volgende.locator('.regel', { hasText: TOEZEGGING });
    await gevraagd.first().waitFor();
    expect(await gevraagd.first().textContent()).toContain('BO Jeugd 2026-');
    await volgende.locator('.regel', { hasText: 'De partijen werken het voorstel uit.' }).first().waitFor();
  });
});
