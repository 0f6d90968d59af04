import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '#db/verbinding.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import { OnbekendDocument, type UpdateLog } from '#server/sync/ports.ts';
import { ENGINES } from '#tests/helpers/database.ts';
import { ANDER_PLAN, maakDatabase, PLAN } from './opstelling.ts';

describe.each(ENGINES)('updatelogboek op %s', (engine) => {
  let db: Db;
  let log: UpdateLog;

  beforeEach(async () => {
    db = await maakDatabase(engine);
    log = maakUpdateLog(db, () => new Date('2028-02-03T04:05:06Z'));
  });

  const bytes = (...data: number[]) => Uint8Array.from(data);
  const gelezen = async (documentId: string) => (await log.read(documentId, 0)).map(({ data }) => [...data]);

  it('geeft per document terug wat erin ging, in volgorde, met wie en wanneer', async () => {
    await log.append([
      { documentId: PLAN, data: bytes(1), gebruikerId: 1 },
      { documentId: ANDER_PLAN, data: bytes(2), gebruikerId: null },
      { documentId: PLAN, data: bytes(3), gebruikerId: 2 },
    ]);
    await log.append([{ documentId: PLAN, data: bytes(4, 0, 255), gebruikerId: 1 }]);
    expect(await gelezen(PLAN)).toEqual([[1], [3], [4, 0, 255]]);
    expect(await gelezen(ANDER_PLAN)).toEqual([[2]]);
    const rij = await db.kysely
      .selectFrom('document_update')
      .selectAll()
      .where('gebruiker_id', '=', 2)
      .executeTakeFirst();
    expect(rij).toMatchObject({ document_id: PLAN, vastgelegd_op: '2028-02-03T04:05:06.000Z' });
  });

  it('maakt verschil tussen een leeg en een onbekend document', async () => {
    expect(await gelezen(PLAN)).toEqual([]);
    await expect(log.read('bestaat-niet', 0)).rejects.toThrow(OnbekendDocument);
  });

  it('schrijft alles of niets', async () => {
    const poging = log.append([
      { documentId: PLAN, data: bytes(1), gebruikerId: 1 },
      { documentId: 'bestaat-niet', data: bytes(2), gebruikerId: 1 },
    ]);
    await expect(poging).rejects.toThrow();
    expect(await gelezen(PLAN)).toEqual([]);
  });
});
