import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { DEMO_ACCOUNTS } from '#db/programma/demo-accounts.ts';
import {
  meldAan,
  type Proefserver,
  proefserver,
  startProefserver,
  WACHTWOORD,
} from '#tests/helpers/server.ts';

let server: Proefserver;
let cookie: string;

beforeAll(async () => {
  server = await startProefserver();
  cookie = await meldAan(server.url, 'secretaris');
});
afterAll(() => server.sluit());

/** Wat een browser niet toestaat (`Host`, `Origin`, ruwe codering) mag hier wel. */
function ruw(
  pad: string,
  opties: { method?: string; headers?: Record<string, string>; body?: string | Buffer; url?: string },
): Promise<{ status: number; headers: Record<string, string | string[] | undefined>; tekst: string }> {
  const { method = 'GET', headers, body, url = server.url } = opties;
  const { hostname, port } = new URL(url);
  return new Promise((klaar, mis) => {
    const verzoek = request(
      { hostname, port, path: pad, method, headers, agent: false },
      async (antwoord) => {
        let tekst = '';
        for await (const stuk of antwoord) tekst += stuk;
        klaar({ status: antwoord.statusCode ?? 0, headers: antwoord.headers, tekst });
      },
    );
    verzoek.on('error', mis).end(body);
  });
}

const FORMULIER = { 'content-type': 'application/x-www-form-urlencoded' };
const LOGIN = new URLSearchParams({ email: 'vng@demo.example', wachtwoord: WACHTWOORD }).toString();

const PAGINAS = [
  '/',
  '/opgaven',
  '/opgaven/2',
  '/opgaven/2/plan',
  '/register',
  '/overleggen',
  '/toegankelijkheid',
  '/bestaat-niet',
];

