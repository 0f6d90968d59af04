import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  gebruikerOpEmail,
  heeftDemoaccounts,
  vindGebruiker,
  voegGebruikerToe,
} from '#db/queries/gebruiker.ts';
import { sessieBij, verwijderSessie, verwijderVerlopenSessies, voegSessieToe } from '#db/queries/sessie.ts';
import type { Database } from '#db/tables.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { vulProgramma } from './gegevens.ts';

describe.each(ENGINES)('gebruikers en sessies op %s', (engine) => {
  let db: Kysely<Database>;
  let gebruikerId: number;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    gebruikerId = (await vulProgramma(db)).gebruikerId;
  });

  it('vindt een gebruiker op adres, zonder op hoofdletters te letten, met partij', async () => {
    const gevonden = await gebruikerOpEmail(db, 'VNG@demo.EXAMPLE');
    expect(gevonden?.wachtwoordHash).toBe('hash');
    expect(gevonden?.gebruiker).toEqual({
      id: gebruikerId,
      naam: 'Vera',
      email: 'vng@demo.example',
      rol: 'partij',
      partij: {
        slug: 'vng',
        naam: 'Vereniging van Nederlandse Gemeenten',
        afkorting: 'VNG',
        geleding: 'overig',
        soort: 'organisatie',
        lidVan: null,
      },
    });
    expect(await vindGebruiker(db, gebruikerId)).toEqual(gevonden?.gebruiker);
    expect(await gebruikerOpEmail(db, 'niemand@demo.example')).toBeNull();
    expect(await vindGebruiker(db, 999)).toBeNull();
  });

  it('kent een gebruiker zonder partij, en elk adres maar één keer', async () => {
    const nieuw = { naam: 'Sam', rol: 'secretaris', partij: null, wachtwoordHash: 'h', demo: false } as const;
    const id = await voegGebruikerToe(db, { ...nieuw, email: 'sam@demo.example' });
    expect(await vindGebruiker(db, id)).toMatchObject({ naam: 'Sam', partij: null });
    await expect(voegGebruikerToe(db, { ...nieuw, email: 'SAM@demo.example' })).rejects.toThrow(/unique/i);
  });

  it('weet of er demoaccounts zijn', async () => {
    expect(await heeftDemoaccounts(db)).toBe(true);
    await db.updateTable('gebruiker').set({ demo: 0 }).execute();
    expect(await heeftDemoaccounts(db)).toBe(false);
  });

  it('herkent een sessie tot het moment waarop ze verloopt', async () => {
    const sessie = { gebruikerId, gemaaktOp: '2026-05-01T08:00:00.000Z' };
    await voegSessieToe(db, { ...sessie, tokenHash: 'kort', verlooptOp: '2026-05-01T09:00:00.000Z' });
    await voegSessieToe(db, { ...sessie, tokenHash: 'lang', verlooptOp: '2026-05-02T08:00:00.000Z' });
    expect(await sessieBij(db, 'kort', '2026-05-01T08:59:59.999Z')).toMatchObject({
      id: gebruikerId,
      naam: 'Vera',
    });
    expect(await sessieBij(db, 'kort', '2026-05-01T09:00:00.000Z')).toBeNull();
    expect(await sessieBij(db, 'onbekend', '2026-05-01T08:00:00.000Z')).toBeNull();

    expect(await verwijderVerlopenSessies(db, '2026-05-01T09:00:00.000Z')).toBe(1);
    expect(await sessieBij(db, 'lang', '2026-05-01T10:00:00.000Z')).toMatchObject({ id: gebruikerId });
    await verwijderSessie(db, 'lang');
    expect(await sessieBij(db, 'lang', '2026-05-01T10:00:00.000Z')).toBeNull();
  });
});
