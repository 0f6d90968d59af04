import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { laadAgendapunten } from '#db/queries/agendapunt.ts';
import { laadBerichten } from '#db/queries/bericht.ts';
import { voegBesluitToe } from '#db/queries/besluit.ts';
import { vindGebruiker, voegGebruikerToe } from '#db/queries/gebruiker.ts';
import { bevriesOverleg, laadOverleggen, vindOverleg } from '#db/queries/overleg.ts';
import { laadOverlegteksten, maakTekstdocument } from '#db/queries/overlegtekst.ts';
import { laadSnapshot } from '#db/queries/snapshot.ts';
import { bewaarVergaderklok, laadVergaderklok } from '#db/queries/vergaderklok.ts';
import type { Database } from '#db/tables.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { KRINGEN, type Kring } from '#domain/policy/kring.ts';
import { maakAfzeggen } from '#server/diensten/afzeggen.ts';
import { maakBesluitkaarten } from '#server/diensten/besluitkaarten.ts';
import { maakJaarplan } from '#server/diensten/jaarplan.ts';
import { maakOverleggen } from '#server/diensten/overleggen.ts';
import { maakOverlegtoegang } from '#server/diensten/overlegtoegang.ts';
import { maakPresentie } from '#server/diensten/presentie.ts';
import { maakStukken } from '#server/diensten/stukken.ts';
import { magTekst } from '#server/diensten/tekstrecht.ts';
import { maakVergadertoegang } from '#server/diensten/vergadertoegang.ts';
import { maakBus } from '#server/gebeurtenissen/bus.ts';
import { geenPost } from '#server/post/post.ts';
import { maakStandbron } from '#server/stand/standbron.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { maakOverleg, vulProgramma } from './gegevens.ts';

const REDEN = { reden: 'De minister is ziek.' };
const KAART = { situatie: 'S', keuze: '', advies: '', opties: [] };
const AFGEZEGD = {
  ok: false,
  fouten: { formulier: 'Dit overleg is afgezegd. Er verandert niets meer aan, tenzij het weer doorgaat.' },
};

const ofFout = <T>(iets: T | null): T => {
  if (iets === null) throw new Error('is er niet');
  return iets;
};

