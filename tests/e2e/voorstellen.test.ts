import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { alineaOnder, beweeg, openPlan } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';
import { bezwaren } from '#tests/helpers/toegankelijk.ts';

const reis = opReis();

/** Maakt VNG verantwoordelijk voor een onderdeel, met het venster bij de inhoudsopgave. */
async function vanVng(pagina: Page, onderdeel: string) {
  await pagina.getByRole('button', { name: `staat en partij van ${onderdeel} wijzigen` }).click();
  await pagina.getByLabel('Verantwoordelijke partij').selectOption('vng');
  await pagina.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await pagina.locator(`.ProseMirror h2[data-bij*="VNG"]:has-text("${onderdeel}")`).waitFor();
}

const paneel = (pagina: Page) => pagina.getByRole('region', { name: 'Voorstellen' });
const kaart = (pagina: Page, tekst: string) =>
  paneel(pagina).getByRole('listitem').filter({ hasText: tekst });

/** Selecteert tekens in een alinea; zonder plek zet het de cursor aan het eind. */
async function selecteer(alinea: Locator, van?: number, tot?: number) {
  await alinea.evaluate(
    (element, [begin, eind]) => {
      const bereik = document.createRange();
      bereik.selectNodeContents(element);
      const tekst = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      if (tekst && begin !== undefined && eind !== undefined) {
        bereik.setStart(tekst, begin);
        bereik.setEnd(tekst, eind);
      } else bereik.collapse(false);
      element.closest<HTMLElement>('.ProseMirror')?.focus();
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(bereik);
      // De browser meldt het pas straks; wie hier typt is sneller dan een mens.
      document.dispatchEvent(new Event('selectionchange'));
    },
    [van, tot],
  );
}

