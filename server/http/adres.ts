import { isIPv6 } from 'node:net';
import { ConfigFout } from '../config.ts';

const ALLEEN_HIER = '127.0.0.1';
const OVERAL = '0.0.0.0';

/**
 * Waarop geluisterd wordt. Het wachtwoord van demo-accounts kent iedereen, dus een opslag die ze heeft is alleen op deze
 * machine te bereiken (design §3).
 * @throws {ConfigFout} als HOST iets anders wil
 */
export function kiesHost(gevraagd: string | null, demo: boolean): string {
  if (!demo) return gevraagd ?? OVERAL;
  if (gevraagd === null) return ALLEEN_HIER;
  if (gevraagd === 'localhost' || gevraagd === '::1' || /^127(\.\d+){3}$/.test(gevraagd)) return gevraagd;
  throw new ConfigFout(
    `HOST mag niet ${gevraagd} zijn: deze opslag heeft demo-accounts en luistert alleen op deze computer. ` +
      'Laat HOST weg, of begin met DEMO=off en een lege DATA_DIR.',
  );
}

/** Het adres waarop deze machine zichzelf bereikt. */
export function urlVan(host: string, poort: number): string {
  if (host === OVERAL || host === '::') return `http://${ALLEEN_HIER}:${poort}`;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${poort}`;
}
