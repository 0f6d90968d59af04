import { stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { DEMO_ACCOUNTS } from '#db/programma/demo-accounts.ts';
import { ConfigFout, leesConfig } from '#server/config.ts';
import { openOpslag } from '#server/opslag.ts';
import { startServer } from '#server/start.ts';
import { sluitBinnen } from '#server/stoppen.ts';
import { proefmap } from '#tests/helpers/map.ts';
import { start } from '#tests/helpers/proces.ts';
import { meldAan, proefserver } from '#tests/helpers/server.ts';

const SERVER = 'server/main.ts';

/** Hoeveel er in de opslag staat, van alles wat het vullen maakt. */
async function telling(dataDir: string): Promise<Record<string, number>> {
  const { kysely, sluit } = await openOpslag({ dataDir, databaseUrl: null });
  const tabellen = ['partij', 'afspraak', 'deelstatus', 'actie', 'melding', 'overleg', 'gebruiker'] as const;
  const rijen = await Promise.all(
    tabellen.map(async (tabel) => {
      const { n } = await kysely
        .selectFrom(tabel)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return [tabel, n] as const;
    }),
  );
  await sluit();
  return Object.fromEntries(rijen);
}

describe('het proces', () => {
  it('stopt met code 1 en een zin op stderr bij een verkeerde instelling, en maakt dan niets', async () => {
    const dataDir = join(await proefmap(), 'data');
    const { code, uit, fout } = await start(SERVER, { env: { PORT: 'tachtig', DATA_DIR: dataDir } }).afloop;
    expect(code).toBe(1);
    expect(fout).toBe('PORT moet een poortnummer zijn van 0 tot en met 65535 (nu: "tachtig").\n');
    expect(uit).toBe('');
    await expect(stat(dataDir)).rejects.toThrow('ENOENT');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'stopt netjes na %s, ook met een open gebeurtenissenstroom',
    async (signaal) => {
      const dataDir = await proefmap();
      const proces = start(SERVER, { env: { PORT: '0', DATA_DIR: dataDir } });
      const [url = ''] = /http:\S+/.exec(await proces.regelMet('draait op')) ?? [];
      const stroom = await fetch(`${url}/gebeurtenissen`, { headers: { cookie: await meldAan(url, 'vng') } });
      expect(stroom.status).toBe(200);
      proces.stuur(signaal);
      proces.stuur(signaal);
      expect(await stroom.text()).toContain('retry:');
      expect(await proces.afloop).toMatchObject({ code: 0, fout: '' });
      // Alles staat in het ene bestand: de WAL is leeg achtergelaten.
      await expect(stat(join(dataDir, 'vijfhoek.sqlite-wal'))).rejects.toThrow('ENOENT');
    },
  );

  it('wacht bij het stoppen niet eeuwig op iets dat hangt', async () => {
    const hangt = { sluit: () => new Promise<void>(() => undefined) };
    expect(await sluitBinnen(hangt, 5)).toBe(false);
    expect(await sluitBinnen({ sluit: async () => undefined }, 60_000)).toBe(true);
  });
});

describe('een start', () => {
  it('laat niets open als de poort bezet is', async () => {
    const bezet = createServer();
    onTestFinished(() => {
      bezet.close();
    });
    const poort = await new Promise<number>((klaar) => {
      bezet.listen(0, '127.0.0.1', () => {
        const adres = bezet.address();
        klaar(typeof adres === 'object' && adres ? adres.port : 0);
      });
    });
    const dataDir = await proefmap();
    const config = leesConfig({ PORT: String(poort), DATA_DIR: dataDir });
    const poging = startServer({ config, build: inject('build'), meld: () => undefined });
    await expect(poging).rejects.toThrow('EADDRINUSE');
    await expect(stat(join(dataDir, 'vijfhoek.sqlite-wal'))).rejects.toThrow('ENOENT');
  });

  it('vult een lege opslag en noemt elk demo-account; een volgende start verdubbelt niets en noemt ze weer', async () => {
    const server = await proefserver({ leeg: true });
    const eerste = server.gezegd;
    const tekst = eerste.join('\n');
    for (const { email } of DEMO_ACCOUNTS) expect(tekst).toContain(email);
    expect(tekst).toContain('samen-verder-2028');
    const voor = await telling(server.dataDir);
    expect(voor).toMatchObject({ partij: 81, afspraak: 291, gebruiker: DEMO_ACCOUNTS.length });

    await server.herstart();
    expect(server.gezegd.slice(1)).toEqual(eerste.slice(1));
    expect(await telling(server.dataDir)).toEqual(voor);
    await meldAan(server.url, 'vng');
  });

  it('met DEMO=off heeft alleen het programma: geen accounts, geen acties, en noemt er geen', async () => {
    const server = await proefserver({ env: { DEMO: 'off', HOST: '127.0.0.1' } });
    expect(server.gezegd).toEqual([expect.stringContaining('draait op')]);
    expect(await telling(server.dataDir)).toMatchObject({
      partij: 81,
      afspraak: 291,
      gebruiker: 0,
      actie: 0,
    });
    await expect(meldAan(server.url, 'vng')).rejects.toThrow('lukt niet: 400');
    expect(await (await fetch(`${server.url}/login`)).text()).not.toContain('demo.example');
  });
});

describe('demo-accounts', () => {
  it('zijn er alleen op deze machine: de server luistert niet op een ander adres', async () => {
    const { url } = await proefserver();
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const buiten = Object.values(networkInterfaces())
      .flatMap((adressen) => adressen ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of buiten) {
      await expect(fetch(`http://${address}:${new URL(url).port}/healthz`)).rejects.toThrow();
    }
  });

  it('gaan niet samen met een HOST die van buiten te bereiken is, ook niet met DEMO=off op een demo-opslag', async () => {
    const { dataDir, sluit } = await proefserver();
    const config = leesConfig({ PORT: '0', HOST: '0.0.0.0', DEMO: 'off', DATA_DIR: dataDir });
    const poging = startServer({ config, build: inject('build'), meld: () => undefined });
    await expect(poging).rejects.toThrow(ConfigFout);
    await expect(poging).rejects.toThrow(/^HOST mag niet 0\.0\.0\.0 zijn: deze opslag heeft demo-accounts/);
    await sluit();
  });

  it.each(['localhost', '127.0.0.2'])('mogen wel op HOST=%s', async (host) => {
    const { url } = await proefserver({ env: { HOST: host } });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
