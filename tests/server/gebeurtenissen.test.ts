import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Db } from '#db/verbinding.ts';
import type { Kring } from '#domain/policy/kring.ts';
import { openOpslag } from '#server/opslag.ts';
import { meldAan, type Proefserver, proefserver, startProefserver } from '#tests/helpers/server.ts';
import { luister } from './stroom.ts';

let server: Proefserver;
/** Een tweede verbinding met dezelfde opslag: wat die ziet, is vastgelegd. */
let ernaast: Db;

beforeAll(async () => {
  server = await startProefserver();
  ernaast = await openOpslag({ dataDir: server.dataDir, databaseUrl: null });
});
afterAll(async () => {
  await ernaast.sluit();
  await server.sluit();
});

/** Een deel van een afspraak in deze kring waarover deze partij meldt. */
async function deelVan(
  partij: string,
  kring: Kring,
): Promise<{ sleutel: string; id: number; opgaveNr: number }> {
  const { id, opgave_nr } = await ernaast.kysely
    .selectFrom('deelstatus')
    .innerJoin('afspraak', 'afspraak.id', 'deelstatus.afspraak_id')
    .select(['deelstatus.id', 'afspraak.opgave_nr'])
    .where('deelstatus.partij', '=', partij)
    .where('deelstatus.antwoordtype', '=', 'voortgang')
    .where('afspraak.kring', '=', kring)
    .orderBy('deelstatus.id')
    .executeTakeFirstOrThrow();
  return { sleutel: `deelstatus:${id}`, id, opgaveNr: opgave_nr };
}

function meld(cookie: string, sleutel: string, velden: Record<string, string> = {}): Promise<Response> {
  const body = { sleutel, voortgang: 'mee_bezig', licht: 'groen', ...velden };
  return fetch(`${server.url}/melden`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams(body),
  });
}

