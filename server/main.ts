import { bouwAlsNodig } from './bouw.ts';
import { ConfigFout, leesConfig } from './config.ts';
import { startServer } from './start.ts';
import { sluitBinnen } from './stoppen.ts';

/** Zo lang mag netjes afsluiten duren; een systeem dat stopt wacht ook niet eeuwig. */
const AFSLUITEN_MS = 10_000;

// React en Express lezen dit zelf en zijn zonder in de ontwikkelstand: traag, en met foutsporen op het scherm.
process.env.NODE_ENV ||= 'production';

try {
  const config = leesConfig(process.env);
  const build = config.ontwikkeling ? null : await bouwAlsNodig(console.info);
  const server = await startServer({ config, build, meld: console.info });
  const stop = async () => {
    const gelukt = await sluitBinnen(server, AFSLUITEN_MS);
    if (!gelukt) console.error('Netjes afsluiten duurde te lang of lukte niet; nu gestopt.');
    process.exit(gelukt ? 0 : 1);
  };
  // `on` en niet `once`: npm en de terminal sturen hetzelfde signaal allebei, en het tweede mag het eerste niet afkappen.
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (fout) {
  console.error(fout instanceof ConfigFout ? fout.message : fout);
  process.exit(1);
}
