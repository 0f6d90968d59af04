import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { Verouderd } from '#db/fouten.ts';
import { laadActies, laadActiesOp, vindActie, wijzigActie } from '#db/queries/actie.ts';
import { laadPlanningWijzigingen, voegPlanningWijzigingToe } from '#db/queries/planning-wijziging.ts';
import type { Database } from '#db/tables.ts';
import type { Actie } from '#domain/actie/actie.ts';
import type { Planning } from '#domain/planning/planning.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakActie, nieuweActie, PLANNING, vulProgramma } from './gegevens.ts';

const ALLES = ['vijfhoek', 'rijk_vng'] as const;

describe.each(ENGINES)('acties op %s', (engine) => {
  let db: Kysely<Database>;
  let gebruikerId: number;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    gebruikerId = (await vulProgramma(db)).gebruikerId;
  });

  const haal = async (id: number): Promise<Actie> => {
    const actie = await vindActie(db, id);
    if (!actie) throw new Error('actie is weg');
    return actie;
  };

  /** Verzet de planning op een dag, zoals de dienst dat doet. */
  const verzet = async (id: number, naar: Planning, datum: string) => {
    const nu = await haal(id);
    await wijzigActie(db, id, nu.versie, {
      ...nu,
      planning: naar,
      oorspronkelijk: nu.oorspronkelijk ?? nu.planning,
    });
    await voegPlanningWijzigingToe(db, {
      actieId: id,
      van: nu.planning,
      naar,
      reden: 'capaciteit',
      toelichting: 'te weinig mensen',
      gebruikerId,
      datum,
      vastgelegdOp: `${datum}T09:00:00.000Z`,
    });
  };

  it('komen terug zoals ze erin gingen', async () => {
    const id = await maakActie(db, { gemaaktDoor: gebruikerId });
    const { gemaaktDoor, ...inhoud } = nieuweActie();
    expect(await haal(id)).toEqual({ id, versie: 1, oorspronkelijk: null, ...inhoud });
    expect(await vindActie(db, id + 1)).toBeNull();
    expect(await laadActies(db, [id + 1, id])).toHaveLength(1);
    expect(await laadActies(db, [])).toEqual([]);
  });

  it('geven wie tegelijk wijzigt één winnaar, en de ander Verouderd', async () => {
    const id = await maakActie(db);
    const actie = await haal(id);
    const pogingen = await Promise.allSettled(
      ['eerste', 'tweede'].map((titel) => wijzigActie(db, id, actie.versie, { ...actie, titel })),
    );
    const mislukt = pogingen.filter((poging) => poging.status === 'rejected');
    expect(mislukt).toHaveLength(1);
    expect(mislukt[0]?.reason).toBeInstanceOf(Verouderd);
    const na = await haal(id);
    expect(na.versie).toBe(2);
    expect(['eerste', 'tweede']).toContain(na.titel);
  });

  it('hebben op elke peildatum de planning van toen', async () => {
    const id = await maakActie(db);
    const tweede: Planning = { ...PLANNING, kwartaal: 4, bron: null };
    const derde: Planning = { ...PLANNING, jaar: 2027, kwartaal: 1, bron: null };
    await verzet(id, tweede, '2026-03-01');
    await verzet(id, derde, '2026-06-01');

    const op = async (peildatum: string) => (await laadActiesOp(db, peildatum, ALLES))[0];
    expect(await op('2026-02-28')).toMatchObject({ planning: PLANNING, oorspronkelijk: null });
    expect(await op('2026-03-01')).toMatchObject({ planning: tweede, oorspronkelijk: PLANNING });
    expect(await op('2026-05-31')).toMatchObject({ planning: tweede, oorspronkelijk: PLANNING });
    expect(await op('2026-06-01')).toMatchObject({ planning: derde, oorspronkelijk: PLANNING });
    expect(await laadPlanningWijzigingen(db, id)).toMatchObject([
      { van: tweede, naar: derde, door: { id: gebruikerId, naam: 'Vera' }, reden: 'capaciteit' },
      { van: PLANNING, naar: tweede },
    ]);
  });

  it('bestaan pas vanaf de Nederlandse dag waarop ze zijn gemaakt', async () => {
    await maakActie(db, { titel: 'zomer', gemaaktOp: '2026-06-30T22:00:00.000Z' });
    await maakActie(db, { titel: 'winter', gemaaktOp: '2026-12-31T22:59:59.999Z' });
    const titels = async (peildatum: string) =>
      (await laadActiesOp(db, peildatum, ALLES)).map(({ titel }) => titel);
    expect(await titels('2026-06-30')).toEqual([]);
    expect(await titels('2026-07-01')).toEqual(['zomer']);
    expect(await titels('2026-12-30')).toEqual(['zomer']);
    expect(await titels('2026-12-31')).toEqual(['zomer', 'winter']);
  });

  it('buiten de kring bestaan niet, ook niet als alleen hun afspraak erbuiten valt', async () => {
    await maakActie(db, { titel: 'geheim', kring: 'rijk_vng', afspraakId: 'geld' });
    await maakActie(db, { titel: 'half', kring: 'vijfhoek', afspraakId: 'geld' });
    await maakActie(db, { titel: 'los', afspraakId: null });
    expect(await laadActiesOp(db, '2026-12-31', ['vijfhoek'])).toMatchObject([{ titel: 'los' }]);
    expect(await laadActiesOp(db, '2026-12-31', ALLES)).toMatchObject([
      { titel: 'geheim', afspraakId: 'geld' },
      { titel: 'half', afspraakId: 'geld' },
      { titel: 'los', afspraakId: null },
    ]);
  });
});
