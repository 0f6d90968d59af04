import type { Kysely, Transaction } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { Verouderd } from '#db/fouten.ts';
import { voegAgendapuntToe } from '#db/queries/agendapunt.ts';
import { voegBesluitToe } from '#db/queries/besluit.ts';
import { laadLijstkopie, legLijstVast, stuurLijstRond } from '#db/queries/besluitenlijst.ts';
import { besluitenBijBron, laadPuntenMetBron } from '#db/queries/besluitspoor.ts';
import { geefNummer, vindOverleg } from '#db/queries/overleg.ts';
import {
  laadNagekomen,
  laadPakketbestand,
  laadPakketkopie,
  laadPakketten,
  laadVerzendmomenten,
  trekVersiesIn,
  verwijderNagekomen,
  verwijderPakket,
  voegNagekomenToe,
  voegPakketToe,
  zetVerzonden,
} from '#db/queries/pakket.ts';
import { bewaarStukinhoud, laadStukinhoud } from '#db/queries/stukinhoud.ts';
import type { Database } from '#db/tables.ts';
import { dagVan } from '#domain/datum/datum.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakOverleg, vulProgramma } from './gegevens.ts';

const OP = '2026-12-01T10:00:00.000Z';

describe.each(ENGINES)('stukken en wat erna komt op %s', (engine) => {
  let db: Kysely<Database>;
  let overlegId: number;
  let gebruikerId: number;
  let puntId: number;
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    ({ gebruikerId } = await vulProgramma(db));
    overlegId = await maakOverleg(db, '2026-12-10');
    puntId =
      (await doe((trx) =>
        voegAgendapuntToe(trx, {
          ...{
            overlegId,
            gremium: 'bo-jeugd',
            soort: 'besluit',
            titel: 'Teams',
            toelichting: '',
            minuten: 10,
          },
          ...{ gevraagdBesluit: '', inbrenger: null, toelichter: '', kaart: null, herkomstId: null },
          ...{ bronnen: [{ bron: 'afspraak:open', redenen: [] }], alleenVoor: ['vng'] },
        }),
      )) ?? 0;
  });

  const doe = <T>(werk: (trx: Transaction<Database>) => Promise<T>) => db.transaction().execute(werk);
  const maak = () =>
    doe((trx) =>
      voegPakketToe(
        trx,
        {
          ...{ overlegId, soort: 'stukken', sha256: 'abc', toelichting: '', vervangt: null },
          ...{ gemaaktOp: OP, kopie: '{"a":1}', gemaaktDoor: gebruikerId },
        },
        [
          {
            ...{ voor: ['vng'], naam: 'VNG', sha256: 'def', bladzijden: 3 },
            ...{ pdf: new Uint8Array([1, 2]), docx: new Uint8Array([3]) },
          },
        ],
      ),
    );

  it('een pakket gaat één keer weg, en verandert daarna niet meer', async () => {
    const id = await maak();
    expect(await laadVerzendmomenten(db, [overlegId])).toEqual(new Map());
    const verstuur = () => doe((trx) => zetVerzonden(trx, id, { door: gebruikerId, op: OP }));
    const pogingen = await Promise.allSettled([verstuur(), verstuur()]);
    expect(pogingen.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await laadVerzendmomenten(db, [overlegId, 999])).toEqual(new Map([[overlegId, OP]]));
    await expect(doe((trx) => verwijderPakket(trx, id))).rejects.toBeInstanceOf(Verouderd);

    const [pakket] = await laadPakketten(db, overlegId);
    expect(pakket).toMatchObject({ id, verzondenOp: OP, versies: [{ voor: ['vng'], bladzijden: 3 }] });
    const versie = pakket?.versies[0]?.id ?? 0;
    expect(await laadPakketkopie(db, id)).toBe('{"a":1}');
    expect(new Uint8Array((await laadPakketbestand(db, versie, 'pdf')) ?? [])).toEqual(
      new Uint8Array([1, 2]),
    );

    const trekIn = (reden: string) =>
      doe((trx) => trekVersiesIn(trx, [versie], { door: gebruikerId, op: OP, reden }));
    expect(await trekIn('Een fout')).toEqual([versie]);
    expect(await trekIn('Nog eens')).toEqual([]);
    expect((await laadPakketten(db, overlegId))[0]?.versies[0]).toMatchObject({ reden: 'Een fout' });
  });

  it('een concept is weg te gooien', async () => {
    const id = await maak();
    await doe((trx) => verwijderPakket(trx, id));
    expect(await laadPakketten(db, overlegId)).toEqual([]);
  });

  it('wat nakomt staat er op volgorde, en inhoud blijft zoals zij eerst was', async () => {
    const nieuw = {
      ...{ overlegId, puntId, titel: 'Brief', naam: 'brief.pdf', bladzijden: 2, sha256: 'x' },
      ...{ inPlaatsVan: null, alleenVoor: ['vng'], gebruikerId, toegevoegdOp: OP },
    };
    await doe((trx) => voegNagekomenToe(trx, nieuw));
    await doe((trx) => voegNagekomenToe(trx, { ...nieuw, titel: 'Nog een', alleenVoor: null }));
    const nagekomen = await laadNagekomen(db, overlegId, dagVan);
    expect(nagekomen.map(({ bijlage }) => [bijlage.titel, bijlage.alleenVoor, bijlage.nagekomenOp])).toEqual([
      ['Brief', ['vng'], '2026-12-01'],
      ['Nog een', null, '2026-12-01'],
    ]);
    await doe((trx) => verwijderNagekomen(trx, overlegId, nagekomen[0]?.bijlage.id ?? 0));
    expect(await laadNagekomen(db, overlegId, dagVan)).toHaveLength(1);

    const pdf = { sha256: 'x', soort: 'pdf' as const, type: 'application/pdf' };
    const plan = { sha256: 'y', soort: 'plan' as const, tekst: '{}' };
    await doe((trx) => bewaarStukinhoud(trx, overlegId, [{ ...pdf, inhoud: new Uint8Array([1]) }, plan]));
    await doe((trx) => bewaarStukinhoud(trx, overlegId, [{ ...pdf, inhoud: new Uint8Array([2]) }]));
    const inhoud = await laadStukinhoud(db, overlegId, ['x', 'y', 'z']);
    expect([...inhoud.keys()].sort()).toEqual(['x', 'y']);
    const bewaard = inhoud.get('x');
    expect(bewaard && 'inhoud' in bewaard ? [...bewaard.inhoud] : []).toEqual([1]);
  });

  it('nummers in een jaar zijn verschillend, ook als er twee tegelijk bevriezen', async () => {
    const ander = await maakOverleg(db, '2026-06-11');
    const later = await maakOverleg(db, '2027-01-14');
    const nummer = (id: number, datum: string) =>
      doe((trx) => geefNummer(trx, { id, gremium: 'bo-jeugd', datum }));
    const tegelijk = await Promise.all([nummer(overlegId, '2026-12-10'), nummer(ander, '2026-06-11')]);
    expect(tegelijk.toSorted()).toEqual([1, 2]);
    expect(await nummer(later, '2027-01-14')).toBe(1);
    expect((await vindOverleg(db, overlegId))?.nummer).toBe(tegelijk[0]);
  });

  it('het spoor van een besluit loopt langs zijn bron, alleen voor wie het punt mag lezen', async () => {
    const besluit = await doe((trx) =>
      voegBesluitToe(trx, {
        ...{ overlegId, agendapuntId: puntId, uitkomst: 'aangenomen', tekst: 'Ja.', toelichting: '' },
        ...{
          termijn: null,
          kring: 'vijfhoek',
          alleenVoor: null,
          partijen: [],
          gebruikerId,
          vastgelegdOp: OP,
        },
      }),
    );
    expect(await besluitenBijBron(db, ['afspraak:open', 'actie:1'])).toEqual([besluit]);
    const leest = async (kanten: readonly string[] | null) =>
      (await laadPuntenMetBron(db, ['afspraak:open'], { kringen: ['vijfhoek'], kanten })).map(({ id }) => id);
    expect(await leest(null)).toEqual([puntId]);
    expect(await leest(['vng'])).toEqual([puntId]);
    expect(await leest(['sbj', 'vn'])).toEqual([]);
    expect(await leest([])).toEqual([]);

    await doe((trx) => stuurLijstRond(trx, overlegId, { op: OP, reagerenTot: '2026-12-24', rond: LEEG }));
    const later = '2026-12-02T10:00:00.000Z';
    await doe((trx) => stuurLijstRond(trx, overlegId, { op: later, reagerenTot: '2026-12-31', rond: '{}' }));
    expect(await vindOverleg(db, overlegId)).toMatchObject({
      lijstRondgestuurdOp: OP,
      lijstReagerenTot: '2026-12-31',
    });
    const lijst = { besluiten: [], toezeggingen: [] };
    expect(await laadLijstkopie(db, overlegId)).toEqual({ rond: lijst, stuk: null });
    const stuk = { naam: 'BO', datum: '2026-12-10', lijst, nietBevestigd: [], reacties: [] };
    await doe((trx) =>
      legLijstVast(trx, overlegId, { op: later, lijst, stuk: JSON.stringify(stuk), sha256: 'q' }),
    );
    expect((await laadLijstkopie(db, overlegId)).stuk).toEqual({ stuk, sha256: 'q' });
  });
});

const LEEG = '{"besluiten":[],"toezeggingen":[]}';
