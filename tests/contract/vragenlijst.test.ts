import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  bewaarInvoerkeuze,
  bewaarInvoerverslag,
  laadInvoerlijst,
  laadInvoerverslag,
  laadLijstinvoeren,
  verwijderLijstinvoer,
  verwijderOudeLijstinvoer,
  vindKolomkeuze,
  vindLijstinvoer,
  voegLijstinvoerToe,
  zetInvoerstaat,
} from '#db/queries/lijstinvoer.ts';
import { voegStatusrondeToe } from '#db/queries/statusronde.ts';
import {
  bewaarPublicatie,
  heeftInzendingen,
  laadAntwoorden,
  laadGeschiedenis,
  laadInzendingen,
  laadLijstvragen,
  laadPublicatie,
  laadPublicatiesOver,
  laadRespondenten,
  laadVragenlijsten,
  laatVervallen,
  neemVragenlijst,
  verwijderRespondenten,
  verwijderVragenlijst,
  vindVragenlijst,
  voegInzendingenToe,
  voegLijstvragenToe,
  voegRespondentenToe,
  voegVragenlijstToe,
  wijzigLijstvraag,
  wijzigRespondent,
} from '#db/queries/vragenlijst.ts';
import type { Database } from '#db/tables.ts';
import type { VraagInvoer } from '#domain/vragenlijst/invoer.ts';
import { maakPublicatie } from '#domain/vragenlijst/publicatie.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { vulProgramma } from './gegevens.ts';

const OP = '2026-11-20T09:00:00.000Z';
const RONDE = {
  naam: 'Monitor',
  peildatum: '2026-12-10',
  van: '2026-11-01',
  tot: '2026-12-01',
  overlegId: null,
  opgaven: [],
  partijen: [],
};
const VRAAG: VraagInvoer = {
  nr: 1,
  thema: 'Teams',
  tekst: 'Is er een team?',
  soort: 'ja_nee',
  opties: [],
  afspraakId: null,
};
const wie = (naam: string) => ({ naam, code: '', groep: '', grootte: '', gebied: '' });

