import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  bestaandeSleutels,
  eerstvolgendePoging,
  laadMislukt,
  laadPostvakken,
  laadRondemails,
  type NieuweMail,
  neemMail,
  probeerOpnieuw,
  telRondemails,
  trekIn,
  voegMailsToe,
  zetMislukt,
  zetVerstuurd,
} from '#db/queries/mail.ts';
import { voegStatusrondeToe } from '#db/queries/statusronde.ts';
import type { Database } from '#db/tables.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { vulProgramma } from './gegevens.ts';

const OM = (uur: number, minuut = 0) => new Date(Date.UTC(2026, 10, 20, uur, minuut)).toISOString();

describe.each(ENGINES)('mail op %s', (engine) => {
  let db: Kysely<Database>;
  let rondeId: number;
  let gebruikerId: number;

  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    gebruikerId = (await vulProgramma(db)).gebruikerId;
    const dagen = { van: '2026-11-01', tot: '2026-11-25', peildatum: '2026-11-30' };
    rondeId = await voegStatusrondeToe(db, {
      ...dagen,
      naam: 'R',
      overlegId: null,
      opgaven: [],
      partijen: [],
    });
  });

  const mail = (sleutel: string, over: Partial<NieuweMail> = {}): NieuweMail => ({
    sleutel,
    messageId: `<${sleutel}@vijfhoek>`,
    soort: 'uitnodiging',
    gebruikerId,
    aan: 'vng@demo.example',
    onderwerp: 'Melden',
    tekst: 'Dag Vera,',
    rondeId,
    overlegId: null,
    partij: 'vng',
    kring: 'vijfhoek',
    ...over,
  });

  it('ligt er maar één keer, ook als twee mensen tegelijk op de knop drukken', async () => {
    const keren = await Promise.all([1, 2].map(() => voegMailsToe(db, [mail('a'), mail('b')], OM(9))));
    expect(keren.reduce((som, aantal) => som + aantal, 0)).toBe(2);
    expect(await bestaandeSleutels(db, ['a', 'b', 'c'])).toEqual(new Set(['a', 'b']));
    expect(await telRondemails(db, rondeId)).toEqual({ verstuurd: 0, wachtend: 2 });
  });

  it('wordt door één verzender genomen, en na de huur door een ander', async () => {
    await voegMailsToe(db, [mail('a'), mail('b')], OM(9));
    const genomen = await Promise.all([1, 2, 3].map(() => neemMail(db, OM(9), OM(9, 5))));
    const ids = genomen.flatMap((een) => (een ? [een.messageId] : []));
    expect(ids.sort()).toEqual(['<a@vijfhoek>', '<b@vijfhoek>']);
    expect(await neemMail(db, OM(9, 4), OM(9, 9))).toBeNull();
    expect(await eerstvolgendePoging(db)).toBe(OM(9, 5));
    expect(await neemMail(db, OM(9, 5), OM(9, 10))).toMatchObject({ messageId: '<a@vijfhoek>', pogingen: 2 });
  });

  it('blijft staan als zij verstuurd is, en komt als het mislukte opnieuw aan de beurt', async () => {
    await voegMailsToe(db, [mail('a'), mail('b'), mail('c')], OM(9));
    const [a, b, c] = [
      await neemMail(db, OM(9), OM(9, 5)),
      await neemMail(db, OM(9), OM(9, 5)),
      await neemMail(db, OM(9), OM(9, 5)),
    ].map((een) => een?.id ?? 0);
    await zetVerstuurd(db, a ?? 0, OM(9, 1));
    await zetMislukt(db, b ?? 0, { fout: 'Weg.', volgende: OM(10) });
    await zetMislukt(db, c ?? 0, { fout: 'Geweigerd.', volgende: null });
    expect(await telRondemails(db, rondeId)).toEqual({ verstuurd: 1, wachtend: 1 });
    expect((await laadMislukt(db, rondeId)).map(({ fout }) => fout)).toEqual(['Weg.', 'Geweigerd.']);
    expect(await eerstvolgendePoging(db)).toBe(OM(10));
    expect(await probeerOpnieuw(db, { ronde_id: rondeId }, OM(9, 2))).toBe(2);
    expect(await neemMail(db, OM(9, 2), OM(9, 7))).toMatchObject({ id: b, pogingen: 1 });
    expect(await laadRondemails(db, rondeId, 2)).toMatchObject([{ id: c }, { id: b }]);
    await trekIn(db, { ronde_id: rondeId }, 'Gesloten.');
    expect(await eerstvolgendePoging(db)).toBeNull();
    expect((await laadMislukt(db, rondeId)).map(({ fout }) => fout)).toEqual(['Gesloten.', 'Gesloten.']);
    expect(await telRondemails(db, rondeId)).toEqual({ verstuurd: 1, wachtend: 0 });
    // Wie er net mee bezig was zet haar niet terug.
    await zetMislukt(db, c ?? 0, { fout: 'nu niet', volgende: OM(10) });
    expect(await eerstvolgendePoging(db)).toBeNull();
  });

  it('telt per partij hoe vaak er iets klaargelegd is', async () => {
    await voegMailsToe(db, [mail('a')], OM(9));
    await voegMailsToe(
      db,
      [mail('b', { soort: 'herinnering' }), mail('c', { soort: 'herinnering' })],
      OM(10),
    );
    await voegMailsToe(db, [mail('d', { soort: 'herinnering' })], OM(11));
    const vakken = (await laadPostvakken(db, rondeId)).toSorted((a, b) => (a.laatst < b.laatst ? -1 : 1));
    expect(vakken).toEqual([
      { partij: 'vng', soort: 'uitnodiging', laatst: OM(9), keren: 1 },
      { partij: 'vng', soort: 'herinnering', laatst: OM(11), keren: 2 },
    ]);
  });
});
