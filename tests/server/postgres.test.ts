import { describe, expect, it } from 'vitest';
import { freshPostgresUrl } from '#tests/helpers/postgres.ts';
import { meldAan, proefserver } from '#tests/helpers/server.ts';
import { openPlan } from './plan-client.ts';

describe('op PostgreSQL', () => {
  it('draait de hele app: vullen, aanmelden, melden, samen schrijven en herstarten', async () => {
    const server = await proefserver({ env: { DATABASE_URL: await freshPostgresUrl() } });
    const cookie = await meldAan(server.url, 'vng');
    const haal = async (pad: string) => (await fetch(server.url + pad, { headers: { cookie } })).text();

    expect(await haal('/')).toContain('291 afspraken');
    const sleutel = /actie:\d+/.exec(await haal('/melden'))?.[0] ?? '';
    const velden = { sleutel, voortgang: 'mee_bezig', licht: 'groen', toelichting: 'Ook op PostgreSQL.' };
    const melden = await fetch(`${server.url}/melden`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams(velden),
    });
    expect(melden.status).toBeLessThan(400);
    expect(await haal('/')).toContain('Ook op PostgreSQL.');

    await haal('/opgaven/2/plan');
    const [een, ander] = await Promise.all([openPlan(server, 'vng', 2), openPlan(server, 'sbj', 2)]);
    een.schrijf('Samen geschreven.');
    await ander.leest('Samen geschreven.');

    await server.herstart();
    expect(await haal('/opgaven/2/plan')).toContain('Samen geschreven.');
  });
});
