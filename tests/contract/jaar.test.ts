import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { Bevroren, Verouderd } from '#db/fouten.ts';
import { abonneeBij, abonnementSinds, trekAbonnementIn, zetAbonnement } from '#db/queries/abonnement.ts';
import {
  laadLeden,
  laadSjablonen,
  verwijderLid,
  voegGremiumToe,
  voegLidToe,
  wijzigGremium,
  zetSjabloon,
} from '#db/queries/gremium.ts';
import { bevriesOverleg, laadGremia, verzetOverleg, vindOverleg } from '#db/queries/overleg.ts';
import { laadStappen, zetStap } from '#db/queries/overlegstap.ts';
import type { Database } from '#db/tables.ts';
import type { Gremium } from '#domain/overleg/overleg.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakOverleg, vulProgramma } from './gegevens.ts';

const EIGEN: Gremium = {
  slug: 'overleg-wachttijden',
  naam: 'Overleg Wachttijden (OW)',
  niveau: 'ambtelijk',
  perJaarMin: 4,
  deelnemers: ['sbj', 'vng'],
  onderwerp: 'Wachttijden',
  paragraaf: '',
  kring: 'vijfhoek',
};

describe.each(ENGINES)('het jaar op %s', (engine) => {
  let db: Kysely<Database>;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    await vulProgramma(db);
  });

  it('een eigen gremium komt erbij, wijzigt, en laat van twee die tegelijk wijzigen er één winnen', async () => {
    const erbij = () => db.transaction().execute((trx) => voegGremiumToe(trx, EIGEN));
    expect(await erbij()).toBe(true);
    expect(await erbij()).toBe(false);
    expect((await laadGremia(db, ['vijfhoek'])).at(-1)).toEqual(EIGEN);
    const wijzig = (naam: string) =>
      db
        .transaction()
        .execute((trx) =>
          wijzigGremium(trx, { slug: EIGEN.slug, versie: 1 }, { ...EIGEN, naam, deelnemers: ['rijk'] }),
        );
    const pogingen = await Promise.allSettled([wijzig('A'), wijzig('B')]);
    expect(pogingen.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(pogingen.find((poging) => poging.status === 'rejected')?.reason).toBeInstanceOf(Verouderd);
    expect((await laadGremia(db, ['vijfhoek'])).at(-1)).toMatchObject({ deelnemers: ['rijk'] });
  });

  it('een sjabloon is het gewone tot iemand er een vastlegt', async () => {
    expect((await laadSjablonen(db)).get('bo-jeugd')).toMatchObject({
      sjabloon: { peildagen: 28, stappen: { ronde: 35 } },
      versie: 1,
    });
    const anders = { begin: '09:00', eind: '', plaats: 'Utrecht', peildagen: 10, stappen: { stukken: 5 } };
    await db.transaction().execute((trx) => zetSjabloon(trx, { slug: 'bo-jeugd', versie: 1 }, anders));
    expect((await laadSjablonen(db)).get('bo-jeugd')).toEqual({ sjabloon: anders, versie: 2 });
  });

  it('leden staan per partij, plaatsvervangers na de leden', async () => {
    const lid = { gremium: 'bo-jeugd', partij: 'vng', functie: 'wethouder' };
    await voegLidToe(db, { ...lid, naam: 'Anna', plaatsvervanger: true });
    await voegLidToe(db, { ...lid, naam: 'Zeger', plaatsvervanger: false });
    const leden = await laadLeden(db, ['bo-jeugd']);
    expect(leden.map(({ naam, plaatsvervanger }) => [naam, plaatsvervanger])).toEqual([
      ['Zeger', false],
      ['Anna', true],
    ]);
    await verwijderLid(db, { id: leden[0]?.id ?? 0, gremium: 'bo-rijk-vng' });
    expect(await laadLeden(db, ['bo-jeugd'])).toHaveLength(2);
    await verwijderLid(db, { id: leden[0]?.id ?? 0, gremium: 'bo-jeugd' });
    expect(await laadLeden(db, ['bo-jeugd'])).toHaveLength(1);
    expect(await laadLeden(db, [])).toEqual([]);
  });

  it('van een stap blijft bewaard wat niet opnieuw gezegd wordt', async () => {
    const id = await maakOverleg(db, '2026-12-10');
    await zetStap(db, id, 'achterban', { dag: '2026-11-20' });
    await zetStap(db, id, 'achterban', { gedaanOp: '2026-11-18' });
    const stap = { soort: 'achterban', dag: '2026-11-20', gedaanOp: '2026-11-18' };
    expect(await laadStappen(db, [id, 999])).toEqual(
      new Map([
        [id, [stap]],
        [999, []],
      ]),
    );
    await zetStap(db, id, 'achterban', { dag: null });
    expect((await laadStappen(db, [id])).get(id)).toEqual([{ ...stap, dag: null }]);
  });

  it('een overleg is te verzetten tot het bevroren is, en niet naar een dag die bezet is', async () => {
    const id = await maakOverleg(db, '2026-12-10');
    await maakOverleg(db, '2026-12-17');
    const verzet = (datum: string) =>
      db.transaction().execute((trx) =>
        verzetOverleg(trx, id, {
          datum,
          begin: '10:00',
          eind: '12:00',
          plaats: 'Utrecht',
          peildatum: '2026-11-30',
        }),
      );
    expect(await verzet('2026-12-17')).toBe(false);
    expect(await verzet('2026-12-11')).toBe(true);
    expect(await vindOverleg(db, id)).toMatchObject({ datum: '2026-12-11', plaats: 'Utrecht' });
    const bevrorenOp = '2026-12-01T10:00:00.000Z';
    await bevriesOverleg(db, id, { bevrorenOp, peildatum: '2026-11-30', stuk: '{}', sha256: 'a' });
    await expect(verzet('2026-12-12')).rejects.toBeInstanceOf(Bevroren);
  });

  it('een nieuw abonnement vervangt het oude, en opgezegd is weg', async () => {
    const { id } = await db.selectFrom('gebruiker').select('id').executeTakeFirstOrThrow();
    expect(await abonnementSinds(db, id)).toBeNull();
    await zetAbonnement(db, id, { tokenHash: 'een', gemaaktOp: '2026-11-20T10:00:00.000Z' });
    await zetAbonnement(db, id, { tokenHash: 'twee', gemaaktOp: '2026-11-21T10:00:00.000Z' });
    expect(await abonneeBij(db, 'een')).toBeNull();
    expect((await abonneeBij(db, 'twee'))?.id).toBe(id);
    expect(await abonnementSinds(db, id)).toBe('2026-11-21T10:00:00.000Z');
    await trekAbonnementIn(db, id);
    expect(await abonneeBij(db, 'twee')).toBeNull();
  });
});
