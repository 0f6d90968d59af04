import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { vindAfspraak, vindDeelstatus } from '#db/queries/afspraak.ts';
import { komNa } from '#db/queries/besluitafloop.ts';
import { maakDocument } from '#db/queries/document.ts';
import { voegMeldingenToe } from '#db/queries/melding.ts';
import { vindOpgave, voegOordeelToe } from '#db/queries/opgave.ts';
import { beeindigOpschorting, vindOpschorting, voegOpschortingToe } from '#db/queries/opschorting.ts';
import { laadSnapshot } from '#db/queries/snapshot.ts';
import { laadStatusrondes, voegStatusrondeToe } from '#db/queries/statusronde.ts';
import { laadToezeggingen, voegToezeggingToe } from '#db/queries/toezegging.ts';
import {
  laadAfhankelijkheden,
  laadVerloop,
  verwijderAfhankelijkheid,
  voegAfhankelijkheidToe,
} from '#db/queries/wachten.ts';
import type { Database } from '#db/tables.ts';
import { KRINGEN } from '#domain/policy/kring.ts';
import { geldendeRonde } from '#domain/stand/ronde.ts';
import { beperkTot } from '#domain/stand/snapshot.ts';
import type { Knoop } from '#domain/wachten/wachten.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakActie, maakOverleg, nieuweMelding, PLANNING, vulProgramma } from './gegevens.ts';

