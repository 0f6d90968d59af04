import { describe, expect, it } from 'vitest';
import { alineaOnder, beweeg, openPlan } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';
import { meldAan } from '#tests/helpers/server.ts';

const reis = opReis();

describe('samen aan een implementatieplan', () => {
  it('programmabureau en VNG schrijven tegelijk en zien elkaars tekst, naam en cursor', async () => {
    const bureau = await reis.komt('programmabureau');
    const vng = await reis.komt('vng');
    await openPlan(bureau, 2);
    await openPlan(vng, 2);

    await alineaOnder(bureau, 'Ambitie en resultaat').click();
    await bureau.keyboard.type('Elke gemeente heeft in 2028 een stevig lokaal team.');
    await vng.getByText('Elke gemeente heeft in 2028 een stevig lokaal team.').waitFor();
    await vng.locator('.caret__naam', { hasText: 'Noor van Vliet' }).waitFor({ state: 'attached' });

    await alineaOnder(vng, 'Veranderaanpak').click();
    await vng.keyboard.type('We beginnen waar de wachttijd het langst is.');
    await bureau.getByText('We beginnen waar de wachttijd het langst is.').waitFor();
    await bureau.locator('.caret__naam', { hasText: 'VNG · Sanne de Wit' }).waitFor({ state: 'attached' });
  });

  it('een lezer leest live mee en kan niet schrijven', async () => {
    const lezer = await reis.komt('lezer');
    const bureau = await reis.komt('programmabureau');
    await openPlan(lezer, 3);
    await openPlan(bureau, 3);
    expect(await lezer.locator('.ProseMirror').getAttribute('contenteditable')).toBe('false');
    await alineaOnder(bureau, 'Capaciteit').click();
    await bureau.keyboard.type('Er zijn te weinig gezinshuizen.');
    await lezer.getByText('Er zijn te weinig gezinshuizen.').waitFor();
    expect(await lezer.getByRole('toolbar').count()).toBe(0);
  });

  it('de tekst staat al in de eerste HTML, ook zonder JavaScript', async () => {
    const bureau = await reis.komt('programmabureau');
    await openPlan(bureau, 4);
    await alineaOnder(bureau, 'Monitoring').click();
    await bureau.keyboard.type('Wij meten elk kwartaal.');
    const sbj = await reis.komt('sbj');
    await openPlan(sbj, 4);
    await sbj.getByText('Wij meten elk kwartaal.').waitFor();

    const cookie = await meldAan(reis.server.url, 'lezer');
    const html = await (await fetch(`${reis.server.url}/opgaven/4/plan`, { headers: { cookie } })).text();
    expect(html.replace(/<script[\s\S]*?<\/script>/g, '')).toContain('Wij meten elk kwartaal.');
  });

  it('/ zet een bestaande actie in de tekst en maakt een nieuwe; haar licht verandert bij iedereen vanzelf', async () => {
    const bureau = await reis.komt('programmabureau');
    const vng = await reis.komt('vng');
    await openPlan(bureau, 2);
    await openPlan(vng, 2);

    await alineaOnder(bureau, 'Prioriteiten').click();
    await bureau.keyboard.type('/actie');
    await bureau.locator('.slashmenu [role=option]', { hasText: 'Actie' }).waitFor();
    await bureau.keyboard.press('Enter');
    await bureau.getByRole('dialog').getByRole('button', { name: 'Nieuwe actie maken' }).click();
    const dialoog = bureau.getByRole('dialog');
    await dialoog.getByRole('button', { name: 'Maken en invoegen' }).click();
    await dialoog
      .getByText(/Geef de actie een titel/)
      .first()
      .waitFor();
    await dialoog.getByLabel('Titel').fill('Startfoto per gemeente maken');
    await dialoog.getByLabel('Eigenaar').selectOption({ label: 'VNG' });
    await dialoog.getByLabel('Jaar', { exact: true }).fill('2028');
    await dialoog.getByRole('button', { name: 'Maken en invoegen' }).click();
    const blok = bureau.locator('.actie', { hasText: 'Startfoto per gemeente maken' });
    await blok.getByText('VNG').first().waitFor();
    await blok.getByText('niet gemeld').waitFor();

    const bijVng = vng.locator('.actie', { hasText: 'Startfoto per gemeente maken' });
    await bijVng.waitFor();
    const adres = await bijVng.getByRole('link', { name: /openen/ }).getAttribute('href');
    const id = adres?.split('/').pop();
    const cookie = await meldAan(reis.server.url, 'vng');
    const melding = {
      sleutel: `actie:${id}`,
      voortgang: 'mee_bezig',
      licht: 'oranje',
      toelichting: 'Twee gemeenten zijn laat.',
    };
    const antwoord = await fetch(`${reis.server.url}/melden`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams(melding),
    });
    expect(antwoord.status).toBeLessThan(400);
    await blok.getByText('risico').waitFor();
    await bijVng.getByText('risico').waitFor();
  });

  it('na een herstart van de server is alles er nog, en schrijft iedereen verder', async () => {
    const bureau = await reis.komt('programmabureau');
    await openPlan(bureau, 5);
    await alineaOnder(bureau, 'Capaciteit').click();
    await bureau.keyboard.type('Tien inkopers per regio.');
    const getuige = await reis.komt('rijk');
    await openPlan(getuige, 5);
    await getuige.getByText('Tien inkopers per regio.').waitFor();

    await reis.iedereenNaarHuis();
    await reis.server.herstart();

    const later = await reis.komt('bgzj');
    await openPlan(later, 5);
    await later.getByText('Tien inkopers per regio.').waitFor();
    await alineaOnder(later, 'Capaciteit').waitFor();
    await later.getByText('Tien inkopers per regio.').click();
    await beweeg(later, 'End');
    await later.keyboard.type(' En twee juristen.');
    await later.getByText('Tien inkopers per regio. En twee juristen.').waitFor();
  });

  it('een toets op het moment dat de tekst te bewerken lijkt gaat niet verloren', async () => {
    const bureau = await reis.komt('programmabureau');
    await bureau.goto('/opgaven/6/plan', { waitUntil: 'commit' });
    // Het eerste moment waarop het blad te bewerken is: meteen erin klikken en typen, zonder op de verbinding te wachten.
    await bureau.locator('.ProseMirror[contenteditable=true] h2:has-text("Ambitie") + p').click();
    await bureau.keyboard.type('Eerste letters.');
    await bureau.locator('.verbinding[data-staat=verbonden]').waitFor();
    await expect.poll(() => alineaOnder(bureau, 'Ambitie').textContent()).toBe('Eerste letters.');
    const ander = await reis.komt('vng');
    await openPlan(ander, 6);
    await ander.getByText('Eerste letters.').waitFor();
  });
});
