import type { IncomingHttpHeaders } from 'node:http';

/**
 * Of een verzoek van onze eigen pagina's komt. Een browser stuurt bij elke schrijvende vraag en elke WebSocket `Origin`
 * (of `Sec-Fetch-Site`) mee; staan die er allebei niet, dan is het geen browser en is er geen cookie te misbruiken.
 */
export function isEigenOrigin(headers: IncomingHttpHeaders, origin: string | null): boolean {
  const { origin: gestuurd } = headers;
  if (gestuurd !== undefined) {
    if (origin) return gestuurd === origin;
    return URL.canParse(gestuurd) && new URL(gestuurd).host === headers.host;
  }
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
