import type { Dialog, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openOpslag } from '#server/opslag.ts';
import { alineaOnder, meldtAan, openPlan } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';
import { tussenpersoon } from './tussenpersoon.ts';

const reis = opReis();
const komt = (wie: string) => reis.komt(wie, { netwerkStoring: true });

const regel = (pagina: Page) => pagina.locator('.verbinding');
const zegt = (pagina: Page, zin: string | RegExp) => regel(pagina).getByText(zin).first().waitFor();
const opgeslagen = (pagina: Page) => regel(pagina).getByText('Opgeslagen', { exact: true }).waitFor();

async function typ(pagina: Page, kop: string, tekst: string) {
  await alineaOnder(pagina, kop).click();
  await pagina.keyboard.type(tekst);
}

/** Wat er van plannen in deze browser staat. */
function bewaard(pagina: Page): Promise<string[]> {
  return pagina.evaluate(async () => {
    const namen = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return [...namen, ...Object.keys(localStorage)].filter((naam) => naam.startsWith('vijfhoek'));
  });
}

/** Beantwoordt de volgende vraag van de browser en geeft hem terug. */
function volgendeVraag(pagina: Page, antwoord: 'ja' | 'nee'): Promise<Dialog> {
  return new Promise((klaar) => {
    pagina.once('dialog', async (vraag) => {
      await (antwoord === 'ja' ? vraag.accept() : vraag.dismiss());
      klaar(vraag);
    });
  });
}

/** Meldt deze browser af zonder dat de pagina het weet, zoals op een ander apparaat of door de tijd. */
async function meldElders(pagina: Page) {
  const cookies = await pagina.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  await fetch(`${reis.server.url}/logout`, { method: 'POST', redirect: 'manual', headers: { cookie } });
}

/** Geen partij schrijft meer mee aan het plan van deze opgave. */
async function haalVanOpgave(nr: number) {
  const opslag = await openOpslag({ dataDir: reis.server.dataDir, databaseUrl: null });
  await opslag.kysely.deleteFrom('opgave_partij').where('opgave_nr', '=', nr).execute();
  await opslag.sluit();
}

describe('Opgeslagen', () => {
  it('staat er pas als de server het bevestigt', async () => {
    const bureau = await komt('programmabureau');
    const draad = await tussenpersoon(bureau);
    await openPlan(bureau, 2);
    await opgeslagen(bureau);
    expect(await regel(bureau).getByRole('img').count()).toBe(0);
    await typ(bureau, 'Ambitie', 'Snel bevestigd.');
    await zegt(bureau, 'Opslaan…');
    await opgeslagen(bureau);

    draad.houdBevestigingenVast();
    await typ(bureau, 'Veranderaanpak', 'Niet bevestigd.');
    await zegt(bureau, 'Opslaan…');
    await zegt(bureau, /^Nog niet opgeslagen sinds \d\d:\d\d\.$/);
    await expect.poll(() => regel(bureau).getByRole('status').textContent()).toContain('Nog niet opgeslagen');
    draad.laatBevestigingenLos();
    await opgeslagen(bureau);
    // Na zorgen hoort een schermlezer dat het goed kwam.
    await expect.poll(() => regel(bureau).getByRole('status').textContent()).toBe('Opgeslagen');
  });

  it('een storing van de opslag staat er, en gaat weer over', async () => {
    const bureau = await komt('programmabureau');
    const draad = await tussenpersoon(bureau);
    await openPlan(bureau, 2);
    await opgeslagen(bureau);
    draad.houdBevestigingenVast();
    draad.zeg(101, 1);
    await typ(bureau, 'Monitoring', 'Tijdens een storing.');
    await zegt(
      bureau,
      /Opslaan lukt nu niet\. Je tekst blijft in deze browser staan.*Nog niet opgeslagen sinds/,
    );
    draad.laatBevestigingenLos();
    draad.zeg(101, 0);
    await opgeslagen(bureau);
  });

  it('werkt ook in een browser die niets bewaart', async () => {
    const bureau = await komt('programmabureau');
    await bureau.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('dicht', 'SecurityError');
        },
      });
    });
    const draad = await tussenpersoon(bureau);
    await openPlan(bureau, 2);
    await typ(bureau, 'Prioriteiten', 'Zonder opslag in de browser.');
    await opgeslagen(bureau);
    draad.houdBevestigingenVast();
    draad.zeg(101, 1);
    await bureau.keyboard.type(' Nog iets.');
    await zegt(bureau, /Opslaan lukt nu niet\. Houd dit tabblad open/);
    draad.laatBevestigingenLos();
    draad.zeg(101, 0);
    await opgeslagen(bureau);
    await bureau.getByRole('button', { name: 'Uitloggen' }).click();
    await bureau.getByRole('button', { name: 'Aanmelden' }).waitFor();
  });

  it('een lezer ziet dat hij bij is', async () => {
    const lezer = await komt('lezer');
    await openPlan(lezer, 2);
    await zegt(lezer, 'Je leest de tekst van nu');
    expect(await bewaard(lezer)).toEqual([]);
  });
});

