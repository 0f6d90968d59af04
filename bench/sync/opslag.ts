import { join } from 'node:path';
import { migreer } from '#db/migreer.ts';
import { openDatabase } from '#db/verbinding.ts';
import { MENSEN } from './client.ts';

const TEGELIJK = 100;

export function bestandIn(map: string): string {
  return join(map, 'vijfhoek.sqlite');
}

/** Een echte, gemigreerde database met lege plannen en wie eraan schrijven: zo begint onze motor ook in productie. */
export async function maakOpslag(map: string, documenten: readonly string[]): Promise<void> {
  const db = await openDatabase({ engine: 'sqlite', bestand: bestandIn(map) });
  await migreer(db);
  const mensen = Array.from({ length: MENSEN }, (_, i) => ({
    id: i + 1,
    naam: `Mens ${i + 1}`,
    email: `mens${i + 1}@bench.example`,
    rol: 'programmabureau' as const,
    partij: null,
    wachtwoord_hash: '-',
    demo: 0,
  }));
  for (const stuk of inStukken(mensen)) await db.kysely.insertInto('gebruiker').values(stuk).execute();
  await db.kysely
    .insertInto('opgave')
    .values({ nr: 1, titel: 'Opgave', doel: '', paragrafen: '[]' })
    .execute();
  const rijen = documenten.map((id) => ({
    id,
    soort: 'implementatieplan' as const,
    opgave_nr: 1,
    titel: id,
    kring: 'vijfhoek' as const,
    status: 'in_bewerking' as const,
    gemaakt_op: '2028-01-01T00:00:00.000Z',
  }));
  for (const stuk of inStukken(rijen)) await db.kysely.insertInto('document').values(stuk).execute();
  await db.sluit();
}

function* inStukken<T>(items: readonly T[]): Generator<T[]> {
  for (let i = 0; i < items.length; i += TEGELIJK) yield items.slice(i, i + TEGELIJK);
}
