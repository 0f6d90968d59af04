import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { bewaarBestand, type NieuwBestand, telBestanden, vindBestand } from '#db/queries/bestand.ts';
import { maakDocument } from '#db/queries/document.ts';
import type { Database } from '#db/tables.ts';
import { PNG } from '#tests/helpers/afbeelding.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { vulProgramma } from './gegevens.ts';

const NU = '2026-05-01T08:00:00.000Z';

describe.each(ENGINES)('afbeeldingen op %s', (engine) => {
  let db: Kysely<Database>;
  let gebruikerId: number;

  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    await vulProgramma(db);
    gebruikerId = (await db.selectFrom('gebruiker').select('id').executeTakeFirstOrThrow()).id;
    for (const documentId of ['een', 'twee'])
      await maakDocument(
        db,
        { documentId, opgaveNr: 2, titel: documentId, status: 'in_bewerking', kring: 'vijfhoek' },
        NU,
      );
  });

  const nieuw = (anders: Partial<NieuwBestand> = {}): NieuwBestand => ({
    nummer: randomUUID(),
    documentId: 'een',
    soort: 'image/png',
    breedte: 40,
    hoogte: 30,
    sha256: 'a'.repeat(64),
    data: PNG,
    gebruikerId,
    gemaaktOp: NU,
    ...anders,
  });

  it('geeft de bytes terug zoals ze kwamen', async () => {
    const { nummer } = await bewaarBestand(db, nieuw());
    const bestand = await vindBestand(db, nummer);
    expect(bestand).toMatchObject({ documentId: 'een', soort: 'image/png', sha256: 'a'.repeat(64) });
    expect(Buffer.from(bestand?.data ?? []).equals(PNG)).toBe(true);
    expect(await vindBestand(db, randomUUID())).toBeNull();
  });

  it('bewaart dezelfde bytes per document één keer, ook als twee het tegelijk doen', async () => {
    const twee = await Promise.all([bewaarBestand(db, nieuw()), bewaarBestand(db, nieuw())]);
    expect(twee[0]).toEqual(twee[1]);
    const ander = await bewaarBestand(db, nieuw({ documentId: 'twee' }));
    expect(ander.nummer).not.toBe(twee[0]?.nummer);
    expect(await telBestanden(db, 'een')).toBe(PNG.length);
  });

  it('telt de bytes per document, en gaat weg met het document', async () => {
    expect(await telBestanden(db, 'een')).toBe(0);
    await bewaarBestand(db, nieuw());
    const { nummer } = await bewaarBestand(db, nieuw({ sha256: 'b'.repeat(64) }));
    expect(await telBestanden(db, 'een')).toBe(2 * PNG.length);
    await db.deleteFrom('document').where('id', '=', 'een').execute();
    expect(await vindBestand(db, nummer)).toBeNull();
    await expect(bewaarBestand(db, nieuw())).rejects.toThrow(/foreign key/i);
  });
});
