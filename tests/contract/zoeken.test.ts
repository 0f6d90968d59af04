import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maakDocument } from '#db/queries/document.ts';
import { kortIn, voegUpdatesToe } from '#db/queries/document-update.ts';
import {
  type Opname,
  vervangOpname,
  vindAchterstand,
  vindVermeldingen,
  zoekBlokken,
} from '#db/queries/zoeken.ts';
import type { Db } from '#db/verbinding.ts';
import { KRINGEN, type Kring } from '#domain/policy/kring.ts';
import { leesZoekvraag } from '#domain/zoeken/vraag.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { vulProgramma } from './gegevens.ts';

const NU = '2026-05-01T08:00:00.000Z';
const TEKSTEN = [
  'Veranderaanpak',
  'Lokale teams worden in drie stappen versterkt. We beginnen waar de wachttijd het langst is.',
  'Crèche en école: één aanpak, 28,5% in 2027, zie afspraak 2.3.1 en mail naar jan.de-boer@example.nl',
  'Teams leren van teams.',
  'Een lange alinea over van alles en nog wat, waarin het woord teams maar één keer staat tussen heel veel andere woorden over jeugd, zorg, gemeenten en het Rijk.',
];

describe.each(ENGINES)('zoeken op %s', (engine) => {
  let db: Db;
  beforeAll(async () => {
    db = await freshDatabase(engine);
    await vulProgramma(db.kysely);
    await plan('plan-opgave-2', 'vijfhoek');
    await plan('geheim', 'rijk_vng');
    await begin();
  });
  const begin = async () => {
    await db.kysely.deleteFrom('zoekstand').execute();
    await neemOp(opname('plan-opgave-2', TEKSTEN));
    await neemOp(opname('geheim', ['Het geldteam rekent. Teams horen hier niets van.']));
  };

  const plan = (documentId: string, kring: Kring) =>
    maakDocument(
      db.kysely,
      { documentId, opgaveNr: 2, titel: `Plan ${documentId}`, status: 'in_bewerking', kring },
      NU,
    );
  const opname = (documentId: string, teksten: string[], anders: Partial<Opname> = {}): Opname => ({
    documentId,
    totSeq: 1,
    vorm: 1,
    blokken: teksten.map((tekst, i) => ({ plek: i + 1, kop: 'Veranderaanpak', kopNr: 1, tekst })),
    vermeldingen: [],
    ...anders,
  });
  const neemOp = (opname: Opname) => db.kysely.transaction().execute((trx) => vervangOpname(trx, opname));
  const zoek = async (vraag: string, kringen: readonly Kring[] = ['vijfhoek']) =>
    (await zoekBlokken(db.kysely, leesZoekvraag(vraag), { kringen, hoogstens: 10 })).treffers;
  const plekken = async (vraag: string) => (await zoek(vraag)).map(({ plek }) => plek).sort();

  it.each<[string, number[]]>([
    ['wachttijd', [2]],
    ['WACHTTIJD', [2]],
    ['wacht', [2]],
    ['wacht teams', []],
    ['teams wacht', [2]],
    ['teams', [2, 4, 5]],
    ['teams rijk', [5]],
    ['"lokale teams"', [2]],
    ['"teams lokale"', []],
    ['"lokale te', [2]],
    ['"lokale te"', []],
    ['creche', [3]],
    ['crèche ÉCOLE', [3]],
    ['een aanpak', [3]],
    ['28,5', [3]],
    ['2.3.1', [3]],
    ['2.3.2', []],
    ['jan.de-boer@example.nl', [3]],
    ['de-boer', [3]],
    ['veranderaanpak', [1]],
    ['bestaatniet', []],
  ])('%s vindt %j', async (vraag, verwacht) => {
    expect(await plekken(vraag)).toEqual(verwacht);
  });

  it.each([
    '"*)(`',
    '""',
    "'",
    'a AND OR NOT NEAR(',
    'kaal:teams',
    '-teams',
    '* *',
    "');--",
    '\u0000',
    '"""',
    'x'.repeat(5_000),
  ])('struikelt niet over %j', async (vraag) => {
    await expect(zoek(vraag)).resolves.toBeInstanceOf(Array);
  });

  it('zet voorop waar het vaak in weinig woorden staat, en telt ook wat niet meekomt', async () => {
    const { totaal, treffers } = await zoekBlokken(db.kysely, leesZoekvraag('teams'), {
      kringen: ['vijfhoek'],
      hoogstens: 1,
    });
    expect(totaal).toBe(3);
    expect(treffers).toEqual([
      {
        documentId: 'plan-opgave-2',
        opgaveNr: 2,
        titel: 'Plan plan-opgave-2',
        plek: 4,
        kop: 'Veranderaanpak',
        kopNr: 1,
        tekst: 'Teams leren van teams.',
      },
    ]);
  });

  it('vindt niets in een plan buiten de kring', async () => {
    expect(await zoek('geldteam')).toEqual([]);
    expect(await zoek('geldteam', KRINGEN)).toHaveLength(1);
  });

  describe('bijwerken', () => {
    beforeEach(begin);

    it('vervangt wat er van een document stond, en alleen daarvan; wat ouder is komt te laat', async () => {
      expect(await neemOp(opname('plan-opgave-2', ['Alles is nieuw.'], { totSeq: 5 }))).toBe(true);
      expect(await zoek('wachttijd')).toEqual([]);
      expect(await plekken('nieuw')).toEqual([1]);
      expect(await zoek('geldteam', KRINGEN)).toHaveLength(1);
      expect(await neemOp(opname('plan-opgave-2', TEKSTEN, { totSeq: 4 }))).toBe(false);
      expect(await plekken('nieuw')).toEqual([1]);
      expect(await neemOp(opname('plan-opgave-2', ['Volgens nieuwe regels.'], { totSeq: 4, vorm: 2 }))).toBe(
        true,
      );
      expect(await plekken('regels')).toEqual([1]);
    });

    it('laat van tegelijk bijwerken het nieuwste staan', async () => {
      await Promise.all(
        [7, 9, 8].map((totSeq) => neemOp(opname('plan-opgave-2', [`stand ${totSeq}`], { totSeq }))),
      );
      expect((await zoek('stand')).map(({ tekst }) => tekst)).toEqual(['stand 9']);
    });

    it('weet waar iets genoemd wordt, niet buiten de kring', async () => {
      const noem = (plek: number) => [
        { plek, kop: 'Aanpak', kopNr: 3, soort: 'partij' as const, sleutel: 'vng' },
        { plek, kop: 'Aanpak', kopNr: 3, soort: 'actie' as const, sleutel: '12' },
      ];
      await neemOp(opname('plan-opgave-2', [], { totSeq: 2, vermeldingen: [...noem(8), ...noem(3)] }));
      await neemOp(opname('geheim', [], { totSeq: 2, vermeldingen: noem(1) }));
      const waar = async (kringen: readonly Kring[]) =>
        (await vindVermeldingen(db.kysely, { soort: 'partij', sleutel: 'vng', kringen })).map(
          ({ documentId, plek }) => `${documentId} ${plek}`,
        );
      expect(await waar(['vijfhoek'])).toEqual(['plan-opgave-2 3', 'plan-opgave-2 8']);
      expect(await waar(KRINGEN)).toEqual(['geheim 1', 'plan-opgave-2 3', 'plan-opgave-2 8']);
    });

    it('weet welke documenten nog niet of volgens oude regels zijn opgenomen', async () => {
      expect(await vindAchterstand(db.kysely, 1)).toEqual([]);
      const schrijf = () =>
        db.kysely
          .transaction()
          .execute((trx) =>
            voegUpdatesToe(trx, [
              { documentId: 'geheim', data: Uint8Array.of(1), gebruikerId: null, vastgelegdOp: NU },
            ]),
          );
      await schrijf();
      const [seq = 0] = await schrijf();
      expect(await vindAchterstand(db.kysely, 1)).toEqual(['geheim']);
      await neemOp(opname('geheim', [], { totSeq: seq }));
      expect(await vindAchterstand(db.kysely, 1)).toEqual([]);
      expect(await vindAchterstand(db.kysely, 2)).toEqual(['geheim']);
      const leeg = { gewist: 0, momentopname: Uint8Array.of(1), historie: Uint8Array.of(1), vorigeSeq: null };
      await db.kysely
        .transaction()
        .execute((trx) => kortIn(trx, { documentId: 'geheim', totSeq: seq, ...leeg }));
      expect(await vindAchterstand(db.kysely, 1)).toEqual([]);
    });
  });
});
