import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenHash } from '#server/aanmelden/token.ts';
import { openOpslag } from '#server/opslag.ts';
import {
  meldAan,
  type Proefserver,
  proefserver,
  startProefserver,
  WACHTWOORD,
} from '#tests/helpers/server.ts';

let server: Proefserver;
let nu = new Date('2026-11-20T09:00:00Z');

beforeAll(async () => {
  server = await startProefserver({ klok: () => nu });
});
afterAll(() => server.sluit());

interface Poging {
  email: string;
  wachtwoord: string;
  naar?: string;
  headers?: Record<string, string>;
}

function probeer({ email, wachtwoord, naar, headers }: Poging, url = server.url): Promise<Response> {
  const zoek = naar === undefined ? '' : `?${new URLSearchParams({ naar })}`;
  const body = new URLSearchParams({ email, wachtwoord });
  return fetch(`${url}/login${zoek}`, { method: 'POST', redirect: 'manual', body, headers });
}

const vraag = (pad: string, cookie: string) =>
  fetch(server.url + pad, { redirect: 'manual', headers: { cookie } });

const tekstVan = (html: string) =>
  html
    .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('aanmelden', () => {
  it('geeft met het goede wachtwoord een cookie die alleen de server leest, en gaat naar de voorpagina', async () => {
    const antwoord = await probeer({ email: 'VNG@demo.example', wachtwoord: WACHTWOORD });
    expect(antwoord.status).toBe(302);
    expect(antwoord.headers.get('location')).toBe('/');
    const [cookie = '', ...meer] = antwoord.headers.getSetCookie();
    expect(meer).toEqual([]);
    const [paar = '', ...vlaggen] = cookie.split('; ');
    expect(paar).toMatch(/^vijfhoek_sessie=[\w-]{43}$/);
    expect(vlaggen.sort()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax']);
    expect((await vraag('/', paar)).status).toBe(200);
  });

  it('maakt de cookie Secure als mensen de app over https openen', async () => {
    const veilig = await proefserver({ env: { ORIGIN: 'https://vijfhoek.example' } });
    const antwoord = await probeer({ email: 'vng@demo.example', wachtwoord: WACHTWOORD }, veilig.url);
    expect(antwoord.headers.getSetCookie()[0]).toMatch(/; Secure(;|$)/);
  });

  it('verraadt niet of een account bestaat: zelfde zin, zelfde status', async () => {
    const verkeerd = await probeer({ email: 'sbj@demo.example', wachtwoord: 'verkeerd' });
    const onbekend = await probeer({ email: 'wie@demo.example', wachtwoord: 'verkeerd' });
    expect([verkeerd.status, onbekend.status]).toEqual([400, 400]);
    expect([...verkeerd.headers.keys()]).toEqual([...onbekend.headers.keys()]);
    const [een, ander] = [tekstVan(await verkeerd.text()), tekstVan(await onbekend.text())];
    expect(een).toContain('Dit e-mailadres en wachtwoord horen niet bij elkaar.');
    expect(ander).toBe(een);
    expect(verkeerd.headers.getSetCookie()).toEqual([]);
  });

  it('houdt het e-mailadres in het veld, maar nooit het wachtwoord, en zet een zin bij wat ontbreekt', async () => {
    const antwoord = await probeer({ email: 'geen adres', wachtwoord: 'mijn-geheim-123' });
    const html = await antwoord.text();
    expect(antwoord.status).toBe(400);
    expect(html).toContain('value="geen adres"');
    expect(html).toContain('Vul een e-mailadres in, zoals naam@organisatie.nl.');
    expect(html).not.toContain('mijn-geheim-123');
    expect(await (await probeer({ email: 'vng@demo.example', wachtwoord: '' })).text()).toContain(
      'Vul je wachtwoord in.',
    );
  });
});

describe('een sessie', () => {
  it('staat alleen als hash in de opslag', async () => {
    const cookie = await meldAan(server.url, 'bgzj');
    const token = cookie.split('=')[1] ?? '';
    const { kysely, sluit } = await openOpslag({ dataDir: server.dataDir, databaseUrl: null });
    const sessies = await kysely.selectFrom('sessie').select('token_hash').execute();
    await sluit();
    expect(sessies).toContainEqual({ token_hash: tokenHash(token) });
    const bestanden = await readdir(server.dataDir, { recursive: true, withFileTypes: true });
    for (const { name, parentPath } of bestanden.filter((een) => een.isFile())) {
      expect((await readFile(join(parentPath, name))).includes(token), name).toBe(false);
    }
  });

  it('eindigt bij afmelden, ook voor wie de cookie bewaard heeft', async () => {
    const cookie = await meldAan(server.url, 'lezer');
    expect((await vraag('/', cookie)).status).toBe(200);
    const antwoord = await fetch(`${server.url}/logout`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
    });
    expect(antwoord.headers.get('location')).toBe('/login');
    expect(antwoord.headers.getSetCookie()[0]).toMatch(/^vijfhoek_sessie=; Max-Age=0/);
    expect((await vraag('/', cookie)).headers.get('location')).toBe('/login');
  });

  it('eindigt na twaalf uur', async () => {
    nu = new Date('2026-11-20T09:00:00Z');
    const cookie = await meldAan(server.url, 'rijk');
    nu = new Date('2026-11-20T20:59:59Z');
    expect((await vraag('/', cookie)).status).toBe(200);
    nu = new Date('2026-11-20T21:00:00Z');
    expect((await vraag('/', cookie)).headers.get('location')).toBe('/login');
    nu = new Date('2026-11-20T09:00:00Z');
  });

  it.each(['', 'vijfhoek_sessie=', 'vijfhoek_sessie=%', 'vijfhoek_sessie=verzonnen', 'x; vijfhoek_sessie'])(
    'is er niet met de cookie "%s"',
    async (cookie) => {
      expect((await vraag('/', cookie)).headers.get('location')).toBe('/login');
    },
  );
});

