import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  laadUitleg,
  laadVoorstellen,
  voegAkkoordToe,
  voegUitlegToe,
  voegVoorstelToe,
} from '#db/queries/afstemming.ts';
import type { Database } from '#db/tables.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { vulProgramma } from './gegevens.ts';

describe.each(ENGINES)('afstemmen op %s', (engine) => {
  let db: Kysely<Database>;
  let gebruikerId: number;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    ({ gebruikerId } = await vulProgramma(db));
  });

  const zegt = (partij: string, minuut: number) => ({
    partij,
    gebruikerId,
    gezegdOp: `2026-11-20T09:0${minuut}:00.000Z`,
  });

  it('bewaart uitleg op volgorde, met wie het zei', async () => {
    for (const [minuut, tekst] of ['eerst', 'dan'].entries())
      await voegUitlegToe(db, { ...zegt('vng', minuut), afspraakId: 'open', onderdeel: 'wet', tekst });
    expect(await laadUitleg(db, 'open')).toMatchObject([
      { tekst: 'eerst', onderdeel: 'wet', partij: 'vng', door: { id: gebruikerId, naam: 'Vera' } },
      { tekst: 'dan' },
    ]);
    expect(await laadUitleg(db, 'geld')).toEqual([]);
  });

  it('wie voorstelt is akkoord, en twee keer akkoord is één keer', async () => {
    const voorstel = { onderdeel: '', criterium: 'in_gebruik', aanvulling: 'overal' } as const;
    await voegVoorstelToe(db, { ...voorstel, ...zegt('vng', 0), afspraakId: 'open' });
    await voegVoorstelToe(db, { ...voorstel, ...zegt('rijk', 1), afspraakId: 'geld' });
    const [eerste] = await laadVoorstellen(db, ['open']);
    await voegAkkoordToe(db, eerste?.id ?? 0, zegt('sbj', 2));
    await voegAkkoordToe(db, eerste?.id ?? 0, zegt('sbj', 3));
    const gelezen = await laadVoorstellen(db, ['open', 'geld']);
    expect(gelezen).toMatchObject([
      { ...voorstel, afspraakId: 'open', partij: 'vng' },
      { ...voorstel, afspraakId: 'geld', partij: 'rijk' },
    ]);
    expect(gelezen.map(({ akkoorden }) => akkoorden.map(({ partij }) => partij))).toEqual([
      ['vng', 'sbj'],
      ['rijk'],
    ]);
    expect(gelezen[0]?.akkoorden[1]?.gezegdOp).toBe(zegt('sbj', 2).gezegdOp);
    expect(await laadVoorstellen(db, [])).toEqual([]);
  });
});
