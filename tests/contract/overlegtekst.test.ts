import type { Kysely } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { laadAgendapunten, verwijderAgendapunt, voegAgendapuntToe } from '#db/queries/agendapunt.ts';
import { isDocument, laadDocumenten, maakDocument, vindDocument } from '#db/queries/document.ts';
import { leesTeksten, voegUpdatesToe } from '#db/queries/document-update.ts';
import { teVersioneren } from '#db/queries/document-versie.ts';
import { bevriesOverleg } from '#db/queries/overleg.ts';
import {
  laadOverlegteksten,
  maakTekstdocument,
  vindOverlegteksten,
  vindTekstdocument,
} from '#db/queries/overlegtekst.ts';
import { telWissingen } from '#db/queries/wissing.ts';
import { vindAchterstand } from '#db/queries/zoeken.ts';
import type { Database } from '#db/tables.ts';
import type { Tekstplek } from '#domain/overlegtekst/overlegtekst.ts';
import { KRINGEN } from '#domain/policy/kring.ts';
import { maakIndexer } from '#server/zoeken/indexer.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakOverleg, vulProgramma } from './gegevens.ts';

const NU = '2026-05-01T08:00:00.000Z';

describe.each(ENGINES)('teksten bij een overleg op %s', (engine) => {
  let db: Kysely<Database>;
  let gebruikerId: number;
  let overlegId: number;
  let puntId: number;
  beforeAll(async () => {
    db = (await freshDatabase(engine)).kysely;
    gebruikerId = (await vulProgramma(db)).gebruikerId;
    overlegId = await maakOverleg(db, '2026-06-10');
    puntId = await voegPuntToe('Eerste');
    await maakDocument(
      db,
      { documentId: 'plan', opgaveNr: 2, titel: 'Plan', status: 'in_bewerking', kring: 'vijfhoek' },
      NU,
    );
  });

  async function voegPuntToe(titel: string): Promise<number> {
    const id = await db.transaction().execute((trx) =>
      voegAgendapuntToe(trx, {
        gremium: 'bo-jeugd',
        overlegId,
        soort: 'besluit',
        titel,
        toelichting: '',
        minuten: 5,
        gevraagdBesluit: '',
        inbrenger: 'vng',
        toelichter: '',
        bronnen: [],
        kaart: null,
        alleenVoor: ['vng', 'rijk'],
        herkomstId: null,
      }),
    );
    if (id === null) throw new Error('geen punt');
    return id;
  }
  const plek = (anders: Partial<Tekstplek> = {}) => ({
    soort: 'annotatie' as const,
    overlegId,
    puntId,
    partij: 'vng',
    kring: 'vijfhoek' as const,
    ...anders,
  });
  const maak = (anders?: Partial<Tekstplek>) =>
    db.transaction().execute((trx) => maakTekstdocument(trx, plek(anders), NU));
  const schrijf = (documentId: string, tekst: string) =>
    db
      .transaction()
      .execute((trx) =>
        voegUpdatesToe(trx, [
          { documentId, data: new TextEncoder().encode(tekst), gebruikerId, vastgelegdOp: NU },
        ]),
      );

  it('maakt er van elke soort één, ook als velen het tegelijk willen, en laat van de anderen niets achter', async () => {
    const gemaakt = await Promise.all(Array.from({ length: 5 }, () => maak()));
    expect(gemaakt.filter((id) => id !== null)).toHaveLength(1);
    expect(await vindTekstdocument(db, plek())).toBe(gemaakt.find((id) => id !== null));
    const ids = await Promise.all([
      maak({ partij: 'rijk' }),
      maak({ soort: 'besluittekst', partij: null }),
      maak({ soort: 'notulen', partij: null }),
      maak({ soort: 'notulen', partij: null, puntId: null }),
    ]);
    expect(new Set(ids).size).toBe(4);
    const documenten = await db
      .selectFrom('document')
      .select('id')
      .where('soort', '=', 'overlegtekst')
      .execute();
    expect(documenten).toHaveLength(5);
    // Aan het nummer is niet te zien van wie of waarover het is.
    for (const { id } of documenten) expect(id).toMatch(/^tekst-[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    await expect(maak({ partij: null, puntId: null })).rejects.toThrow(/overlegtekst_partij/);
  });

  it('is een document voor de motor, en voor niemand anders: geen plan, geen versie, niet in de zoekindex', async () => {
    const id = (await vindTekstdocument(db, plek())) ?? '';
    await schrijf(id, 'geheim');
    await schrijf('plan', 'open');
    expect(await isDocument(db, id)).toBe(true);
    expect(await isDocument(db, 'onbekend')).toBe(false);
    expect((await telWissingen(db, [id])).get(id)).toBe(0);
    expect([...(await leesTeksten(db, [id, 'onbekend']))].map(([wie, delen]) => [wie, delen.length])).toEqual(
      [[id, 1]],
    );

    expect(await vindDocument(db, id)).toBeNull();
    expect((await laadDocumenten(db, KRINGEN)).map(({ documentId }) => documentId)).toEqual(['plan']);
    expect(await teVersioneren(db, NU)).toEqual(['plan']);
    expect(await vindAchterstand(db, 1)).toEqual(['plan']);
    const fouten: unknown[] = [];
    const indexer = maakIndexer(db, { error: (...fout) => fouten.push(fout) }, { rust: 0, hoogstens: 0 });
    indexer.gewijzigd(id);
    await indexer.haalBij();
    await indexer.sluit();
    expect(await db.selectFrom('zoekblok').selectAll().where('document_id', '=', id).execute()).toEqual([]);
    expect(await db.selectFrom('zoekstand').selectAll().where('document_id', '=', id).execute()).toEqual([]);
  });

  it('zegt van elke tekst wat de policy moet weten, van nu', async () => {
    const id = (await vindTekstdocument(db, plek())) ?? '';
    const wat = async () => (await vindOverlegteksten(db, [id, 'plan', 'onbekend'])).get(id);
    expect(await wat()).toMatchObject({
      soort: 'annotatie',
      overlegId,
      puntId,
      partij: 'vng',
      kring: 'vijfhoek',
      inbrenger: 'vng',
      bevroren: false,
      afgezegd: false,
      verzonden: false,
      alleenVoor: ['vng', 'rijk'],
    });
    expect(await vindOverlegteksten(db, [])).toEqual(new Map());

    const ander = await maakOverleg(db, '2026-09-09');
    await db.updateTable('agendapunt').set({ overleg_id: ander }).where('id', '=', puntId).execute();
    expect(await wat()).toMatchObject({ overlegId: ander });
    expect((await laadOverlegteksten(db, ander)).map(({ soort }) => soort).sort()).toEqual([
      ...['annotatie', 'annotatie', 'besluittekst', 'notulen'],
    ]);
    expect(await laadOverlegteksten(db, overlegId)).toMatchObject([{ soort: 'notulen', puntId: null }]);
    await db.updateTable('agendapunt').set({ overleg_id: overlegId }).where('id', '=', puntId).execute();
  });

  it('houdt een punt niet tegen dat van de agenda gaat: de tekst blijft van wie haar schreef', async () => {
    const weg = await voegPuntToe('Gaat weg');
    const id = (await maak({ puntId: weg })) ?? '';
    await maak({ puntId: weg, soort: 'notulen', partij: null });
    await db.transaction().execute((trx) => verwijderAgendapunt(trx, { id: weg, overlegId, versie: 1 }));
    expect((await laadAgendapunten(db, overlegId)).map(({ titel }) => titel)).toEqual(['Eerste']);
    expect((await vindOverlegteksten(db, [id])).get(id)).toMatchObject({
      puntId: null,
      partij: 'vng',
      overlegId,
    });
  });

  it('weet dat de agenda bevroren is en de besluitenlijst rondging', async () => {
    const stuk = { peildatum: '2026-06-01', bevrorenOp: NU, stuk: '{}', sha256: 'abc' };
    await bevriesOverleg(db, overlegId, stuk);
    await db.updateTable('overleg').set({ lijst_rondgestuurd_op: NU }).where('id', '=', overlegId).execute();
    const alle = await laadOverlegteksten(db, overlegId);
    expect(alle.length).toBeGreaterThan(5);
    expect(alle.every(({ bevroren, verzonden }) => bevroren && verzonden)).toBe(true);
  });
});
