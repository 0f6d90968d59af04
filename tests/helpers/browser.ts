import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const SYSTEEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const systeem = () => process.env.CHROMIUM ?? SYSTEEM.find((pad) => existsSync(pad));

/** Een echte Chromium: die van het systeem, en anders die uit het pakket `@sparticuz/chromium`. */
export async function startBrowser(): Promise<Browser> {
  const eigen = systeem();
  if (eigen) return chromium.launch({ executablePath: eigen, args: ZUINIG });
  const pakket = await haalPakket();
  // Niet in één proces, zoals het pakket voor een functie wil: dan sluit de browser met het eerste venster.
  const args = pakket.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return chromium.launch({ executablePath: await pakket.executablePath(), args: [...args, ...ZUINIG] });
}

/** Pakt de browser uit het pakket alvast uit, zodat twee testbestanden dat niet tegelijk doen. */
export async function zetBrowserKlaar(): Promise<void> {
  if (!systeem()) await (await haalPakket()).executablePath();
}

async function haalPakket() {
  // Het pakket zet zijn eigen bibliotheken (nss e.d.) alleen klaar als het denkt dat het in een functie draait.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  return (await import('@sparticuz/chromium')).default;
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
