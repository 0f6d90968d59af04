import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { voegActieToe } from '#db/queries/actie.ts';
import {
  haalBewijsWeg,
  haalHelperWeg,
  laadBewijs,
  laadHelpers,
  voegBewijsToe,
  voegHelperToe,
} from '#db/queries/actiedossier.ts';
import {
  merkTeruggedraaid,
  vindGroepswijziging,
  voegGroepswijzigingToe,
} from '#db/queries/groepswijziging.ts';
import type { Database } from '#db/tables.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { PLANNING, vulProgramma } from './gegevens.ts';

const NU = '2026-11-20T09:00:00.000Z';

describe.each(ENGINES)('wat er bij een actie hoort op %s', (engine) => {
  let db: Kysely<Database>;
  let gebruikerId: number;
  let actie: number;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    ({ gebruikerId } = await vulProgramma(db));
    actie = await voegActieToe(db, {
      opgaveNr: 2,
      afspraakId: null,
      titel: 'Actie',
      eigenaarPartij: 'vng',
      eigenaarPersoon: '',
      kanAlvast: '',
      planning: PLANNING,
      kring: 'vijfhoek',
      gemaaktDoor: gebruikerId,
      gemaaktOp: NU,
    });
  });

  it('helpers staan er één keer, en bewijs dat weg is blijft bewaard maar telt niet', async () => {
    const gedaan = { gebruikerId, nu: NU };
    await voegHelperToe(db, actie, 'sbj', gedaan);
    await voegHelperToe(db, actie, 'sbj', gedaan);
    await voegHelperToe(db, actie, 'rijk', { gebruikerId, nu: '2026-11-19T09:00:00.000Z' });
    expect(await laadHelpers(db, actie)).toEqual(['rijk', 'sbj']);
    await haalHelperWeg(db, actie, 'rijk');
    expect(await laadHelpers(db, actie)).toEqual(['sbj']);

    await voegBewijsToe(db, actie, { titel: 'Besluit', url: 'https://voorbeeld.nl/' }, gedaan);
    const [bewijs] = await laadBewijs(db, actie);
    expect(bewijs).toMatchObject({ titel: 'Besluit', url: 'https://voorbeeld.nl/', door: 'Vera' });
    expect(await haalBewijsWeg(db, actie + 1, bewijs?.id ?? 0, gedaan)).toBe(false);
    expect(await haalBewijsWeg(db, actie, bewijs?.id ?? 0, gedaan)).toBe(true);
    expect(await laadBewijs(db, actie)).toEqual([]);
    expect(await db.selectFrom('bewijs').select('verwijderd_door').execute()).toEqual([
      { verwijderd_door: gebruikerId },
    ]);
  });

  it('een wijziging van meer acties onthoudt wat er stond, en draait één keer terug', async () => {
    const voor = { eigenaarPartij: 'vng', eigenaarPersoon: '', planning: PLANNING };
    const gedaan = { gebruikerId, gedaanOp: NU, zoek: 'opgave=2', acties: [{ id: actie, versie: 2, voor }] };
    const id = await voegGroepswijzigingToe(db, gedaan);
    expect(await vindGroepswijziging(db, id)).toEqual({ ...gedaan, id, teruggedraaidOp: null });
    expect([await merkTeruggedraaid(db, id, NU), await merkTeruggedraaid(db, id, NU)]).toEqual([true, false]);
    expect(await vindGroepswijziging(db, id + 1)).toBeNull();
  });
});
