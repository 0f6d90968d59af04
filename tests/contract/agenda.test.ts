import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { Bevroren, Verouderd } from '#db/fouten.ts';
import {
  laadAgendapunten,
  type NieuwAgendapunt,
  verplaatsAgendapunt,
  verwijderAgendapunt,
  voegAgendapuntToe,
  wijzigAgendapunt,
} from '#db/queries/agendapunt.ts';
import {
  bevriesOverleg,
  laadBevrorenStuk,
  laadGremia,
  laadOverleggen,
  openAgenda,
  vindOverleg,
} from '#db/queries/overleg.ts';
import type { Database } from '#db/tables.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakOverleg, vulProgramma } from './gegevens.ts';

const STUK = {
  peildatum: '2026-11-30',
  bevrorenOp: '2026-05-20T10:00:00.000Z',
  stuk: '{"a":1}',
  sha256: 'abc',
};

describe.each(ENGINES)('overleg en agenda op %s', (engine) => {
  let db: Kysely<Database>;
  let overlegId: number;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    await vulProgramma(db);
    overlegId = await maakOverleg(db, '2026-06-10');
  });

  const punt = (titel: string, bron: string | null = null): NieuwAgendapunt => ({
    overlegId,
    soort: 'bespreken',
    titel,
    toelichting: '',
    gevraagdBesluit: '',
    minuten: 10,
    inbrenger: 'vng',
    toelichter: '',
    gremium: 'bo-jeugd',
    bronnen: bron === null ? [] : [{ bron, redenen: [{ code: 'over_tijd', zin: 'Dit is over tijd.' }] }],
    kaart: null,
    alleenVoor: null,
    herkomstId: null,
  });
  const voegToe = (titel: string, bron: string | null = null) =>
    db.transaction().execute((trx) => voegAgendapuntToe(trx, punt(titel, bron)));
  const agenda = async () =>
    (await laadAgendapunten(db, overlegId)).map(({ volgorde, titel }) => `${volgorde} ${titel}`);
  const opTitel = async (titel: string) => {
    const gevonden = (await laadAgendapunten(db, overlegId)).find((kandidaat) => kandidaat.titel === titel);
    if (!gevonden) throw new Error(`geen punt ${titel}`);
    return gevonden;
  };

  it('toont gremia en overleggen alleen binnen de kring', async () => {
    await maakOverleg(db, '2026-03-01', 'bo-rijk-vng');
    expect(await laadGremia(db, ['vijfhoek'])).toMatchObject([
      { slug: 'bo-jeugd', deelnemers: ['rijk', 'vng'] },
    ]);
    expect(await laadGremia(db, ['vijfhoek', 'rijk_vng'])).toHaveLength(2);
    expect(await laadOverleggen(db, ['vijfhoek'])).toMatchObject([{ id: overlegId, bevrorenOp: null }]);
    expect((await laadOverleggen(db, ['vijfhoek', 'rijk_vng'])).map(({ datum }) => datum)).toEqual([
      '2026-03-01',
      '2026-06-10',
    ]);
    expect(await vindOverleg(db, 999)).toBeNull();
  });

  it('zet nieuwe punten achteraan, ook als er tien tegelijk komen', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, i) => voegToe(`punt ${i}`)));
    const punten = await laadAgendapunten(db, overlegId);
    expect(punten.map(({ volgorde }) => volgorde)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(punten[0]).toMatchObject({ ...punt(punten[0]?.titel ?? ''), versie: 1 });
  });

  it('zet een bron maar één keer op de agenda, en eigen punten zo vaak als nodig', async () => {
    expect(await voegToe('een', 'actie:1')).toEqual(expect.any(Number));
    expect(await voegToe('nog eens', 'actie:1')).toBeNull();
    await voegToe('eigen');
    await voegToe('eigen');
    expect(await agenda()).toEqual(['1 een', '2 eigen', '3 eigen']);
  });

  it('verplaatst een punt en laat geen gaten', async () => {
    for (const titel of ['a', 'b', 'c', 'd']) await voegToe(titel);
    const verplaats = async (titel: string, plaats: number) => {
      const { id } = await opTitel(titel);
      await db.transaction().execute((trx) => verplaatsAgendapunt(trx, { id, overlegId }, plaats));
      return agenda();
    };
    expect(await verplaats('d', 2)).toEqual(['1 a', '2 d', '3 b', '4 c']);
    expect(await verplaats('a', 4)).toEqual(['1 d', '2 b', '3 c', '4 a']);
    expect(await verplaats('c', 99)).toEqual(['1 d', '2 b', '3 a', '4 c']);
    expect(await verplaats('a', -3)).toEqual(['1 a', '2 d', '3 b', '4 c']);
    const d = await opTitel('d');
    const { id } = d;
    const oud = db.transaction().execute((trx) => verwijderAgendapunt(trx, { ...d, versie: 0 }));
    await expect(oud).rejects.toBeInstanceOf(Verouderd);
    await db.transaction().execute((trx) => verwijderAgendapunt(trx, d));
    expect(await agenda()).toEqual(['1 a', '2 b', '3 c']);
    const weg = db.transaction().execute((trx) => verplaatsAgendapunt(trx, { id, overlegId }, 1));
    await expect(weg).rejects.toBeInstanceOf(Verouderd);
  });

  it('laat van twee die tegelijk herschrijven er één winnen', async () => {
    await voegToe('a');
    const oud = await opTitel('a');
    const herschrijf = (titel: string) =>
      db.transaction().execute((trx) => wijzigAgendapunt(trx, oud, { ...oud, titel, minuten: 25 }));
    const pogingen = await Promise.allSettled([herschrijf('b'), herschrijf('c')]);
    const mislukt = pogingen.filter((poging) => poging.status === 'rejected');
    expect(mislukt.map(({ reason }) => reason)).toEqual([expect.any(Verouderd)]);
    expect((await laadAgendapunten(db, overlegId))[0]).toMatchObject({ versie: 2, minuten: 25 });
  });

  it('bevriest één keer; daarna verandert er niets meer aan de agenda', async () => {
    await voegToe('a');
    const a = await opTitel('a');
    expect(await laadBevrorenStuk(db, overlegId)).toBeNull();
    const pogingen = await Promise.all([
      bevriesOverleg(db, overlegId, STUK),
      bevriesOverleg(db, overlegId, { ...STUK, stuk: '{"a":2}' }),
    ]);
    expect(pogingen.filter(Boolean)).toHaveLength(1);
    const bevroren = await laadBevrorenStuk(db, overlegId);
    expect(bevroren?.stuk).toBe(pogingen[0] ? '{"a":1}' : '{"a":2}');
    const { bevrorenOp, peildatum } = STUK;
    expect(await vindOverleg(db, overlegId)).toMatchObject({ bevrorenOp, peildatum });

    const trx = db.transaction();
    await expect(voegToe('b')).rejects.toBeInstanceOf(Bevroren);
    await expect(trx.execute((t) => verplaatsAgendapunt(t, a, 1))).rejects.toBeInstanceOf(Bevroren);
    await expect(trx.execute((t) => wijzigAgendapunt(t, a, { ...a, titel: 'x' }))).rejects.toBeInstanceOf(
      Bevroren,
    );
    await expect(trx.execute((t) => verwijderAgendapunt(t, a))).rejects.toBeInstanceOf(Bevroren);
    expect(await agenda()).toEqual(['1 a']);
  });

  it('laat niets op de agenda komen terwijl iemand bevriest', async () => {
    await voegToe('a');
    let laatKomer: Promise<unknown> = Promise.resolve();
    await db.transaction().execute(async (trx) => {
      await openAgenda(trx, overlegId);
      const punten = await laadAgendapunten(trx, overlegId);
      laatKomer = expect(voegToe('te laat')).rejects.toBeInstanceOf(Bevroren);
      await bevriesOverleg(trx, overlegId, {
        ...STUK,
        stuk: JSON.stringify(punten.map(({ titel }) => titel)),
      });
    });
    await laatKomer;
    expect((await laadBevrorenStuk(db, overlegId))?.stuk).toBe('["a"]');
    expect(await agenda()).toEqual(['1 a']);
  });
});
