import { createHash } from 'node:crypto';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { migreer } from '#db/migreer.ts';
import { gebruikerOpEmail } from '#db/queries/gebruiker.ts';
import { laadVastgesteldStuk } from '#db/queries/vaststelling.ts';
import type { Db } from '#db/verbinding.ts';
import { docVan, planInhoud, platteTekst } from '#domain/document/inhoud.ts';
import { schema } from '#domain/document/schema.ts';
import { VELD } from '#domain/document/veld.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { type Diensten, maakDiensten } from '#server/diensten/diensten.ts';
import { maakBus } from '#server/gebeurtenissen/bus.ts';
import { geenPost } from '#server/post/post.ts';
import { maakStandbron } from '#server/stand/standbron.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import { maakSyncServer, type SyncServer } from '#server/sync/server.ts';
import { maakToegang } from '#server/toegang.ts';
import { startVersiewacht, type Versiewacht } from '#server/versies/versiewacht.ts';
import { vulLegeOpslag } from '#server/vullen.ts';
import { freshConfig, open } from '#tests/helpers/database.ts';

const PLAN = 'plan-opgave-2';
let nu = new Date('2026-05-01T08:00:00Z');
const klok = () => nu;
const later = (minuten: number) => {
  nu = new Date(nu.getTime() + minuten * 60_000);
};
let bijVerlaten = (_documentId: string): void => {};
let db: Db;
let sync: SyncServer;
let wacht: Versiewacht;
let diensten: Diensten;
let bureau: Gebruiker;
let vng: Gebruiker;
let sbj: Gebruiker;

beforeAll(async () => {
  db = await open(await freshConfig('sqlite'));
  await migreer(db);
  await vulLegeOpslag(db, { demo: true, klok });
  sync = maakSyncServer({
    log: maakUpdateLog(db, klok),
    toegang: maakToegang(db, klok, { origin: null }),
    logger: console,
    verlaten: (documentId) => bijVerlaten(documentId),
  });
  const bus = maakBus();
  const stand = maakStandbron(db.kysely, klok);
  diensten = maakDiensten({
    db: db.kysely,
    klok,
    bus,
    stand,
    tekst: sync,
    veilig: false,
    post: geenPost(() => 'http://localhost'),
  });
  wacht = startVersiewacht({ db: db.kysely, klok, bus, stand });
  [bureau, vng, sbj] = await Promise.all(['programmabureau', 'vng', 'sbj'].map(mens)).then(([a, b, c]) => {
    if (!a || !b || !c) throw new Error('Een demo-account ontbreekt.');
    return [a, b, c];
  });
  await diensten.plannen.open(bureau, 2);
});
afterAll(async () => {
  await wacht.sluit();
  await sync.sluit();
});

async function mens(wie: string): Promise<Gebruiker> {
  const gevonden = await gebruikerOpEmail(db.kysely, `${wie}@demo.example`);
  if (!gevonden) throw new Error(`${wie} is er niet.`);
  return gevonden.gebruiker;
}

/** Een alinea erbij onder aan het plan, zoals een editor dat doet. */
async function schrijf(wie: Gebruiker, tekst: string, ...meer: object[]): Promise<void> {
  const doc = docVan(await sync.toestand(PLAN));
  const voor = Y.encodeStateVector(doc);
  const los = new Y.Doc().getXmlFragment(VELD);
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: tekst }] }, ...meer];
  prosemirrorJSONToYXmlFragment(schema, { type: 'doc', content }, los);
  const blad = doc.getXmlFragment(VELD);
  const blokken = los.toArray().filter((kind) => kind instanceof Y.XmlElement);
  blad.insert(
    blad.length,
    blokken.map((kind) => kind.clone()),
  );
  await sync.schrijf(PLAN, Y.encodeStateAsUpdate(doc, voor), wie.id);
}

