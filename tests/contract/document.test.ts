import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { laadDocumenten, maakDocument, vindDocument } from '#db/queries/document.ts';
import { kortIn, leesHistorie, leesUpdates, voegUpdatesToe } from '#db/queries/document-update.ts';
import { laatsteLogboekId, leesLogboekNa, voegLogboekToe } from '#db/queries/logboek.ts';
import type { Database } from '#db/tables.ts';
import type { PlanStand } from '#domain/stand/snapshot.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { vulProgramma } from './gegevens.ts';

const PLAN: PlanStand = {
  documentId: 'plan-opgave-2',
  opgaveNr: 2,
  titel: 'Implementatieplan opgave 2',
  status: 'in_bewerking',
  kring: 'vijfhoek',
};
const NU = '2026-05-01T08:00:00.000Z';

describe.each(ENGINES)('documenten en logboek op %s', (engine) => {
  let db: Kysely<Database>;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    await vulProgramma(db);
    await maakDocument(db, PLAN, NU);
  });

  const update = (tekst: string, documentId = PLAN.documentId) => ({
    documentId,
    data: new TextEncoder().encode(tekst),
    gebruikerId: null,
    vastgelegdOp: NU,
  });
  const schrijf = (...updates: ReturnType<typeof update>[]) =>
    db.transaction().execute((trx) => voegUpdatesToe(trx, updates));
  const teksten = async (na?: number) =>
    (await leesUpdates(db, PLAN.documentId, na)).map(({ data }) => new TextDecoder().decode(data));

  it('maakt een document één keer, ook als twee het tegelijk willen', async () => {
    const nieuw = { ...PLAN, documentId: 'nieuw', kring: 'rijk_vng' } as const;
    const gemaakt = await Promise.all(Array.from({ length: 5 }, () => maakDocument(db, nieuw, NU)));
    expect(gemaakt.filter(Boolean)).toHaveLength(1);
    expect(await vindDocument(db, 'nieuw')).toEqual(nieuw);
    expect(await vindDocument(db, 'onbekend')).toBeNull();
    expect(await laadDocumenten(db, ['vijfhoek'])).toEqual([PLAN]);
    expect(await laadDocumenten(db, ['vijfhoek', 'rijk_vng'])).toHaveLength(2);
  });

  it('bewaart updates in volgorde en leest ze vanaf een nummer', async () => {
    await maakDocument(db, { ...PLAN, documentId: 'ander' }, NU);
    const [een] = await schrijf(update('een'), update('van ander', 'ander'), update('twee'));
    const [drie] = await schrijf(update('drie'));
    expect(await teksten()).toEqual(['een', 'twee', 'drie']);
    expect(await teksten(een)).toEqual(['twee', 'drie']);
    expect(await leesUpdates(db, PLAN.documentId, drie)).toEqual([]);
  });

  it('kort in: een momentopname in plaats van wat erin opging, de rest blijft de staart, de historie houdt alles', async () => {
    const bytes = (tekst: string) => new TextEncoder().encode(tekst);
    const [, twee = 0] = await schrijf(update('een'), update('twee'));
    const [drie = 0] = await schrijf(update('drie'));
    const stap = {
      documentId: PLAN.documentId,
      gewist: 0,
      momentopname: bytes('een+twee'),
      historie: bytes('h1'),
    };
    const inkorten = (inkorting: Parameters<typeof kortIn>[1]) =>
      db.transaction().execute((trx) => kortIn(trx, inkorting));
    expect(await inkorten({ ...stap, vorigeSeq: null, totSeq: twee })).toBe(true);
    expect(await teksten()).toEqual(['een+twee', 'drie']);
    expect((await leesUpdates(db, PLAN.documentId))[0]).toMatchObject({ seq: twee, vastgelegdOp: null });
    expect(await teksten(twee)).toEqual(['drie']);
    // Wie nog maar tot 'een' las, krijgt de momentopname: 'twee' bestaat los niet meer.
    expect(await teksten(twee - 1)).toEqual(['een+twee', 'drie']);

    // Wie op dezelfde oude toestand voortbouwt is te laat, en verandert niets.
    expect(await inkorten({ ...stap, vorigeSeq: null, totSeq: drie })).toBe(false);
    expect(await inkorten({ ...stap, vorigeSeq: twee - 1, totSeq: drie })).toBe(false);
    expect(await teksten()).toEqual(['een+twee', 'drie']);

    const verder = { ...stap, momentopname: bytes('alles'), historie: bytes('h2') };
    expect(await inkorten({ ...verder, vorigeSeq: twee, totSeq: drie })).toBe(true);
    expect(await teksten()).toEqual(['alles']);
    const historie = await leesHistorie(db, PLAN.documentId);
    expect(historie.map((data) => new TextDecoder().decode(data))).toEqual(['h1', 'h2']);
  });

  it('schrijft niets bij een document dat er niet is', async () => {
    await expect(schrijf(update('een'), update('x', 'onbekend'))).rejects.toThrow(/foreign key/i);
    expect(await teksten()).toEqual([]);
  });

  it('geeft nooit een hoger nummer vrij terwijl een lager nog komt', async () => {
    // De eerste schrijver heeft een nummer maar legt nog niet vast; de tweede moet op hem wachten.
    let tweede: Promise<number[]> = Promise.resolve([]);
    const eerste = await db.transaction().execute(async (trx) => {
      const seqs = await voegUpdatesToe(trx, [update('een')]);
      tweede = schrijf(update('twee'));
      // Tijd genoeg voor de tweede om voor te dringen, als hij dat zou kunnen.
      for (let i = 0; i < 20; i++) expect(await teksten()).toEqual([]);
      return seqs;
    });
    const [laat] = await tweede;
    expect(laat).toBeGreaterThan(eerste[0] ?? 0);
    expect(await teksten()).toEqual(['een', 'twee']);
  });

  it('loopt niet vast als twee dezelfde documenten in andere volgorde schrijven', async () => {
    await maakDocument(db, { ...PLAN, documentId: 'ander' }, NU);
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => {
        const paar = [update('x'), update('y', 'ander')];
        return schrijf(...(i % 2 === 0 ? paar : paar.reverse()));
      }),
    );
    expect(await teksten()).toHaveLength(20);
  });

  it('houdt een logboek bij met nummers op volgorde', async () => {
    const regel = (onderwerp: string) =>
      ({
        vastgelegdOp: NU,
        gebruikerId: null,
        gebeurtenis: 'actie.gewijzigd',
        onderwerp,
        opgaveNr: 2,
        kring: 'vijfhoek',
      }) as const;
    const noteer = (...onderwerpen: string[]) =>
      db.transaction().execute((trx) => voegLogboekToe(trx, onderwerpen.map(regel)));
    expect(await laatsteLogboekId(db)).toBe(0);
    expect(await noteer()).toEqual([]);
    const [een, twee] = await noteer('actie:1', 'actie:2');
    await Promise.all([noteer('actie:3'), noteer('actie:3')]);
    expect(await leesLogboekNa(db, een ?? 0)).toMatchObject([
      { id: twee, ...regel('actie:2') },
      regel('actie:3'),
      regel('actie:3'),
    ]);
    expect(await leesLogboekNa(db, await laatsteLogboekId(db))).toEqual([]);
  });
});