/** Een overleg dat niet doorgaat: te lezen, en verder verandert er niets aan. */
describe.each(ENGINES)('een overleg afzeggen op %s', (engine) => {
  let nu: Date;
  let db: Kysely<Database>;
  let secretaris: Gebruiker;
  let vng: number;
  let id: number;
  let diensten: ReturnType<typeof maak>;

  function maak() {
    const klok = () => nu;
    const zonderPost = geenPost(() => '');
    const zonderMotor = { herzieToegang: () => Promise.resolve() };
    const omgeving = { db, klok, bus: maakBus(), stand: maakStandbron(db, klok) };
    const toegang = maakOverlegtoegang(omgeving);
    const vergadertoegang = maakVergadertoegang(omgeving, toegang);
    return {
      afzeggen: maakAfzeggen(omgeving, toegang, zonderMotor, zonderPost),
      jaarplan: maakJaarplan(omgeving, toegang),
      kaarten: maakBesluitkaarten(omgeving, toegang),
      overleggen: maakOverleggen(omgeving, toegang, zonderMotor),
      presentie: maakPresentie(omgeving, vergadertoegang),
      stukken: maakStukken(omgeving, toegang, zonderPost),
      vergadertoegang,
    };
  }

  beforeEach(async () => {
    nu = new Date('2026-09-01T09:00:00Z');
    db = (await freshDatabase(engine)).kysely;
    vng = (await vulProgramma(db)).gebruikerId;
    const account = {
      naam: 'Sanne',
      rol: 'secretaris',
      partij: null,
      wachtwoordHash: 'x',
      demo: true,
    } as const;
    secretaris = {
      ...account,
      email: 's@x.nl',
      id: await voegGebruikerToe(db, { ...account, email: 's@x.nl' }),
    };
    id = await maakOverleg(db, '2026-10-10');
    diensten = maak();
  });

  const eigen = (titel: string) => ({ titel, soort: 'bespreken', minuten: '10', inbrenger: '' });
  const bevries = (overlegId: number) =>
    bevriesOverleg(db, overlegId, {
      bevrorenOp: nu.toISOString(),
      peildatum: '2026-09-01',
      stuk: '{}',
      sha256: 'a',
    });
  const begin = () =>
    diensten.vergadertoegang.vind(secretaris, id).then(({ overleg }) =>
      diensten.vergadertoegang.wijzig(secretaris, overleg, true, async ({ trx }) => {
        const klok = await laadVergaderklok(trx, id);
        await bewaarVergaderklok(trx, id, { ...klok, begonnenOp: nu.toISOString() });
        return { ok: true };
      }),
    );
  const mis = (formulier: string) => ({ ok: false, fouten: { formulier } });

  it('bewaart wie, wanneer en waarom, één keer, en kan terug tot en met de dag zelf', async () => {
    const { zegAf, laatDoorgaan } = diensten.afzeggen;
    expect(await zegAf(secretaris, id, { reden: ' ' })).toMatchObject({ ok: false, fouten: { reden: /./ } });
    expect(await laatDoorgaan(secretaris, id)).toEqual(mis('Dit overleg is niet afgezegd.'));
    const twee = await Promise.all([zegAf(secretaris, id, REDEN), zegAf(secretaris, id, REDEN)]);
    expect(twee.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twee).toContainEqual(mis('Dit overleg is al afgezegd.'));
    const [overleg] = await laadOverleggen(db, ['vijfhoek']);
    expect(overleg).toMatchObject({
      afzegging: { op: nu.toISOString(), door: 'Sanne', reden: 'De minister is ziek.' },
      herzieningen: 1,
    });

    nu = new Date('2026-10-10T08:00:00Z');
    expect(await laatDoorgaan(secretaris, id)).toEqual({ ok: true });
    expect(await vindOverleg(db, id)).toMatchObject({ afzegging: null, herzieningen: 2 });
    await zegAf(secretaris, id, REDEN);
    nu = new Date('2026-10-11T08:00:00Z');
    const voorbij = mis('De dag van dit overleg is voorbij. Er verandert niets meer aan.');
    expect(await laatDoorgaan(secretaris, id)).toEqual(voorbij);
    expect(await zegAf(secretaris, await maakOverleg(db, '2026-10-09'), REDEN)).toEqual(voorbij);
  });

  it('kan niet meer als het begonnen is, ook niet als beginnen en afzeggen tegelijk komen', async () => {
    await bevries(id);
    const begonnen = mis('Dit overleg is al begonnen. Afzeggen kan niet meer.');
    const [start, af] = await Promise.all([begin(), diensten.afzeggen.zegAf(secretaris, id, REDEN)]);
    expect([start.ok, af.ok].filter(Boolean)).toHaveLength(1);
    const overleg = await vindOverleg(db, id);
    expect([overleg?.begonnenOp !== null, overleg?.afzegging !== null]).toEqual([start.ok, af.ok]);
    if (af.ok) await diensten.afzeggen.laatDoorgaan(secretaris, id);
    if (af.ok) expect(await begin()).toEqual({ ok: true });
    expect(await diensten.afzeggen.zegAf(secretaris, id, REDEN)).toEqual(begonnen);

    // Ook als er zonder klok al iets besloten is.
    const ander = await maakOverleg(db, '2026-10-20');
    await db.transaction().execute((trx) =>
      voegBesluitToe(trx, {
        ...{
          overlegId: ander,
          agendapuntId: null,
          kring: 'vijfhoek',
          alleenVoor: null,
          uitkomst: 'aangenomen',
        },
        ...{ tekst: 'x', toelichting: '', termijn: null, partijen: [] },
        ...{ gebruikerId: vng, vastgelegdOp: nu.toISOString() },
      }),
    );
    expect(await diensten.afzeggen.zegAf(secretaris, ander, REDEN)).toEqual(begonnen);
  });

  it('elke weg naar een wijziging weigert met dezelfde zin, en daarna verandert er niets', async () => {
    const { overleggen, kaarten, jaarplan, stukken, presentie } = diensten;
    await overleggen.voegToe(secretaris, id, eigen('Wijk'));
    await overleggen.voegToe(secretaris, id, eigen('Team'));
    const [wijk, team] = await laadAgendapunten(db, id);
    if (!wijk || !team) throw new Error('geen punten');
    await diensten.afzeggen.zegAf(secretaris, id, REDEN);
    const verzet = {
      ...{ datum: '2026-10-11', begin: '10:00', eind: '12:00', plaats: '' },
      peildatum: '2026-09-01',
    };
    const open = {
      'punt erbij': () => overleggen.voegToe(secretaris, id, eigen('Nieuw')),
      'punt herschrijven': () => overleggen.wijzig(secretaris, id, wijk, eigen('Anders')),
      'punt verplaatsen': () => overleggen.verplaats(secretaris, id, team.id, 1),
      'punt eraf': () => overleggen.verwijder(secretaris, id, wijk),
      'punten samenvoegen': () =>
        overleggen.voegSamen(secretaris, id, { punten: [wijk, team], voorstellen: [] }),
      'punt naar de voorraad': () => overleggen.naarVoorraad(secretaris, id, wijk, { reden: 'Later.' }),
      'punt op de voorraad': () =>
        overleggen.voegVoorraadToe(secretaris, id, { ...eigen('x'), reden: 'Later.' }),
      'weggelaten terug': () => overleggen.zetTerug(secretaris, id, 'afspraak:open'),
      bevriezen: () => overleggen.bevries(secretaris, id, '2026-09-01'),
      'besluitkaart invullen': () => kaarten.wijzigKaart(secretaris, id, wijk, KAART),
      'besloten maken': () => kaarten.zetBesloten(secretaris, id, wijk, { alleenVoor: ['vng'] }),
      verzetten: () => jaarplan.verzet(secretaris, id, verzet),
      'een stap verschuiven': () => jaarplan.zetDag(secretaris, id, { soort: 'stukken', dag: '2026-10-01' }),
      'een stap afvinken': () => jaarplan.zetGedaan(secretaris, id, true),
    };
    for (const [weg, doe] of Object.entries(open)) expect([weg, await doe()]).toEqual([weg, AFGEZEGD]);
    expect(await laadAgendapunten(db, id)).toEqual([wijk, team]);

    await bevries(id);
    const dicht = {
      'stukken maken': () =>
        stukken.maak(secretaris, id, { soort: 'stukken', toelichting: '' }, { signal: AbortSignal.abort() }),
      beginnen: begin,
      presentielijst: () => presentie.maakPresentielijst(secretaris, id),
    };
    for (const [weg, doe] of Object.entries(dicht)) expect([weg, await doe()]).toEqual([weg, AFGEZEGD]);
    expect(await vindOverleg(db, id)).toMatchObject({ begonnenOp: null, datum: '2026-10-10' });
  });

  it('laat de teksten erbij lezen en niet meer schrijven; de eigen voorbereiding blijft van de partij', async () => {
    await diensten.overleggen.voegToe(secretaris, id, eigen('Wijk'));
    const [punt] = await laadAgendapunten(db, id);
    await db.transaction().execute(async (trx) => {
      const tekst = { overlegId: id, puntId: punt?.id ?? 0, kring: 'vijfhoek' } as const;
      await maakTekstdocument(trx, { ...tekst, soort: 'besluittekst', partij: null }, nu.toISOString());
      await maakTekstdocument(trx, { ...tekst, soort: 'notulen', partij: null }, nu.toISOString());
      await maakTekstdocument(trx, { ...tekst, soort: 'annotatie', partij: 'vng' }, nu.toISOString());
    });
    const mensen = [secretaris, ofFout(await vindGebruiker(db, vng))];
    const recht = async (handeling: 'lezen' | 'schrijven') =>
      (await laadOverlegteksten(db, id))
        .filter((tekst) => mensen.some((wie) => magTekst(wie, handeling, tekst)))
        .map(({ soort }) => soort)
        .sort();
    expect(await recht('schrijven')).toEqual(['annotatie', 'besluittekst', 'notulen']);
    await diensten.afzeggen.zegAf(secretaris, id, REDEN);
    expect(await recht('lezen')).toEqual(['annotatie', 'besluittekst', 'notulen']);
    expect(await recht('schrijven')).toEqual(['annotatie']);
  });

  it('wordt overgeslagen door wat het volgende of vorige zoekt; wat erop stond kan naar het volgende', async () => {
    const { overleggen, afzeggen, jaarplan } = diensten;
    const gehouden = await maakOverleg(db, '2026-03-01');
    const later = await maakOverleg(db, '2026-12-10');
    await overleggen.voegToe(secretaris, gehouden, eigen('Van maart'));
    await overleggen.voegToe(secretaris, id, eigen('Van oktober'));
    await bevries(gehouden);
    const eerder = async () =>
      (await overleggen.wachtlijst(secretaris, later)).eerder.map(({ overleg, punten }) => [
        overleg.datum,
        ...punten.map(({ punt, reden, waar }) => `${punt.titel}: ${reden}${waar ? ' (staat al)' : ''}`),
      ]);
    expect(await eerder()).toEqual([]);
    const stappen = async () => (await jaarplan.weg(secretaris, id)).stappen.length;
    expect(await stappen()).toBeGreaterThan(0);

    await afzeggen.zegAf(secretaris, id, REDEN);
    expect(await stappen()).toBe(0);
    expect(await eerder()).toEqual([
      ['2026-03-01', 'Van maart: onbekend'],
      ['2026-10-10', 'Van oktober: afgezegd'],
    ]);
    const [punt] = await laadAgendapunten(db, id);
    expect(await overleggen.schuifDoor(secretaris, later, punt?.id ?? 0)).toEqual({ ok: true });
    expect(await eerder()).toContainEqual(['2026-10-10', 'Van oktober: afgezegd (staat al)']);
    expect((await laadAgendapunten(db, later)).map(({ titel }) => titel)).toEqual(['Van oktober']);

    const vorig = async (peildatum: string) =>
      (await laadSnapshot(db, { peildatum, kringen: KRINGEN })).vorigOverlegDatum;
    expect(await vorig('2026-11-01')).toBe('2026-03-01');
    const plan = {
      gremium: 'bo-jeugd',
      datum: '2026-10-10',
      begin: '10:00',
      eind: '12:00',
      peildatum: '2026-10-01',
    };
    expect(await overleggen.plan(secretaris, plan)).toMatchObject({
      fouten: { datum: expect.stringContaining('afgezegd. Laat dat weer doorgaan') },
    });
    await afzeggen.laatDoorgaan(secretaris, id);
    expect(await vorig('2026-11-01')).toBe('2026-10-10');
  });

  it('geeft wie aan tafel zit één bericht over hoe het nu is, en niemand buiten de kring', async () => {
    const sbj = await voegGebruikerToe(db, {
      ...{ email: 'sbj@x.nl', naam: 'Bo', rol: 'partij', partij: 'sbj', wachtwoordHash: 'x', demo: true },
    });
    const bij = async (gebruiker: number, kringen: readonly Kring[]) =>
      (await laadBerichten(db, { id: gebruiker, kringen }, 9)).map(({ soort, adres }) => `${soort} ${adres}`);
    const geld = await maakOverleg(db, '2026-10-12', 'bo-rijk-vng');
    await db
      .insertInto('gremium_partij')
      .values([
        { gremium: 'bo-jeugd', partij: 'sbj', volgorde: 3 },
        { gremium: 'bo-rijk-vng', partij: 'vng', volgorde: 1 },
      ])
      .execute();
    const { zegAf, laatDoorgaan } = diensten.afzeggen;
    await zegAf(secretaris, geld, REDEN);
    await zegAf(secretaris, id, REDEN);
    expect(await bij(vng, KRINGEN)).toEqual([`afgezegd /overleggen/${id}`, `afgezegd /overleggen/${geld}`]);
    expect(await bij(sbj, KRINGEN)).toEqual([`afgezegd /overleggen/${id}`]);
    await laatDoorgaan(secretaris, id);
    expect(await bij(sbj, KRINGEN)).toEqual([`gaat_door /overleggen/${id}`]);
    await zegAf(secretaris, id, REDEN);
    expect(await bij(sbj, KRINGEN)).toEqual([`afgezegd /overleggen/${id}`]);
    expect(await bij(secretaris.id, KRINGEN)).toEqual([]);
  });
});