/** Haalt het laatste blok weg. */
async function haalWeg(wie: Gebruiker): Promise<void> {
  const doc = docVan(await sync.toestand(PLAN));
  const voor = Y.encodeStateVector(doc);
  const blad = doc.getXmlFragment(VELD);
  blad.delete(blad.length - 1);
  await sync.schrijf(PLAN, Y.encodeStateAsUpdate(doc, voor), wie.id);
}

async function bewaar(naam: string): Promise<number> {
  const uitslag = await diensten.versies.bewaar(bureau, 2, { naam });
  if (!uitslag.ok) throw new Error('Bewaren lukte niet.');
  return uitslag.id;
}

const nieuwsteTekst = async () => platteTekst(planInhoud(await sync.toestand(PLAN)));
const akkoord = { oordeel: 'akkoord' };
const overzicht = () => diensten.vaststellen.overzicht(bureau, 2);
const zegt = (iets: RegExp) =>
  expect.objectContaining({ ok: false, fouten: { formulier: expect.stringMatching(iets) } });

describe('versies', () => {
  it('komen vanzelf: hoogstens één per uur waarin iemand schreef, ook met twee processen', async () => {
    await wacht.tik();
    expect((await overzicht()).versies).toEqual([]);
    await schrijf(vng, 'Lokale teams worden in drie stappen versterkt.');
    await wacht.tik();
    expect((await overzicht()).versies).toEqual([]);
    later(61);
    const elders = startVersiewacht({
      ...{ db: db.kysely, klok, bus: maakBus() },
      stand: maakStandbron(db.kysely, klok),
    });
    await Promise.all([wacht.tik(), elders.tik()]);
    await elders.sluit();
    expect((await overzicht()).versies.map(({ versie }) => versie.soort)).toEqual(['automatisch']);
    later(61);
    await wacht.tik();
    expect((await overzicht()).versies).toHaveLength(1);
  });

  it('komen er als de laatste schrijver weggaat, maar niet elke keer als hij even weg is', async () => {
    let verlaten = 0;
    bijVerlaten = (documentId) => {
      verlaten += 1;
      wacht.verlaten(documentId);
    };
    const voor = (await overzicht()).versies.length;
    await schrijf(vng, 'Het laatste voor de lunch.');
    await expect.poll(async () => (await overzicht()).versies.length).toBe(voor + 1);
    expect((await overzicht()).versies[0]?.versie).toMatchObject({ soort: 'automatisch', gemaaktDoor: null });
    later(5);
    await schrijf(vng, 'En nog iets.');
    await expect.poll(() => verlaten).toBe(2);
    // De wacht werkt na elkaar: na deze tik is hij met het weggaan klaar.
    await wacht.tik();
    expect((await overzicht()).versies).toHaveLength(voor + 1);
    bijVerlaten = () => {};
  });

  it('vergelijken houdt niemand op die schrijft', async () => {
    const van = await bewaar('voor het vergelijken');
    const volgorde: string[] = [];
    const bezig = diensten.vergelijken
      .vergelijk(bureau, 2, { van, naar: 'nu' })
      .then(() => volgorde.push('vergeleken'));
    // Elke keer schrijven gaat vaker heen en weer dan vergelijken: in hetzelfde proces was dat allang klaar.
    for (let keer = 0; keer < 10; keer++) {
      await schrijf(sbj, `Zin ${keer} terwijl een ander vergelijkt.`);
      volgorde.push('bevestigd');
    }
    await bezig;
    expect(volgorde.indexOf('vergeleken')).toBe(10);
  });

  it('vergelijken zegt wie wat schreef en wie wat weghaalde, ook na inkorten', async () => {
    await schrijf(vng, 'Deze zin van de gemeenten gaat straks weg.');
    const van = await bewaar('eerst');
    await haalWeg(sbj);
    await maakUpdateLog(db, klok).compact(PLAN);
    await schrijf(vng, 'Er komt een convenant.');
    const { regels, personen } = await diensten.vergelijken.vergelijk(bureau, 2, { van, naar: 'nu' });
    const wijzigingen = regels.flatMap((regel) =>
      regel.soort === 'gelijk'
        ? []
        : regel.stukken.map(({ soort, tekst, daad }) => [
            soort,
            tekst,
            personen[daad?.gebruikerId ?? 0]?.partij,
          ]),
    );
    expect(wijzigingen).toEqual([
      ['eraf', 'Deze zin van de gemeenten gaat straks weg.', 'SBJ'],
      ['erbij', 'Er komt een convenant.', 'VNG'],
    ]);
  });

  it('terugzetten is een nieuwe wijziging die niets van anderen weggooit', async () => {
    const oud = await bewaar('om naar terug te gaan');
    const tekst = await nieuwsteTekst();
    await schrijf(vng, 'Een zin die er later bij kwam.');
    const bezig = diensten.versies.zetTerug(bureau, 2, oud);
    await schrijf(sbj, 'Intussen typte SBJ dit.');
    expect(await bezig).toEqual({ ok: true });
    const daarna = await nieuwsteTekst();
    expect(daarna).not.toContain('Een zin die er later bij kwam.');
    expect(daarna.replace('Intussen typte SBJ dit.', '')).toBe(tekst);
    const [herstel] = (await overzicht()).versies;
    expect(herstel?.versie.soort).toBe('herstel');
  });
});