describe('als de server de verbinding sluit', () => {
  it('voor een nieuwe versie: opnieuw laden houdt de tekst', async () => {
    const bureau = await komt('programmabureau');
    const draad = await tussenpersoon(bureau);
    await openPlan(bureau, 2);
    await opgeslagen(bureau);
    draad.laatTekstVallen();
    await typ(bureau, 'Capaciteit', 'Over de versie heen.');
    await draad.sluit(4426);
    await zegt(bureau, /Er is een nieuwe versie van Vijfhoek\./);
    expect(await bureau.locator('.ProseMirror').getAttribute('contenteditable')).toBe('false');
    draad.laatTekstDoor();
    await regel(bureau).getByRole('button', { name: 'Opnieuw laden' }).click();
    await bureau.locator('.ProseMirror[contenteditable=true]').getByText('Over de versie heen.').waitFor();
    await opgeslagen(bureau);
  });

  it('voor even: de reden staat er en het gaat vanzelf verder', async () => {
    const bureau = await komt('programmabureau');
    const draad = await tussenpersoon(bureau);
    await openPlan(bureau, 2);
    await opgeslagen(bureau);
    const gezien = zegt(bureau, /De opslag is weg en er wacht al te veel\..*Je kunt doorwerken\./);
    await draad.sluit(4507);
    await gezien;
    await opgeslagen(bureau);
  });

  it('omdat je niet meer mag schrijven: je tekst is daarna nog te kopiëren, en komt niet in het plan', async () => {
    const bgzj = await komt('bgzj');
    const draad = await tussenpersoon(bgzj);
    await openPlan(bgzj, 1);
    await opgeslagen(bgzj);
    draad.laatTekstVallen();
    await typ(bgzj, 'Ambitie', 'Net te laat.');
    await haalVanOpgave(1);
    await zegt(bgzj, 'Je mag dit document lezen, maar niet bewerken.');
    draad.laatTekstDoor();
    await bgzj.reload();
    await bgzj.getByText('Er staat nog tekst van jou in deze browser').waitFor();
    await bgzj.getByText('Het plan met jouw tekst').click();
    const over = bgzj.getByRole('textbox', { name: 'Het plan met jouw tekst' });
    expect(await over.inputValue()).toContain('Net te laat.');
    expect(await bgzj.locator('.papier').textContent()).not.toContain('Net te laat.');
  });
});

