import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type LaadUitkomst, laadProgramma } from '#db/programma/laad.ts';
import type { Programmabestand } from '#db/programma/schema.ts';
import type { Tellingen } from '#db/programma/telling.ts';
import type { Db } from '#db/verbinding.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { meegeleverd } from './bestand.ts';

const NU = new Date('2026-11-22T09:00:00Z');
const TABELLEN = [
  ...[
    'partij',
    'opgave',
    'opgave_partij',
    'afspraak',
    'afspraak_partij',
    'deelstatus',
    'afhankelijkheid',
    'gremium',
  ],
  ...[
    'gremium_partij',
    'overleg',
    'statusronde',
    'cijfer',
    'vraag',
    'melding',
    'actie',
    'toezegging',
    'opschorting',
    'document',
  ],
  'logboek',
];

/** Een eigen bestand met van alles wat na de agenda kan komen. */
const EIGEN: Programmabestand = {
  naam: 'eigen',
  overleggen: [
    {
      ...{ gremium: 'bo-rijk-vng', datum: '2026-12-16', peildatum: '2026-12-06' },
      ...{ begin: '10:00', eind: '11:30', plaats: 'Den Haag' },
    },
  ],
  acties: [
    {
      ...{
        sleutel: 'tekst',
        opgave: 2,
        afspraak: '2.3.1-1',
        titel: 'Tekst schrijven',
        eigenaar_partij: 'vng',
      },
      planning: { soort: 'klaar', jaar: 2026, kwartaal: 4 },
    },
    {
      ...{ sleutel: 'tekenen', opgave: 2, titel: 'Tekenen', eigenaar_partij: 'rijk' },
      planning: { soort: 'klaar', jaar: 2027, kwartaal: 1 },
    },
  ],
  afhankelijkheden: [{ van: 'actie:tekenen', op: 'actie:tekst', aard: 'na', reden: 'Eerst de tekst.' }],
  toezeggingen: [{ van: 'vng', aan: 'clienten', inhoud: 'De tekst delen.', termijn: '2026-12-01' }],
  opschortingen: [
    { onderwerp: 'afspraak:2.3.1-4', partij: 'bgzj', voorwaarde: 'Er is een kader.', van: '2026-11-01' },
  ],
  meldingen: [
    { onderwerp: 'actie:tekst', datum: '2026-11-20', voortgang: 'mee_bezig', licht: 'groen' },
    {
      ...{
        onderwerp: 'deelstatus:2.3.1-1/vng',
        datum: '2026-11-20',
        voortgang: 'bijna_klaar',
        licht: 'oranje',
      },
      toelichting: 'Nog één handtekening.',
    },
  ],
};

function geslaagd(uitkomst: LaadUitkomst): Tellingen {
  if (!uitkomst.ok) throw new Error(JSON.stringify(uitkomst.fouten));
  return uitkomst.telling;
}

async function laad(db: Db, bestand: string | Programmabestand): Promise<Tellingen> {
  const inhoud = typeof bestand === 'string' ? bestand : JSON.stringify(bestand);
  return geslaagd(await laadProgramma(db.kysely, inhoud, { nu: NU }));
}

async function metProgramma(engine: (typeof ENGINES)[number]): Promise<Db> {
  const db = await freshDatabase(engine);
  await laad(db, await meegeleverd('hervormingsagenda'));
  await laad(db, await meegeleverd('monitor-2024'));
  await laad(db, await meegeleverd('cijfers'));
  return db;
}

