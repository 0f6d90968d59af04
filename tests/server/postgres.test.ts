import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SLUITCODES } from '#domain/document/sluitcodes.ts';
import { open } from '#tests/helpers/database.ts';
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

  it('34. wissen in het ene proces sluit meteen wie in het andere schrijft, en wie later terugkomt brengt niets terug', async () => {
    const url = await freshPostgresUrl();
    // Zonder herziening op tijd: alleen het sein kan het zeggen.
    const opties = { env: { DATABASE_URL: url }, limieten: { herziening: 600_000, bedenktijd: 1 } };
    const hier = await proefserver(opties);
    const daar = await proefserver(opties);
    const vng = await openPlan(hier, 'vng', 2);
    const sbj = await openPlan(daar, 'sbj', 2);
    const weg = await openPlan(daar, 'bgzj', 2);
    vng.schrijf('Over Quirijn Zandstra.');
    await Promise.all([sbj.leest('Quirijn Zandstra'), weg.leest('Quirijn Zandstra')]);
    weg.kanaal.disconnect();
    weg.schrijf('Zonder verbinding.');

    const wissen = await fetch(`${hier.url}/opgaven/2/plan/wissen`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: await meldAan(hier.url, 'beheerder') },
      body: new URLSearchParams({
        ...{ handeling: 'wissen', passage: 'Quirijn Zandstra', reden: 'Naam van een kind', zeker: 'on' },
      }),
    });
    expect(wissen.status).toBe(302);
    expect(await Promise.all([vng.gesloten, sbj.gesloten])).toEqual([
      SLUITCODES.gewist.code,
      SLUITCODES.gewist.code,
    ]);
    const opnieuw = await openPlan(daar, 'sbj', 2);
    await opnieuw.leest('Over .');

    weg.kanaal.params.gewist = '0';
    weg.kanaal.connect();
    expect(await weg.gesloten).toBe(SLUITCODES.gewist.code);
    delete weg.kanaal.params.gewist;
    weg.kanaal.connect();
    await opnieuw.leest('Zonder verbinding.');
    for (const client of [opnieuw, await openPlan(hier, 'vng', 2)]) {
      await client.leest('Zonder verbinding.');
      expect(Buffer.from(Y.encodeStateAsUpdate(client.doc)).includes('Zandstra')).toBe(false);
    }
    const db = await open({ engine: 'postgres', url });
    const updates = await db.kysely.selectFrom('document_update').select('data').execute();
    expect(updates.some(({ data }) => Buffer.from(data).includes('Zandstra'))).toBe(false);
  });
});
