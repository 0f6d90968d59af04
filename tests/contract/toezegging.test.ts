import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { Verouderd } from '#db/fouten.ts';
import { heropen, komNa, laadAfloopdoor, laatVervallen } from '#db/queries/besluitafloop.ts';
import {
  bevestigToezegging,
  laadToezeggingenVan,
  verwijderToezegging,
  vindToezegging,
  voegToezeggingToe,
  wijzigToezegging,
} from '#db/queries/toezegging.ts';
import type { Database } from '#db/tables.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakOverleg, vulProgramma } from './gegevens.ts';

describe.each(ENGINES)('toezeggingen van een overleg op %s', (engine) => {
  let db: Kysely<Database>;
  let gebruikerId: number;
  let overlegId: number;
  const inhoud = {
    van: 'rijk',
    aan: 'vng',
    inhoud: 'Het geld komt in het voorjaar',
    termijn: '2026-09-01',
    voorwaarde: 'Als de begroting is vastgesteld',
    alleenVoor: null,
  };
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    ({ gebruikerId } = await vulProgramma(db));
    overlegId = await maakOverleg(db, '2026-06-10');
  });
  const zegToe = (anders: { alleenVoor?: string[] } = {}) =>
    voegToezeggingToe(db, {
      ...inhoud,
      ...anders,
      nagekomenOp: null,
      kring: 'vijfhoek',
      overlegId,
    });
  const bekijk = async (id: number) => {
    const toezegging = await vindToezegging(db, id);
    if (!toezegging) throw new Error(`geen toezegging ${id}`);
    return toezegging;
  };
  const op = { op: '2026-06-12T08:00:00.000Z' };

  it('bewaart wat er in een overleg is toegezegd, ook wat besloten is', async () => {
    const open = await zegToe();
    const besloten = await zegToe({ alleenVoor: ['rijk', 'vng'] });
    await voegToezeggingToe(db, { ...inhoud, nagekomenOp: null, kring: 'vijfhoek' });
    expect(await laadToezeggingenVan(db, overlegId)).toMatchObject([
      { ...inhoud, id: open, overlegId, agendapuntId: null, nr: null, versie: 1, vanBevestigdOp: null },
      { id: besloten, alleenVoor: ['rijk', 'vng'] },
    ]);
    expect(await vindToezegging(db, 999)).toBeNull();
  });

  it('laat elke kant bevestigen wat zij zag, en vraagt het na een wijziging opnieuw', async () => {
    const id = await zegToe();
    const gezien = { id, versie: 1 };
    await bevestigToezegging(db, gezien, 'van', { ...op, gebruikerId });
    await bevestigToezegging(db, gezien, 'van', { op: '2026-06-13T08:00:00.000Z', gebruikerId });
    expect(await bekijk(id)).toMatchObject({ vanBevestigdOp: op.op, aanBevestigdOp: null, versie: 1 });
    await bevestigToezegging(db, gezien, 'aan', { ...op, gebruikerId });
    expect(await bekijk(id)).toMatchObject({ vanBevestigdOp: op.op, aanBevestigdOp: op.op });

    const pogingen = await Promise.allSettled(
      ['A', 'B'].map((tekst) => wijzigToezegging(db, gezien, { ...inhoud, inhoud: tekst })),
    );
    expect(pogingen.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await bekijk(id)).toMatchObject({ vanBevestigdOp: null, aanBevestigdOp: null, versie: 2 });
    const laat = bevestigToezegging(db, gezien, 'aan', { ...op, gebruikerId });
    await expect(laat).rejects.toBeInstanceOf(Verouderd);
    await expect(verwijderToezegging(db, gezien)).rejects.toBeInstanceOf(Verouderd);
  });

  it('verandert niet meer als zij een nummer heeft, maar is dan nog wel te bevestigen', async () => {
    const id = await zegToe();
    await db.updateTable('toezegging').set({ nr: 1 }).where('id', '=', id).execute();
    const gezien = { id, versie: 1 };
    await expect(wijzigToezegging(db, gezien, inhoud)).rejects.toBeInstanceOf(Verouderd);
    await expect(verwijderToezegging(db, gezien)).rejects.toBeInstanceOf(Verouderd);
    await bevestigToezegging(db, gezien, 'aan', { ...op, gebruikerId });
    expect(await bekijk(id)).toMatchObject({ nr: 1, aanBevestigdOp: op.op });
  });

  it('wordt één keer nagekomen of vervalt één keer', async () => {
    const [een, twee, drie] = [await zegToe(), await zegToe(), await zegToe()];
    const afloop = { dag: '2026-07-01', afloop: 'De brief is verstuurd', gebruikerId };
    expect(await komNa(db, 'toezegging', een, afloop)).toBe(true);
    expect(await laatVervallen(db, 'toezegging', een, afloop)).toBe(false);
    expect(await laatVervallen(db, 'toezegging', twee, { ...afloop, afloop: 'De wet is ingetrokken' })).toBe(
      true,
    );
    expect(await komNa(db, 'toezegging', twee, afloop)).toBe(false);
    await verwijderToezegging(db, { id: drie, versie: 1 });
    expect(await laadAfloopdoor(db, 'toezegging', een)).toBe('Vera');
    expect(await laadToezeggingenVan(db, overlegId)).toMatchObject([
      { nagekomenOp: '2026-07-01', vervallenOp: null, afloop: 'De brief is verstuurd' },
      { nagekomenOp: null, vervallenOp: '2026-07-01', afloop: 'De wet is ingetrokken' },
    ]);
    expect([await heropen(db, 'toezegging', een), await heropen(db, 'toezegging', een)]).toEqual([
      true,
      false,
    ]);
    expect(await bekijk(een)).toMatchObject({ nagekomenOp: null, afloop: '' });
    expect(await laadAfloopdoor(db, 'toezegging', een)).toBeNull();
  });
});
