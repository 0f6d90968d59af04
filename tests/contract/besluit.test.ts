import type { Kysely, Transaction } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { Definitief, Verouderd } from '#db/fouten.ts';
import { voegAgendapuntToe } from '#db/queries/agendapunt.ts';
import {
  koppelActie,
  laadBesluiten,
  type NieuwBesluit,
  verwijderBesluit,
  vindBesluit,
  voegBesluitToe,
  wijzigBesluit,
} from '#db/queries/besluit.ts';
import type { Database } from '#db/tables.ts';
import type { Besluit } from '#domain/besluit/besluit.ts';
import type { Kring } from '#domain/policy/kring.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakActie, maakOverleg, vulProgramma } from './gegevens.ts';

describe.each(ENGINES)('besluiten op %s', (engine) => {
  let db: Kysely<Database>;
  let overlegId: number;
  let gebruikerId: number;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    ({ gebruikerId } = await vulProgramma(db));
    overlegId = await maakOverleg(db, '2026-06-10');
  });

  const doe = <T>(werk: (trx: Transaction<Database>) => Promise<T>) => db.transaction().execute(werk);
  const nieuw = (anders: Partial<NieuwBesluit> = {}): NieuwBesluit => ({
    overlegId,
    agendapuntId: null,
    uitkomst: 'aangenomen',
    tekst: 'Het plan gaat door.',
    toelichting: '',
    termijn: '2026-12-31',
    kring: 'vijfhoek',
    alleenVoor: null,
    partijen: [],
    gebruikerId,
    vastgelegdOp: '2026-06-10T09:00:00.000Z',
    ...anders,
  });
  const neem = (anders: Partial<NieuwBesluit> = {}) => doe((trx) => voegBesluitToe(trx, nieuw(anders)));
  const punt = (titel: string) =>
    doe((trx) =>
      voegAgendapuntToe(trx, {
        ...{ overlegId, gremium: 'bo-jeugd', soort: 'besluit', titel, toelichting: '', minuten: 10 },
        ...{ gevraagdBesluit: '', inbrenger: null, toelichter: '', bronnen: [], kaart: null },
        ...{ alleenVoor: null, herkomstId: null },
      }),
    );
  const vind = async (id: number): Promise<Besluit> => {
    const besluit = await vindBesluit(db, id);
    if (!besluit) throw new Error(`geen besluit ${id}`);
    return besluit;
  };

  it('bewaart wat er besloten is, met wie gebonden is in de volgorde van de partijen', async () => {
    const alleenVoor = ['vng', 'rijk'];
    const id = await neem({ partijen: ['sbj', 'vng', 'sbj'], alleenVoor, toelichting: 'Unaniem' });
    const { gebruikerId: _g, vastgelegdOp: _v, ...inhoud } = nieuw();
    expect(await vind(id)).toEqual({
      ...inhoud,
      id,
      alleenVoor,
      toelichting: 'Unaniem',
      partijen: ['vng', 'sbj'],
      nr: null,
      acties: [],
      nagekomenOp: null,
      vervallenOp: null,
      afloop: '',
      versie: 1,
    });
    expect(await vindBesluit(db, 999)).toBeNull();
  });

  it('geeft ze op de volgorde van de agenda, alleen binnen de kring, van één overleg of van alle', async () => {
    const [eerste, tweede] = [await punt('een'), await punt('twee')];
    const los = await neem();
    const b = await neem({ agendapuntId: tweede });
    const a = await neem({ agendapuntId: eerste, partijen: ['rijk'] });
    const tweeA = await neem({ agendapuntId: eerste, uitkomst: 'gewijzigd' });
    const rijkVng = await maakOverleg(db, '2026-07-01', 'bo-rijk-vng');
    const geheim = await neem({ overlegId: rijkVng, kring: 'rijk_vng' });
    const ids = async (kringen: Kring[], van: number | null = null) =>
      (await laadBesluiten(db, kringen, van)).map(({ id }) => id);
    expect(await ids(['vijfhoek'], overlegId)).toEqual([a, tweeA, b, los]);
    expect(await ids(['vijfhoek'])).toEqual([a, tweeA, b, los]);
    expect(await ids(['vijfhoek'], rijkVng)).toEqual([]);
    expect(await ids(['vijfhoek', 'rijk_vng'])).toEqual([a, tweeA, b, los, geheim]);
    expect((await laadBesluiten(db, ['vijfhoek'])).map(({ partijen }) => partijen)).toEqual([
      ['rijk'],
      [],
      [],
      [],
    ]);
  });

  it('laat van twee die tegelijk bijstellen er één winnen', async () => {
    const oud = await vind(await neem({ partijen: ['vng'] }));
    const stelBij = (tekst: string) =>
      doe((trx) => wijzigBesluit(trx, oud, { ...oud, tekst, uitkomst: 'gewijzigd', partijen: ['rijk'] }));
    const pogingen = await Promise.allSettled([stelBij('Anders.'), stelBij('Weer anders.')]);
    const mislukt = pogingen.filter((poging) => poging.status === 'rejected');
    expect(mislukt.map(({ reason }) => reason)).toEqual([expect.any(Verouderd)]);
    const nu = await vind(oud.id);
    expect(nu).toMatchObject({ versie: 2, uitkomst: 'gewijzigd', partijen: ['rijk'] });
    await expect(doe((trx) => verwijderBesluit(trx, oud))).rejects.toBeInstanceOf(Verouderd);
    await doe((trx) => verwijderBesluit(trx, nu));
    expect(await vindBesluit(db, oud.id)).toBeNull();
  });

  it('onthoudt welke acties eruit volgden, elke één keer', async () => {
    const id = await neem();
    const [een, twee] = [await maakActie(db), await maakActie(db, { titel: 'Tweede' })];
    for (const actie of [twee, een, een]) await koppelActie(db, id, actie);
    expect((await vind(id)).acties).toEqual([een, twee]);
  });

  it('verandert niets meer als de besluitenlijst definitief is', async () => {
    const besluit = await vind(await neem());
    await db.updateTable('overleg').set({ definitief_op: '2026-06-20T09:00:00.000Z' }).execute();
    await expect(neem()).rejects.toBeInstanceOf(Definitief);
    await expect(doe((trx) => wijzigBesluit(trx, besluit, besluit))).rejects.toBeInstanceOf(Definitief);
    await expect(doe((trx) => verwijderBesluit(trx, besluit))).rejects.toBeInstanceOf(Definitief);
    expect(await laadBesluiten(db, ['vijfhoek'])).toEqual([besluit]);
    await koppelActie(db, besluit.id, await maakActie(db));
    expect((await vind(besluit.id)).acties).toHaveLength(1);
  });
});
