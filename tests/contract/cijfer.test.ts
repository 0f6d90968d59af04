import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { Verouderd } from '#db/fouten.ts';
import {
  laadCijfers,
  type NieuwCijfer,
  type NieuweCijferwaarde,
  vindCijfer,
  voegCijferToe,
  voegCijferwaardeToe,
} from '#db/queries/cijfer.ts';
import type { Database } from '#db/tables.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { vulProgramma } from './gegevens.ts';

const NU = '2026-03-01T10:00:00.000Z';
const cijfer = (anders: Partial<NieuwCijfer> = {}): NieuwCijfer => ({
  opgaveNr: null,
  naam: 'Jongeren met jeugdhulp',
  eenheid: 'procent',
  kring: 'vijfhoek',
  gemaaktDoor: null,
  gemaaktOp: NU,
  ...anders,
});
const waarde = (versie: number, anders: Partial<NieuweCijferwaarde> = {}): NieuweCijferwaarde => ({
  versie,
  waarde: '9,8',
  bron: 'CBS',
  bronUrl: null,
  peildatum: '2020-12-31',
  toelichting: '',
  gebruikerId: null,
  vastgelegdOp: NU,
  ...anders,
});

describe.each(ENGINES)('het cijferregister op %s', (engine) => {
  let db: Kysely<Database>;
  let gebruikerId: number;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    gebruikerId = (await vulProgramma(db)).gebruikerId;
  });

  it('geeft elk cijfer met al zijn waarden, oudste eerst, met wie ze vastlegde', async () => {
    const id = await voegCijferToe(db, cijfer({ opgaveNr: 2 }));
    await voegCijferwaardeToe(db, id, waarde(1));
    await voegCijferwaardeToe(db, id, waarde(2, { waarde: '10,1', toelichting: 'Nieuw jaar', gebruikerId }));
    const [terug] = await laadCijfers(db, ['vijfhoek']);
    expect(terug).toMatchObject({ id, opgaveNr: 2, naam: 'Jongeren met jeugdhulp', eenheid: 'procent' });
    expect(terug?.versies).toEqual([
      {
        versie: 1,
        waarde: '9,8',
        bron: 'CBS',
        bronUrl: null,
        peildatum: '2020-12-31',
        toelichting: '',
        door: null,
        vastgelegdOp: NU,
      },
      {
        versie: 2,
        waarde: '10,1',
        bron: 'CBS',
        bronUrl: null,
        peildatum: '2020-12-31',
        toelichting: 'Nieuw jaar',
        door: 'Vera',
        vastgelegdOp: NU,
      },
    ]);
  });

  it('laat van twee waarden tegelijk er één winnen; de ander krijgt Verouderd en verandert niets', async () => {
    const id = await voegCijferToe(db, cijfer());
    await voegCijferwaardeToe(db, id, waarde(1));
    const pogingen = await Promise.allSettled(
      ['10', '11'].map((getal) => voegCijferwaardeToe(db, id, waarde(2, { waarde: getal }))),
    );
    const mislukt = pogingen.filter((poging) => poging.status === 'rejected');
    expect(mislukt).toHaveLength(1);
    expect(mislukt[0]?.reason).toBeInstanceOf(Verouderd);
    expect((await laadCijfers(db, ['vijfhoek']))[0]?.versies).toHaveLength(2);
  });

  it('kent buiten de kring niets', async () => {
    const id = await voegCijferToe(db, cijfer({ kring: 'rijk_vng' }));
    await voegCijferwaardeToe(db, id, waarde(1));
    expect(await laadCijfers(db, ['vijfhoek'])).toEqual([]);
    expect(await laadCijfers(db, ['vijfhoek', 'rijk_vng'])).toHaveLength(1);
    expect(await vindCijfer(db, id)).toEqual({ id, opgaveNr: null, kring: 'rijk_vng' });
    expect(await vindCijfer(db, id + 1)).toBeNull();
  });
});
