import type { Browser, Page } from 'playwright-core';
import { meldAan, WACHTWOORD } from './server.ts';

export interface Mens {
  pagina: Page;
  /** Wat de browser als fout meldde; hoort leeg te zijn. */
  klachten: string[];
  sluit(): Promise<void>;
}

export interface MensOpties {
  breed?: number;
  hoog?: number;
  javaScriptEnabled?: boolean;
  /** Of het netwerk in deze test stukgaat: wat de browser daarover meldt is dan geen klacht. */
  netwerkStoring?: boolean;
}

const NETWERK = /Failed to load resource|WebSocket connection to|net::ERR_|Failed to fetch/;
/**
 * Wie een pagina verlaat terwijl die nog iets ophaalt of in haar eigen opslag schrijft breekt dat af; zo noemt Chromium dat. Ook
 * wie klikt terwijl de pagina zich net ververst: Remix laat dan weten dat het lezen van het oude antwoord ophield. In de console
 * staat de soort fout ervoor; een fout die niemand opving (`pageerror`) komt zonder.
 */
const AFGEBROKEN =
  /^((TypeError: )?network error|(AbortError: )?(The transaction|BodyStreamBuffer) was aborted\b[\s\S]*)$/;

/**
 * Een mens leest eerst; een test drukt al op een toets voordat React de pagina van de server heeft overgenomen, en dan luistert
 * er nog niets. Het laatste element dat React overneemt is `html`.
 */
async function leeft(pagina: Page): Promise<void> {
  await pagina.waitForFunction(
    () =>
      !document.querySelector('script[type=module]') ||
      Object.keys(document.documentElement).some((sleutel) => sleutel.startsWith('__reactFiber$')),
  );
}

/** Laat `goto` en `reload` wachten tot de pagina leeft. */
function wachtOpLeven(pagina: Page): void {
  const { goto, reload } = pagina;
  pagina.goto = async (...vraag) => {
    const antwoord = await goto.apply(pagina, vraag);
    await leeft(pagina);
    return antwoord;
  };
  pagina.reload = async (...vraag) => {
    const antwoord = await reload.apply(pagina, vraag);
    await leeft(pagina);
    return antwoord;
  };
}

/** Een mens met een eigen browser, aangemeld met een demo-account, voor een lege pagina. */
export async function mens(
  browser: Browser,
  url: string,
  wie: string,
  opties: MensOpties = {},
): Promise<Mens> {
  const { breed = 1440, hoog = 900, javaScriptEnabled = true, netwerkStoring = false } = opties;
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled,
    locale: 'nl-NL',
    viewport: { width: breed, height: hoog },
  });
  const pagina = await context.newPage();
  if (javaScriptEnabled) wachtOpLeven(pagina);
  // Zo vindt `TRAAG=6 npx vitest run tests/e2e` wat alleen goed gaat op een snelle machine.
  if (process.env.TRAAG) {
    const cdp = await context.newCDPSession(pagina);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: Number(process.env.TRAAG) });
  }
  const klachten: string[] = [];
  pagina.on('pageerror', ({ message }) => {
    if (!AFGEBROKEN.test(message)) klachten.push(`pageerror: ${message}`);
  });
  pagina.on('console', (bericht) => {
    const tekst = bericht.text();
    const isVerwacht = AFGEBROKEN.test(tekst) || (netwerkStoring && NETWERK.test(tekst));
    if (bericht.type() === 'error' && !isVerwacht) klachten.push(tekst);
  });
  const [name = '', value = ''] = (await meldAan(url, wie)).split('=');
  await context.addCookies([{ name, value, url }]);
  return { pagina, klachten, sluit: () => context.close() };
}

/** Vult het aanmeldscherm in dat voor ons staat. */
export async function meldtAan(pagina: Page, wie: string): Promise<void> {
  await pagina.getByLabel('E-mailadres').fill(`${wie}@demo.example`);
  await pagina.getByLabel('Wachtwoord').fill(WACHTWOORD);
  await pagina.getByRole('button', { name: 'Aanmelden' }).click();
  await pagina.getByRole('button', { name: 'Uitloggen' }).waitFor();
}

/** Opent het plan van een opgave en wacht tot de editor er is en verbonden is. */
export async function openPlan(pagina: Page, opgaveNr: number): Promise<void> {
  await pagina.goto(`/opgaven/${opgaveNr}/plan`);
  await pagina.locator('.ProseMirror').waitFor();
  await pagina.locator('.verbinding[data-staat=verbonden]').waitFor();
}

/** De alinea onder een kop van het plan. */
export function alineaOnder(pagina: Page, kop: string) {
  return pagina.locator(`.ProseMirror h2:has-text("${kop}") + p`);
}

/**
 * Beweegt of vergroot de selectie met een toets, en laat de editor dat meteen weten: de browser meldt het pas straks, en een
 * test drukt de volgende toets sneller dan een mens.
 */
export async function beweeg(pagina: Page, toets: string): Promise<void> {
  await pagina.keyboard.press(toets);
  await pagina.evaluate(() => document.dispatchEvent(new Event('selectionchange')));
}

/** Kiest met de spatiebalk: een muis mist als de pagina nog naar het formulier schuift. */
export async function kiest(pagina: Page, naam: string): Promise<void> {
  await pagina.getByRole('radio', { name: naam, exact: true }).focus();
  await pagina.keyboard.press('Space');
}

/** Kiest met de spatiebalk het eerste antwoord waar nog niets gekozen is; bij een eerdere melding staat dat er al. */
export async function kiesWatOpenStaat(pagina: Page): Promise<void> {
  for (const naam of ['voortgang', 'licht']) {
    const keuzes = pagina.locator(`input[type=radio][name=${naam}]`);
    if ((await pagina.locator(`input[type=radio][name=${naam}]:checked`).count()) > 0) continue;
    await keuzes.first().focus();
    await pagina.keyboard.press('Space');
  }
}
