import { beforeAll, describe, expect, it } from 'vitest';
import { DEMO_WACHTWOORD, laadDemo } from '#db/programma/demo.ts';
import { laadProgramma } from '#db/programma/laad.ts';
import { heeftDemoaccounts } from '#db/queries/gebruiker.ts';
import type { Db } from '#db/verbinding.ts';
import { dagenTussen } from '#domain/datum/datum.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { meegeleverd } from './bestand.ts';

const VANDAAG = '2026-11-22';
const hashWachtwoord = async (wachtwoord: string) => `hash van ${wachtwoord}`;

describe.each(ENGINES)('de demo op %s', (engine) => {
  let db: Db;

  beforeAll(async () => {
    db = await freshDatabase(engine);
    await laadProgramma(db.kysely, await meegeleverd('hervormingsagenda'), {
      nu: new Date(`${VANDAAG}T05:00:00Z`),
    });
    expect(await heeftDemoaccounts(db.kysely)).toBe(false);
    await db.kysely.transaction().execute((trx) => laadDemo(trx, { vandaag: VANDAAG, hashWachtwoord }));
  });

  it('maakt een account per rol, en een melder en een bestuurder per hoek', async () => {
    const accounts = await db.kysely.selectFrom('gebruiker').selectAll().orderBy('id').execute();
    const hoeken = ['clienten', 'sbj', 'bgzj', 'vng', 'rijk'];
    expect(accounts.map(({ email, rol, partij }) => [email, rol, partij])).toEqual([
      ['programmabureau@demo.example', 'programmabureau', null],
      ['secretaris@demo.example', 'secretaris', null],
      ['beheerder@demo.example', 'beheerder', null],
      ['lezer@demo.example', 'lezer', null],
      ...hoeken.map((hoek) => [`${hoek}@demo.example`, 'partij', hoek]),
      ...hoeken.map((hoek) => [`bestuurder.${hoek}@demo.example`, 'bestuurder', hoek]),
    ]);
    expect(accounts.every((a) => a.demo === 1 && a.wachtwoord_hash === `hash van ${DEMO_WACHTWOORD}`)).toBe(
      true,
    );
    expect(await heeftDemoaccounts(db.kysely)).toBe(true);
  });

  it('zet een vorig en een volgend BO Jeugd op een donderdag, met een open ronde daarheen', async () => {
    const overleggen = await db.kysely.selectFrom('overleg').selectAll().orderBy('datum').execute();
    const [vorig, volgend] = overleggen.filter(({ gremium }) => gremium === 'bo-jeugd');
    if (!vorig || !volgend) throw new Error('Er horen twee BO’s te zijn.');
    for (const { datum } of [vorig, volgend]) expect(new Date(datum).getUTCDay()).toBe(4);
    expect(dagenTussen(VANDAAG, volgend.datum)).toBeGreaterThanOrEqual(14);
    expect(dagenTussen(VANDAAG, volgend.datum)).toBeLessThanOrEqual(21);
    expect(dagenTussen(vorig.datum, VANDAAG)).toBeGreaterThan(150);
    expect(overleggen.filter(({ kring }) => kring === 'rijk_vng').map(({ gremium }) => gremium)).toEqual([
      'bo-rijk-vng',
    ]);

    const ronde = await db.kysely.selectFrom('statusronde').selectAll().executeTakeFirstOrThrow();
    expect(ronde).toMatchObject({ overleg_id: volgend.id, peildatum: volgend.peildatum });
    expect(ronde.van < VANDAAG && VANDAAG < ronde.tot).toBe(true);
  });

  it('geeft elke demo-partij acties in opgave 2, bij echte afspraken van die opgave', async () => {
    const acties = await db.kysely
      .selectFrom('actie')
      .innerJoin('afspraak', 'afspraak.id', 'actie.afspraak_id')
      .select([
        'actie.opgave_nr',
        'afspraak.opgave_nr as van_opgave',
        'eigenaar_partij',
        'actie.kring',
        'afspraak.kring as hoort',
      ])
      .execute();
    expect(acties.filter(({ opgave_nr }) => opgave_nr === 2)).toHaveLength(14);
    expect(
      new Set(acties.filter(({ opgave_nr }) => opgave_nr === 2).map((a) => a.eigenaar_partij)).size,
    ).toBe(5);
    for (const nr of [1, 3, 4, 5, 6])
      expect(acties.filter((a) => a.opgave_nr === nr).length).toBeGreaterThanOrEqual(2);
    expect(acties.every((a) => a.opgave_nr === a.van_opgave && a.kring === a.hoort)).toBe(true);
  });

  it('meldt als de melder van de eigenaar, met verschillende lichten, en laat één actie op een andere wachten', async () => {
    const meldingen = await db.kysely
      .selectFrom('melding')
      .innerJoin('gebruiker', 'gebruiker.id', 'melding.gebruiker_id')
      .innerJoin('actie', 'actie.id', 'melding.actie_id')
      .select(['melding.partij', 'gebruiker.partij as melder', 'eigenaar_partij', 'licht', 'datum'])
      .execute();
    expect(
      meldingen.every((m) => m.partij === m.melder && m.partij === m.eigenaar_partij && m.datum < VANDAAG),
    ).toBe(true);
    expect(new Set(meldingen.map(({ licht }) => licht))).toEqual(
      new Set(['groen', 'oranje', 'rood', 'grijs']),
    );
    const wachten = await db.kysely
      .selectFrom('afhankelijkheid')
      .selectAll()
      .where('van_actie', 'is not', null)
      .execute();
    expect(wachten).toHaveLength(1);
  });

  it('doet de tweede keer niets, ook op een andere dag', async () => {
    const tel = async () => [
      (await db.kysely.selectFrom('gebruiker').selectAll().execute()).length,
      (await db.kysely.selectFrom('overleg').selectAll().execute()).length,
      (await db.kysely.selectFrom('melding').selectAll().execute()).length,
    ];
    const eerst = await tel();
    await db.kysely.transaction().execute((trx) => laadDemo(trx, { vandaag: '2026-12-01', hashWachtwoord }));
    expect(await tel()).toEqual(eerst);
  });
});
