import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meldAan, type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { luister } from '#tests/server/stroom.ts';
import { type Bezoeker, bezoeker } from './formulieren.ts';

const PAD = '/register/weergaven';

let server: Proefserver;
let vng: Bezoeker;
let bestuurder: Bezoeker;
let sbj: Bezoeker;
beforeAll(async () => {
  server = await startProefserver();
  [vng, bestuurder, sbj] = await Promise.all([
    bezoeker(server, 'vng'),
    bezoeker(server, 'bestuurder.vng'),
    bezoeker(server, 'sbj'),
  ]);
});
afterAll(() => server.sluit());

const bewaar = (wie: Bezoeker, naam: string, zoek: string, over: Record<string, string> = {}) =>
  wie.verstuur(`${PAD}?zoek=${encodeURIComponent(zoek)}`, {
    doe: 'bewaar',
    voor: 'mij',
    naam,
    zoek,
    ...over,
  });
const nummerVan = (naar: string | null) => /weergave=(\d+)/.exec(naar ?? '')?.[1] ?? '';

describe('weergaven van het register', () => {
  it('bewaart filters, volgorde en kolommen, en alleen wat het register kent', async () => {
    const zoek = 'opgave=2&gemeld=rood&sorteer=-deadline&kolommen=persoon&pagina=3&onzin=ja';
    const { naar } = await bewaar(vng, 'Mijn rode', zoek);
    expect(naar).toBe(
      `/register?opgave=2&gemeld=rood&sorteer=-deadline&kolommen=persoon&weergave=${nummerVan(naar)}`,
    );
    expect(await vng.lees(naar ?? '')).toMatch(/aria-current="true"[^>]*>Mijn rode/);
    expect(await vng.lees(`/register?gemeld=rood&weergave=${nummerVan(naar)}`)).toMatch(
      /Mijn rode<span[^>]*> \(aangepast\)/,
    );
    expect(await sbj.lees('/register')).not.toContain('Mijn rode');
    expect(await vng.lees(PAD)).toContain(
      'Opgave 2; gemeld: zit vast; op volgorde van planning, andersom; kolommen: persoon',
    );
  });

  it('weigert een naam die er al is, en houdt wat er ingevuld was', async () => {
    await bewaar(vng, 'Dubbel', 'opgave=2');
    const { status, html } = await bewaar(vng, 'dubbel', 'opgave=3');
    expect(status).toBe(400);
    expect((await bewaar(vng, ' ', 'opgave=3')).html).toContain('Geef de weergave een naam.');
    expect(html).toContain('Er is al een weergave met deze naam.');
  });

  it('deelt een weergave met de partij; een bestuurder gebruikt haar maar wijzigt haar niet', async () => {
    const id = nummerVan((await bewaar(vng, 'Van ons', 'partij=vng', { voor: 'partij' })).naar);
    expect(await bestuurder.lees('/register')).toContain('Van ons');
    expect(await sbj.lees('/register')).not.toContain('Van ons');
    for (const wie of [bestuurder, sbj]) {
      expect((await wie.verstuur(PAD, { doe: 'verwijder', id, versie: '1' })).status).toBe(404);
    }
    expect((await bewaar(bestuurder, 'Ook', '', { voor: 'partij' })).status).toBe(404);
  });

  it('vertelt een andere partij niet welke weergave er bij kwam', async () => {
    const stroom = await luister(server.url, { cookie: await meldAan(server.url, 'sbj') });
    await bewaar(vng, 'Voor collega’s', 'partij=vng', { voor: 'partij' });
    expect((await stroom.volgende())?.data).toEqual({ onderwerp: 'weergaven', opgaveNr: null });
  });

  it('laat twee mensen van één partij elkaar niet overschrijven', async () => {
    const id = nummerVan((await bewaar(vng, 'Samen', 'opgave=1', { voor: 'partij' })).naar);
    const eerst = await vng.verstuur(PAD, { doe: 'vervang', id, versie: '1', zoek: 'opgave=4' });
    expect(eerst.naar).toBe(`/register?opgave=4&weergave=${id}`);
    const later = await vng.verstuur(PAD, { doe: 'hernoem', id, versie: '1', naam: 'Mijn naam' });
    expect(later.status).toBe(400);
    expect(later.html).toContain('Een ander heeft deze weergave intussen gewijzigd');
    const weg = await vng.verstuur(PAD, { doe: 'verwijder', id, versie: '1' });
    expect(weg.status).toBe(400);
    expect(await vng.lees(PAD)).toContain('Samen');
  });

  it('opent het register met de eigen standaard, en toont toch alles als je dat vraagt', async () => {
    const { naar } = await bewaar(sbj, 'Van SBJ', 'partij=sbj', { standaard: 'ja' });
    const register = await fetch(`${server.url}/register`, {
      redirect: 'manual',
      headers: { Cookie: await meldAan(server.url, 'sbj') },
    });
    expect(register.headers.get('location')).toBe(naar);
    expect(await sbj.lees('/register?weergave=geen')).toMatch(/aria-current="true"[^>]*>Alles/);
    expect(await sbj.lees(naar ?? '')).toContain('href="/register?weergave=geen"');
    await sbj.verstuur(PAD, { doe: 'standaard', id: nummerVan(naar) });
    expect(await sbj.lees('/register')).toMatch(/aria-current="true"[^>]*>Alles/);
  });
});
