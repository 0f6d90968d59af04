import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const SYSTEEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Een echte Chromium: die van het systeem, en anders die uit het pakket `@sparticuz/chromium`. */
export async function startBrowser(): Promise<Browser> {
  const systeem = process.env.CHROMIUM ?? SYSTEEM.find((pad) => existsSync(pad));
  if (systeem) return chromium.launch({ executablePath: systeem, args: ZUINIG });
  // Het pakket zet zijn eigen bibliotheken (nss e.d.) alleen klaar als het denkt dat het in een functie draait.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: pakket } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await pakket.executablePath(),
    args: [...pakket.args, ...ZUINIG],
  });
}

const ZUINIG = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
