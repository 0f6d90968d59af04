import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migreer } from '#db/migreer.ts';
import { laadAgendapunten } from '#db/queries/agendapunt.ts';
import { gebruikerOpEmail } from '#db/queries/gebruiker.ts';
import { voegLogboekToe } from '#db/queries/logboek.ts';
import { voegMeldingenToe } from '#db/queries/melding.ts';
import { laadSnapshot } from '#db/queries/snapshot.ts';
import { voegToezeggingToe } from '#db/queries/toezegging.ts';
import type { Db } from '#db/verbinding.ts';
import { UITKOMSTEN } from '#domain/besluit/besluit.ts';
import { dagVan, plusDagen } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { WIJZIGREDENEN } from '#domain/planning/planning.ts';
import { KRINGEN, type Kring } from '#domain/policy/kring.ts';
import type { Snapshot } from '#domain/stand/snapshot.ts';
import { berekenStand, type Stand } from '#domain/stand/stand.ts';
import { LICHTEN } from '#domain/verkeerslicht/verkeerslicht.ts';
import { type Diensten, maakDiensten } from '#server/diensten/diensten.ts';
import { maakBus } from '#server/gebeurtenissen/bus.ts';
import { geenPost } from '#server/post/post.ts';
import { maakStandbron, type Standbron } from '#server/stand/standbron.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import { maakSyncServer, type SyncServer } from '#server/sync/server.ts';
import { maakToegang } from '#server/toegang.ts';
import { vulLegeOpslag } from '#server/vullen.ts';
import { freshConfig, open } from '#tests/helpers/database.ts';

const BEGIN = new Date('2026-11-20T09:00:00Z');
const KRINGSETS: readonly (readonly Kring[])[] = [KRINGEN, ['vijfhoek']];
const TOEN = '2024-06-30';

let nu = BEGIN;
const klok = () => nu;
let db: Db;
/** Een tweede verbinding met dezelfde opslag: een ander proces. */
let elders: Db;
let sync: SyncServer;
let bron: Standbron;
let diensten: Diensten;
let mensen: Record<'vng' | 'rijk' | 'sbj' | 'programmabureau' | 'secretaris', Gebruiker>;

beforeAll(async () => {
  const config = await freshConfig('sqlite');
  db = await open(config);
  await migreer(db);
  await vulLegeOpslag(db, { demo: true, klok });
  elders = await open(config);
  sync = maakSyncServer({
    log: maakUpdateLog(db, klok),
    toegang: maakToegang(db, klok, { origin: null }),
    logger: console,
  });
  mensen = {
    vng: await mens('vng'),
    rijk: await mens('rijk'),
    sbj: await mens('sbj'),
    programmabureau: await mens('programmabureau'),
    secretaris: await mens('secretaris'),
  };
});
afterAll(() => sync.sluit());

beforeEach(() => {
  nu = BEGIN;
  bron = maakStandbron(db.kysely, klok);
  diensten = maakDiensten({
    db: db.kysely,
    klok,
    bus: maakBus(),
    stand: bron,
    tekst: sync,
    veilig: false,
    post: geenPost(() => 'http://localhost'),
  });
});

async function mens(wie: string): Promise<Gebruiker> {
  const gevonden = await gebruikerOpEmail(db.kysely, `${wie}@demo.example`);
  if (!gevonden) throw new Error(`${wie} is er niet.`);
  return gevonden.gebruiker;
}

/** De gegevens van een stand, zonder de functies en zonder de volgorde waarin de opslag iets teruggaf. */
function gegevens({ snapshot, items, afspraken, knopen, graaf, opschortingen }: Stand) {
  const opOnderwerp = (meldingen: Snapshot['meldingen']) =>
    meldingen.toSorted((a, b) => (a.onderwerp < b.onderwerp ? -1 : 1));
  return {
    snapshot: {
      ...snapshot,
      meldingen: opOnderwerp(snapshot.meldingen),
      vorigeMeldingen: opOnderwerp(snapshot.vorigeMeldingen),
    },
    ...{ items, afspraken, knopen, graaf, opschortingen },
  };
}

/** De bijgewerkte stand is voor iedereen dezelfde als de stand die vanaf nul berekend wordt. */
async function isAlsVanafNul(peildatums: readonly string[]): Promise<void> {
  for (const peildatum of peildatums) {
    for (const kringen of KRINGSETS) {
      const bijgewerkt = await bron.stand(kringen, peildatum);
      const vanafNul = berekenStand(await laadSnapshot(elders.kysely, { peildatum, kringen }));
      expect(gegevens(bijgewerkt)).toEqual(gegevens(vanafNul));
    }
  }
}

