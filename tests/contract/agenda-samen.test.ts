import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { laadAgendapunten } from '#db/queries/agendapunt.ts';
import { voegBesluitToe } from '#db/queries/besluit.ts';
import { laadBijlagen, voegBijlageToe } from '#db/queries/bijlage.ts';
import { laadHerkomst } from '#db/queries/doorschuiven.ts';
import { bevriesOverleg } from '#db/queries/overleg.ts';
import { laadOverlegteksten, maakTekstdocument } from '#db/queries/overlegtekst.ts';
import { laadRelaties, voegRelatieToe } from '#db/queries/puntrelatie.ts';
import { voegToezeggingToe } from '#db/queries/toezegging.ts';
import { laadWeglatingen } from '#db/queries/weglating.ts';
import type { Database } from '#db/tables.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { maakOverleggen } from '#server/diensten/overleggen.ts';
import { maakOverlegtoegang } from '#server/diensten/overlegtoegang.ts';
import { maakBus } from '#server/gebeurtenissen/bus.ts';
import { maakStandbron } from '#server/stand/standbron.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakActie, maakOverleg, vulProgramma } from './gegevens.ts';

const klok = () => new Date('2026-09-01T09:00:00Z');
const OPEN = 'afspraak:open';

/** Twee secretarissen aan dezelfde agenda: niemand schrijft over een ander heen, en er gaat niets verloren. */
describe.each(ENGINES)('samen aan een agenda op %s', (engine) => {
  let db: Kysely<Database>;
  let overlegId: number;
  let secretaris: Gebruiker;
  let dienst: ReturnType<typeof maakOverleggen>;
  let acties: string[];
  beforeEach(async () => {
    db = (await freshDatabase(engine)).kysely;
    const { gebruikerId } = await vulProgramma(db);
    await maakOverleg(db, '2026-03-01');
    overlegId = await maakOverleg(db, '2026-10-10');
    acties = [];
    for (const titel of ['Team', 'Wijk', 'Geld']) acties.push(`actie:${await maakActie(db, { titel })}`);
    secretaris = { id: gebruikerId, email: 's@x.nl', naam: 'Vera', rol: 'secretaris', partij: null };
    // Hier schrijft niemand mee: er is geen motor die toegang moet herzien.
    const zonderMotor = { herzieToegang: () => Promise.resolve() };
    const omgeving = { db, klok, bus: maakBus(), stand: maakStandbron(db, klok) };
    dienst = maakOverleggen(omgeving, maakOverlegtoegang(omgeving), zonderMotor);
  });

  const punten = (id = overlegId) => laadAgendapunten(db, id);
  const titels = async () => (await punten()).map(({ volgorde, titel }) => `${volgorde} ${titel}`);
  const eigen = (titel: string) => ({ titel, soort: 'bespreken', minuten: '10', inbrenger: '' });
  const voegToe = (titel: string) => dienst.voegToe(secretaris, overlegId, eigen(titel));
  const opTitel = async (titel: string) => {
    const gevonden = (await punten()).find((kandidaat) => kandidaat.titel === titel);
    if (!gevonden) throw new Error(`geen punt ${titel}`);
    return gevonden;
  };
  const voegSamen = (...keuze: Awaited<ReturnType<typeof opTitel>>[]) =>
    dienst.voegSamen(secretaris, overlegId, { punten: keuze, voorstellen: [] });
  const schrijf = (
    trx: (t: Parameters<Parameters<ReturnType<typeof db.transaction>['execute']>[0]>[0]) => Promise<unknown>,
  ) => db.transaction().execute(trx);
  const bijlage = (agendapuntId: number, titel: string) => ({
    agendapuntId,
    titel,
    alleenVoor: null,
    bron: { soort: 'pdf', naam: 'nota.pdf', inhoud: new Uint8Array([1, 2]), bladzijden: 1 } as const,
    gebruikerId: secretaris.id,
    toegevoegdOp: klok().toISOString(),
  });
  const anders = expect.objectContaining({ ok: false });

  it('voegt punten en voorstellen samen met alles wat erbij hoort, en splitst ze weer', async () => {
    for (const titel of ['a', 'b', 'c']) await voegToe(titel);
    await dienst.neemOp(secretaris, overlegId, acties[0] ?? '');
    const [a, b, c, team] = await Promise.all(['a', 'b', 'c', 'Team'].map(opTitel));
    if (!a || !b || !c || !team) throw new Error('geen punten');
    await schrijf(async (trx) => {
      for (const { id } of [b, team]) await voegBijlageToe(trx, overlegId, bijlage(id, `bij ${id}`));
      const tekst = { overlegId, puntId: team.id, kring: 'vijfhoek' } as const;
      const nu = klok().toISOString();
      await maakTekstdocument(trx, { ...tekst, soort: 'annotatie', partij: 'vng' }, nu);
      await maakTekstdocument(trx, { ...tekst, soort: 'besluittekst', partij: null }, nu);
      const relatie = { soort: 'vereist', toelichting: '' } as const;
      await voegRelatieToe(trx, overlegId, {
        ...relatie,
        agendapuntId: team.id,
        met: { soort: 'punt', id: b.id },
      });
      await voegRelatieToe(trx, overlegId, {
        ...relatie,
        agendapuntId: a.id,
        met: { soort: 'punt', id: team.id },
      });
    });

    const uitslag = await dienst.voegSamen(secretaris, overlegId, {
      punten: [team, b],
      voorstellen: acties.slice(1, 2),
    });
    expect(uitslag).toEqual({ ok: true, puntId: b.id });
    expect(await titels()).toEqual(['1 a', '2 b', '3 c']);
    const samen = await opTitel('b');
    expect(samen.bronnen.map(({ bron }) => bron)).toEqual(acties.slice(0, 2));
    expect(samen).toMatchObject({ versie: 2, minuten: 25, toelichting: 'Team\n\nWijk' });
    expect(samen.bronnen[0]?.redenen).toEqual(team.bronnen[0]?.redenen);
    expect((await laadBijlagen(db, overlegId)).map(({ titel, volgorde }) => [titel, volgorde])).toEqual([
      [`bij ${b.id}`, 1],
      [`bij ${team.id}`, 2],
    ]);
    expect(await laadRelaties(db, overlegId)).toMatchObject([
      { agendapuntId: a.id, met: { soort: 'punt', id: b.id } },
    ]);
    expect((await laadOverlegteksten(db, overlegId)).map(({ soort, puntId }) => [soort, puntId])).toEqual([
      ['annotatie', b.id],
      ['besluittekst', null],
    ]);

    expect(await dienst.splits(secretaris, overlegId, { ...samen, versie: 1 })).toEqual(anders);
    expect(await dienst.splits(secretaris, overlegId, samen)).toEqual({ ok: true });
    expect(await titels()).toEqual(['1 a', '2 b', '3 Wijk', '4 c']);
    expect((await opTitel('b')).toelichting).toBe('Team\n\nWijk');
    expect((await opTitel('Wijk')).bronnen).toEqual([samen.bronnen[1]]);
    expect(await dienst.splits(secretaris, overlegId, await opTitel('a'))).toEqual(anders);
  });

  it('laat wie later is met samenvoegen, splitsen, weghalen of herschrijven zien dat het anders is, en verandert dan niets', async () => {
    for (const titel of ['a', 'b', 'c']) await voegToe(titel);
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map(opTitel));
    if (!a || !b || !c) throw new Error('geen punten');
    // De een herschrijft, de ander voegt samen met wat hij daarvoor zag.
    expect(await dienst.wijzig(secretaris, overlegId, b, eigen('b van de een'))).toEqual({ ok: true });
    expect(await voegSamen(a, b)).toEqual(anders);
    expect(await dienst.verwijder(secretaris, overlegId, b)).toMatchObject({ ok: false, nu: { versie: 2 } });
    const { naarVoorraad } = dienst;
    expect(await naarVoorraad(secretaris, overlegId, b, { reden: 'Later.' })).toEqual(anders);
    expect(await titels()).toEqual(['1 a', '2 b van de een', '3 c']);
    // Andersom: de een voegt samen, de ander herschrijft wat er niet meer is, of wat nu meer is.
    expect(await voegSamen(a, await opTitel('b van de een'))).toMatchObject({ ok: true });
    expect(await dienst.wijzig(secretaris, overlegId, b, eigen('x'))).toEqual(anders);
    expect(await dienst.wijzig(secretaris, overlegId, a, eigen('x'))).toMatchObject({
      nu: { titel: 'a', versie: 2 },
    });
    expect(await voegSamen(a, c)).toEqual(anders);
    expect(await titels()).toEqual(['1 a', '2 c']);

    // Op hetzelfde moment: precies één van de twee lukt, en er is niets half.
    const [nu, d] = [await opTitel('a'), await opTitel('c')];
    const tegelijk = await Promise.all([
      voegSamen(nu, d),
      dienst.wijzig(secretaris, overlegId, d, eigen('c2')),
    ]);
    expect(tegelijk.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await titels()).toEqual(tegelijk[0].ok ? ['1 a'] : ['1 a', '2 c2']);
    const twee = await Promise.all([1, 2].map(() => dienst.neemOp(secretaris, overlegId, OPEN)));
    expect(twee).toEqual([{ ok: true }, { ok: true }]);
    expect((await punten()).filter(({ bronnen }) => bronnen[0]?.bron === OPEN)).toHaveLength(1);
    const nogEens = { punten: [], voorstellen: [OPEN, acties[2] ?? ''] };
    expect(await dienst.voegSamen(secretaris, overlegId, nogEens)).toEqual(anders);
  });

  it('laat een voorstel weg met de reden, één keer, en zet het terug', async () => {
    const [team = '', wijk = ''] = acties;
    const laatWeg = (reden: string) => dienst.laatWeg(secretaris, overlegId, team, { reden });
    expect(await laatWeg(' ')).toMatchObject({ ok: false, fouten: { reden: expect.any(String) } });
    const pogingen = await Promise.all([laatWeg('Loopt al.'), laatWeg('Dubbel.')]);
    expect(pogingen.filter(({ ok }) => ok)).toHaveLength(1);
    const [weglating] = await laadWeglatingen(db, overlegId);
    expect(weglating).toMatchObject({ bron: team, codes: ['over_tijd'], door: 'Vera' });
    expect(weglating?.reden).toBe(pogingen[0]?.ok ? 'Loopt al.' : 'Dubbel.');
    expect(await dienst.neemOp(secretaris, overlegId, team)).toEqual(anders);
    expect(await dienst.voegSamen(secretaris, overlegId, { punten: [], voorstellen: [team, wijk] })).toEqual(
      anders,
    );
    // Kwam er sindsdien een reden bij, dan is het weer een voorstel, en geldt een nieuwe reden.
    await db.updateTable('weglating').set({ codes: '["niet_gemeld"]' }).execute();
    expect(await laatWeg('Toch niet.')).toEqual({ ok: true });
    await dienst.zetTerug(secretaris, overlegId, team);
    expect(await laadWeglatingen(db, overlegId)).toEqual([]);
    expect(await dienst.neemOp(secretaris, overlegId, team)).toEqual({ ok: true });
    expect(await laatWeg('Te laat.')).toEqual(anders);
  });

  it('bewaart een punt op de voorraad en zet het op één agenda, hoeveel er ook tegelijk willen', async () => {
    await dienst.neemOp(secretaris, overlegId, acties[0] ?? '');
    await voegToe('rest');
    const team = await opTitel('Team');
    const { naarVoorraad } = dienst;
    expect(await naarVoorraad(secretaris, overlegId, team, { reden: '' })).toEqual(anders);
    expect(await naarVoorraad(secretaris, overlegId, team, { reden: 'Eerst overleg.' })).toEqual({
      ok: true,
    });
    expect(await titels()).toEqual(['1 rest']);
    expect(
      await dienst.voegVoorraadToe(secretaris, overlegId, { ...eigen('idee'), reden: 'Voor 2027.' }),
    ).toEqual({
      ok: true,
    });
    const wachtlijst = async () => (await dienst.wachtlijst(secretaris, overlegId)).voorraad;
    expect((await wachtlijst()).map(({ punt, reden, van, door }) => [punt.titel, reden, van, door])).toEqual([
      ['Team', 'Eerst overleg.', '2026-10-10', 'Vera'],
      ['idee', 'Voor 2027.', null, 'Vera'],
    ]);

    const ander = await maakOverleg(db, '2026-12-10');
    const [een, idee] = (await wachtlijst()).map(({ punt }) => punt);
    if (!een || !idee) throw new Error('geen voorraad');
    const tegelijk = await Promise.all([overlegId, ander].map((id) => dienst.agendeer(secretaris, id, een)));
    expect(tegelijk.filter(({ ok }) => ok)).toHaveLength(1);
    const waar = tegelijk[0]?.ok ? overlegId : ander;
    expect((await punten(waar)).at(-1)).toMatchObject({
      titel: 'Team',
      bronnen: team.bronnen,
      overlegId: waar,
    });
    expect(await wachtlijst()).toHaveLength(1);

    expect(await dienst.wijzigVoorraad(secretaris, overlegId, idee, eigen('plan'))).toEqual({ ok: true });
    expect(await dienst.wijzigVoorraad(secretaris, overlegId, idee, eigen('x'))).toMatchObject({
      nu: { titel: 'plan' },
    });
    expect(await dienst.verwijderVoorraad(secretaris, overlegId, idee)).toEqual(anders);
    expect(await dienst.agendeer(secretaris, overlegId, idee)).toEqual(anders);
    expect(await dienst.verwijderVoorraad(secretaris, overlegId, { ...idee, versie: 2 })).toEqual({
      ok: true,
    });
    expect(await wachtlijst()).toEqual([]);

    // Staat een bron al op de agenda, dan blijft het punt op de voorraad.
    await naarVoorraad(secretaris, waar, { id: een.id, versie: een.versie + 1 }, { reden: 'Weer later.' });
    await dienst.neemOp(secretaris, overlegId, acties[0] ?? '');
    const [terug] = (await wachtlijst()).map(({ punt }) => punt);
    if (!terug) throw new Error('niet op de voorraad');
    expect(await dienst.agendeer(secretaris, overlegId, terug)).toEqual(anders);
    expect(await wachtlijst()).toHaveLength(1);
  });

  it('schuift door wat het vorige overleg aanhield, met alles wat erbij hoort behalve wat van één partij is', async () => {
    const vorig = (
      await db.selectFrom('overleg').select('id').where('datum', '=', '2026-03-01').executeTakeFirstOrThrow()
    ).id;
    await dienst.neemOp(secretaris, vorig, acties[0] ?? '');
    for (const titel of ['over', 'klaar']) await dienst.voegToe(secretaris, vorig, eigen(titel));
    const [team, over, klaar] = await punten(vorig);
    if (!team || !over || !klaar) throw new Error('geen punten');
    await schrijf(async (trx) => {
      await trx
        .updateTable('agendapunt')
        .set({ kaart: '{"situatie":"S","keuze":"","opties":[],"advies":""}' })
        .where('id', '=', team.id)
        .execute();
      await voegBijlageToe(trx, vorig, bijlage(team.id, 'Nota'));
      const relatie = { soort: 'vereist', toelichting: 'eerst dat' } as const;
      await voegRelatieToe(trx, vorig, {
        ...relatie,
        agendapuntId: over.id,
        met: { soort: 'punt', id: team.id },
      });
      await voegRelatieToe(trx, vorig, {
        ...relatie,
        agendapuntId: team.id,
        met: { soort: 'punt', id: klaar.id },
      });
    });
    expect((await dienst.wachtlijst(secretaris, overlegId)).eerder).toEqual([]);
    await bevriesOverleg(db, vorig, {
      bevrorenOp: '2026-02-20T09:00:00.000Z',
      peildatum: '2026-02-20',
      stuk: '{}',
      sha256: '',
    });
    const besluit = {
      overlegId: vorig,
      kring: 'vijfhoek',
      alleenVoor: null,
      tekst: 'x',
      toelichting: '',
      termijn: null,
      partijen: [],
    } as const;
    await schrijf(async (trx) => {
      const wie = { gebruikerId: secretaris.id, vastgelegdOp: klok().toISOString() };
      await voegBesluitToe(trx, { ...besluit, ...wie, agendapuntId: team.id, uitkomst: 'aangehouden' });
      await voegBesluitToe(trx, { ...besluit, ...wie, agendapuntId: klaar.id, uitkomst: 'aangenomen' });
    });

    const lijst = async () =>
      (await dienst.wachtlijst(secretaris, overlegId)).eerder.flatMap(({ punten }) => punten);
    expect((await lijst()).map(({ punt, reden }) => [punt.titel, reden])).toEqual([
      ['Team', 'aangehouden'],
      ['over', 'onbekend'],
    ]);
    expect(await dienst.schuifDoor(secretaris, overlegId, klaar.id)).toEqual(anders);
    const twee = await Promise.all([1, 2].map(() => dienst.schuifDoor(secretaris, overlegId, team.id)));
    expect(twee.filter(({ ok }) => ok)).toHaveLength(1);
    await dienst.schuifDoor(secretaris, overlegId, over.id);
    const [kopie, ander] = await punten();
    if (!kopie || !ander) throw new Error('niet doorgeschoven');
    const { id: _id, overlegId: _o, versie: _v, herkomstId, ...zelfde } = kopie;
    expect(zelfde).toMatchObject({ titel: 'Team', kaart: { situatie: 'S' }, bronnen: team.bronnen });
    const buiten = { kringen: ['vijfhoek'], kanten: ['sbj'] } as const;
    expect((await laadHerkomst(db, [herkomstId ?? 0], buiten)).get(team.id)).toMatchObject({
      nr: 1,
      datum: '2026-03-01',
    });
    // Was het toen besloten, dan weet wie erbuiten stond ook niet waar het nu vandaan komt.
    await db
      .updateTable('agendapunt')
      .set({ alleen_voor: '["vng"]' })
      .where('id', '=', herkomstId ?? 0)
      .execute();
    expect(await laadHerkomst(db, [herkomstId ?? 0], buiten)).toEqual(new Map());
    expect((await laadHerkomst(db, [herkomstId ?? 0], { ...buiten, kanten: ['vng'] })).size).toBe(1);
    expect(await laadBijlagen(db, overlegId)).toMatchObject([{ titel: 'Nota', agendapuntId: kopie.id }]);
    expect(await laadRelaties(db, overlegId)).toMatchObject([
      { agendapuntId: ander.id, met: { soort: 'punt', id: kopie.id }, toelichting: 'eerst dat' },
    ]);
    expect((await lijst()).map(({ waar }) => waar)).toEqual([
      { overlegId, nr: 1 },
      { overlegId, nr: 2 },
    ]);
  });

  it('zet wat openstaat op de agenda, apart of samen, en niets op een bevroren agenda', async () => {
    const ids: number[] = [];
    for (const termijn of ['2026-12-01', '2027-01-01', '2026-08-01']) {
      const toezegging = { van: 'rijk', aan: 'vng', inhoud: `Een brief voor ${termijn}`, nagekomenOp: null };
      ids.push(await voegToezeggingToe(db, { ...toezegging, termijn, kring: 'vijfhoek' }));
    }
    const { openstaand } = await dienst.wachtlijst(secretaris, overlegId);
    const bronnen = openstaand.map(({ bron }) => bron);
    expect(bronnen).toEqual(ids.slice(0, 2).map((id) => `toezegging:${id}`));
    expect(await dienst.neemOpenstaandOp(secretaris, overlegId, [])).toEqual(anders);
    expect(await dienst.neemOpenstaandOp(secretaris, overlegId, [...bronnen, 'toezegging:99'])).toEqual(
      anders,
    );
    expect(await dienst.neemOpenstaandOp(secretaris, overlegId, bronnen)).toEqual({ ok: true });
    expect(await dienst.neemOpenstaandOp(secretaris, overlegId, bronnen.slice(0, 1))).toEqual(anders);
    expect(await titels()).toEqual(['1 Openstaande toezeggingen']);
    const open = await dienst.wachtlijst(secretaris, overlegId);
    expect(open.openstaand.map(({ nr }) => nr)).toEqual([1, 1]);

    await bevriesOverleg(db, overlegId, {
      bevrorenOp: klok().toISOString(),
      peildatum: '2026-09-01',
      stuk: '{}',
      sha256: '',
    });
    const [punt] = await punten();
    if (!punt) throw new Error('geen punt');
    const { neemOpenstaandOp, laatWeg, zetTerug, splits, naarVoorraad } = dienst;
    for (const poging of [
      neemOpenstaandOp(secretaris, overlegId, bronnen),
      laatWeg(secretaris, overlegId, OPEN, { reden: 'Nee.' }),
      zetTerug(secretaris, overlegId, OPEN),
      splits(secretaris, overlegId, punt),
      naarVoorraad(secretaris, overlegId, punt, { reden: 'Later.' }),
      dienst.voegSamen(secretaris, overlegId, { punten: [], voorstellen: acties.slice(0, 2) }),
    ]) {
      expect(await poging).toMatchObject({
        ok: false,
        fouten: { formulier: expect.stringContaining('bevroren') },
      });
    }
    expect(await titels()).toEqual(['1 Openstaande toezeggingen']);
  });
});
