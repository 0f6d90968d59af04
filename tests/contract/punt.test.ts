import type { Kysely, Transaction } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { Bevroren, Verouderd } from '#db/fouten.ts';
import { laadAgendapunten, voegAgendapuntToe, zetAlleenVoor } from '#db/queries/agendapunt.ts';
import { zetKaart } from '#db/queries/besluitkaart.ts';
import {
  laadBijlageInhoud,
  laadBijlagen,
  laadPlanversies,
  leesBijlageDeel,
  type NieuweBijlage,
  telBijlagen,
  verplaatsBijlage,
  verwijderBijlage,
  vindPlanversies,
  voegBijlageToe,
  wijzigBijlage,
} from '#db/queries/bijlage.ts';
import { bevriesOverleg } from '#db/queries/overleg.ts';
import { laadPunttitels, laadRelaties, verwijderRelatie, voegRelatieToe } from '#db/queries/puntrelatie.ts';
import type { Database } from '#db/tables.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakOverleg, vulProgramma } from './gegevens.ts';

const OP = '2026-05-01T10:00:00.000Z';
const PDF = Uint8Array.from({ length: 1000 }, (_, i) => i % 256);

describe.each(ENGINES)('bijlagen en relaties van een punt op %s', (engine) => {
  let db: Kysely<Database>;
  let overlegId: number;
  let gebruikerId: number;
  let punten: number[];

  const doe = <T>(werk: (trx: Transaction<Database>) => Promise<T>) => db.transaction().execute(werk);
  const maakPunt = (titel: string, alleenVoor: string[] | null = null) =>
    doe((trx) =>
      voegAgendapuntToe(trx, {
        gremium: 'bo-jeugd',
        overlegId,
        soort: 'besluit',
        titel,
        toelichting: '',
        gevraagdBesluit: 'Ja?',
        minuten: 10,
        inbrenger: null,
        toelichter: '',
        bronnen: [],
        kaart: null,
        alleenVoor,
        herkomstId: null,
      }),
    );
  const volgorde = async () => (await laadAgendapunten(db, overlegId)).map(({ titel }) => titel);

  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    ({ gebruikerId } = await vulProgramma(db));
    overlegId = await maakOverleg(db, '2026-06-10');
    punten = [];
    for (const titel of ['a', 'b']) punten.push((await maakPunt(titel)) ?? 0);
  });

  const pdf = (titel: string, anders: Partial<NieuweBijlage> = {}) =>
    doe((trx) =>
      voegBijlageToe(trx, overlegId, {
        agendapuntId: punten[0] ?? 0,
        titel,
        alleenVoor: null,
        bron: { soort: 'pdf', naam: 'nota.pdf', bladzijden: 3, inhoud: PDF },
        gebruikerId,
        toegevoegdOp: OP,
        ...anders,
      }),
    );
  const titels = async () => (await laadBijlagen(db, overlegId)).map(({ titel }) => titel);

  it('bewaart bijlagen op volgorde, zonder inhoud in de lijst, en de bytes in delen terug te lezen', async () => {
    const een = await pdf('een');
    const twee = await pdf('twee', { alleenVoor: ['vng'] });
    const ander = await pdf('bij b', { agendapuntId: punten[1] ?? 0 });
    expect(await laadBijlagen(db, overlegId)).toEqual([
      {
        id: een,
        agendapuntId: punten[0],
        volgorde: 1,
        titel: 'een',
        bron: { soort: 'pdf', naam: 'nota.pdf', bladzijden: 3, omvang: 1000 },
        alleenVoor: null,
        toegevoegdOp: OP,
      },
      expect.objectContaining({ id: twee, volgorde: 2, alleenVoor: ['vng'] }),
      expect.objectContaining({ id: ander, volgorde: 1, agendapuntId: punten[1] }),
    ]);
    expect(Buffer.from((await laadBijlageInhoud(db, een)) ?? [])).toEqual(Buffer.from(PDF));
    const delen = await Promise.all(
      [0, 300, 600, 900, 1200].map((vanaf) => leesBijlageDeel(db, een, vanaf, 300)),
    );
    expect(Buffer.concat(delen)).toEqual(Buffer.from(PDF));
    expect(await telBijlagen(db, overlegId)).toBe(3000);

    const plek = { agendapuntId: punten[0] ?? 0, overlegId };
    await doe((trx) => verplaatsBijlage(trx, { id: twee, ...plek }, 1));
    await doe((trx) => wijzigBijlage(trx, { id: een, ...plek }, { titel: 'anders', alleenVoor: ['rijk'] }));
    expect(await titels()).toEqual(['twee', 'anders', 'bij b']);
    await doe((trx) => verwijderBijlage(trx, { id: twee, ...plek }));
    expect(await laadBijlagen(db, overlegId)).toMatchObject([
      { titel: 'anders', volgorde: 1, alleenVoor: ['rijk'] },
      { titel: 'bij b' },
    ]);
    const bijB = { id: ander, ...plek };
    await expect(doe((trx) => verplaatsBijlage(trx, bijB, 1))).rejects.toBeInstanceOf(Verouderd);
    await expect(pdf('elders', { agendapuntId: 999 })).rejects.toBeInstanceOf(Verouderd);
  });

  it('bewaart relaties met een punt en met een besluit, en vergeet ze met het punt', async () => {
    const [a = 0, b = 0] = punten;
    const { id: besluit } = await db
      .insertInto('besluit')
      .values({
        overleg_id: overlegId,
        uitkomst: 'aangenomen',
        tekst: 'Ja.',
        toelichting: '',
        termijn: null,
        kring: 'vijfhoek',
        alleen_voor: null,
        agendapunt_id: null,
        gebruiker_id: gebruikerId,
        vastgelegd_op: OP,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const leg = (met: { soort: 'punt' | 'besluit'; id: number }) =>
      doe((trx) =>
        voegRelatieToe(trx, overlegId, { agendapuntId: a, soort: 'vereist', met, toelichting: 'Eerst dat.' }),
      );
    const een = await leg({ soort: 'punt', id: b });
    await leg({ soort: 'besluit', id: besluit });
    expect(await laadRelaties(db, overlegId)).toEqual([
      {
        id: een,
        agendapuntId: a,
        soort: 'vereist',
        met: { soort: 'punt', id: b },
        toelichting: 'Eerst dat.',
      },
      expect.objectContaining({ met: { soort: 'besluit', id: besluit } }),
    ]);
    const elders = await maakOverleg(db, '2026-12-10');
    await doe((trx) => verwijderRelatie(trx, elders, een));
    expect(await laadRelaties(db, overlegId)).toHaveLength(2);
    await doe((trx) => verwijderRelatie(trx, overlegId, een));
    expect(await laadRelaties(db, overlegId)).toMatchObject([{ met: { soort: 'besluit' } }]);
    await db.deleteFrom('agendapunt').where('id', '=', a).execute();
    expect(await laadRelaties(db, overlegId)).toEqual([]);
  });

  it('zet een besloten punt achteraan, en weer terug als het open wordt', async () => {
    const zet = async (titel: string, alleenVoor: string[] | null) => {
      const punt = (await laadAgendapunten(db, overlegId)).find((kandidaat) => kandidaat.titel === titel);
      if (!punt) throw new Error(titel);
      await doe((trx) => zetAlleenVoor(trx, punt, alleenVoor));
      return punt;
    };
    const oud = await zet('a', ['vng']);
    await maakPunt('c');
    await maakPunt('d', ['rijk']);
    expect(await volgorde()).toEqual(['b', 'c', 'a', 'd']);
    await expect(doe((trx) => zetAlleenVoor(trx, oud, null))).rejects.toBeInstanceOf(Verouderd);
    await zet('d', null);
    expect(await volgorde()).toEqual(['b', 'c', 'd', 'a']);
  });

  it('bewaart een kaart, en laat van twee die tegelijk schrijven er één winnen', async () => {
    const [punt] = await laadAgendapunten(db, overlegId);
    if (!punt) throw new Error('geen punt');
    const kaart = { situatie: 'Nu.', keuze: '', opties: [{ titel: 'Niets doen', gevolgen: '' }], advies: '' };
    const schrijf = (situatie: string) => doe((trx) => zetKaart(trx, punt, { ...kaart, situatie }));
    const pogingen = await Promise.allSettled([schrijf('a'), schrijf('b')]);
    expect(pogingen.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: expect.any(Verouderd) },
    ]);
    const [na] = await laadAgendapunten(db, overlegId);
    expect(na).toMatchObject({ versie: 2, kaart: { opties: kaart.opties } });
    expect(await laadPunttitels(db, punten)).toEqual(
      new Map([
        [punten[0], 'a'],
        [punten[1], 'b'],
      ]),
    );
  });

  it('kent van plannen in de kring de versies die iemand bewaarde', async () => {
    const plan = {
      soort: 'implementatieplan',
      opgave_nr: 2,
      status: 'in_bewerking',
      gemaakt_op: OP,
    } as const;
    await db
      .insertInto('document')
      .values([
        { ...plan, id: 'open', titel: 'Plan', kring: 'vijfhoek' },
        { ...plan, id: 'dicht', titel: 'Geld', kring: 'rijk_vng' },
      ])
      .execute();
    const versie = { tot_seq: 1, toestand: PDF, gemaakt_op: OP, gemaakt_door: gebruikerId } as const;
    await db
      .insertInto('document_versie')
      .values([
        { ...versie, document_id: 'open', nummer: 1, soort: 'automatisch', naam: '' },
        { ...versie, document_id: 'open', nummer: 2, soort: 'benoemd', naam: 'Voor het BO' },
        { ...versie, document_id: 'dicht', nummer: 1, soort: 'benoemd', naam: 'Geheim' },
      ])
      .execute();
    const [enige, ...rest] = await laadPlanversies(db, ['vijfhoek']);
    expect(enige).toMatchObject({
      opgaveNr: 2,
      plan: 'Plan',
      nummer: 2,
      naam: 'Voor het BO',
      vastgesteld: false,
    });
    expect(rest).toEqual([]);
    expect(await laadPlanversies(db, ['vijfhoek', 'rijk_vng'])).toHaveLength(2);
    expect(await vindPlanversies(db, [enige?.id ?? 0])).toEqual([enige]);
  });

  it('verandert niets meer na bevriezen', async () => {
    const id = await pdf('een');
    const [a = 0, b = 0] = punten;
    await bevriesOverleg(db, overlegId, { bevrorenOp: OP, peildatum: '2026-05-01', stuk: '{}', sha256: 'a' });
    const plek = { id, agendapuntId: a, overlegId };
    const relatie = {
      agendapuntId: a,
      soort: 'vereist',
      met: { soort: 'punt', id: b },
      toelichting: '',
    } as const;
    const pogingen = [
      pdf('te laat'),
      doe((trx) => wijzigBijlage(trx, plek, { titel: 'x', alleenVoor: null })),
      doe((trx) => verplaatsBijlage(trx, plek, 1)),
      doe((trx) => verwijderBijlage(trx, plek)),
      doe((trx) => voegRelatieToe(trx, overlegId, relatie)),
      doe((trx) => verwijderRelatie(trx, overlegId, 1)),
      doe((trx) => zetAlleenVoor(trx, { id: a, overlegId, versie: 1 }, ['vng'])),
    ];
    for (const poging of await Promise.allSettled(pogingen)) {
      expect(poging).toMatchObject({ status: 'rejected', reason: expect.any(Bevroren) });
    }
    expect(await titels()).toEqual(['een']);
  });
});
