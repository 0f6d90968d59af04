import { meldAan, type Proefserver } from '#tests/helpers/server.ts';

/** Een aangemelde browser zonder JavaScript. */
export interface Bezoeker {
  /** De pagina, of null bij een 404. */
  lees(pad: string): Promise<string | null>;
  /** Verstuurt een formulier en volgt een redirect niet. */
  verstuur(
    pad: string,
    velden: Record<string, string> | string[][],
  ): Promise<{ status: number; naar: string | null; html: string }>;
}

/** Meldt een demo-account aan. */
export async function bezoeker({ url }: Proefserver, wie: string): Promise<Bezoeker> {
  const headers = { Cookie: await meldAan(url, wie), Accept: 'text/html' };
  return {
    async lees(pad) {
      const antwoord = await fetch(url + pad, { headers });
      return antwoord.status === 404 ? null : tekst(await antwoord.text());
    },
    async verstuur(pad, velden) {
      const body = new URLSearchParams(velden);
      const antwoord = await fetch(url + pad, { method: 'POST', redirect: 'manual', headers, body });
      return {
        status: antwoord.status,
        naar: antwoord.headers.get('location'),
        html: tekst(await antwoord.text()),
      };
    },
  };
}

/** De berichten die iemand nog niet las, het nieuwste eerst; wie `adres` opent komt waar het over gaat. */
export async function ongelezen(wie: Bezoeker): Promise<{ zin: string; adres: string }[]> {
  const html = (await wie.lees('/berichten')) ?? '';
  const gevonden = [...html.matchAll(/nieuw<\/span>\s*<a[^>]*href="(\/berichten\/\d+)"[^>]*>([^<]*)</g)];
  return gevonden.map(([, adres = '', zin = '']) => ({ zin, adres }));
}

/** De pagina zonder de gegevens voor JavaScript en zonder de merktekens van React, zodat alleen telt wat iemand ziet. */
function tekst(html: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll('<!-- -->', '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
