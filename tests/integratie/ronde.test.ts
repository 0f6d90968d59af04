import { expect, it } from 'vitest';
import { openOpslag } from '#server/opslag.ts';
import { meldAan, proefserver } from '#tests/helpers/server.ts';

it('een melding telt bij de lopende ronde, en na de peildatum bij geen enkele', async () => {
  let nu = new Date('2026-11-20T10:00:00Z');
  const server = await proefserver({ klok: () => nu });
  const meld = async () => {
    const cookie = await meldAan(server.url, 'vng');
    const html = await (await fetch(`${server.url}/melden`, { headers: { cookie } })).text();
    const velden = { sleutel: /actie:\d+/.exec(html)?.[0] ?? '', voortgang: 'mee_bezig', licht: 'groen' };
    await fetch(`${server.url}/melden`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, accept: 'text/html' },
      body: new URLSearchParams(velden),
    });
  };
  await meld();
  nu = new Date('2027-03-01T10:00:00Z');
  await meld();

  const opslag = await openOpslag({ dataDir: server.dataDir, databaseUrl: null });
  const meldingen = await opslag.kysely
    .selectFrom('melding')
    .select(['datum', 'ronde_id'])
    .where('gebruiker_id', 'is not', null)
    .where('datum', '>=', '2026-11-20')
    .orderBy('id')
    .execute();
  await opslag.sluit();
  expect(meldingen).toEqual([
    { datum: '2026-11-20', ronde_id: expect.any(Number) },
    { datum: '2027-03-01', ronde_id: null },
  ]);
});