async function aantallen(db: Db): Promise<Record<string, number>> {
  const paren = TABELLEN.map(async (tabel) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(tabel)}`.execute(
      db.kysely,
    );
    return [tabel, Number(rows[0]?.n)] as const;
  });
  return Object.fromEntries(await Promise.all(paren));
}

async function deel(db: Db, afspraak: string, partij: string, onderdeel = '') {
  return db.kysely
    .selectFrom('deelstatus')
    .leftJoin('melding', 'melding.deelstatus_id', 'deelstatus.id')
    .selectAll('deelstatus')
    .select([
      'melding.voortgang',
      'melding.verdeling',
      'melding.bekend_niet_af',
      'melding.licht',
      'melding.datum',
    ])
    .select(['melding.voorlopig', 'melding.gebruiker_id', 'melding.vraag_id'])
    .where('afspraak_id', '=', afspraak)
    .where('deelstatus.partij', '=', partij)
    .where('onderdeel', '=', onderdeel)
    .executeTakeFirstOrThrow();
}

describe.each(ENGINES)('het programma inlezen op %s', (engine) => {
  it('zet de agenda en de monitor erin, met een plan per opgave', async () => {
    const db = await metProgramma(engine);
    expect(await aantallen(db)).toMatchObject({
      ...{ partij: 81, opgave: 6, afspraak: 291, afhankelijkheid: 100, gremium: 7, document: 6 },
      // Een melding per vraag en afspraak: 97 vragen met samen 136 koppelingen.
      ...{ statusronde: 1, vraag: 97, melding: 136, cijfer: 6, logboek: 3 },
    });
    const plan = await db.kysely
      .selectFrom('document')
      .selectAll()
      .where('opgave_nr', '=', 2)
      .executeTakeFirstOrThrow();
    expect(plan).toMatchObject({
      id: 'plan-opgave-2',
      titel: 'Implementatieplan opgave 2',
      status: 'in_bewerking',
    });
  });

  it('verandert niets als hetzelfde nog eens wordt ingelezen', async () => {
    const db = await metProgramma(engine);
    await laad(db, EIGEN);
    const eerst = await aantallen(db);
    for (const bestand of [
      await meegeleverd('hervormingsagenda'),
      await meegeleverd('monitor-2024'),
      await meegeleverd('cijfers'),
      EIGEN,
    ]) {
      const telling = await laad(db, bestand);
      for (const [soort, { nieuw, gewijzigd }] of Object.entries(telling)) {
        expect({ soort, nieuw, gewijzigd }).toEqual({ soort, nieuw: 0, gewijzigd: 0 });
      }
    }
    expect(await aantallen(db)).toEqual(eerst);
  });

  it('zet antwoorden op een gedeelde vraag naast elkaar, met de eigen planning naast die van de agenda', async () => {
    const db = await metProgramma(engine);
    const ronde = { datum: '2024-06-30', licht: 'grijs', gebruiker_id: null };
    expect(await deel(db, '2.2.3-1', 'rijk')).toMatchObject({
      ...ronde,
      ...{ rol: 'verantwoordelijk', antwoordtype: 'ja_nee', voortgang: 'ja', vraag_id: 't2-rijk-2' },
      ...{
        plan_soort: 'klaar',
        plan_jaar: 2024,
        plan_kwartaal: 2,
        plan_bron: 'Klaar in Q2 2024',
        oorspr_soort: 'onbekend',
      },
    });
    expect(await deel(db, '2.2.3-1', 'vng')).toMatchObject({ ...ronde, voortgang: 'nee' });

    const tijdschrijven = 'Convenant tijdschrijven uitgewerkt, met uitleg van vermijdbaar';
    const bevraagd = { ...ronde, rol: 'bevraagd', oorspr_soort: null };
    expect(await deel(db, '2.7.3-1', 'rijk', tijdschrijven)).toMatchObject({
      ...bevraagd,
      voortgang: 'ja',
      voorlopig: 0,
    });
    expect(await deel(db, '2.7.3-1', 'vng', tijdschrijven)).toMatchObject({ ...bevraagd, voortgang: 'nee' });
    expect(await deel(db, '2.7.3-1', 'bgzj', tijdschrijven)).toMatchObject({
      ...bevraagd,
      voortgang: 'nee',
      voorlopig: 1,
    });
    expect(await deel(db, '2.7.3-1', 'gemeenten')).toMatchObject({
      rol: 'verantwoordelijk',
      groep: 1,
      voortgang: null,
      licht: null,
    });
  });

  it('bewaart verdelingen, verloren antwoorden en de verantwoording van elke vraag', async () => {
    const db = await metProgramma(engine);
    const regio = await deel(
      db,
      '2.7.1-3',
      'jeugdregios',
      'Regionale inkoop volgens de agenda-eisen (2.7.1 en 2.7.2)',
    );
    expect(regio).toMatchObject({ groep: 1, voortgang: null });
    expect(JSON.parse(regio.verdeling ?? '')).toEqual({
      niet_begonnen: 10,
      mee_bezig: 38,
      bijna_klaar: 20,
      afgerond: 33,
    });
    expect(await deel(db, '2.1.1-1', 'rijk')).toMatchObject({ voortgang: 'onbekend', bekend_niet_af: 1 });
    expect(await deel(db, '2.4.3-2', 'bgzj')).toMatchObject({
      voortgang: 'onbekend',
      bekend_niet_af: 0,
      voorlopig: 1,
    });
    const { bron } = await db.kysely
      .selectFrom('vraag')
      .select('bron')
      .where('id', '=', 't1-rijk-1')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(bron)).toMatchObject({
      uitkomst_regel: 197,
      koppeling_zekerheid: 'zeker',
      bron_regel: 183,
    });
  });

  it('toont de tweede vindplaats achter de woorden van de bron', async () => {
    const db = await metProgramma(engine);
    const { plan_bron, kring } = await db.kysely
      .selectFrom('afspraak')
      .selectAll()
      .where('id', '=', '2.4-1')
      .executeTakeFirstOrThrow();
    expect(plan_bron).toBe(
      "later in 2023 volgt een aanpak; 4.3, opgave 3 noemt 'een nog te bepalen moment' (regel 4358)",
    );
    expect(kring).toBe('vijfhoek');
  });

  it('laat staan wat mensen hebben gewijzigd', async () => {
    const db = await metProgramma(engine);
    await laad(db, EIGEN);
    await db.kysely
      .updateTable('actie')
      .set({ titel: 'Nieuwe titel', plan_jaar: 2028 })
      .where('sleutel', '=', 'tekst')
      .execute();
    await db.kysely.updateTable('opschorting').set({ tot: '2026-11-21' }).execute();
    await db.kysely.updateTable('document').set({ status: 'ter_vaststelling' }).execute();
    await laad(db, EIGEN);
    await laad(db, await meegeleverd('hervormingsagenda'));
    expect(
      await db.kysely.selectFrom('actie').selectAll().where('sleutel', '=', 'tekst').execute(),
    ).toMatchObject([{ titel: 'Nieuwe titel', plan_jaar: 2028 }]);
    expect(await db.kysely.selectFrom('opschorting').select('tot').execute()).toEqual([
      { tot: '2026-11-21' },
    ]);
    const statussen = await db.kysely.selectFrom('document').select('status').distinct().execute();
    expect(statussen).toEqual([{ status: 'ter_vaststelling' }]);
  });

  it('volgt een gewijzigde afspraak, ook in haar deelstatussen', async () => {
    const db = await metProgramma(engine);
    const bestand = JSON.parse(await meegeleverd('hervormingsagenda'));
    const afspraak = bestand.afspraken.find(({ id }: { id: string }) => id === '2.2.3-1');
    afspraak.planning = { soort: 'klaar', jaar: 2027 };
    afspraak.verantwoordelijk = ['rijk', 'sbj'];
    const telling = await laad(db, bestand);
    expect(telling.afspraken).toEqual({ nieuw: 0, gewijzigd: 1, ongewijzigd: 290 });
    expect(await deel(db, '2.2.3-1', 'sbj')).toMatchObject({
      rol: 'verantwoordelijk',
      plan_jaar: 2027,
      oorspr_soort: null,
    });
    expect(await deel(db, '2.2.3-1', 'rijk')).toMatchObject({
      plan_jaar: 2024,
      oorspr_soort: 'klaar',
      oorspr_jaar: 2027,
    });
    expect(await deel(db, '2.2.3-1', 'vng')).toMatchObject({ rol: 'bevraagd', voortgang: 'nee' });
  });

  it('geeft een overleg de kring van zijn gremium en een melding de partij van haar actie', async () => {
    const db = await metProgramma(engine);
    await laad(db, EIGEN);
    expect(await db.kysely.selectFrom('overleg').select('kring').execute()).toEqual([{ kring: 'rijk_vng' }]);
    const meldingen = await db.kysely
      .selectFrom('melding')
      .selectAll()
      .where('vraag_id', 'is', null)
      .orderBy('id')
      .execute();
    expect(meldingen).toMatchObject([
      { partij: 'vng', licht: 'groen', deelstatus_id: null },
      { partij: 'vng', licht: 'oranje', actie_id: null },
    ]);
  });
});