describe.each(ENGINES)('vragenlijsten op %s', (engine) => {
  let db: Kysely<Database>;
  let id: number;
  let gebruikerId: number;
  let rondeId: number;
  let afspraakId: string;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    ({ gebruikerId } = await vulProgramma(db));
    rondeId = await voegStatusrondeToe(db, RONDE);
    const invoer = { naam: 'Gemeenten', doelgroep: 'gemeenten' } as const;
    id = await voegVragenlijstToe(db, rondeId, invoer, { gebruikerId, op: OP });
    afspraakId = (await db.selectFrom('afspraak').select('id').executeTakeFirstOrThrow()).id;
  });

  const nieuweInvoer = (anders: { begonnenOp?: string; vorm?: string } = {}) =>
    voegLijstinvoerToe(db, {
      vragenlijstId: id,
      gebruikerId,
      soort: 'antwoorden',
      bestandsnaam: 'antwoorden.csv',
      vorm: 'abc',
      aantal: 2,
      opmerkingen: [],
      keuze: { naam: 0 },
      begonnenOp: OP,
      lijst: Uint8Array.of(1, 2, 3),
      ...anders,
    });

  it('een vragenlijst hoort bij een ronde, en twee tegelijk wijzigen kan niet', async () => {
    const lijst = await vindVragenlijst(db, id);
    expect(lijst).toEqual({
      id,
      rondeId,
      naam: 'Gemeenten',
      doelgroep: 'gemeenten',
      gemaaktOp: OP,
      gepubliceerdOp: null,
      versie: 1,
      kring: 'vijfhoek',
    });
    expect(await laadVragenlijsten(db, rondeId)).toEqual([lijst]);
    expect(await neemVragenlijst(db, { id, versie: 1 })).toBe(true);
    expect(await neemVragenlijst(db, { id, versie: 1 })).toBe(false);

    const [een = 0] = await voegLijstvragenToe(db, id, [
      VRAAG,
      { ...VRAAG, nr: 2, soort: 'keuze', opties: ['a', 'b'] },
    ]);
    expect(await wijzigLijstvraag(db, { id: een, versie: 1 }, { ...VRAAG, tekst: 'Nu?' })).toBe(true);
    expect(await wijzigLijstvraag(db, { id: een, versie: 1 }, VRAAG)).toBe(false);
    expect(
      (await laadLijstvragen(db, id)).map(({ nr, tekst, opties, versie }) => [nr, tekst, opties, versie]),
    ).toEqual([
      [1, 'Nu?', [], 2],
      [2, 'Is er een team?', ['a', 'b'], 1],
    ]);
    await expect(voegLijstvragenToe(db, id, [VRAAG])).rejects.toThrow();
    await voegRespondentenToe(db, id, [wie('Ameland')]);
    await verwijderVragenlijst(db, id);
    expect(await vindVragenlijst(db, id)).toBeNull();
  });

  it('de laatste inzending telt, tot haar bestand teruggedraaid wordt', async () => {
    const namen = Array.from({ length: 600 }, (_, i) => wie(`Gemeente ${String(i).padStart(3, '0')}`));
    const ids = await voegRespondentenToe(db, id, namen);
    const [a = 0, b = 0, c = 0] = ids;
    expect((await laadRespondenten(db, id)).map((een) => een.id)).toEqual(ids);
    await wijzigRespondent(db, c, { ...wie('Gemeente 002'), grootte: 'groot' });
    expect((await laadRespondenten(db, id))[2]).toMatchObject({ id: c, grootte: 'groot' });
    expect(await heeftInzendingen(db, id)).toBe(false);

    const [eerste, tweede] = [await nieuweInvoer(), await nieuweInvoer()];
    const bron = (lijstinvoerId: number) => ({ vragenlijstId: id, lijstinvoerId, op: OP });
    await voegInzendingenToe(db, bron(eerste), [
      { respondentId: a, antwoorden: { 1: 'ja' } },
      { respondentId: b, antwoorden: { 1: 'nee' } },
    ]);
    await voegInzendingenToe(db, bron(tweede), [{ respondentId: a, antwoorden: { 1: 'nee', 2: 'x' } }]);
    expect(await laadAntwoorden(db, id)).toEqual(
      new Map([
        [a, { 1: 'nee', 2: 'x' }],
        [b, { 1: 'nee' }],
      ]),
    );
    await laatVervallen(db, tweede, '2026-11-21T09:00:00.000Z');
    expect((await laadAntwoorden(db, id)).get(a)).toEqual({ 1: 'ja' });
    expect(
      (await laadInzendingen(db, id)).map(({ respondentId, vervallenOp }) => [respondentId, vervallenOp]),
    ).toEqual([
      [a, null],
      [b, null],
      [a, '2026-11-21T09:00:00.000Z'],
    ]);
    expect(await laadGeschiedenis(db, a)).toMatchObject([
      { antwoorden: { 1: 'nee', 2: 'x' }, lijstinvoerId: tweede, bestandsnaam: 'antwoorden.csv' },
      { antwoorden: { 1: 'ja' }, vervallenOp: null },
    ]);
    expect(await heeftInzendingen(db, id)).toBe(true);
    await verwijderRespondenten(db, [c]);
    await expect(verwijderRespondenten(db, [a])).rejects.toThrow(/foreign key/i);
  });

  it('een bestand ligt klaar tot het ingelezen is, en onthoudt daarna zijn kolommen', async () => {
    const een = await nieuweInvoer();
    expect(await vindLijstinvoer(db, id + 1, een)).toBeNull();
    expect(await vindLijstinvoer(db, id, een)).toMatchObject({ id: een, staat: 'bezig', overslaan: [] });
    expect(new Uint8Array((await laadInvoerlijst(db, een)) ?? [])).toEqual(Uint8Array.of(1, 2, 3));
    const soort = { vragenlijstId: id, soort: 'antwoorden', vorm: 'abc' } as const;
    expect(await vindKolomkeuze(db, soort)).toBeNull();
    await bewaarInvoerkeuze(db, een, { keuze: { naam: 1, 'vraag:4': 0 }, overslaan: [7] });
    expect(await zetInvoerstaat(db, een, 'teruggedraaid', OP)).toBe(false);
    expect(await zetInvoerstaat(db, een, 'gedaan', OP)).toBe(true);
    expect(await zetInvoerstaat(db, een, 'gedaan', OP)).toBe(false);
    const verslag = { nieuw: 2, vervangen: 0, ongewijzigd: 0, overgeslagen: 1, gemaakt: [3], gewijzigd: [] };
    await bewaarInvoerverslag(db, een, verslag);
    expect(await laadInvoerverslag(db, een)).toEqual(verslag);
    expect(await laadInvoerlijst(db, een)).toBeNull();
    expect(await vindKolomkeuze(db, soort)).toEqual({ naam: 1, 'vraag:4': 0 });

    const vers = await nieuweInvoer({ begonnenOp: '2026-11-22T09:00:00.000Z' });
    await nieuweInvoer();
    await verwijderOudeLijstinvoer(db, '2026-11-21T00:00:00.000Z');
    await verwijderLijstinvoer(db, een);
    expect((await laadLijstinvoeren(db, id, ['bezig', 'gedaan'])).map((invoer) => invoer.id)).toEqual([
      vers,
      een,
    ]);
  });

  it('wat gepubliceerd is ligt vast, en is bij de afspraak te vinden', async () => {
    await voegLijstvragenToe(db, id, [{ ...VRAAG, afspraakId }]);
    const bron = { vragen: await laadLijstvragen(db, id), respondenten: [], antwoorden: new Map() };
    const publicatie = maakPublicatie(bron, null);
    expect(await laadPublicatie(db, id)).toBeNull();
    expect(await laadPublicatiesOver(db, afspraakId)).toEqual([]);
    await bewaarPublicatie(db, id, OP, publicatie);
    expect(await laadPublicatie(db, id)).toEqual(publicatie);
    expect(await laadPublicatiesOver(db, afspraakId)).toMatchObject([
      { vragenlijst: { id, gepubliceerdOp: OP }, publicatie },
    ]);
    expect(await neemVragenlijst(db, { id, versie: 1 })).toBe(false);
  });
});