describe('voorstellen in een plan', () => {
  it('SBJ stelt voor in een onderdeel van VNG terwijl VNG schrijft; VNG beslist, en na herladen staat het er nog', async () => {
    const vng = await reis.komt('vng');
    const sbj = await reis.komt('sbj');
    await openPlan(vng, 2);
    await openPlan(sbj, 2);
    await vanVng(vng, 'Veranderaanpak');
    await alineaOnder(vng, 'Veranderaanpak').click();
    await vng.keyboard.type('Partijen tekenen in het tweede kwartaal. Daarna volgt een startfoto.');

    // De wijze volgt het onderdeel, en zegt waarom.
    const alinea = alineaOnder(sbj, 'Veranderaanpak');
    await alinea.getByText('startfoto').waitFor();
    await alinea.click();
    await sbj.getByText('VNG schrijft dit onderdeel; je wijzigingen worden voorstellen.').waitFor();
    expect(await sbj.getByRole('radio', { name: 'Voorstellen' }).isChecked()).toBe(true);

    // Terwijl SBJ voorstelt typt VNG door.
    await selecteer(alinea);
    await vng.keyboard.press('Enter');
    await Promise.all([sbj.keyboard.type(' Ook voor ouders.'), vng.keyboard.type('Elke regio doet mee.')]);
    await kaart(vng, 'Ook voor ouders.').waitFor();
    await kaart(vng, 'Ook voor ouders.').getByRole('button', { name: 'Overnemen' }).click();
    await sbj.locator('.ProseMirror ins').waitFor({ state: 'detached' });
    await expect
      .poll(() => alinea.textContent())
      .toBe('Partijen tekenen in het tweede kwartaal. Daarna volgt een startfoto. Ook voor ouders.');
    await sbj.getByText('Elke regio doet mee.').waitFor();

    // Een vervanging wordt één kaart; afwijzen geeft terug wat er stond.
    await selecteer(alinea, 0, 'Partijen'.length);
    await sbj.keyboard.type('Alle vijf');
    await kaart(vng, 'vervangt Partijen door Alle vijf').waitFor();
    await kaart(vng, 'Alle vijf').getByRole('button', { name: 'Afwijzen' }).click();
    await sbj.locator('.ProseMirror ins').waitFor({ state: 'detached' });
    await expect.poll(() => alinea.textContent()).toMatch(/^Partijen tekenen/);

    // Teruglopen streept teken voor teken door, en typen over een voorstel heen is gewoon een vervanging.
    await selecteer(alinea);
    for (const _ of 'ouders.') await sbj.keyboard.press('Backspace');
    await kaart(vng, 'haalt weg: ouders.').waitFor();
    await beweeg(sbj, 'Shift+End');
    await sbj.keyboard.type('jou');
    await kaart(vng, 'vervangt ouders. door jou').getByRole('button', { name: 'Afwijzen' }).click();
    await sbj.locator('.ProseMirror ins').waitFor({ state: 'detached' });
    await expect.poll(() => alinea.textContent()).toMatch(/Ook voor ouders\.$/);

    // Met het toetsenbord: een alinea en een lijst erbij; na herladen staan ze er nog.
    await selecteer(alinea);
    await sbj.keyboard.press('Enter');
    await sbj.keyboard.type('Een nieuwe alinea.');
    await sbj.keyboard.press('Control+Shift+8');
    await kaart(vng, 'Een nieuwe alinea.').first().waitFor();
    await vng.reload();
    await vng.locator('.verbinding[data-staat=verbonden]').waitFor();
    await vng.locator('.ProseMirror ins', { hasText: 'Een nieuwe alinea.' }).waitFor();
    expect(await bezwaren(vng)).toEqual([]);

    // Alleen met toetsen: naar het eerste voorstel, overnemen.
    await vng.locator('.ProseMirror').focus();
    await vng.keyboard.press('Control+Alt+j');
    await vng.keyboard.press('Control+Alt+Enter');
    await vng
      .getByText(/voorstel(len)? overgenomen/)
      .first()
      .waitFor();
    await vng.locator('.ProseMirror ins').waitFor({ state: 'detached' });
    await sbj.locator('.ProseMirror :is(p, li):text-is("Een nieuwe alinea.")').first().waitFor();

    // Twee losse voorstellen, in één keer.
    await selecteer(sbj.locator('.ProseMirror p', { hasText: 'Elke regio doet mee.' }));
    await sbj.keyboard.type(' Altijd.');
    await selecteer(alinea);
    await sbj.keyboard.type(' En jongeren.');
    await kaart(vng, 'Altijd.').waitFor();
    await kaart(vng, 'En jongeren.').waitFor();
    await paneel(vng).getByRole('button', { name: 'Alles overnemen' }).click();
    await paneel(vng).getByText('2 voorstellen overgenomen.').waitFor();
    // Een vergissing gaat in één keer terug, ook als de ander doortypt.
    await sbj.keyboard.type(' Samen.');
    await vng.locator('.ProseMirror', { hasText: 'Samen.' }).waitFor();
    await paneel(vng).getByRole('button', { name: 'Ongedaan maken', exact: true }).click();
    await paneel(vng).getByText('Ongedaan gemaakt.').waitFor();
    await kaart(vng, 'Altijd.').waitFor();
    await kaart(vng, 'En jongeren.').first().waitFor();
    await paneel(vng)
      .getByRole('button', { name: 'Ongedaan maken', exact: true })
      .waitFor({ state: 'detached' });
    await paneel(vng).getByRole('button', { name: 'Alles overnemen' }).click();
    await paneel(vng)
      .getByText(/voorstellen overgenomen\./)
      .waitFor();
    await sbj.getByText('Elke regio doet mee. Altijd.').waitFor();

    // Wie zelf kiest houdt die keuze, en kan terug.
    await sbj.getByRole('radio', { name: 'Schrijven' }).check();
    await sbj.getByText('Je koos zelf: je wijzigingen gelden meteen.').waitFor();
    await sbj.getByRole('button', { name: 'Laat het onderdeel bepalen' }).click();
    await sbj.getByText('VNG schrijft dit onderdeel').waitFor();
  });
});