describe.each(ENGINES)('de snapshot op %s', (engine) => {
  let db: Kysely<Database>;
  let programma: Awaited<ReturnType<typeof vulProgramma>>;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    programma = await vulProgramma(db);
  });

  /** Van alles wat, in beide kringen. */
  async function vulAlles() {
    const open = await maakActie(db, { titel: 'open' });
    const half = await maakActie(db, { titel: 'half', afspraakId: 'geld' });
    const geheim = await maakActie(db, { titel: 'geheim', afspraakId: 'geld', kring: 'rijk_vng' });
    const later = await maakActie(db, { titel: 'later', gemaaktOp: '2026-09-01T10:00:00.000Z' });
    await maakOverleg(db, '2026-02-01');
    await maakOverleg(db, '2026-04-01');
    const rijkVng = await maakOverleg(db, '2026-05-01', 'bo-rijk-vng');
    await maakOverleg(db, '2026-12-10');
    const onderwerpen = [
      `actie:${open}`,
      `actie:${half}`,
      `actie:${geheim}`,
      `deelstatus:${programma.deelOpen}`,
      `deelstatus:${programma.deelGeld}`,
    ] as const;
    for (const datum of ['2026-03-01', '2026-05-01']) {
      await voegMeldingenToe(
        db,
        onderwerpen.map((onderwerp) => nieuweMelding({ onderwerp, datum, toelichting: datum })),
      );
    }
    const trek = (van: Knoop, op: Knoop) =>
      voegAfhankelijkheidToe(
        db,
        { van, op, aard: 'na', reden: 'eerst dat' },
        { gebruikerId: null, op: '2026-01-10T09:00:00.000Z' },
      );
    await trek(`actie:${open}`, 'afspraak:open');
    await trek(`actie:${open}`, 'afspraak:geld');
    await trek(`actie:${geheim}`, `actie:${open}`);
    await trek(`actie:${later}`, `actie:${open}`);
    const schort = {
      partij: 'vng',
      voorwaarde: 'budget',
      van: '2026-04-01',
      tot: null,
      gebruikerId: null,
      vastgelegdOp: 'nu',
    };
    await voegOpschortingToe(db, { ...schort, knoop: 'afspraak:open' });
    await voegOpschortingToe(db, { ...schort, knoop: `actie:${geheim}` });
    const zeg = { van: 'rijk', aan: 'vng', inhoud: 'Brief', termijn: '2026-06-01', nagekomenOp: null };
    await voegToezeggingToe(db, { ...zeg, kring: 'vijfhoek' });
    await voegToezeggingToe(db, { ...zeg, kring: 'rijk_vng' });
    const plan = { opgaveNr: 2, titel: 'Plan', status: 'in_bewerking' } as const;
    await maakDocument(db, { ...plan, documentId: 'open', kring: 'vijfhoek' }, 'nu');
    await maakDocument(db, { ...plan, documentId: 'geheim', kring: 'rijk_vng' }, 'nu');
    await voegStatusrondeToe(db, {
      naam: 'Voorjaar',
      opgaven: [],
      partijen: [],
      peildatum: '2026-06-30',
      van: '2026-05-15',
      tot: '2026-06-20',
      overlegId: rijkVng,
    });
    return { open, half, geheim, later };
  }

  it('heeft alles van de peildatum, en de meldingen van het vorige BO Jeugd', async () => {
    const { open, half, geheim } = await vulAlles();
    const snapshot = await laadSnapshot(db, { peildatum: '2026-06-30', kringen: KRINGEN });
    expect(snapshot.acties.map(({ id }) => id)).toEqual([open, half, geheim]);
    expect(snapshot.meldingen).toHaveLength(5);
    expect(new Set(snapshot.meldingen.map(({ datum }) => datum))).toEqual(new Set(['2026-05-01']));
    expect(snapshot.vorigOverlegDatum).toBe('2026-04-01');
    expect(snapshot.vorigeMeldingen).toHaveLength(5);
    expect(new Set(snapshot.vorigeMeldingen.map(({ datum }) => datum))).toEqual(new Set(['2026-03-01']));
    expect(snapshot.afhankelijkheden.map(({ van, op }) => [van, op])).toEqual([
      [`actie:${open}`, 'afspraak:open'],
      [`actie:${open}`, 'afspraak:geld'],
      [`actie:${geheim}`, `actie:${open}`],
    ]);
    expect(snapshot.opschortingen).toHaveLength(2);
    expect(snapshot.overleggen).toHaveLength(4);
    expect(snapshot.ronde).toMatchObject({ naam: 'Voorjaar', overlegId: expect.any(Number) });
    expect(snapshot.afspraken).toMatchObject([
      { id: 'geld', verantwoordelijk: [], planning: PLANNING, afgeleid: ['opgave'], bronRegel: 7 },
      { id: 'open', verantwoordelijk: ['vng', 'sbj'], betrokken: ['rijk'], hoortBij: 'geld' },
    ]);
    expect(snapshot.deelstatussen).toMatchObject([
      { afspraakId: 'open', groep: true, oorspronkelijk: null },
      { afspraakId: 'geld', groep: false, planning: PLANNING },
    ]);
    expect(snapshot.opgaven).toMatchObject([
      { nr: 2, paragrafen: ['2.3'], trekkers: ['rijk', 'vng'], betrokken: ['sbj'] },
    ]);
    expect(snapshot.partijen.map(({ slug }) => slug)).toEqual(['vng', 'rijk', 'sbj']);
  });

  it('heeft vóór het eerste BO en de eerste ronde niets om mee te vergelijken', async () => {
    await vulAlles();
    const snapshot = await laadSnapshot(db, { peildatum: '2026-02-01', kringen: KRINGEN });
    expect(snapshot).toMatchObject({
      vorigOverlegDatum: null,
      vorigeMeldingen: [],
      meldingen: [],
      ronde: null,
    });
    expect(snapshot.opschortingen).toEqual([]);
  });

  it('is voor één kring hetzelfde of de vraag of het geheugen beperkt', async () => {
    await vulAlles();
    for (const peildatum of ['2026-03-15', '2026-06-30', '2026-12-31']) {
      const alles = await laadSnapshot(db, { peildatum, kringen: KRINGEN });
      const beperkt = await laadSnapshot(db, { peildatum, kringen: ['vijfhoek'] });
      expect(beperkt).toEqual(beperkTot(alles, ['vijfhoek']));
      expect(JSON.stringify(beperkt)).not.toMatch(/rijk_vng|"geld"|:geld|geheim|half/);
    }
  });

  it('neemt van elke trekker het laatste oordeel op de peildatum', async () => {
    const { gebruikerId } = programma;
    const oordeel = { opgaveNr: 2, toelichting: '', gebruikerId, vastgelegdOp: 'nu' };
    await voegOordeelToe(db, { ...oordeel, partij: 'vng', datum: '2026-03-01', licht: 'groen' });
    await voegOordeelToe(db, { ...oordeel, partij: 'vng', datum: '2026-05-01', licht: 'rood' });
    await voegOordeelToe(db, { ...oordeel, partij: 'rijk', datum: '2026-04-01', licht: 'oranje' });
    const op = async (peildatum: string) =>
      (await laadSnapshot(db, { peildatum, kringen: KRINGEN })).oordelen.map(
        ({ partij, licht }) => `${partij} ${licht}`,
      );
    expect(await op('2026-02-01')).toEqual([]);
    expect(await op('2026-04-30')).toEqual(['rijk oranje', 'vng groen']);
    expect(await op('2026-05-01')).toEqual(['rijk oranje', 'vng rood']);
  });

  it('kiest de begonnen ronde die als eerste sluit, en anders de laatste', async () => {
    const maak = (naam: string, van: string, peildatum: string) =>
      voegStatusrondeToe(db, {
        naam,
        van,
        tot: peildatum,
        peildatum,
        overlegId: null,
        opgaven: [],
        partijen: [],
      });
    await maak('herfst', '2026-09-01', '2026-11-30');
    await maak('voorjaar', '2026-03-01', '2026-05-31');
    await maak('oud', '2024-05-01', '2024-06-30');
    const rondes = await laadStatusrondes(db, KRINGEN);
    const op = (peildatum: string) => geldendeRonde(rondes, peildatum)?.naam ?? null;
    expect(op('2024-01-01')).toBeNull();
    expect(op('2025-01-01')).toBe('oud');
    expect(op('2026-05-31')).toBe('voorjaar');
    expect(op('2026-06-01')).toBe('voorjaar');
    expect(op('2026-09-01')).toBe('herfst');
  });

  it('vindt losse dingen met wat de policy nodig heeft', async () => {
    expect(await vindAfspraak(db, 'open')).toMatchObject({ id: 'open', verantwoordelijk: ['vng', 'sbj'] });
    expect(await vindAfspraak(db, 'onbekend')).toBeNull();
    expect(await vindDeelstatus(db, programma.deelGeld)).toMatchObject({
      afspraakId: 'geld',
      kring: 'rijk_vng',
    });
    expect(await vindDeelstatus(db, 999)).toBeNull();
    expect(await vindOpgave(db, 2)).toMatchObject({ titel: 'Lokale teams' });
    expect(await vindOpgave(db, 7)).toBeNull();
  });

  it('laat wachten, opschorten en toezeggen eindigen', async () => {
    const actie = await maakActie(db);
    const { gebruikerId } = programma;
    const lijn = { van: `actie:${actie}`, op: 'afspraak:open', aard: 'voorwaarde', reden: 'r' } as const;
    const op = (dag: string) => laadAfhankelijkheden(db, dag, KRINGEN);
    const id = await voegAfhankelijkheidToe(db, lijn, { gebruikerId, op: '2026-03-10T09:00:00.000Z' });
    await verwijderAfhankelijkheid(db, id, { gebruikerId, op: '2026-05-10T09:00:00.000Z' });
    // Wat een ander daarna nog eens weghaalt, was al weg.
    await verwijderAfhankelijkheid(db, id, { gebruikerId: null, op: '2026-06-10T09:00:00.000Z' });
    expect(await op('2026-03-09')).toEqual([]);
    expect(await op('2026-03-10')).toEqual([{ id, ...lijn }]);
    expect(await op('2026-05-09')).toEqual([{ id, ...lijn }]);
    expect(await op('2026-05-10')).toEqual([]);
    for (const knoop of [lijn.van, lijn.op] as const) {
      expect(await laadVerloop(db, knoop, KRINGEN)).toEqual([
        {
          ...{ id, ...lijn, gemaaktOp: '2026-03-10T09:00:00.000Z', gemaaktDoor: 'Vera' },
          ...{ verwijderdOp: '2026-05-10T09:00:00.000Z', verwijderdDoor: 'Vera' },
        },
      ]);
    }
    expect(await laadVerloop(db, 'afspraak:geld', KRINGEN)).toEqual([]);

    const opschorting = await voegOpschortingToe(db, {
      knoop: `actie:${actie}`,
      partij: 'vng',
      voorwaarde: 'geld',
      van: '2026-04-01',
      tot: null,
      gebruikerId,
      vastgelegdOp: '2026-04-01T09:00:00.000Z',
    });
    const hervat = (dag: string) =>
      beeindigOpschorting(db, opschorting, { dag, op: `${dag}T09:00:00.000Z`, gebruikerId, notitie: dag });
    expect(await hervat('2026-05-01')).toBe(true);
    expect(await hervat('2026-06-01')).toBe(false);
    expect(await vindOpschorting(db, opschorting)).toMatchObject({
      ...{ knoop: `actie:${actie}`, door: 'Vera', hervatDoor: 'Vera', notitie: '2026-05-01' },
    });
    expect(await vindOpschorting(db, 999)).toBeNull();
    const { opschortingen } = await laadSnapshot(db, { peildatum: '2026-12-31', kringen: KRINGEN });
    expect(opschortingen).toMatchObject([{ knoop: `actie:${actie}`, tot: '2026-05-01' }]);

    const zeg = { van: 'rijk', aan: 'vng', inhoud: 'x', nagekomenOp: null, kring: 'vijfhoek' } as const;
    const zonder = await voegToezeggingToe(db, { ...zeg, termijn: null });
    const met = await voegToezeggingToe(db, { ...zeg, termijn: '2026-06-01' });
    const naGekomen = (dag: string) => komNa(db, 'toezegging', met, { dag, afloop: '', gebruikerId });
    expect(await naGekomen('2026-05-20')).toBe(true);
    expect(await naGekomen('2026-05-21')).toBe(false);
    expect(await laadToezeggingen(db, ['vijfhoek'])).toMatchObject([
      { ...zeg, id: met, termijn: '2026-06-01', nagekomenOp: '2026-05-20' },
      { ...zeg, id: zonder, termijn: null },
    ]);
  });
});
