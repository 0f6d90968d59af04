import type { Kysely, Transaction } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { Verouderd } from '#db/fouten.ts';
import {
  type AanwezigeInhoud,
  laadAanwezigen,
  verwijderAanwezige,
  voegAanwezigenToe,
  wijzigAanwezige,
} from '#db/queries/aanwezige.ts';
import { voegAgendapuntToe } from '#db/queries/agendapunt.ts';
import { eisGaatDoor } from '#db/queries/overleg.ts';
import { bewaarVergaderklok, laadVergaderklok } from '#db/queries/vergaderklok.ts';
import type { Database } from '#db/tables.ts';
import { STILLE_KLOK, type Vergaderklok } from '#domain/overleg/vergaderklok.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakOverleg, vulProgramma } from './gegevens.ts';

describe.each(ENGINES)('een vergadering op %s', (engine) => {
  let db: Kysely<Database>;
  let overlegId: number;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    await vulProgramma(db);
    overlegId = await maakOverleg(db, '2026-06-10');
  });
  const doe = <T>(werk: (trx: Transaction<Database>) => Promise<T>) => db.transaction().execute(werk);

  it('bewaart de klok, en laat van twee die tegelijk verder gaan de een op de ander wachten', async () => {
    expect(await laadVergaderklok(db, overlegId)).toEqual(STILLE_KLOK);
    expect(await laadVergaderklok(db, 999)).toEqual(STILLE_KLOK);
    const punt = await doe((trx) =>
      voegAgendapuntToe(trx, {
        ...{ overlegId, gremium: 'bo-jeugd', soort: 'besluit', titel: 'a', toelichting: '', minuten: 10 },
        ...{ gevraagdBesluit: '', inbrenger: null, toelichter: '', bronnen: [], kaart: null },
        ...{ alleenVoor: null, herkomstId: null },
      }),
    );
    if (punt === null) throw new Error('geen punt');
    const klok: Vergaderklok = {
      begonnenOp: '2026-06-10T08:00:00.000Z',
      geeindigdOp: null,
      huidigPunt: punt,
      puntBegonnenOp: '2026-06-10T08:00:00.000Z',
      gebruik: new Map([[punt, { seconden: 90, klaar: true }]]),
      zaalBesloten: true,
    };
    await doe((trx) => bewaarVergaderklok(trx, overlegId, klok));
    expect(await laadVergaderklok(db, overlegId)).toEqual(klok);

    const tel = () =>
      doe(async (trx) => {
        await eisGaatDoor(trx, overlegId);
        const nu = await laadVergaderklok(trx, overlegId);
        const seconden = (nu.gebruik.get(punt)?.seconden ?? 0) + 1;
        await bewaarVergaderklok(trx, overlegId, {
          ...nu,
          gebruik: new Map([[punt, { seconden, klaar: false }]]),
        });
      });
    await Promise.all([tel(), tel(), tel()]);
    expect((await laadVergaderklok(db, overlegId)).gebruik).toEqual(
      new Map([[punt, { seconden: 93, klaar: false }]]),
    );
  });

  it('houdt een presentielijst bij, zonder elkaar te overschrijven', async () => {
    const mens = (naam: string, anders: Partial<AanwezigeInhoud> = {}): AanwezigeInhoud => ({
      ...{ partij: 'vng', naam, functie: 'voorzitter', status: 'aanwezig', vervanger: '', ...anders },
    });
    await doe((trx) => voegAanwezigenToe(trx, overlegId, [mens('Vera'), mens('Rik', { partij: 'rijk' })]));
    await doe((trx) => voegAanwezigenToe(trx, overlegId, [mens('Gast', { partij: null })]));
    await doe((trx) => voegAanwezigenToe(trx, overlegId, []));
    const [vera, rik] = await laadAanwezigen(db, overlegId);
    if (!vera || !rik) throw new Error('geen lijst');
    expect(vera).toEqual({ id: vera.id, overlegId, ...mens('Vera'), versie: 1 });
    const vervangen = mens('Vera', { status: 'vervangen', vervanger: 'Wim' });
    await doe((trx) => wijzigAanwezige(trx, vera, vervangen));
    for (const poging of [wijzigAanwezige, verwijderAanwezige]) {
      await expect(doe((trx) => poging(trx, vera, vervangen))).rejects.toBeInstanceOf(Verouderd);
    }
    await doe((trx) => verwijderAanwezige(trx, rik));
    expect(await laadAanwezigen(db, overlegId)).toMatchObject([
      { naam: 'Vera', status: 'vervangen', vervanger: 'Wim', versie: 2 },
      { naam: 'Gast', partij: null },
    ]);
  });
});
