import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  laadLaatsteMeldingen,
  laadMeldingen,
  laadMeldingenOp,
  voegMeldingenToe,
} from '#db/queries/melding.ts';
import type { Database } from '#db/tables.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakActie, nieuweMelding, vulProgramma } from './gegevens.ts';

const ALLES = ['vijfhoek', 'rijk_vng'] as const;

describe.each(ENGINES)('meldingen op %s', (engine) => {
  let db: Kysely<Database>;
  let programma: Awaited<ReturnType<typeof vulProgramma>>;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    programma = await vulProgramma(db);
  });

  const meld = (melding: Parameters<typeof nieuweMelding>[0]) =>
    voegMeldingenToe(db, [nieuweMelding(melding)]);

  it('komen terug zoals ze erin gingen, met de naam van de melder', async () => {
    const nieuw = nieuweMelding({
      onderwerp: `deelstatus:${programma.deelOpen}`,
      gebruikerId: programma.gebruikerId,
      voortgang: null,
      verdeling: { afgerond: 67, mee_bezig: 34 },
      bekendNietAf: true,
      licht: 'rood',
      toelichting: 'Het stokt',
      nodig: 'Geld',
      nodigVan: ['rijk', 'sbj'],
      gevraagdBesluit: 'Kies',
      volgendeStap: 'Rondvragen',
      via: 'sbj',
      voorlopig: true,
    });
    const [id] = await voegMeldingenToe(db, [nieuw]);
    const { gebruikerId, vraagId, ...inhoud } = nieuw;
    const [terug] = await laadMeldingen(db, nieuw.onderwerp);
    expect(terug).toEqual({ id, door: { id: gebruikerId, naam: 'Vera' }, ...inhoud });
  });

  it('blijven alle staan; het laatste op de peildatum telt, op datum en dan op nummer', async () => {
    const actie = await maakActie(db);
    const onderwerp = `actie:${actie}` as const;
    await meld({ onderwerp, datum: '2026-03-01', toelichting: 'maart' });
    await meld({ onderwerp, datum: '2026-05-01', toelichting: 'mei' });
    await meld({ onderwerp, datum: '2026-05-01', toelichting: 'mei, verbeterd' });
    await meld({ onderwerp, datum: '2026-04-01', toelichting: 'april, later ingevoerd' });

    const laatste = async (peildatum: string) =>
      (await laadLaatsteMeldingen(db, [onderwerp], peildatum)).map(({ toelichting }) => toelichting);
    expect(await laatste('2026-02-28')).toEqual([]);
    expect(await laatste('2026-03-01')).toEqual(['maart']);
    expect(await laatste('2026-04-30')).toEqual(['april, later ingevoerd']);
    expect(await laatste('2026-05-01')).toEqual(['mei, verbeterd']);
    const geschiedenis = await laadMeldingen(db, onderwerp);
    expect(geschiedenis.map(({ toelichting }) => toelichting)).toEqual([
      'mei, verbeterd',
      'mei',
      'april, later ingevoerd',
      'maart',
    ]);
    expect(geschiedenis[0]?.door).toBeNull();
  });

  it('zijn per onderwerp te herladen, acties en deelstatussen door elkaar', async () => {
    const [een, twee, drie] = [await maakActie(db), await maakActie(db), await maakActie(db)];
    const deel = programma.deelOpen;
    for (const onderwerp of [`actie:${een}`, `actie:${twee}`, `deelstatus:${deel}`] as const)
      await meld({ onderwerp });
    const gevonden = await laadLaatsteMeldingen(
      db,
      [`actie:${twee}`, `actie:${drie}`, `deelstatus:${deel}`],
      '2026-12-31',
    );
    expect(gevonden.map(({ onderwerp }) => onderwerp)).toEqual([`actie:${twee}`, `deelstatus:${deel}`]);
    expect(await laadLaatsteMeldingen(db, [], '2026-12-31')).toEqual([]);
  });

  it('over iets buiten de kring bestaan niet', async () => {
    const geheim = await maakActie(db, { kring: 'rijk_vng' });
    const open = await maakActie(db);
    await meld({ onderwerp: `actie:${geheim}` });
    await meld({ onderwerp: `deelstatus:${programma.deelGeld}`, partij: 'rijk' });
    await meld({ onderwerp: `deelstatus:${programma.deelOpen}` });
    await meld({ onderwerp: `actie:${open}` });
    const zichtbaar = [`actie:${open}`, `deelstatus:${programma.deelOpen}`];
    const onderwerpen = (meldingen: { onderwerp: string }[]) => meldingen.map(({ onderwerp }) => onderwerp);
    expect(onderwerpen(await laadMeldingenOp(db, '2026-12-31', ['vijfhoek']))).toEqual(zichtbaar);
    expect(await laadMeldingenOp(db, '2026-12-31', ALLES)).toHaveLength(4);
  });

  it('gaan met duizenden tegelijk naar binnen, met hun nummers op volgorde', async () => {
    const actie = await maakActie(db);
    const veel = Array.from({ length: 4000 }, (_, i) =>
      nieuweMelding({ onderwerp: `actie:${actie}`, toelichting: String(i) }),
    );
    const ids = await voegMeldingenToe(db, veel);
    const terug = new Map(
      (await laadMeldingen(db, `actie:${actie}`)).map(({ id, toelichting }) => [id, toelichting]),
    );
    expect(ids.map((id) => terug.get(id))).toEqual(veel.map(({ toelichting }) => toelichting));
  });

  it('hebben precies één onderwerp en één antwoord', async () => {
    const onderwerp = `actie:${await maakActie(db)}` as const;
    await expect(meld({ onderwerp, voortgang: null })).rejects.toThrow(/melding_een_antwoord/);
    await expect(meld({ onderwerp: 'actie:999' })).rejects.toThrow(/foreign key/i);
  });
});
