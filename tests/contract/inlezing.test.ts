import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { laadActies, verwijderActies, voegActiesToe } from '#db/queries/actie.ts';
import {
  bewaarInstelling,
  bewaarProfiel,
  bewaarVerslag,
  laadInlezingen,
  laadLijst,
  laadVerslag,
  type NieuweInlezing,
  verwijderInlezing,
  verwijderOudeInlezingen,
  vindInlezing,
  vindProfiel,
  voegInlezingToe,
  zetStaat,
} from '#db/queries/inlezing.ts';
import { laadMeldingen, voegMeldingenToe } from '#db/queries/melding.ts';
import { voegVoorraadpuntToe } from '#db/queries/voorraad.ts';
import { laadLaatsteMeldingIds, laadVoortbouw } from '#db/queries/voortgebouwd.ts';
import { voegAfhankelijkheidToe } from '#db/queries/wachten.ts';
import type { Database } from '#db/tables.ts';
import { BEGIN } from '#domain/lijst/regel.ts';
import { KRINGEN, type Kring } from '#domain/policy/kring.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakActie, nieuweActie, nieuweMelding, vulProgramma } from './gegevens.ts';

describe.each(ENGINES)('lijsten inlezen op %s', (engine) => {
  let db: Kysely<Database>;
  let gebruikerId: number;
  let deelOpen: number;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    ({ gebruikerId, deelOpen } = await vulProgramma(db));
  });

  const nieuw = (anders: Partial<NieuweInlezing> = {}): NieuweInlezing => ({
    gebruikerId,
    partij: 'vng',
    soort: 'acties',
    bestandsnaam: 'lijst.csv',
    vorm: 'abc',
    aantal: 2,
    opmerkingen: ['let op'],
    instelling: BEGIN,
    begonnenOp: '2026-11-20T08:00:00.000Z',
    lijst: Uint8Array.of(1, 2, 3),
    ...anders,
  });

  it('een lijst ligt klaar tot zij ingelezen is, en dan zijn de regels weg', async () => {
    const id = await voegInlezingToe(db, nieuw());
    expect(await vindInlezing(db, gebruikerId + 1, id)).toBeNull();
    const { lijst, ...inhoud } = nieuw();
    const begin = { id, staat: 'bezig', gedaanOp: null, teruggedraaidOp: null };
    expect(await vindInlezing(db, gebruikerId, id)).toEqual({ ...inhoud, ...begin });
    expect(new Uint8Array((await laadLijst(db, id)) ?? [])).toEqual(lijst);
    await bewaarInstelling(db, id, { ...BEGIN, keuzes: { 3: 'nieuw' } });

    expect(await zetStaat(db, id, 'bezig', 'gedaan', '2026-11-20T09:00:00.000Z')).toBe(true);
    expect(await zetStaat(db, id, 'bezig', 'gedaan', '2026-11-20T09:00:01.000Z')).toBe(false);
    const verslag = { gemaakt: [], gewijzigd: [], gemeld: [], ongewijzigd: 2, overgeslagen: 0 };
    await bewaarVerslag(db, id, verslag);
    await bewaarInstelling(db, id, BEGIN);
    expect(await laadLijst(db, id)).toBeNull();
    expect(await laadVerslag(db, id)).toEqual(verslag);
    expect(await laadInlezingen(db, gebruikerId, ['gedaan'], 5)).toMatchObject([
      { id, gedaanOp: '2026-11-20T09:00:00.000Z', instelling: { keuzes: { 3: 'nieuw' } } },
    ]);
  });

  it('wat blijft liggen gaat weg, wat ingelezen is blijft', async () => {
    const oud = await voegInlezingToe(db, nieuw());
    const gedaan = await voegInlezingToe(db, nieuw());
    await zetStaat(db, gedaan, 'bezig', 'gedaan', '2026-11-20T09:00:00.000Z');
    const vers = await voegInlezingToe(db, nieuw({ begonnenOp: '2026-11-21T08:00:00.000Z' }));
    await verwijderOudeInlezingen(db, '2026-11-21T00:00:00.000Z');
    const alle = await laadInlezingen(db, gebruikerId, ['bezig', 'gedaan'], 5);
    expect(alle.map(({ id }) => id)).toEqual([vers, gedaan]);
    expect(alle.map(({ id }) => id)).not.toContain(oud);
    await verwijderInlezing(db, gedaan);
    await verwijderInlezing(db, vers);
    expect(await laadInlezingen(db, gebruikerId, ['bezig', 'gedaan'], 5)).toMatchObject([{ id: gedaan }]);
  });

  it('een profiel is het laatste van een partij bij dezelfde koppen', async () => {
    const sleutel = { partij: '', vorm: 'abc', soort: 'acties' } as const;
    expect(await vindProfiel(db, sleutel)).toBeNull();
    await bewaarProfiel(db, sleutel, { koppeling: { titel: 0 }, opgave: null });
    await bewaarProfiel(db, sleutel, { koppeling: { titel: 1 }, opgave: 2 });
    expect(await vindProfiel(db, sleutel)).toEqual({ koppeling: { titel: 1 }, opgave: 2 });
    expect(await vindProfiel(db, { ...sleutel, partij: 'vng' })).toBeNull();
  });

  it('weet waar iets op voortbouwt, en haalt weg wat niemand mist', async () => {
    const ids = await voegActiesToe(db, [
      nieuweActie({ titel: 'een' }),
      nieuweActie({ titel: 'twee' }),
      nieuweActie(),
    ]);
    const [een = 0, twee = 0, drie = 0] = ids;
    expect((await laadActies(db, ids)).map(({ titel, versie }) => [titel, versie])).toEqual([
      ['een', 1],
      ['twee', 1],
      ['Team beginnen', 1],
    ]);
    const [eigen = 0] = await voegMeldingenToe(db, [nieuweMelding({ onderwerp: `actie:${een}` })]);
    const lezer = { kringen: KRINGEN, kanten: null };
    expect(await laadVoortbouw(db, ids, new Set([eigen]), lezer)).toEqual(new Map());
    await voegMeldingenToe(db, [nieuweMelding({ onderwerp: `actie:${twee}` })]);
    const ander = await maakActie(db);
    const lijn = { van: `actie:${ander}`, op: `actie:${drie}`, aard: 'na', reden: 'eerst dat' } as const;
    await voegAfhankelijkheidToe(db, lijn, { gebruikerId, op: '2026-11-20T09:00:00.000Z' });
    expect(await laadVoortbouw(db, ids, new Set([eigen]), lezer)).toEqual(
      new Map([
        [twee, 'melding'],
        [drie, 'wachten'],
      ]),
    );
    await verwijderActies(db, [een], KRINGEN);
    expect(await laadActies(db, [een])).toEqual([]);
    expect(await laadMeldingen(db, `actie:${een}`)).toEqual([]);
    // Wat er nog aan hangt houdt de database tegen.
    await expect(verwijderActies(db, [drie], ['vijfhoek'])).rejects.toThrow(/foreign key/i);
  });

  it('houdt niemand tegen met wat hij niet mag weten', async () => {
    const [id = 0] = await voegActiesToe(db, [nieuweActie()]);
    const geheim = await maakActie(db, { kring: 'rijk_vng' });
    const lijn = { van: `actie:${geheim}`, op: `actie:${id}`, aard: 'na', reden: 'eerst dat' } as const;
    await voegAfhankelijkheidToe(db, lijn, { gebruikerId, op: '2026-11-20T09:00:00.000Z' });
    const voor = (kringen: readonly Kring[], kanten: string[] | null) =>
      laadVoortbouw(db, [id], new Set(), { kringen, kanten });
    expect(await voor(KRINGEN, ['vng'])).toEqual(new Map([[id, 'wachten']]));
    expect(await voor(['vijfhoek'], ['sbj'])).toEqual(new Map());
    await expect(verwijderActies(db, [id], KRINGEN)).rejects.toThrow(/foreign key/i);
    await verwijderActies(db, [id], ['vijfhoek']);
    expect(await laadActies(db, [id])).toEqual([]);
  });

  it('telt een agenda alleen voor wie het punt mag lezen', async () => {
    const [id = 0] = await voegActiesToe(db, [nieuweActie()]);
    const { slug } = await db
      .selectFrom('gremium')
      .select('slug')
      .where('kring', '=', 'vijfhoek')
      .executeTakeFirstOrThrow();
    await db.transaction().execute((trx) =>
      voegVoorraadpuntToe(
        trx,
        {
          ...{ soort: 'bespreken', titel: 'x', toelichting: '', gevraagdBesluit: '', minuten: 5 },
          ...{ inbrenger: null, toelichter: '', kaart: null, herkomstId: null, gremium: slug },
          bronnen: [{ bron: `actie:${id}`, redenen: [] }],
          alleenVoor: ['vng'],
        },
        { reden: 'later', gebruikerId, op: '2026-11-20T09:00:00.000Z' },
      ),
    );
    const voor = (kanten: string[]) => laadVoortbouw(db, [id], new Set(), { kringen: KRINGEN, kanten });
    expect(await voor(['vng'])).toEqual(new Map([[id, 'agenda']]));
    expect(await voor(['sbj'])).toEqual(new Map());
  });

  it('kent de laatste melding van elk onderwerp', async () => {
    const actie = await maakActie(db);
    const onderwerpen = [`actie:${actie}`, `deelstatus:${deelOpen}`] as const;
    const [, b = 0, c = 0] = await voegMeldingenToe(
      db,
      [onderwerpen[0], onderwerpen[0], onderwerpen[1]].map((onderwerp) => nieuweMelding({ onderwerp })),
    );
    expect(await laadLaatsteMeldingIds(db, onderwerpen)).toEqual(
      new Map([
        [onderwerpen[0], b],
        [onderwerpen[1], c],
      ]),
    );
  });
});
