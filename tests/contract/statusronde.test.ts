import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { voegOverlegToe } from '#db/queries/overleg.ts';
import {
  bevriesStatusronde,
  laadBevrorenAntwoorden,
  laadStatusrondes,
  vindStatusronde,
  voegStatusrondeToe,
  wijzigStatusronde,
} from '#db/queries/statusronde.ts';
import type { Database } from '#db/tables.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { vulProgramma } from './gegevens.ts';

describe.each(ENGINES)('statusrondes op %s', (engine) => {
  let db: Kysely<Database>;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    await vulProgramma(db);
  });

  const velden = {
    naam: 'Najaar',
    van: '2026-11-01',
    tot: '2026-11-25',
    peildatum: '2026-11-30',
    overlegId: null,
    opgaven: [2],
    partijen: ['vng', 'sbj'],
  };
  const bevroren = { bevrorenOp: '2026-12-01T09:00:00.000Z', stuk: '{"vorm":1}', sha256: 'abc' };

  it('bewaart een ronde met haar bereik', async () => {
    const id = await voegStatusrondeToe(db, velden);
    expect(await vindStatusronde(db, id)).toEqual({
      ...velden,
      id,
      kring: 'vijfhoek',
      geslotenOp: null,
      bevrorenOp: null,
      versie: 1,
    });
    expect(await vindStatusronde(db, 999)).toBeNull();
  });

  it('hoort bij de kring van haar overleg en is er daarbuiten niet', async () => {
    const overleg = {
      datum: '2026-12-10',
      begin: '10:00',
      eind: '11:00',
      plaats: '',
      peildatum: '2026-11-30',
    };
    const overlegId = await voegOverlegToe(db, { ...overleg, gremium: 'bo-rijk-vng', kring: 'rijk_vng' });
    const id = await voegStatusrondeToe(db, { ...velden, overlegId });
    expect(await vindStatusronde(db, id)).toMatchObject({ overlegId, kring: 'rijk_vng' });
    expect(await laadStatusrondes(db, ['vijfhoek'])).toEqual([]);
    expect(await laadStatusrondes(db, ['vijfhoek', 'rijk_vng'])).toMatchObject([{ id }]);
  });

  it('wijzigt alleen wie de laatste versie zag, en wat niet genoemd is blijft', async () => {
    const id = await voegStatusrondeToe(db, velden);
    expect(await wijzigStatusronde(db, { id, versie: 1 }, { geslotenOp: '2026-11-26' })).toBe(true);
    expect(await wijzigStatusronde(db, { id, versie: 1 }, { naam: 'Te laat' })).toBe(false);
    expect(await vindStatusronde(db, id)).toMatchObject({ ...velden, geslotenOp: '2026-11-26', versie: 2 });
    expect(await wijzigStatusronde(db, { id, versie: 2 }, { geslotenOp: null, opgaven: [] })).toBe(true);
    expect(await vindStatusronde(db, id)).toMatchObject({
      geslotenOp: null,
      opgaven: [],
      partijen: velden.partijen,
    });
  });

  it('bevriest één keer, en daarna verandert er niets meer', async () => {
    const id = await voegStatusrondeToe(db, velden);
    expect(await laadBevrorenAntwoorden(db, id)).toBeNull();
    expect(await bevriesStatusronde(db, { id, versie: 1 }, bevroren)).toBe(true);
    expect(await bevriesStatusronde(db, { id, versie: 2 }, { ...bevroren, stuk: '{}' })).toBe(false);
    expect(await wijzigStatusronde(db, { id, versie: 2 }, { naam: 'Anders' })).toBe(false);
    expect(await laadBevrorenAntwoorden(db, id)).toEqual(bevroren);
    expect(await vindStatusronde(db, id)).toMatchObject({ naam: 'Najaar', bevrorenOp: bevroren.bevrorenOp });
  });
});
