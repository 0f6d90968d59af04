import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  heeftOngelezenVermelding,
  laadBerichten,
  telOngelezen,
  verwijderBerichten,
  vindBericht,
  voegBerichtenToe,
  zetGelezen,
} from '#db/queries/bericht.ts';
import { maakDocument } from '#db/queries/document.ts';
import { heropen, laadDraden, losOp, voegDraadToe, voegReactieToe } from '#db/queries/draad.ts';
import { laadGebruikers, voegGebruikerToe } from '#db/queries/gebruiker.ts';
import type { Database } from '#db/tables.ts';
import type { NieuwBericht } from '#domain/bericht/bericht.ts';
import { KRINGEN } from '#domain/policy/kring.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { vulProgramma } from './gegevens.ts';

const NU = '2026-05-01T08:00:00.000Z';
const LATER = '2026-05-01T09:30:00.000Z';
const PLAN = 'plan-opgave-2';

describe.each(ENGINES)('opmerkingen en berichten op %s', (engine) => {
  let db: Kysely<Database>;
  let vera = 0;
  let bas = 0;

  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    vera = (await vulProgramma(db)).gebruikerId;
    bas = await voegGebruikerToe(db, {
      email: 'bas@demo.example',
      naam: 'Bas',
      rol: 'programmabureau',
      partij: null,
      wachtwoordHash: 'hash',
      demo: true,
    });
    for (const [documentId, opgaveNr] of [
      [PLAN, 2],
      ['ander', 2],
    ] as const) {
      const plan = {
        documentId,
        opgaveNr,
        titel: 'Plan',
        status: 'in_bewerking',
        kring: 'vijfhoek',
      } as const;
      await maakDocument(db, plan, NU);
    }
  });

  const begin = async (id: string, documentId = PLAN, gemaaktOp = NU) => {
    const eigen = { gebruikerId: vera, partij: 'vng', gemaaktOp };
    await voegDraadToe(db, { ...eigen, id, documentId, citaat: 'drie stappen' });
    await voegReactieToe(db, { ...eigen, draadId: id, tekst: 'Welke drie?' });
  };

  it('bewaart draden met hun reacties op volgorde, per document', async () => {
    await begin('twee', PLAN, LATER);
    await begin('een');
    await begin('elders', 'ander');
    const antwoord = { draadId: 'een', gebruikerId: bas, partij: null, tekst: 'Zie 3.', gemaaktOp: LATER };
    const nummer = await voegReactieToe(db, antwoord);
    const draden = await laadDraden(db, PLAN);
    expect(draden.map(({ id }) => id)).toEqual(['een', 'twee']);
    expect(draden[0]).toMatchObject({
      id: 'een',
      documentId: PLAN,
      citaat: 'drie stappen',
      opgelost: null,
      reacties: [
        { naam: 'Vera', partij: 'vng', tekst: 'Welke drie?' },
        { id: nummer, naam: 'Bas', gebruikerId: bas, partij: null, tekst: 'Zie 3.', gemaaktOp: LATER },
      ],
    });
    expect((await laadDraden(db, PLAN, 'twee')).map(({ id }) => id)).toEqual(['twee']);
    expect(await laadDraden(db, PLAN, 'elders')).toEqual([]);
  });

  it('handelt een draad één keer af, ook als twee het tegelijk doen, en heropent hem', async () => {
    await begin('een');
    const keren = await Promise.all([1, 2].map(() => losOp(db, 'een', { door: bas, op: LATER })));
    expect(keren.filter(Boolean)).toHaveLength(1);
    expect((await laadDraden(db, PLAN))[0]?.opgelost).toEqual({ naam: 'Bas', op: LATER });
    expect(await heropen(db, 'een')).toBe(true);
    expect(await heropen(db, 'een')).toBe(false);
    expect((await laadDraden(db, PLAN))[0]?.opgelost).toBeNull();
  });

  const bericht = (anders: Partial<NieuwBericht> = {}): NieuwBericht => ({
    gebruikerId: vera,
    vanGebruiker: bas,
    soort: 'vermelding',
    opgaveNr: 2,
    kring: 'vijfhoek',
    adres: '/opgaven/2/plan?draad=een',
    aantal: 1,
    gemaaktOp: NU,
    ...anders,
  });

  it('geeft ieder alleen de eigen berichten, ongelezen eerst, en zet ze op gelezen', async () => {
    await voegBerichtenToe(db, []);
    await voegBerichtenToe(db, [bericht(), bericht({ soort: 'reactie' }), bericht({ gebruikerId: bas })]);
    const ik = { id: vera, kringen: KRINGEN };
    expect(await telOngelezen(db, ik)).toBe(2);
    const [nieuwste, oudste] = await laadBerichten(db, ik, 10);
    expect(nieuwste).toMatchObject({ soort: 'reactie', van: { naam: 'Bas', partij: null }, gelezenOp: null });
    expect(await zetGelezen(db, ik, LATER, nieuwste?.id)).toBe(1);
    expect(await zetGelezen(db, ik, LATER, nieuwste?.id)).toBe(0);
    expect((await laadBerichten(db, ik, 10)).map(({ id }) => id)).toEqual([oudste?.id, nieuwste?.id]);
    expect(await laadBerichten(db, ik, 1)).toHaveLength(1);
    const ander = { id: bas, kringen: KRINGEN };
    expect(await vindBericht(db, ander, nieuwste?.id ?? 0)).toBeNull();
    expect(await zetGelezen(db, ander, LATER, oudste?.id)).toBe(0);
    expect(await zetGelezen(db, ik, LATER)).toBe(1);
    expect([await telOngelezen(db, ik), await telOngelezen(db, ander)]).toEqual([0, 1]);
  });

  it('een bericht over iets buiten iemands kringen bestaat niet', async () => {
    await voegBerichtenToe(db, [bericht({ kring: 'rijk_vng' })]);
    const [geheim] = await laadBerichten(db, { id: vera, kringen: KRINGEN }, 10);
    const buiten = { id: vera, kringen: ['vijfhoek'] } as const;
    expect(await laadBerichten(db, buiten, 10)).toEqual([]);
    expect(await telOngelezen(db, buiten)).toBe(0);
    expect(await vindBericht(db, buiten, geheim?.id ?? 0)).toBeNull();
    expect(await zetGelezen(db, buiten, LATER)).toBe(0);
  });

  it('haalt weg wat iemand op een moment zo stuurde, en niets anders', async () => {
    const weg = bericht({ soort: 'toegewezen', aantal: 12 });
    const blijft = [{ ...weg, gemaaktOp: LATER }, { ...weg, vanGebruiker: vera }, bericht()];
    await voegBerichtenToe(db, [weg, { ...weg, gebruikerId: bas }, ...blijft]);
    const lees = async (id: number) => laadBerichten(db, { id, kringen: KRINGEN }, 10);
    expect((await lees(vera)).at(-1)).toMatchObject({ soort: 'toegewezen', aantal: 12 });
    await verwijderBerichten(db, weg);
    expect([(await lees(vera)).length, (await lees(bas)).length]).toEqual([blijft.length, 0]);
  });

  it('weet of iemand pas nog een vermelding kreeg die hij niet gelezen heeft', async () => {
    await voegBerichtenToe(db, [bericht()]);
    const kreeg = (sinds: string, anders = {}) =>
      heeftOngelezenVermelding(db, { ...bericht(anders), opgaveNr: 2 }, sinds);
    expect(await kreeg('2026-05-01T07:30:00.000Z')).toBe(true);
    expect(await kreeg('2026-05-01T08:30:00.000Z')).toBe(false);
    expect(await kreeg('2026-05-01T07:30:00.000Z', { vanGebruiker: vera })).toBe(false);
    await zetGelezen(db, { id: vera, kringen: KRINGEN }, LATER);
    expect(await kreeg('2026-05-01T07:30:00.000Z')).toBe(false);
  });

  it('noemt iedereen met een account op naam', async () => {
    expect((await laadGebruikers(db)).map(({ naam }) => naam)).toEqual(['Bas', 'Vera']);
  });
});
