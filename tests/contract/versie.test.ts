import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { maakDocument } from '#db/queries/document.ts';
import {
  laadVersies,
  laatsteVersie,
  vergrendelDocument,
  vindVersie,
  voegVersieToe,
  voorgelegdeVersie,
  zetVoorgelegd,
} from '#db/queries/document-versie.ts';
import {
  laadGevraagd,
  laadInstemmingen,
  voegInstemmingToe,
  vraagInstemming,
} from '#db/queries/instemming.ts';
import { laadVastgesteldStuk, laadVaststellingen, voegVaststellingToe } from '#db/queries/vaststelling.ts';
import type { Database } from '#db/tables.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { vulProgramma } from './gegevens.ts';

const PLAN = {
  documentId: 'plan-opgave-2',
  opgaveNr: 2,
  titel: 'Plan',
  status: 'in_bewerking',
  kring: 'vijfhoek',
} as const;
const NU = '2026-05-01T08:00:00.000Z';

describe.each(ENGINES)('versies en vaststellen op %s', (engine) => {
  let db: Kysely<Database>;
  let door: number;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    await vulProgramma(db);
    await maakDocument(db, PLAN, NU);
    door = (await db.selectFrom('gebruiker').select('id').executeTakeFirstOrThrow()).id;
  });

  const bewaar = (naam: string) =>
    db.transaction().execute(async (trx) => {
      await vergrendelDocument(trx, PLAN.documentId);
      return voegVersieToe(trx, {
        documentId: PLAN.documentId,
        soort: naam ? 'benoemd' : 'automatisch',
        naam,
        totSeq: 3,
        toestand: Uint8Array.of(0, 1, 255),
        gemaaktOp: NU,
        gemaaktDoor: naam ? door : null,
      });
    });

  it('nummert per document, ook als er veel tegelijk bewaard worden', async () => {
    await maakDocument(db, { ...PLAN, documentId: 'ander' }, NU);
    const gemaakt = await Promise.all(['een', '', 'drie', ''].map(bewaar));
    expect(gemaakt.map(({ nummer }) => nummer).sort()).toEqual([1, 2, 3, 4]);
    const lijst = await laadVersies(db, PLAN.documentId);
    expect(lijst.map(({ nummer }) => nummer)).toEqual([4, 3, 2, 1]);
    expect(await laatsteVersie(db, PLAN.documentId)).toEqual(lijst[0]);
    expect(await laatsteVersie(db, 'ander')).toBeNull();
    const eerste = gemaakt[0]?.id ?? 0;
    const versie = await vindVersie(db, PLAN.documentId, eerste);
    expect(versie).toMatchObject({ soort: 'benoemd', naam: 'een', gemaaktDoor: door, totSeq: 3 });
    expect([...(versie?.toestand ?? [])]).toEqual([0, 1, 255]);
    // Een nummer uit een ander document is geen versie van dit.
    expect(await vindVersie(db, 'ander', eerste)).toBeNull();
  });

  it('zet de status en wat er voorligt samen, en vergrendelt alleen wat er is', async () => {
    const { id } = await bewaar('voor het BO');
    await db.transaction().execute(async (trx) => {
      expect(await vergrendelDocument(trx, PLAN.documentId)).toEqual({
        status: 'in_bewerking',
        voorgelegd: null,
      });
      await zetVoorgelegd(trx, PLAN.documentId, 'ter_vaststelling', id);
      expect(await vergrendelDocument(trx, PLAN.documentId)).toEqual({
        status: 'ter_vaststelling',
        voorgelegd: id,
      });
      expect(await vergrendelDocument(trx, 'onbekend')).toBeNull();
    });
    expect(await voorgelegdeVersie(db, PLAN.documentId)).toBe(id);
  });

  it('bewaart wie gevraagd is en alles wat zij vonden', async () => {
    const { id } = await bewaar('voor het BO');
    await vraagInstemming(db, id, ['sbj', 'vng']);
    await vraagInstemming(db, id, ['vng']);
    expect(await laadGevraagd(db, PLAN.documentId)).toEqual(new Map([[id, ['vng', 'sbj']]]));
    const instemming = { versieId: id, partij: 'vng', gebruikerId: door, gegevenOp: NU };
    await voegInstemmingToe(db, { ...instemming, oordeel: 'niet_akkoord', toelichting: 'Te snel.' });
    await voegInstemmingToe(db, { ...instemming, oordeel: 'akkoord', toelichting: '' });
    expect(await laadInstemmingen(db, PLAN.documentId)).toEqual([
      { ...instemming, oordeel: 'niet_akkoord', toelichting: 'Te snel.' },
      { ...instemming, oordeel: 'akkoord', toelichting: '' },
    ]);
  });

  it('stelt een versie één keer vast', async () => {
    const { id } = await bewaar('voor het BO');
    const vaststelling = {
      versieId: id,
      sha256: 'abc',
      peildatum: '2026-05-01',
      vastgesteldOp: NU,
      vastgesteldDoor: door,
    };
    const pogingen = ['{"een":1}', '{"twee":2}'].map((stuk) =>
      voegVaststellingToe(db, { ...vaststelling, stuk }),
    );
    expect((await Promise.all(pogingen)).filter(Boolean)).toHaveLength(1);
    expect(await laadVaststellingen(db, PLAN.documentId)).toEqual([vaststelling]);
    expect(await laadVastgesteldStuk(db, id)).toMatch(/^\{"(een|twee)"/);
    expect(await laadVastgesteldStuk(db, id + 1)).toBeNull();
  });
});