describe('zonder verbinding', () => {
  it('typt iedereen door; weer verbonden staat alles er bij beiden', async () => {
    const bureau = await komt('programmabureau');
    const vng = await komt('vng');
    await openPlan(bureau, 3);
    await openPlan(vng, 3);
    await opgeslagen(bureau);
    await bureau.context().setOffline(true);
    await typ(bureau, 'Ambitie', 'Getypt in de trein.');
    await zegt(bureau, /^Geen verbinding: je kunt doorwerken\. Nog niet opgeslagen sinds \d\d:\d\d\.$/);
    await bureau.keyboard.type(' En verder.');
    await typ(vng, 'Veranderaanpak', 'Getypt op kantoor.');
    await opgeslagen(vng);
    expect(await bureau.getByText('Getypt op kantoor.').count()).toBe(0);

    await bureau.context().setOffline(false);
    await opgeslagen(bureau);
    await vng.getByText('Getypt in de trein. En verder.').waitFor();
    await bureau.getByText('Getypt op kantoor.').waitFor();
  });

  it('een laptop die sliep haalt in wat anderen schreven', async () => {
    const slaper = await komt('programmabureau');
    const vng = await komt('vng');
    await openPlan(slaper, 3);
    await openPlan(vng, 3);
    await typ(slaper, 'Capaciteit', 'Voor het slapen.');
    await opgeslagen(slaper);
    const cdp = await slaper.context().newCDPSession(slaper);
    await slaper.context().setOffline(true);
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
    await typ(vng, 'Monitoring', 'Terwijl jij sliep.');
    await opgeslagen(vng);
    await cdp.send('Page.setWebLifecycleState', { state: 'active' });
    await slaper.context().setOffline(false);
    await slaper.getByText('Terwijl jij sliep.').waitFor();
    await opgeslagen(slaper);
  });

  it('na herladen zonder verbinding is de tekst er nog, en wordt hij opgeslagen', async () => {
    const bureau = await komt('programmabureau');
    await openPlan(bureau, 4);
    await opgeslagen(bureau);
    await bureau.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await bureau.context().setOffline(true);
    await typ(bureau, 'Ambitie', 'Overleeft herladen.');
    await zegt(bureau, /Nog niet opgeslagen/);
    await bureau.reload();
    await bureau.getByRole('heading', { name: 'Geen verbinding' }).waitFor();
    await bureau.getByText('Wat je in een plan typte staat veilig in deze browser.').waitFor();
    await bureau.context().setOffline(false);
    await bureau.getByRole('link', { name: 'Opnieuw proberen' }).click();
    await bureau.locator('.ProseMirror').getByText('Overleeft herladen.').waitFor();
    await opgeslagen(bureau);
    const vng = await komt('vng');
    await openPlan(vng, 4);
    await vng.getByText('Overleeft herladen.').waitFor();
  });

  it('weggaan met tekst die nog niet is opgeslagen vraagt eerst', async () => {
    const bureau = await komt('programmabureau');
    const draad = await tussenpersoon(bureau);
    await openPlan(bureau, 4);
    await opgeslagen(bureau);
    draad.houdBevestigingenVast();
    await typ(bureau, 'Monitoring', 'Blijf nog even.');

    const binnen = volgendeVraag(bureau, 'nee');
    await bureau.getByRole('link', { name: 'Overleggen' }).click();
    expect((await binnen).message()).toContain('Nog niet alles is opgeslagen');
    expect(new URL(bureau.url()).pathname).toBe('/opgaven/4/plan');

    const buiten = volgendeVraag(bureau, 'nee');
    await bureau.evaluate(() => location.assign('/toegankelijkheid'));
    expect((await buiten).type()).toBe('beforeunload');

    draad.laatBevestigingenLos();
    await opgeslagen(bureau);
    await bureau.getByRole('link', { name: 'Overleggen' }).click();
    await bureau.waitForURL('**/overleggen');
  });

  it('weggaan vlak na een toets vraagt niets als de server het op tijd bevestigt', async () => {
    const bureau = await komt('programmabureau');
    await openPlan(bureau, 4);
    await opgeslagen(bureau);
    await typ(bureau, 'Veranderaanpak', 'Snel weg.');
    await bureau.getByRole('link', { name: 'Overleggen' }).click();
    await bureau.waitForURL('**/overleggen');
  });
});

