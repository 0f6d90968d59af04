import { createServer } from 'node:http';
import { join } from 'node:path';
import { migreer } from '#db/migreer.ts';
import { openDatabase } from '#db/verbinding.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import { maakSyncServer } from '#server/sync/server.ts';

// De motor zoals `npm start` hem draait, op een echt SQLite-bestand, met een policy die iedereen binnenlaat. Omgeving: PORT, DATA.
const db = await openDatabase({
  engine: 'sqlite',
  bestand: join(process.env.DATA ?? '.', 'vijfhoek.sqlite'),
});
await migreer(db);
const bestaat = await db.kysely.selectFrom('document').select('id').limit(1).execute();
if (bestaat.length === 0) await vul();

const gebruiker: Gebruiker = {
  id: 1,
  naam: 'Bench',
  email: 'bench@example.org',
  rol: 'programmabureau',
  partij: null,
};
const sync = maakSyncServer({
  log: maakUpdateLog(db, () => new Date()),
  toegang: {
    magHerkomst: () => true,
    beoordeel: async (vragen) => vragen.map(() => ({ soort: 'toegelaten', gebruiker, magSchrijven: true })),
  },
  logger: { info: () => undefined, warn: console.warn, error: console.error },
  limieten: { perGebruiker: 10_000, berichtenPerSeconde: 1e9, bytesPerSeconde: 1e12 },
});
const http = createServer();
sync.verbindAan(http);
http.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', async () => {
  await sync.sluit();
  await db.sluit();
  process.exit(0);
});

async function vul(): Promise<void> {
  await db.kysely
    .insertInto('gebruiker')
    .values({
      id: 1,
      naam: 'Bench',
      email: 'bench@example.org',
      rol: 'programmabureau',
      wachtwoord_hash: '-',
      demo: 0,
    })
    .execute();
  await db.kysely
    .insertInto('opgave')
    .values({ nr: 1, titel: 'Bench', doel: '', paragrafen: '[]' })
    .execute();
  await db.kysely
    .insertInto('document')
    .values(
      Array.from({ length: 400 }, (_, i) => ({
        id: `plan-${i}`,
        soort: 'implementatieplan' as const,
        opgave_nr: 1,
        titel: `Plan ${i}`,
        kring: 'vijfhoek' as const,
        status: 'in_bewerking' as const,
        gemaakt_op: '2028-01-01T00:00:00.000Z',
      })),
    )
    .execute();
}
