import { sql } from 'kysely';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  type MockInstance,
  vi,
} from 'vitest';
import type { Db } from '#db/verbinding.ts';
import { openOpslag } from '#server/opslag.ts';
import { meldAan, type Proefserver, startProefserver, WACHTWOORD } from '#tests/helpers/server.ts';

let server: Proefserver;
let cookie: string;
let ernaast: Db;
let log: MockInstance<typeof console.error>;

beforeAll(async () => {
  server = await startProefserver();
  cookie = await meldAan(server.url, 'secretaris');
  ernaast = await openOpslag({ dataDir: server.dataDir, databaseUrl: null });
});
afterAll(async () => {
  await ernaast.sluit();
  await server.sluit();
});
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => log.mockRestore());

const gezond = async () => (await fetch(`${server.url}/healthz`)).status;
const gelogd = () =>
  log.mock.calls
    .flat()
    .map((deel) => (deel instanceof Error ? deel.stack : String(deel)))
    .join('\n');

/** Doet iets terwijl een tabel er even niet is. */
async function zonderTabel(tabel: string, werk: () => Promise<void>): Promise<void> {
  const weg = sql.table(`${tabel}_weg`);
  await sql`alter table ${sql.table(tabel)} rename to ${weg}`.execute(ernaast.kysely);
  try {
    await werk();
  } finally {
    await sql`alter table ${weg} rename to ${sql.table(tabel)}`.execute(ernaast.kysely);
  }
}

describe('een fout in een pagina', () => {
  it('geeft een pagina in de huisstijl zonder foutspoor; het log zegt wat er was, zonder geheimen', async () => {
    await zonderTabel('logboek', async () => {
      const antwoord = await fetch(`${server.url}/?q=1`, { headers: { cookie } });
      const html = await antwoord.text();
      expect(antwoord.status).toBe(500);
      expect(html).toContain('Uitloggen');
      expect(html).not.toMatch(/no such table|SQLITE|standbron|\.ts:\d+/);
    });
    expect(gelogd()).toContain('no such table: logboek');
    expect(gelogd()).toMatch(/standbron\.ts|logboek\.ts/);
    expect(gelogd()).not.toContain(cookie.split('=')[1]);
    expect(await gezond()).toBe(200);
    expect((await fetch(`${server.url}/`, { headers: { cookie } })).status).toBe(200);
  });

  it('bij het aanmelden verraadt ook in het log geen wachtwoord', async () => {
    await zonderTabel('sessie', async () => {
      const body = new URLSearchParams({ email: 'vng@demo.example', wachtwoord: WACHTWOORD });
      const antwoord = await fetch(`${server.url}/login`, { method: 'POST', redirect: 'manual', body });
      expect(antwoord.status).toBe(500);
      expect(antwoord.headers.getSetCookie()).toEqual([]);
      expect(await antwoord.text()).not.toContain(WACHTWOORD);
      expect((await fetch(`${server.url}/`, { headers: { cookie } })).status).toBe(500);
    });
    expect(gelogd()).toContain('no such table: sessie');
    expect(gelogd()).not.toContain(WACHTWOORD);
    expect(gelogd()).not.toContain(cookie.split('=')[1]);
    expect((await fetch(`${server.url}/`, { headers: { cookie } })).status).toBe(200);
  });
});

describe('als teksten niet vast te leggen zijn', () => {
  it('zegt /healthz 503 met sinds wanneer, en weer ok zodra het lukt; wat wachtte ligt dan vast', async () => {
    const stuk = sql`
      create trigger stuk before insert on document_update begin select raise(abort, 'de schijf is vol'); end
    `;
    await stuk.execute(ernaast.kysely);
    // Wie een leeg plan als eerste opent, schrijft de vaste opbouw; dat wacht nu.
    const plan = fetch(`${server.url}/opgaven/3/plan`, { headers: { cookie } });
    await expect.poll(gezond).toBe(503);
    expect(await (await fetch(`${server.url}/healthz`)).text()).toMatch(
      /^De opslag is sinds \d{4}-\d\d-\d\dT[\d:.]+Z niet te bereiken\.$/,
    );
    await sql`drop trigger stuk`.execute(ernaast.kysely);
    expect((await plan).status).toBe(200);
    await expect.poll(gezond).toBe(200);
    const updates = ernaast.kysely.selectFrom('document_update').where('document_id', '=', 'plan-opgave-3');
    expect(await updates.select('seq').execute()).toHaveLength(1);
  });
});
