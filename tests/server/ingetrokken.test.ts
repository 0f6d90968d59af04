import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/verbinding.ts';
import { openOpslag } from '#server/opslag.ts';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { openPlan } from './plan-client.ts';

// Wijzigingen die een ander proces maakt (de CLI, een andere server): niemand seint, en toch sluit de verbinding op tijd.
let server: Proefserver;
let ernaast: Db;
let nu = new Date();

beforeAll(async () => {
  server = await startProefserver({ klok: () => nu });
  ernaast = await openOpslag({ dataDir: server.dataDir, databaseUrl: null });
});
afterAll(async () => {
  await ernaast.sluit();
  await server.sluit();
});

/** De code waarmee de verbinding sluit, en na hoeveel milliseconden. */
async function sluitNa(gesloten: Promise<number>, werk: () => Promise<unknown>) {
  const begin = performance.now();
  await werk();
  return { code: await gesloten, ms: performance.now() - begin };
}

describe('toegang die buiten dit proces verandert', () => {
  it('binnen 5 s dicht: van een opgave gehaald met 4403, want lezen mag nog; ergens anders afgemeld met 4401', async () => {
    const bgzj = await openPlan(server, 'bgzj', 2);
    const sbj = await openPlan(server, 'sbj', 3);
    const gehaald = sluitNa(bgzj.gesloten, () =>
      ernaast.kysely.deleteFrom('opgave_partij').where('opgave_nr', '=', 2).execute(),
    );
    const afgemeld = sluitNa(sbj.gesloten, () =>
      ernaast.kysely
        .deleteFrom('sessie')
        .where('gebruiker_id', 'in', (eb) =>
          eb.selectFrom('gebruiker').select('id').where('email', '=', 'sbj@demo.example'),
        )
        .execute(),
    );
    expect([(await gehaald).code, (await afgemeld).code]).toEqual([4403, 4401]);
    expect(Math.max((await gehaald).ms, (await afgemeld).ms)).toBeLessThan(5_000);
  });

  it('sessie verlopen: binnen 5 s dicht met 4401', async () => {
    const lezer = await openPlan(server, 'lezer', 4);
    const { code, ms } = await sluitNa(lezer.gesloten, async () => {
      nu = new Date(nu.getTime() + 13 * 60 * 60 * 1_000);
    });
    expect(code).toBe(4401);
    expect(ms).toBeLessThan(5_000);
  });
});