type Gooi = (grens: number) => number;

const kies = <T>(lijst: readonly T[], gooi: Gooi): T => {
  const gekozen = lijst[gooi(lijst.length)];
  if (gekozen === undefined) throw new Error('Er valt niets te kiezen.');
  return gekozen;
};

const planning = (gooi: Gooi) => ({
  soort: kies(['klaar', 'in', 'start', 'doorlopend', 'onbekend'], gooi),
  jaar: String(2024 + gooi(4)),
  kwartaal: kies(['', '1', '2', '3', '4'], gooi),
});

const actievelden = async (gooi: Gooi, opgaveNr: number) => {
  const { afspraken } = await bron.stand(KRINGEN);
  const bij = afspraken
    .filter((afspraak) => afspraak.opgaveNr === opgaveNr)
    .map(({ afspraak }) => afspraak.id);
  return {
    titel: `Actie ${gooi(1000)}`,
    eigenaarPartij: kies(['vng', 'rijk', 'sbj', 'bgzj'], gooi),
    afspraakId: kies(['', ...bij], gooi),
    ...planning(gooi),
    reden: kies(WIJZIGREDENEN, gooi),
    redenToelichting: 'Omdat.',
  };
};

/** Wat mensen doen, zoals de schermen het aan de diensten vragen. Geeft of er iets gebeurd is. */
const HANDELINGEN: Record<string, (gooi: Gooi) => Promise<{ ok: boolean }>> = {
  async melden(gooi) {
    const gebruiker = mensen[kies(['vng', 'rijk', 'sbj'] as const, gooi)];
    const { perPartij } = await bron.stand(KRINGEN);
    const item = kies(perPartij.get(gebruiker.partij?.slug ?? '') ?? [], gooi);
    return diensten.melden.meldVoortgang(gebruiker, item.sleutel, {
      voortgang: kies(
        item.antwoordtype === 'ja_nee' ? ['ja', 'nee', 'onbekend'] : ['afgerond', 'mee_bezig'],
        gooi,
      ),
      licht: kies(LICHTEN, gooi),
      toelichting: 'Zo staat het.',
      nodig: 'Een besluit.',
      nodigVan: ['rijk'],
    });
  },
  async bevestigen(gooi) {
    const { items } = await bron.stand(KRINGEN);
    const gemeld = items.filter(({ partij, voortgang }) => partij === 'vng' && voortgang !== null);
    const sleutels = [kies(gemeld, gooi).sleutel, kies(gemeld, gooi).sleutel];
    return diensten.melden.bevestigOngewijzigd(mensen.vng, [...new Set(sleutels)]);
  },
  async actieMaken(gooi) {
    const opgaveNr = 1 + gooi(6);
    return diensten.acties.maak(mensen.programmabureau, opgaveNr, await actievelden(gooi, opgaveNr));
  },
  async actieWijzigen(gooi) {
    const { snapshot } = await bron.stand(KRINGEN);
    const { id, versie, opgaveNr } = kies(snapshot.acties, gooi);
    const velden = await actievelden(gooi, opgaveNr);
    return diensten.acties.wijzig(mensen.programmabureau, id, versie, velden);
  },
  async oordelen(gooi) {
    const velden = { licht: kies(LICHTEN, gooi), toelichting: 'Zo kijken wij ernaar.' };
    return diensten.oordelen.geef(mensen.vng, 2, velden);
  },
  async overlegPlannen(gooi) {
    return planOverleg(kies(['bo-jeugd', 'bo-rijk-vng'], gooi), plusDagen('2027-01-01', gooi(2000)));
  },
  async agendaBevriezen(gooi) {
    const { snapshot } = await bron.stand(KRINGEN);
    const { id } = kies(
      snapshot.overleggen.filter(({ bevrorenOp }) => bevrorenOp === null),
      gooi,
    );
    await diensten.overleggen.voegToe(mensen.secretaris, id, {
      ...{ soort: 'bespreken', titel: 'Hoe het gaat', toelichting: '', gevraagdBesluit: '' },
      ...{ minuten: '10', inbrenger: '', toelichter: '' },
    });
    return diensten.overleggen.bevries(mensen.secretaris, id, kies([dagVan(nu), TOEN], gooi));
  },
  async besluitNemen(gooi) {
    const { snapshot } = await bron.stand(KRINGEN);
    const bevroren = snapshot.overleggen.filter(({ bevrorenOp }) => bevrorenOp !== null);
    if (bevroren.length === 0) return { ok: false };
    const { id } = kies(bevroren, gooi);
    const punt = kies(await laadAgendapunten(db.kysely, id), gooi);
    return diensten.vergaderen.neemBesluit(mensen.secretaris, id, punt.id, {
      ...{ uitkomst: kies(UITKOMSTEN, gooi), tekst: 'Zo doen we het.', toelichting: '' },
      ...{ termijn: '', partijen: ['vng'] },
    });
  },
  async actieUitBesluit(gooi) {
    const { snapshot } = await bron.stand(KRINGEN);
    const besluiten = snapshot.besluiten.filter(({ alleenVoor }) => alleenVoor === null);
    if (besluiten.length === 0) return { ok: false };
    const { id, overlegId } = kies(besluiten, gooi);
    const opgaveNr = 1 + gooi(6);
    const velden = { ...(await actievelden(gooi, opgaveNr)), afspraakId: '' };
    return diensten.vergaderen.maakActieBijBesluit(mensen.secretaris, overlegId, id, opgaveNr, velden);
  },
  async planAanbieden(gooi) {
    const opgaveNr = 1 + gooi(6);
    const versie = await diensten.versies.bewaar(mensen.programmabureau, opgaveNr, { naam: 'Voor het BO' });
    if (!versie.ok) return versie;
    const partijen = { partij: ['rijk'] };
    await diensten.vaststellen.legVoor(mensen.programmabureau, opgaveNr, versie.id, partijen);
    return gooi(2) === 0
      ? diensten.vaststellen.trekIn(mensen.programmabureau, opgaveNr, versie.id)
      : { ok: true };
  },
  async wachten(gooi) {
    const { knopen } = await bron.stand(KRINGEN);
    const dingen = [...knopen.keys()];
    const velden = { op: kies(dingen, gooi), aard: 'na', reden: 'Eerst dat.' };
    return diensten.wachten.voegToe(mensen.programmabureau, kies(dingen, gooi), velden);
  },
  async nietMeerWachten(gooi) {
    const { snapshot } = await bron.stand(KRINGEN);
    const { van, id } = kies(snapshot.afhankelijkheden, gooi);
    await diensten.wachten.verwijder(mensen.programmabureau, van, id);
    return { ok: true };
  },
  async opschorten(gooi) {
    const { perPartij } = await bron.stand(KRINGEN);
    const { knoop } = kies(perPartij.get('vng') ?? [], gooi);
    const van = kies([dagVan(nu), TOEN], gooi);
    return diensten.opschorten.schortOp(mensen.vng, knoop, { voorwaarde: 'Eerst geld.', van });
  },
  async hervatten(gooi) {
    const lijst = await diensten.opschorten.vanPartij(mensen.vng, 'vng');
    const lopend = lijst.flatMap(({ opschorting }) => (opschorting.tot === null ? [opschorting.id] : []));
    if (lopend.length === 0) return { ok: false };
    return diensten.opschorten.hervat(mensen.vng, kies(lopend, gooi), { notitie: 'Het is er.' });
  },
  async vanElders(gooi) {
    const { items } = await bron.stand(KRINGEN);
    await meldElders(kies(items, gooi).sleutel);
    return { ok: true };
  },
  async toezeggen(gooi) {
    const { snapshot } = await bron.stand(KRINGEN);
    const { id: overlegId, kring } = kies(snapshot.overleggen, gooi);
    const termijn = kies([null, '2026-01-31', '2027-12-31'], gooi);
    const zeg = { van: 'rijk', aan: 'vng', inhoud: 'Een brief', nagekomenOp: null };
    await elders.kysely.transaction().execute(async (trx) => {
      await voegToezeggingToe(trx, { ...zeg, termijn, kring, overlegId });
      const onderwerp = `overleg:${overlegId}`;
      const regel = { gebeurtenis: 'overleg.gewijzigd', onderwerp, opgaveNr: null, kring };
      await voegLogboekToe(trx, [{ ...regel, vastgelegdOp: nu.toISOString(), gebruikerId: null }]);
    });
    return { ok: true };
  },
  async toezeggingAfsluiten(gooi) {
    const { snapshot } = await bron.stand(KRINGEN);
    const aanSbj = snapshot.toezeggingen.filter(({ aan }) => aan === 'sbj');
    const { id, nagekomenOp } = kies(aanSbj, gooi);
    const handeling = nagekomenOp === null ? 'nagekomen' : 'heropen';
    return diensten.besluiten.sluitToezegging(mensen.sbj, id, { handeling, velden: { afloop: '' } });
  },
  async morgen() {
    nu = new Date(nu.getTime() + 86_400_000);
    return { ok: true };
  },
};