describe('als een netwerk de WebSocket tegenhoudt', () => {
  const isOmweg = (pagina: Page) =>
    regel(pagina)
      .getByRole('img', { name: /Verbonden via een omweg/ })
      .waitFor();

  // Elk wacht even voor de omweg: tegelijk scheelt dat twee keer wachten.
  it('schrijft iedereen samen via HTTP, met bevestiging en cursors: geweigerd, eindeloos wachtend of stil', async () => {
    const geweigerd = await komt('programmabureau');
    await geweigerd.addInitScript(() => {
      const Echt = WebSocket;
      // De CSP houdt dit adres tegen: de WebSocket gaat niet open.
      window.WebSocket = class extends Echt {
        constructor() {
          super('wss://elders.example/');
        }
      };
    });
    const eindeloos = await komt('programmabureau');
    await eindeloos.addInitScript(() => {
      window.WebSocket = class extends WebSocket {
        constructor() {
          super(`ws://${location.host}/`);
          Object.defineProperty(this, 'onopen', { set: () => undefined });
          Object.defineProperty(this, 'onclose', { set: () => undefined });
        }
      };
    });
    // Gaat open, en dan komt er niets door.
    const stil = await komt('programmabureau');
    await stil.routeWebSocket(/\/sync\//, () => undefined);
    const vng = await komt('vng');
    reis.klachten(0).splice(0);

    const dicht = [
      { pagina: geweigerd, kop: 'Ambitie', tekst: 'Geweigerd' },
      { pagina: eindeloos, kop: 'Prioriteiten', tekst: 'Eindeloos' },
      { pagina: stil, kop: 'Haalbaarheid', tekst: 'Stil' },
    ];
    await openPlan(vng, 5);
    await Promise.all(dicht.map(({ pagina }) => openPlan(pagina, 5)));
    await Promise.all(dicht.map(({ pagina }) => isOmweg(pagina)));
    for (const { pagina, kop, tekst } of dicht) {
      await typ(pagina, kop, `${tekst} heen.`);
      await vng.getByText(`${tekst} heen.`).waitFor();
      await vng
        .locator(`.ProseMirror h2:has-text("${kop}") + p .caret__naam`, { hasText: 'Noor van Vliet' })
        .waitFor({ state: 'attached' });
      await opgeslagen(pagina);
    }
    await typ(vng, 'Veranderaanpak', 'En terug.');
    for (const { pagina } of dicht) {
      await pagina.getByText('En terug.').waitFor();
      await pagina.locator('.caret__naam', { hasText: 'VNG · Sanne de Wit' }).waitFor({ state: 'attached' });
    }

    // Wat hier bleek te werken is bij de volgende pagina meteen de weg.
    await geweigerd.reload();
    await isOmweg(geweigerd);
    const klachten = reis.klachten(0).splice(0);
    expect(klachten.filter((klacht) => !klacht.includes('wss://elders.example/'))).toEqual([]);
  });
});

describe('via HTTP', () => {
  async function omweg(opgave: number): Promise<Page> {
    const bureau = await komt('programmabureau');
    await bureau.addInitScript(() => sessionStorage.setItem('http-weg-tot', String(Date.now() + 600_000)));
    await openPlan(bureau, opgave);
    await regel(bureau).getByRole('img').waitFor();
    await opgeslagen(bureau);
    return bureau;
  }

  it('gaat typen zonder verbinding door, en komt het daarna aan', async () => {
    const bureau = await omweg(5);
    await bureau.context().setOffline(true);
    await typ(bureau, 'Capaciteit', 'Omweg zonder net.');
    await zegt(bureau, /^Geen verbinding: je kunt doorwerken\..*Nog niet opgeslagen/);
    await bureau.context().setOffline(false);
    await opgeslagen(bureau);
    const vng = await komt('vng');
    await openPlan(vng, 5);
    await vng.getByText('Omweg zonder net.').waitFor();
  });

  it('komt ook een grote lap tekst heel over', async () => {
    const bureau = await omweg(5);
    await alineaOnder(bureau, 'Monitoring').click();
    const lap = 'Een zin van een lange notitie. '.repeat(1_900);
    await bureau.keyboard.insertText(lap);
    await opgeslagen(bureau);
    const vng = await komt('vng');
    await openPlan(vng, 5);
    await expect.poll(() => alineaOnder(vng, 'Monitoring').textContent()).toContain(lap);
  });

  it('hoort de editor waarom de server sluit', async () => {
    const bureau = await omweg(5);
    await meldElders(bureau);
    await regel(bureau)
      .getByText(/Je bent niet meer aangemeld/)
      .waitFor({ timeout: 5_000 });
    await regel(bureau).getByRole('link', { name: 'Opnieuw aanmelden' }).waitFor();
  });
});

describe('afmelden', () => {
  it('wist wat er in de browser bewaard was', async () => {
    const bureau = await komt('programmabureau');
    await openPlan(bureau, 6);
    await typ(bureau, 'Ambitie', 'Op een gedeelde computer.');
    await opgeslagen(bureau);
    await expect.poll(() => bewaard(bureau)).toContain('vijfhoek:1:plan-opgave-6');
    await bureau.getByRole('button', { name: 'Uitloggen' }).click();
    await bureau.getByRole('button', { name: 'Aanmelden' }).waitFor();
    await expect.poll(() => bewaard(bureau)).toEqual([]);
  });

  it('wist ook als het script van de pagina er nog niet was', async () => {
    const bureau = await komt('programmabureau');
    await openPlan(bureau, 6);
    await opgeslagen(bureau);
    // Zo verstuurt een browser het formulier zonder script.
    await bureau.evaluate(() => document.querySelector<HTMLFormElement>('form[action="/logout"]')?.submit());
    await bureau.getByRole('button', { name: 'Aanmelden' }).waitFor();
    await expect.poll(() => bewaard(bureau)).toEqual([]);
  });

  it('wordt op het aanmeldscherm afgemaakt als het wissen te lang duurde', async () => {
    const bureau = await komt('programmabureau');
    await openPlan(bureau, 6);
    await opgeslagen(bureau);
    await meldElders(bureau);
    await zegt(bureau, /Je bent niet meer aangemeld/);
    await bureau.evaluate(() => localStorage.setItem('vijfhoek-wissen', ''));
    await bureau.goto('/login');
    await bureau.getByRole('button', { name: 'Aanmelden' }).waitFor();
    await expect.poll(() => bewaard(bureau)).toEqual([]);
  });

  it('vraagt eerst als er tekst in zit die nog niet is opgeslagen', async () => {
    const bureau = await komt('programmabureau');
    const draad = await tussenpersoon(bureau);
    await openPlan(bureau, 6);
    await opgeslagen(bureau);
    draad.laatTekstVallen();
    await typ(bureau, 'Monitoring', 'Gaat verloren.');
    const nee = volgendeVraag(bureau, 'nee');
    await bureau.getByRole('button', { name: 'Uitloggen' }).click();
    expect((await nee).message()).toContain('Als je uitlogt gaat die verloren.');
    await bureau.getByText('Gaat verloren.').waitFor();
    const ja = volgendeVraag(bureau, 'ja');
    await bureau.getByRole('button', { name: 'Uitloggen' }).click();
    await ja;
    await bureau.getByRole('button', { name: 'Aanmelden' }).waitFor();
    await expect.poll(() => bewaard(bureau)).toEqual([]);
  });

  it('in een ander tabblad: ook dat wist, en legt uit wat er is', async () => {
    const bureau = await komt('programmabureau');
    await bureau.goto('/');
    const tweede = await bureau.context().newPage();
    const fouten: string[] = [];
    tweede.on('pageerror', (fout) => fouten.push(fout.message));
    await openPlan(tweede, 6);
    await typ(tweede, 'Veranderaanpak', 'In het tweede tabblad.');
    await opgeslagen(tweede);
    await bureau.getByRole('button', { name: 'Uitloggen' }).click();
    await bureau.getByRole('button', { name: 'Aanmelden' }).waitFor();
    await expect.poll(() => bewaard(bureau)).toEqual([]);
    await tweede.keyboard.type(' Nog een zin.');
    await zegt(tweede, /Je bent niet meer aangemeld/);
    expect(await bewaard(bureau)).toEqual([]);
    expect(fouten).toEqual([]);
  });

  it('op een ander apparaat: de editor zegt het, en na opnieuw aanmelden komt de tekst erbij', async () => {
    const bureau = await komt('programmabureau');
    const draad = await tussenpersoon(bureau);
    await openPlan(bureau, 6);
    await opgeslagen(bureau);
    draad.laatTekstVallen();
    await typ(bureau, 'Capaciteit', 'Van voor het afmelden.');
    await meldElders(bureau);
    await regel(bureau)
      .getByText(/Je bent niet meer aangemeld\..*tot je je hier weer aanmeldt/)
      .waitFor({ timeout: 5_000 });
    await regel(bureau).getByRole('button', { name: 'Kopieer de tekst' }).waitFor();

    draad.laatTekstDoor();
    await regel(bureau).getByRole('link', { name: 'Opnieuw aanmelden' }).click();
    await meldtAan(bureau, 'programmabureau');
    await bureau.locator('.ProseMirror').getByText('Van voor het afmelden.').waitFor();
    await opgeslagen(bureau);
  });

  it('wie daarna in dezelfde browser komt ziet andermans tekst niet', async () => {
    const bureau = await komt('programmabureau');
    const draad = await tussenpersoon(bureau);
    await openPlan(bureau, 6);
    await opgeslagen(bureau);
    draad.laatTekstVallen();
    await typ(bureau, 'Prioriteiten', 'Alleen van mij.');
    await meldElders(bureau);
    await zegt(bureau, /Je bent niet meer aangemeld/);
    draad.laatTekstDoor();
    await regel(bureau).getByRole('link', { name: 'Opnieuw aanmelden' }).click();
    await meldtAan(bureau, 'vng');
    await opgeslagen(bureau);
    expect(await bureau.getByText('Alleen van mij.').count()).toBe(0);
    await expect.poll(() => bewaard(bureau)).toContain('vijfhoek:1:plan-opgave-6');
  });
});