describe('/gebeurtenissen', () => {
  it('is er niet voor wie niet is aangemeld', async () => {
    const antwoord = await fetch(`${server.url}/gebeurtenissen`);
    expect([antwoord.status, await antwoord.text()]).toEqual([401, 'Meld je eerst aan.']);
  });

  it('is een stroom die geen proxy vasthoudt of verkleint', async () => {
    const stop = new AbortController();
    const antwoord = await fetch(`${server.url}/gebeurtenissen`, {
      headers: { cookie: await meldAan(server.url, 'lezer'), 'accept-encoding': 'gzip' },
      signal: stop.signal,
    });
    stop.abort();
    expect(antwoord.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(antwoord.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(antwoord.headers.get('content-encoding')).toBeNull();
  });

  it('vertelt van een melding als die vastligt, zonder inhoud en zonder nummer', async () => {
    const vng = await meldAan(server.url, 'vng');
    const { sleutel, id, opgaveNr } = await deelVan('vng', 'vijfhoek');
    const stroom = await luister(server.url, { cookie: await meldAan(server.url, 'lezer') });
    const gebeurtenis = stroom.volgende();
    // Wat geweigerd wordt hoort niemand: de eerste gebeurtenis is die van de goede melding erna.
    expect((await meld(vng, sleutel, { licht: 'rood' })).status).toBe(400);
    const gemeld = meld(vng, sleutel, { toelichting: 'Wat er precies speelt.' });
    const { data } = (await gebeurtenis) ?? {};
    const vastgelegd = await ernaast.kysely
      .selectFrom('melding')
      .select('toelichting')
      .where('deelstatus_id', '=', id)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(vastgelegd?.toelichting).toBe('Wat er precies speelt.');
    expect(data).toEqual({ onderwerp: sleutel, opgaveNr });
    const regel = await ernaast.kysely
      .selectFrom('logboek')
      .select(['gebeurtenis', 'onderwerp'])
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(regel).toEqual({ gebeurtenis: 'melding.gedaan', onderwerp: sleutel });
    expect(stroom.rauw()).not.toContain('precies');
    // Het nummer in het logboek verspringt ook door wat deze lezer niet mag weten.
    expect(stroom.rauw().match(/^id: .*$/gm)).toEqual(['id: 0']);
    expect((await gemeld).status).toBeLessThan(400);
  });

  it('vertelt wat in de kring van Rijk en VNG gebeurt alleen aan die kring', async () => {
    const rijk = await meldAan(server.url, 'rijk');
    const geheim = await deelVan('rijk', 'rijk_vng');
    const openbaar = await deelVan('rijk', 'vijfhoek');
    const luisteraars = ['sbj', 'lezer', 'beheerder', 'bestuurder.clienten', 'vng', 'secretaris'];
    const stromen = await Promise.all(
      luisteraars.map(async (wie) => luister(server.url, { cookie: await meldAan(server.url, wie) })),
    );
    expect((await meld(rijk, geheim.sleutel)).status).toBeLessThan(400);
    expect((await meld(rijk, openbaar.sleutel)).status).toBeLessThan(400);
    const eerste = await Promise.all(stromen.map((stroom) => stroom.volgende()));
    const sleutels = eerste.map((gebeurtenis) => gebeurtenis?.data);
    const hoort = (deel: typeof geheim) => ({ onderwerp: deel.sleutel, opgaveNr: deel.opgaveNr });
    expect(sleutels.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => hoort(openbaar)));
    expect(sleutels.slice(4)).toEqual([hoort(geheim), hoort(geheim)]);
  });

  it('begint voor wie terugkomt met "alles", ook als die nog niets gehoord had', async () => {
    const cookie = await meldAan(server.url, 'sbj');
    const eerst = await luister(server.url, { cookie });
    const melding = meldAan(server.url, 'vng').then(async (vng) =>
      meld(vng, (await deelVan('vng', 'vijfhoek')).sleutel),
    );
    await eerst.volgende();
    await melding;
    // Een EventSource stuurt bij terugkomst de laatste `id` mee; die staat er vanaf het begin.
    expect(eerst.rauw()).toMatch(/^retry: 2000\nid: 0\n\n/);
    const terug = await luister(server.url, { cookie, 'last-event-id': '0' });
    expect(await terug.volgende()).toEqual({ id: '', data: { onderwerp: 'alles', opgaveNr: null } });
  });

  it('eindigt als de server stopt, en houdt hem niet op', async () => {
    const tijdelijk = await proefserver();
    const cookie = await meldAan(tijdelijk.url, 'vng');
    const stromen = await Promise.all([1, 2, 3].map(() => luister(tijdelijk.url, { cookie })));
    const begin = performance.now();
    await tijdelijk.sluit();
    // Korter dan wat een verbinding krijgt die niet vanzelf eindigt.
    expect(performance.now() - begin).toBeLessThan(2_000);
    for (const stroom of stromen) expect(await stroom.volgende()).toBeNull();
  });
});

describe('de hartslag', () => {
  /** De klok van de stromen die hierna beginnen, met de hand vooruit te zetten. */
  function hartslag() {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    return () => vi.advanceTimersByTime(25_000);
  }

  it('beëindigt de stroom van wie zich heeft afgemeld', async () => {
    const klop = hartslag();
    const cookie = await meldAan(server.url, 'bgzj');
    const stroom = await luister(server.url, { cookie });
    await fetch(`${server.url}/logout`, { method: 'POST', redirect: 'manual', headers: { cookie } });
    klop();
    expect(await stroom.volgende()).toBeNull();
  });

  it('vraagt het later nog eens als de opslag er niet is; de stroom blijft, en het proces ook', async () => {
    const klop = hartslag();
    const log = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => log.mockRestore());
    const cookie = await meldAan(server.url, 'bgzj');
    const stroom = await luister(server.url, { cookie });

    await sql`alter table sessie rename to sessie_weg`.execute(ernaast.kysely);
    klop();
    await expect.poll(() => log.mock.calls.flat().join(' ')).toContain('no such table: sessie');
    const nieuw = await fetch(`${server.url}/gebeurtenissen`, { headers: { cookie } });
    expect([nieuw.status, await nieuw.text()]).toEqual([
      500,
      'Er ging iets mis. Probeer het straks opnieuw.',
    ]);
    await sql`alter table sessie_weg rename to sessie`.execute(ernaast.kysely);

    const gebeurtenis = stroom.volgende();
    klop();
    const vng = await meldAan(server.url, 'vng');
    await meld(vng, (await deelVan('vng', 'vijfhoek')).sleutel);
    expect(await gebeurtenis).not.toBeNull();
    expect(stroom.rauw()).toContain('\n: \n\n');
  });
});

describe('wie weggaat', () => {
  it('laat geen timer achter, ook niet als de server stopt', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((soort) => soort === 'Timeout').length;
    const tijdelijk = await startProefserver();
    onTestFinished(() => tijdelijk.sluit());
    const cookie = await meldAan(tijdelijk.url, 'vng');
    const vooraf = timers();
    const weg = new AbortController();
    const antwoorden = await Promise.all(
      Array.from({ length: 20 }, () =>
        fetch(`${tijdelijk.url}/gebeurtenissen`, { headers: { cookie }, signal: weg.signal }),
      ),
    );
    // Wat er van een eerdere test nog liep kan intussen afgelopen zijn; elke open stroom heeft er zelf een.
    const tijdens = timers();
    expect(tijdens).toBeGreaterThanOrEqual(20);
    weg.abort();
    await Promise.allSettled(antwoorden.map((antwoord) => antwoord.text()));
    await expect.poll(timers).toBeLessThanOrEqual(tijdens - 20);
    await tijdelijk.sluit();
    await expect.poll(timers).toBeLessThanOrEqual(vooraf);
  });
});