function planOverleg(gremium: string, datum: string) {
  const rest = { peildatum: datum, begin: '10:00', eind: '12:00', plaats: 'Utrecht' };
  return diensten.overleggen.plan(mensen.secretaris, { gremium, datum, ...rest });
}

/** Een melding door een ander proces: alleen aan het logboek te merken. */
async function meldElders(onderwerp: Stand['items'][number]['sleutel']): Promise<void> {
  const moment = nu.toISOString();
  await elders.kysely.transaction().execute(async (trx) => {
    await voegMeldingenToe(trx, [
      {
        ...{ onderwerp, partij: 'vng', gebruikerId: null, datum: dagVan(nu), vastgelegdOp: moment },
        ...{
          voortgang: 'bijna_klaar',
          verdeling: null,
          bekendNietAf: false,
          licht: 'groen',
          toelichting: '',
        },
        ...{ nodig: '', nodigVan: [], gevraagdBesluit: '', voorlopig: false, rondeId: null },
        ...{ vraagId: null, corrigeert: null, volgendeStap: '', via: null },
      },
    ]);
    await voegLogboekToe(trx, [
      {
        ...{ vastgelegdOp: moment, gebruikerId: null, gebeurtenis: 'melding.gedaan', onderwerp },
        ...{ opgaveNr: null, kring: 'vijfhoek' },
      },
    ]);
  });
}

