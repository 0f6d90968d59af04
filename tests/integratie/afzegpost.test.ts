import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openDatabase } from '#db/verbinding.ts';
import { mailserver } from '#tests/helpers/mailserver.ts';
import { type Proefserver, proefserver } from '#tests/helpers/server.ts';
import { bezoeker } from './formulieren.ts';

/** Hoe het staat met de mails over stukken die nog niet weg zijn. */
async function wachtend({ dataDir }: Proefserver) {
  const { kysely, sluit } = await openDatabase({
    engine: 'sqlite',
    bestand: join(dataDir, 'vijfhoek.sqlite'),
  });
  try {
    const mails = await kysely
      .selectFrom('mail')
      .select(['volgende_poging', 'fout', 'pogingen'])
      .where('soort', '=', 'stukken')
      .where('verstuurd_op', 'is', null)
      .execute();
    return {
      aantal: mails.length,
      geprobeerd: mails.every(({ fout }) => fout !== ''),
      komtNog: mails.filter(({ volgende_poging: volgende }) => volgende !== null).length,
      redenen: [...new Set(mails.map(({ fout }) => fout))],
    };
  } finally {
    await sluit();
  }
}

it('een mail met stukken die nog wacht gaat niet meer weg als het overleg afgezegd is, en alsnog als het doorgaat', async () => {
  const post = await mailserver();
  const server = await proefserver({
    klok: () => new Date('2026-11-20T10:00:00Z'),
    env: { SMTP_URL: post.url, MAIL_VAN: 'post@vijfhoek.example', ORIGIN: 'http://vijfhoek.example' },
  });
  const secretaris = await bezoeker(server, 'secretaris');
  const lijst = (await secretaris.lees('/overleggen')) ?? '';
  const komend = lijst.slice(lijst.indexOf('Komende overleggen'));
  const bo = /href="(\/overleggen\/\d+)">BO Jeugd /.exec(komend)?.[1] ?? '';
  await secretaris.verstuur(bo, { handeling: 'opnemen', sleutel: 'afspraak:2.3.1-1' });
  await secretaris.verstuur(bo, { handeling: 'bevriezen', peildatum: '2026-11-20' });
  await secretaris.verstuur(`${bo}/stukken`, { handeling: 'maken', soort: 'stukken' });
  const pakket = /versturen:(\d+)/.exec((await secretaris.lees(`${bo}/stukken`)) ?? '')?.[0] ?? '';

  // De mailserver is er even niet.
  const stil = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  post.weigert(() => 450);
  await secretaris.verstuur(`${bo}/stukken`, { handeling: pakket });
  await vi.waitFor(async () => expect(await wachtend(server)).toMatchObject({ geprobeerd: true }), {
    timeout: 15_000,
  });
  stil.mockRestore();
  const { aantal, komtNog } = await wachtend(server);
  expect(aantal).toBeGreaterThan(5);
  expect(komtNog).toBe(aantal);

  post.weigert(() => null);
  const planning = `${bo}/planning`;
  await secretaris.verstuur(planning, { handeling: 'afzeggen', reden: 'De zaal staat onder water.' });
  expect(await wachtend(server)).toEqual({
    ...{ aantal, geprobeerd: true, komtNog: 0 },
    redenen: ['Niet meer verstuurd: het overleg gaat niet door.'],
  });
  await secretaris.verstuur(planning, { handeling: 'doorgaan' });
  await vi.waitFor(() => expect(post.ontvangen).toHaveLength(aantal), { timeout: 15_000 });
  expect(await wachtend(server)).toMatchObject({ aantal: 0 });
});