describe('vaststellen', () => {
  const leg = (versie: number, ...partij: string[]) =>
    diensten.vaststellen.legVoor(bureau, 2, versie, { partij });

  it('kan pas als alle gevraagde partijen akkoord zijn, en dan één keer', async () => {
    const actie = { type: 'actie', attrs: { id: 1 } };
    await schrijf(vng, 'De actie hieronder hoort erbij.', actie);
    const versie = await bewaar('Voor het BO');
    expect(await leg(versie, 'bestaat-niet')).toMatchObject({ ok: false });
    expect(await leg(versie, 'vng', 'sbj')).toEqual({ ok: true });
    expect((await overzicht()).status).toBe('ter_vaststelling');
    expect(await diensten.vaststellen.stelVast(bureau, 2, versie)).toEqual(zegt(/Nog niet alle/));
    await expect(diensten.vaststellen.geef(await mens('bgzj'), 2, versie, akkoord)).rejects.toMatchObject({
      status: 404,
    });
    await expect(diensten.vaststellen.stelVast(vng, 2, versie)).rejects.toMatchObject({ status: 404 });
    expect(await diensten.vaststellen.geef(vng, 2, versie, akkoord)).toEqual({ ok: true });
    expect(await diensten.vaststellen.geef(sbj, 2, versie, { oordeel: 'niet_akkoord' })).toMatchObject({
      fouten: { toelichting: expect.stringMatching(/waarom/) },
    });
    const nee = { oordeel: 'niet_akkoord', toelichting: 'Te weinig tijd.' };
    await diensten.vaststellen.geef(sbj, 2, versie, nee);
    expect((await overzicht()).voorgelegd?.instemming).toMatchObject({ akkoord: 1, nietAkkoord: 1 });
    await diensten.vaststellen.geef(sbj, 2, versie, akkoord);

    // Een wijziging na het vragen verandert niets aan wat is voorgelegd; en twee keer drukken is één keer vaststellen.
    await schrijf(sbj, 'Dit kwam er na het voorleggen bij.');
    const pogingen = [0, 1].map(() => diensten.vaststellen.stelVast(bureau, 2, versie));
    expect((await Promise.all(pogingen)).filter(({ ok }) => ok)).toHaveLength(1);
    expect((await overzicht()).status).toBe('vastgesteld');
    const { inhoud, vastgesteld } = await diensten.versies.inhoud(sbj, 2, versie);
    expect(platteTekst(inhoud)).not.toContain('na het voorleggen');
    const stuk = await laadVastgesteldStuk(db.kysely, versie);
    expect(
      createHash('sha256')
        .update(stuk ?? '')
        .digest('hex'),
    ).toBe(vastgesteld?.sha256);
    expect(await leg(versie, 'vng')).toEqual(zegt(/al vastgesteld/));
  });

  it('houdt het licht van toen, en zegt wat er sindsdien anders is', async () => {
    const toen = await diensten.vaststellen.sindsVastgesteld(bureau, 2);
    expect(toen?.acties).toEqual([]);
    expect(toen?.onderdelen).toHaveLength(1);
    const versie = (await diensten.vaststellen.vastgesteld(bureau, 2))?.versieId ?? 0;
    const voor = (await diensten.versies.inhoud(vng, 2, versie)).waarden.acties[1];
    const eigenaar = (await diensten.stand(bureau)).perSleutel.get('actie:1')?.partij ?? '';
    await diensten.melden.meldVoortgang(await mens(eigenaar), 'actie:1', {
      voortgang: 'mee_bezig',
      licht: 'rood',
      toelichting: 'Het zit vast.',
      nodig: 'Een besluit',
      nodigVan: ['rijk'],
    });
    const na = (await diensten.versies.inhoud(vng, 2, versie)).waarden.acties[1];
    expect(na).toEqual(voor);
    const sinds = await diensten.vaststellen.sindsVastgesteld(bureau, 2);
    expect(sinds?.acties.map(({ nu }) => nu?.licht)).toEqual(['rood']);
  });

  it('geeft bericht aan wie namens een gevraagde partij antwoordt, zolang die vraag voorligt', async () => {
    const vragen = async (wie: string) =>
      (await diensten.berichten.lijst(await mens(wie)))
        .filter(({ soort, gelezenOp }) => soort === 'instemming' && gelezenOp === null)
        .map(({ adres }) => adres);
    const [een, twee] = [await bewaar('eerste vraag'), await bewaar('tweede vraag')];
    const adres = (versie: number) => `/opgaven/2/plan/versies/${versie}`;
    await leg(een, 'vng', 'sbj');
    expect(await vragen('vng')).toContain(adres(een));
    expect(await vragen('sbj')).toContain(adres(een));
    // Een bestuurder kan niet antwoorden, en wie niet gevraagd is hoort niets.
    for (const wie of ['bestuurder.vng', 'bgzj', 'programmabureau']) expect(await vragen(wie)).toEqual([]);
    await leg(twee, 'vng');
    expect(await vragen('vng')).toContain(adres(twee));
    expect(await vragen('vng')).not.toContain(adres(een));
    expect(await vragen('sbj')).not.toContain(adres(een));
    await diensten.vaststellen.trekIn(bureau, 2, twee);
    expect(await vragen('vng')).not.toContain(adres(twee));
  });

  it('laat wie te laat is weten dat er iets anders voorligt', async () => {
    const een = await bewaar('eerste voorstel');
    await schrijf(vng, 'Nog een zin.');
    const twee = await bewaar('tweede voorstel');
    await leg(een, 'vng');
    // Terughalen en akkoord geven tegelijk: wie eerst is wint, en wie daarna komt hoort het.
    const [trek, geef] = await Promise.all([
      diensten.vaststellen.trekIn(bureau, 2, een),
      diensten.vaststellen.geef(vng, 2, een, akkoord),
    ]);
    expect(trek).toEqual({ ok: true });
    if (!geef.ok) expect(geef).toEqual(zegt(/ligt niet meer voor/));
    expect((await overzicht()).status).toBe('vastgesteld');
    await leg(twee, 'vng');
    expect(await diensten.vaststellen.geef(vng, 2, een, akkoord)).toEqual(zegt(/ligt niet meer voor/));
    expect(await diensten.vaststellen.stelVast(bureau, 2, een)).toEqual(zegt(/ligt niet meer voor/));
  });
});