describe('een formulier', () => {
  const post = (headers: Record<string, string>, url?: string) => {
    const lengte = String(Buffer.byteLength(LOGIN));
    return ruw('/login', {
      method: 'POST',
      headers: { ...FORMULIER, 'content-length': lengte, ...headers },
      body: LOGIN,
      url,
    });
  };

  it.each<[string, () => Record<string, string>]>([
    ['van deze website', () => ({ origin: server.url })],
    ['van deze website, zonder Origin', () => ({ 'sec-fetch-site': 'same-origin' })],
    ['van een programma, dat geen van beide stuurt', () => ({})],
  ])('%s wordt aangenomen', async (_wat, headers) => {
    expect((await post(headers())).status).toBe(302);
  });

  it.each([
    [{ origin: 'https://elders.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://127.0.0.1:1' }],
    [{ origin: 'geen adres' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('van een andere website wordt geweigerd: %j', async (headers) => {
    const antwoord = await post(headers);
    expect(antwoord.status).toBe(403);
    expect(antwoord.tekst).toBe('Dit verzoek komt niet van deze website en is geweigerd.');
    expect(antwoord.headers['set-cookie']).toBeUndefined();
  });

  it('moet bij een ingestelde ORIGIN precies daarvandaan komen', async () => {
    const { url } = await proefserver({ env: { ORIGIN: 'https://vijfhoek.example' } });
    const achterProxy = { host: 'vijfhoek.example', 'x-forwarded-proto': 'https' };
    expect((await post({ ...achterProxy, origin: 'https://vijfhoek.example' }, url)).status).toBe(302);
    expect((await post({ ...achterProxy, origin: 'http://vijfhoek.example' }, url)).status).toBe(403);
    expect((await post({ origin: url }, url)).status).toBe(403);
  });

  it('dat te groot is, of zijn omvang niet noemt, wordt geweigerd voor het gelezen is', async () => {
    const groot = { ...FORMULIER, 'content-length': String(1024 * 1024 + 1) };
    expect((await ruw('/login', { method: 'POST', headers: groot })).status).toBe(413);
    const stukjes = { ...FORMULIER, 'transfer-encoding': 'chunked' };
    expect((await ruw('/login', { method: 'POST', headers: stukjes, body: LOGIN })).status).toBe(411);
  });
});

describe('een WebSocket', () => {
  const status = (pad: string, headers: Record<string, string>): Promise<number | 'open'> =>
    new Promise((klaar) => {
      const socket = new WebSocket(server.url.replace('http', 'ws') + pad, { headers });
      socket.on('open', () => {
        socket.terminate();
        klaar('open');
      });
      socket.on('unexpected-response', (_verzoek, antwoord) => {
        socket.terminate();
        klaar(antwoord.statusCode ?? 0);
      });
      // Afbreken na het antwoord meldt zich hier ook; het antwoord is dan al gegeven.
      socket.on('error', () => undefined);
    });

  it('van een andere website komt er niet in', async () => {
    expect(await status('/sync/plan-opgave-2', { cookie, origin: 'https://elders.example' })).toBe(403);
    expect(await status('/sync/plan-opgave-2', { cookie, origin: server.url })).toBe('open');
  });

  it('op een ander pad dan /sync/<document> is er niet', async () => {
    expect(await status('/', { cookie, origin: server.url })).toBe(404);
  });
});

describe('elke pagina', () => {
  it.each(PAGINAS)(
    '%s heeft alleen scripts met de nonce van dit antwoord, en geen stijl in de pagina',
    async (pad) => {
      const haal = async () => {
        const antwoord = await fetch(server.url + pad, { headers: { cookie } });
        const html = await antwoord.text();
        const csp = antwoord.headers.get('content-security-policy') ?? '';
        return { html, csp, nonce: /'nonce-([^']+)'/.exec(csp)?.[1] ?? '' };
      };
      const { html, csp, nonce } = await haal();
      expect(html).toContain('<html lang="nl">');
      expect(nonce.length).toBeGreaterThan(20);
      expect(csp).toContain(`script-src 'self' 'nonce-${nonce}';`);
      expect(csp).toContain("style-src 'self';");
      expect(csp).not.toContain('unsafe');
      const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.length).toBeGreaterThan(0);
      for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
      const zonderScripts = html.replace(/<script\b[^>]*>.*?<\/script>/gs, '');
      expect(zonderScripts).not.toMatch(/<style\b|<[^>]+\s(style|on[a-z]+)=/);
      expect((await haal()).nonce).not.toBe(nonce);
    },
  );

  it('heeft de koppen die een browser streng maken, en komt nergens in een cache', async () => {
    const { headers } = await fetch(`${server.url}/`, { headers: { cookie } });
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    const csp = headers.get('content-security-policy') ?? '';
    for (const deel of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"]) {
      expect(csp).toContain(deel);
    }
    expect(csp).toContain("frame-ancestors 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it.each(['br', 'gzip'])('wordt met %s verkleind', async (codering) => {
    const headers = { cookie, 'accept-encoding': codering };
    const antwoord = await ruw('/register', { headers });
    expect(antwoord.headers['content-encoding']).toBe(codering);
    expect(antwoord.headers.vary).toContain('Accept-Encoding');
  });
});

describe('een adres dat er niet is', () => {
  it('is voor wie is aangemeld een 404 in de huisstijl, met het menu', async () => {
    const antwoord = await fetch(`${server.url}/bestaat/niet`, { headers: { cookie } });
    const html = await antwoord.text();
    expect(antwoord.status).toBe(404);
    expect(html).toContain('<nav');
    expect(html).toContain('Uitloggen');
    expect(html).toMatch(/<h1[^>]*>[^<]*(niet|bestaat)/i);
  });

  it.each(PAGINAS.filter((pad) => pad !== '/toegankelijkheid'))(
    'of er wel is, %s, is voor een ander hetzelfde: eerst aanmelden',
    async (pad) => {
      const antwoord = await fetch(server.url + pad, { redirect: 'manual' });
      expect(antwoord.status).toBe(302);
      expect(antwoord.headers.get('location')).toBe(
        pad === '/' ? '/login' : `/login?naar=${encodeURIComponent(pad)}`,
      );
    },
  );
});

describe('bestanden', () => {
  it('in /assets hebben een hash in hun naam en veranderen nooit', async () => {
    const html = await (await fetch(`${server.url}/login`)).text();
    const paden = [...new Set([...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, pad = '']) => pad))];
    expect(paden.length).toBeGreaterThan(3);
    for (const pad of paden) {
      expect(pad).toMatch(/-[\w-]{8}\.(js|css)$/);
      const antwoord = await fetch(server.url + pad);
      expect(antwoord.status, pad).toBe(200);
      expect(antwoord.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      await antwoord.arrayBuffer();
    }
  });

  it('in /assets die er niet zijn geven een korte 404, en geen pagina of omleiding', async () => {
    for (const pad of [
      '/assets/weg-12345678.js',
      '/assets/',
      '/assets/..%2fserver%2findex.js',
      '/assets/.vite',
    ]) {
      const antwoord = await fetch(server.url + pad, { redirect: 'manual' });
      expect(antwoord.status, pad).toBe(404);
      expect(antwoord.headers.get('cache-control')).toBeNull();
      expect(await antwoord.text()).toBe('Dit bestand bestaat niet (meer).');
    }
  });

  it('zoals het pictogram en het lettertype zijn er ook', async () => {
    const icoon = await fetch(`${server.url}/favicon.svg`);
    expect(icoon.status).toBe(200);
    expect(icoon.headers.get('content-type')).toContain('image/svg+xml');
    expect(icoon.headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it('van de server zelf zijn niet op te vragen', async () => {
    for (const pad of [
      '/../server/index.js',
      '/%2e%2e/server/index.js',
      '/.vite/manifest.json',
      '/package.json',
    ]) {
      const { status, tekst } = await ruw(pad, { headers: { cookie } });
      expect(status, pad).toBe(404);
      expect(tekst).toContain('<html lang="nl">');
    }
  });
});

describe('een raar verzoek', () => {
  it.each([
    ['een onmogelijke Host', { host: 'a b' }, '/login'],
    ['een Host met een pad', { host: 'x/../y' }, '/login'],
    ['een pad dat een ander adres lijkt', {}, '//elders.example/'],
    ['een kapotte codering', {}, '/opgaven/%E0%A4%A'],
  ])('%s geeft geen foutspoor en laat de server staan', async (_wat, headers, pad) => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => log.mockRestore());
    const { tekst } = await ruw(pad, { headers: { cookie, ...headers } });
    expect(tekst).not.toMatch(/\.(ts|js):\d+|node_modules|at \w+ \(/);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});

describe('/healthz', () => {
  it('zegt ok, zonder aanmelden', async () => {
    const antwoord = await fetch(`${server.url}/healthz`);
    expect([antwoord.status, await antwoord.text()]).toEqual([200, 'ok']);
  });
});

describe('het aanmeldscherm van een demo', () => {
  it('noemt het wachtwoord niet', async () => {
    const html = await (await fetch(`${server.url}/login`)).text();
    expect(html).toContain('Dit is een demo');
    expect(html).not.toContain(WACHTWOORD);
    for (const { naam } of DEMO_ACCOUNTS) expect(html).not.toContain(naam);
  });
});