describe('te vaak verkeerd', () => {
  it('weigert na tien keer ook het goede wachtwoord; andere accounts merken niets', async () => {
    const { url } = await proefserver();
    for (let i = 0; i < 10; i += 1) {
      const antwoord = await probeer({ email: 'vng@demo.example', wachtwoord: `gok ${i}` }, url);
      expect(await antwoord.text()).toContain('horen niet bij elkaar');
    }
    const geweigerd = await probeer({ email: 'vng@demo.example', wachtwoord: WACHTWOORD }, url);
    expect(geweigerd.status).toBe(400);
    expect(geweigerd.headers.getSetCookie()).toEqual([]);
    expect(await geweigerd.text()).toContain('Er is te vaak geprobeerd om aan te melden. Wacht een kwartier');
    await meldAan(url, 'sbj');
  });

  it('telt ook wat tegelijk binnenkomt', async () => {
    const { url } = await proefserver();
    const pogingen = Array.from({ length: 30 }, (_, i) =>
      probeer({ email: 'vng@demo.example', wachtwoord: `gok ${i}` }, url).then((antwoord) => antwoord.text()),
    );
    const zinnen = await Promise.all(pogingen);
    expect(zinnen.filter((zin) => zin.includes('horen niet bij elkaar'))).toHaveLength(10);
    expect(zinnen.filter((zin) => zin.includes('te vaak geprobeerd'))).toHaveLength(20);
  });

  it('vergeet wat er misging zodra het lukt', async () => {
    const { url } = await proefserver();
    for (let ronde = 0; ronde < 3; ronde += 1) {
      for (let i = 0; i < 9; i += 1) await probeer({ email: 'vng@demo.example', wachtwoord: 'gok' }, url);
      await meldAan(url, 'vng');
    }
  });

  it('telt per bezoeker achter een proxy op deze machine, en gelooft alleen het laatste adres', async () => {
    const { url } = await proefserver();
    const vanaf = (adres: string, i: number) =>
      probeer(
        {
          email: `wie${i}@demo.example`,
          wachtwoord: 'gok',
          headers: { 'x-forwarded-for': `${i}.1.1.1, ${adres}` },
        },
        url,
      ).then((antwoord) => antwoord.text());
    const zinnen = await Promise.all(Array.from({ length: 101 }, (_, i) => vanaf('203.0.113.7', i)));
    expect(zinnen.filter((zin) => zin.includes('te vaak geprobeerd'))).toHaveLength(1);
    expect(await vanaf('203.0.113.8', 1)).toContain('horen niet bij elkaar');
  });
});

describe('waar je na het aanmelden heen gaat', () => {
  it('is waar je wilde zijn, met de filters erbij', async () => {
    const eerst = await fetch(`${server.url}/register?opgave=2&q=wijkteam`, { redirect: 'manual' });
    expect(eerst.status).toBe(302);
    const login = eerst.headers.get('location') ?? '';
    expect(login).toBe(`/login?naar=${encodeURIComponent('/register?opgave=2&q=wijkteam')}`);
    const antwoord = await fetch(server.url + login, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ email: 'vng@demo.example', wachtwoord: WACHTWOORD }),
    });
    expect(antwoord.headers.get('location')).toBe('/register?opgave=2&q=wijkteam');
  });

  it.each([
    '//elders.example/a',
    'https://elders.example',
    '/\\elders.example',
    '\\\\elders.example',
    '/.//elders.example',
    '/..//elders.example',
    '/\t/elders.example',
    '///elders.example',
    'javascript:alert(1)',
    'elders.example',
    'http://[',
    '',
  ])('is nooit een andere website: %j', async (naar) => {
    const antwoord = await probeer({ email: 'vng@demo.example', wachtwoord: WACHTWOORD, naar });
    expect(antwoord.status).toBe(302);
    const doel = new URL(antwoord.headers.get('location') ?? 'x:', `${server.url}/login`);
    expect(doel.origin).toBe(server.url);
    // Wie al is aangemeld wordt meteen doorgestuurd, langs dezelfde weg.
    const cookie = antwoord.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const al = await vraag(`/login?${new URLSearchParams({ naar })}`, cookie);
    expect(new URL(al.headers.get('location') ?? 'x:', server.url).origin).toBe(server.url);
  });
});