describe('de levende stand', () => {
  it('is na elke reeks wijzigingen precies de stand die vanaf nul berekend wordt, voor elke kring', async () => {
    const namen = Object.keys(HANDELINGEN);
    const gelukt = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...namen), fc.infiniteStream(fc.nat())), {
          minLength: 1,
          maxLength: 9,
        }),
        async (stappen) => {
          for (const [naam, worpen] of stappen) {
            const { ok } = (await HANDELINGEN[naam]?.((grens) => Number(worpen.next().value) % grens)) ?? {};
            if (ok) gelukt.add(naam);
            // Tussendoor vragen hoort niets uit te maken: soms worden er zo meer wijzigingen tegelijk verwerkt.
            if (Number(worpen.next().value) % 2 === 0) await bron.stand(KRINGEN);
          }
          await isAlsVanafNul([dagVan(nu), TOEN]);
        },
      ),
      { numRuns: 20, seed: 20261120, endOnFailure: true },
    );
    // Anders bewijst dit niets: elke soort wijziging is ook echt gebeurd.
    expect([...gelukt].sort()).toEqual(namen.toSorted());
  });

  it('merkt op wat een ander proces vastlegt', async () => {
    const sleutel = (await bron.stand(KRINGEN)).items.find(({ nietGemeld }) => nietGemeld)?.sleutel;
    if (!sleutel) throw new Error('Alles is al gemeld.');
    await meldElders(sleutel);
    const item = (await bron.stand(KRINGEN)).perSleutel.get(sleutel);
    expect([item?.voortgang, item?.gemeld]).toEqual(['bijna_klaar', 'groen']);
  });

  it('is dezelfde zolang er niets verandert, en laadt na een melding alleen die', async () => {
    const eerst = await bron.stand(KRINGEN);
    expect(await bron.stand(KRINGEN)).toBe(eerst);
    await HANDELINGEN.melden?.(() => 0);
    const daarna = await bron.stand(KRINGEN);
    expect(daarna).not.toBe(eerst);
    expect(daarna.snapshot.afspraken).toBe(eerst.snapshot.afspraken);
    expect(daarna.snapshot.acties).toBe(eerst.snapshot.acties);
  });

  it('wordt na wat een ander proces vastlegt vooraf uitgerekend, voor elke kring die al gevraagd was', async () => {
    const eerst = await Promise.all(KRINGSETS.map((kringen) => bron.stand(kringen)));
    const sleutel = eerst[0]?.items[0]?.sleutel;
    if (!sleutel) throw new Error('Er is niets.');
    await meldElders(sleutel);
    await bron.werkBij();
    await isAlsVanafNul([dagVan(nu)]);
    for (const [i, kringen] of KRINGSETS.entries()) expect(await bron.stand(kringen)).not.toBe(eerst[i]);
  });

  it('van toen blijft zoals die was als er vandaag gemeld wordt', async () => {
    const toen = await bron.stand(KRINGEN, TOEN);
    await HANDELINGEN.melden?.(() => 0);
    expect(await bron.stand(KRINGEN, TOEN)).toBe(toen);
    expect(toen.peildatum).toBe(TOEN);
  });

  it('van toen noemt een actie zoals ze nu heet: van een titel is geen geschiedenis', async () => {
    const gisteren = dagVan(nu);
    nu = new Date(nu.getTime() + 86_400_000);
    const [actie] = (await bron.stand(KRINGEN, gisteren)).snapshot.acties;
    if (!actie) throw new Error('Er zijn geen acties.');
    const { id, versie, opgaveNr } = actie;
    const velden = { ...(await actievelden(() => 0, opgaveNr)), titel: 'Een nieuwe naam' };
    expect(await diensten.acties.wijzig(mensen.programmabureau, id, versie, velden)).toEqual({ ok: true });
    expect((await bron.stand(KRINGEN, gisteren)).perSleutel.get(`actie:${id}`)?.titel).toBe(
      'Een nieuwe naam',
    );
    await isAlsVanafNul([gisteren]);
  });

  it('van nu en van toen kent een overleg dat erbij komt zonder opnieuw te rekenen', async () => {
    const voor = await Promise.all([bron.stand(KRINGEN), bron.stand(KRINGEN, TOEN)]);
    expect(await planOverleg('bo-rijk-vng', '2034-05-01')).toMatchObject({ ok: true });
    const na = await Promise.all([bron.stand(KRINGEN), bron.stand(KRINGEN, TOEN)]);
    for (const [i, stand] of na.entries()) {
      expect(stand.snapshot.overleggen.at(-1)?.datum).toBe('2034-05-01');
      expect(stand.items).toBe(voor[i]?.items);
    }
    await isAlsVanafNul([dagVan(nu), TOEN]);
  });

  it('van een latere dag vergelijkt met een overleg dat er nog tussen komt', async () => {
    await bron.stand(KRINGEN, '2036-01-01');
    expect(await planOverleg('bo-jeugd', '2035-05-01')).toMatchObject({ ok: true });
    expect((await bron.stand(KRINGEN, '2036-01-01')).snapshot.vorigOverlegDatum).toBe('2035-05-01');
  });

  it('van een latere dag verandert wel mee', async () => {
    const later = plusDagen(dagVan(nu), 30);
    await bron.stand(KRINGEN, later);
    await HANDELINGEN.melden?.(() => 1);
    await isAlsVanafNul([later]);
  });

  it('gaat om middernacht in Nederland over op de nieuwe dag', async () => {
    nu = new Date('2026-12-31T22:59:59Z');
    expect((await bron.stand(KRINGEN)).peildatum).toBe('2026-12-31');
    nu = new Date('2026-12-31T23:00:00Z');
    const stand = await bron.stand(KRINGEN);
    expect(stand.peildatum).toBe('2027-01-01');
    await isAlsVanafNul(['2027-01-01', '2026-12-31']);
    // Wat vóór middernacht begon en erna vastlag, telt mee in de stand van gisteren.
    nu = new Date('2026-12-31T22:59:59Z');
    const [item] = stand.items;
    if (!item) throw new Error('Er is niets.');
    const { id } = await voegAchterafToe(item.sleutel);
    nu = new Date('2026-12-31T23:00:01Z');
    const gisteren = await bron.stand(KRINGEN, '2026-12-31');
    expect(gisteren.perSleutel.get(item.sleutel)?.melding?.id).toBe(id);
  });

  it('is er de volgende keer gewoon weer na een storing in de opslag', async () => {
    const config = await freshConfig('sqlite');
    const kort = await open(config);
    await migreer(kort);
    const wankel = maakStandbron(kort.kysely, klok);
    await kort.kysely.schema.alterTable('melding').renameTo('melding_weg').execute();
    await expect(wankel.stand(KRINGEN)).rejects.toThrow('no such table: melding');
    await kort.kysely.schema.alterTable('melding_weg').renameTo('melding').execute();
    expect((await wankel.stand(KRINGEN)).items).toEqual([]);
  });
});

async function voegAchterafToe(sleutel: Stand['items'][number]['sleutel']): Promise<{ id: number }> {
  await meldElders(sleutel);
  return elders.kysely.selectFrom('melding').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow();
}
