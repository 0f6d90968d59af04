import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { Verouderd } from '#db/fouten.ts';
import {
  laadWeergaven,
  verwijderWeergave,
  vindStandaard,
  vindWeergave,
  voegWeergaveToe,
  wijzigWeergave,
  zetStandaard,
} from '#db/queries/weergave.ts';
import type { Database } from '#db/tables.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { vulProgramma } from './gegevens.ts';

describe.each(ENGINES)('weergaven op %s', (engine) => {
  let db: Kysely<Database>;
  let gebruikerId: number;
  const nu = '2026-11-20T09:00:00.000Z';
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    ({ gebruikerId } = await vulProgramma(db));
  });

  const mijn = (naam: string) =>
    voegWeergaveToe(db, { gebruikerId, partij: null }, { naam, zoek: 'opgave=2' }, { gebruikerId, nu });
  const vanVng = (naam: string) =>
    voegWeergaveToe(db, { gebruikerId: null, partij: 'vng' }, { naam, zoek: '' }, { gebruikerId, nu });

  it('houdt een naam uniek per eigenaar, en geeft alleen wat van de gebruiker en de partij is', async () => {
    const eigen = await mijn('Rood');
    await vanVng('Rood');
    expect([await mijn('Rood'), await vanVng('Rood')]).toEqual([null, null]);
    expect(await laadWeergaven(db, gebruikerId, 'vng')).toHaveLength(2);
    expect(await laadWeergaven(db, gebruikerId, 'rijk')).toMatchObject([{ id: eigen, zoek: 'opgave=2' }]);
    expect(await laadWeergaven(db, gebruikerId + 1, null)).toEqual([]);
  });

  it('wijzigt en verwijdert alleen de versie die iemand zag', async () => {
    const id = (await vanVng('Rood')) ?? 0;
    await wijzigWeergave(db, { id, versie: 1 }, { zoek: 'opgave=3' }, { gebruikerId, nu });
    expect(await vindWeergave(db, id)).toMatchObject({ naam: 'Rood', zoek: 'opgave=3', versie: 2 });
    const oud = wijzigWeergave(db, { id, versie: 1 }, { naam: 'Anders' }, { gebruikerId, nu });
    await expect(oud).rejects.toThrow(Verouderd);
    await expect(verwijderWeergave(db, { id, versie: 1 })).rejects.toThrow(Verouderd);
    await zetStandaard(db, gebruikerId, id);
    await verwijderWeergave(db, { id, versie: 2 });
    expect([await vindWeergave(db, id), await vindStandaard(db, gebruikerId)]).toEqual([null, null]);
  });

  it('onthoudt per gebruiker één standaard', async () => {
    const [een, twee] = [(await mijn('Een')) ?? 0, (await mijn('Twee')) ?? 0];
    await zetStandaard(db, gebruikerId, een);
    await zetStandaard(db, gebruikerId, twee);
    expect(await vindStandaard(db, gebruikerId)).toBe(twee);
    await zetStandaard(db, gebruikerId, null);
    expect(await vindStandaard(db, gebruikerId)).toBeNull();
  });
});
