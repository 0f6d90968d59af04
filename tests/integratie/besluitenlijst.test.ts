import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Transaction } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { koppelActie, voegBesluitToe, wijzigBesluit } from '#db/queries/besluit.ts';
import { voegToezeggingToe } from '#db/queries/toezegging.ts';
import type { Database } from '#db/tables.ts';
import { openDatabase } from '#db/verbinding.ts';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker, ongelezen } from './formulieren.ts';

let nu = new Date('2026-12-12T09:00:00Z');
let server: Proefserver;
let mensen: Record<'secretaris' | 'programmabureau' | 'vng' | 'rijk' | 'sbj' | 'lezer', Bezoeker>;
let overlegId = 0;
let lijst = '';
/** Een open en een besloten besluit, en een open en een besloten toezegging. */
let id = { open: 0, besloten: 0, brief: 0, bedrag: 0 };

const OPEN = {
  uitkomst: 'aangenomen',
  tekst: 'Het plan geldt',
  toelichting: '',
  termijn: '2026-12-20',
} as const;
const BESLOTEN = {
  uitkomst: 'gewijzigd',
  tekst: 'GEHEIMBEDRAG vrijmaken',
  toelichting: '',
  termijn: null,
} as const;
const PARTIJEN = ['rijk', 'vng'];

beforeAll(async () => {
  server = await startProefserver({ klok: () => nu });
  await meldIedereenAan();
  await metDb(vergaderd);
  lijst = `/overleggen/${overlegId}/besluitenlijst`;
}, 120_000);
afterAll(() => server.sluit());

async function meldIedereenAan(): Promise<void> {
  const komt = (wie: string) => bezoeker(server, wie);
  mensen = {
    secretaris: await komt('secretaris'),
    programmabureau: await komt('programmabureau'),
    vng: await komt('vng'),
    rijk: await komt('rijk'),
    sbj: await komt('sbj'),
    lezer: await komt('lezer'),
  };
}

async function metDb<T>(werk: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  const db = await openDatabase({ engine: 'sqlite', bestand: join(server.dataDir, 'vijfhoek.sqlite') });
  try {
    return await db.kysely.transaction().execute(werk);
  } finally {
    await db.sluit();
  }
}

/** Een BO Jeugd dat net afgelopen is, met wat er besloten en toegezegd is. */
async function vergaderd(trx: Transaction<Database>): Promise<void> {
  const { id: gebruikerId } = await trx
    .selectFrom('gebruiker')
    .select('id')
    .where('rol', '=', 'secretaris')
    .executeTakeFirstOrThrow();
  const rij = await trx
    .selectFrom('overleg')
    .select('id')
    .where('gremium', '=', 'bo-jeugd')
    .orderBy('datum', 'desc')
    .executeTakeFirstOrThrow();
  overlegId = rij.id;
  const dag = '2026-12-10';
  const tijden = { begonnen_op: `${dag}T12:00:00.000Z`, geeindigd_op: `${dag}T14:00:00.000Z` };
  await trx
    .updateTable('overleg')
    .set({ datum: dag, peildatum: dag, nummer: 2, ...tijden })
    .where('id', '=', overlegId)
    .execute();
  const hier = { overlegId, agendapuntId: null, kring: 'vijfhoek' } as const;
  const door = { gebruikerId, vastgelegdOp: `${dag}T13:00:00.000Z`, partijen: PARTIJEN };
  const zeg = { van: 'rijk', aan: 'vng', voorwaarde: '', nagekomenOp: null, termijn: '2026-12-18', ...hier };
  id = {
    // Het besloten besluit is eerder genomen, maar krijgt een later nummer.
    besloten: await voegBesluitToe(trx, { ...hier, ...door, ...BESLOTEN, alleenVoor: PARTIJEN }),
    open: await voegBesluitToe(trx, { ...hier, ...door, ...OPEN, alleenVoor: null }),
    brief: await voegToezeggingToe(trx, { ...zeg, inhoud: 'Een brief aan de leden', alleenVoor: null }),
    bedrag: await voegToezeggingToe(trx, { ...zeg, inhoud: 'GEHEIMBEDRAG overmaken', alleenVoor: PARTIJEN }),
  };
  await koppelActie(trx, id.open, 1);
}

async function html(wie: Bezoeker, pad = lijst): Promise<string> {
  const pagina = await wie.lees(pad);
  if (pagina === null) throw new Error(`${pad} is er niet`);
  return pagina;
}

const veld = (pagina: string, naam: string) =>
  new RegExp(`name="${naam}" value="([^"]*)"`).exec(pagina)?.[1] ?? '';
const doe = (wie: Bezoeker, handeling: string, velden: Record<string, string> = {}) =>
  wie.verstuur(lijst, { handeling, ...velden });
const reageer = async (wie: Bezoeker, oordeel: string, opmerking = '') =>
  doe(wie, 'reageren', { oordeel, opmerking, gezien: veld(await html(wie), 'gezien') });

it('gaat van nakijken tot definitief rond langs wie het aangaat, en laat niets besloten zien of raden', async () => {
  const { secretaris, programmabureau, vng, rijk, sbj, lezer } = mensen;

  // Nakijken: alleen wie het voorbereidt ziet iets.
  expect(await html(vng)).toContain('De besluitenlijst is er nog niet');
  expect(await html(vng)).not.toContain(OPEN.tekst);
  expect(await vng.lees(`/besluiten/${id.open}`)).toBeNull();
  expect(await html(programmabureau)).toContain('GEHEIMBEDRAG vrijmaken');
  expect((await doe(programmabureau, 'rondsturen', { reagerenTot: '2026-12-16' })).status).toBe(404);
  expect((await doe(secretaris, 'definitief')).html).toContain('Stuur de lijst eerst rond.');
  expect((await doe(secretaris, 'rondsturen', { reagerenTot: '2026-12-12' })).html).toContain(
    'Kies een dag na vandaag',
  );
  expect((await doe(secretaris, 'rondsturen', { reagerenTot: '2026-12-16' })).status).toBe(302);

  // Rond: ieder krijgt bericht en ziet alleen het zijne.
  expect((await ongelezen(sbj))[0]?.zin).toContain(
    'stuurde een besluitenlijst rond waar je partij op kan reageren',
  );
  const vanSbj = await html(sbj);
  expect(vanSbj).toContain(OPEN.tekst);
  expect(vanSbj).not.toContain('GEHEIMBEDRAG');
  expect(await html(vng)).toContain('GEHEIMBEDRAG vrijmaken');
  expect(await html(lezer)).not.toMatch(/GEHEIMBEDRAG|name="oordeel"/);
  expect((await doe(lezer, 'reageren', { oordeel: 'akkoord' })).status).toBe(404);

  // Reageren: alleen op wat je zag.
  const zonder = await reageer(sbj, 'bezwaar');
  expect([zonder.status, zonder.html]).toEqual([
    400,
    expect.stringContaining('Schrijf op wat er niet klopt.'),
  ]);
  const oud = await doe(sbj, 'reageren', { oordeel: 'akkoord', opmerking: 'Goed zo', gezien: 'anders' });
  expect([oud.status, oud.html]).toEqual([400, expect.stringContaining('De lijst is net gewijzigd')]);
  expect(oud.html).toContain('Goed zo');
  expect((await reageer(sbj, 'akkoord')).status).toBe(302);
  expect((await reageer(vng, 'akkoord')).status).toBe(302);

  // Een verbetering in het besloten deel: wie het niet mag weten merkt er niets van, wie het wel mag wordt het opnieuw gevraagd.
  await metDb((trx) =>
    wijzigBesluit(
      trx,
      { id: id.besloten, overlegId, versie: 1 },
      { ...BESLOTEN, tekst: 'GEHEIMBEDRAG verdelen', partijen: PARTIJEN },
    ),
  );
  expect(await html(sbj)).not.toMatch(/gewijzigd\.|daarna gewijzigd/);
  // Of iedereen al akkoord is wisselt daarmee ook: het staat ook niet in de gegevens van de pagina.
  expect(await html(sbj, `${lijst}.data`)).not.toContain('Nog niet iedereen is akkoord');
  const vanVng = await html(vng);
  expect(vanVng).toContain('De lijst is daarna gewijzigd; zeg het daarom nog eens.');
  expect(vanVng).toContain('Eerst stond er: Gewijzigd aangenomen: GEHEIMBEDRAG vrijmaken');
  expect(await html(secretaris)).toContain('reageerde op een eerdere versie');
  expect((await doe(secretaris, 'rondsturen', { reagerenTot: '2026-12-16' })).status).toBe(302);
  expect((await ongelezen(vng)).length).toBe(1);

  // Bevestigen doen de twee kanten, allebei wat ze zagen.
  const bevestig = (wie: Bezoeker, versie = '1') =>
    doe(wie, 'bevestigen', { toezegging: String(id.brief), versie });
  expect((await bevestig(sbj)).status).toBe(404);
  expect((await bevestig(vng, '7')).html).toContain('Deze toezegging is net gewijzigd');
  expect([(await bevestig(vng)).status, (await bevestig(rijk)).status]).toEqual([302, 302]);
  expect(await html(sbj)).toContain('Door beide bevestigd');

  // Definitief: pas na de laatste dag, en wetend wie er niet reageerde.
  expect((await doe(secretaris, 'definitief')).html).toContain(
    'Nog niet iedereen is akkoord, en reageren kan nog.',
  );
  nu = new Date('2026-12-17T09:00:00Z');
  await meldIedereenAan();
  expect((await doe(mensen.secretaris, 'definitief')).html).toContain('Vink aan dat je dat weet.');
  expect((await doe(mensen.secretaris, 'definitief', { toch: 'ja' })).status).toBe(302);
  const vast = await metDb((trx) =>
    trx
      .selectFrom('overleg')
      .select(['lijst_stuk', 'lijst_sha256'])
      .where('id', '=', overlegId)
      .executeTakeFirstOrThrow(),
  );
  expect(
    createHash('sha256')
      .update(vast.lijst_stuk ?? '')
      .digest('hex'),
  ).toBe(vast.lijst_sha256);
  expect(await html(mensen.sbj)).toContain(vast.lijst_sha256);
  // Voor SBJ veranderde er niets: dat VNG een eerdere versie zag zou verraden dat er meer is.
  expect(await html(mensen.secretaris)).toContain('VNG (reageerde op een eerdere versie)');
  expect(await html(mensen.vng)).toContain('VNG (reageerde op een eerdere versie)');
  expect(await html(mensen.sbj)).not.toContain('eerdere versie');
  expect(await html(mensen.sbj)).toContain('VNG (nog niet gereageerd)');
  await expect(
    metDb((trx) => wijzigBesluit(trx, { id: id.open, overlegId, versie: 1 }, { ...OPEN, partijen: [] })),
  ).rejects.toThrow();
  expect((await reageer(mensen.sbj, 'akkoord')).html).toContain('definitief');
});

it('staat in het register, met een spoor naar acties en de volgende agenda en terug', async () => {
  nu = new Date('2027-01-10T09:00:00Z');
  await meldIedereenAan();
  const { secretaris, vng, rijk, sbj, lezer } = mensen;
  const alle = await html(sbj, '/besluiten?gremium=bo-jeugd');
  expect(alle).toContain('BO Jeugd 2026-2, besluit 1');
  expect(alle).toContain('BO Jeugd 2026-2, toezegging 1');
  expect(alle).toMatch(/Samen 2</);
  expect(alle).not.toMatch(/GEHEIMBEDRAG|besluit 2/);
  expect(await html(vng, '/besluiten?gremium=bo-jeugd')).toMatch(/Samen 4</);
  expect(await html(vng, '/besluiten?staat=niet_bevestigd')).toContain('GEHEIMBEDRAG overmaken');
  expect(await html(sbj, '/besluiten/bestand?vorm=csv')).not.toContain('GEHEIMBEDRAG');
  expect(await html(vng, '/besluiten/bestand?vorm=csv')).toContain('GEHEIMBEDRAG');
  for (const pad of [`/besluiten/${id.besloten}`, `/toezeggingen/${id.bedrag}`]) {
    expect([await sbj.lees(pad), await lezer.lees(pad)]).toEqual([null, null]);
    expect(await html(rijk, pad)).toContain('alleen voor');
  }

  // Wat over tijd is komt vanzelf terug, en besloten blijft besloten.
  const plan = {
    gremium: 'bo-jeugd',
    datum: '2027-06-10',
    peildatum: '2027-05-30',
    begin: '13:00',
    eind: '15:00',
    plaats: 'Utrecht',
  };
  const gepland = await secretaris.verstuur('/overleggen?plan=nieuw', plan);
  const nieuw = gepland.naar ?? '';
  const neemOp = (sleutel: string) => secretaris.verstuur(nieuw, { handeling: 'opnemen', sleutel });
  expect((await neemOp(`besluit:${id.open}`)).status).toBe(302);
  expect((await neemOp(`toezegging:${id.bedrag}`)).status).toBe(302);
  const agenda = await html(secretaris, nieuw);
  expect(agenda).toContain('BO Jeugd 2026-2, besluit 1 moest op 20 december 2026 uitgevoerd zijn');
  expect(await html(sbj, nieuw)).not.toContain('GEHEIMBEDRAG');
  expect(await html(vng, nieuw)).toContain('GEHEIMBEDRAG');

  // Wordt het punt later met andere woorden opengesteld, dan blijft de toezegging waar het uit volgt besloten.
  const punt = await metDb(async (trx) => {
    const { id: puntId } = await trx
      .selectFrom('puntbron')
      .select('agendapunt_id as id')
      .where('bron', '=', `toezegging:${id.bedrag}`)
      .executeTakeFirstOrThrow();
    await trx.updateTable('agendapunt').set({ titel: 'De middelen' }).where('id', '=', puntId).execute();
    return `${nieuw}/punten/${puntId}`;
  });
  expect(await sbj.lees(punt)).toBeNull();
  const open = { handeling: 'besloten', besloten: '', versie: '1' };
  expect((await secretaris.verstuur(punt, open)).status).toBe(302);
  for (const pad of [nieuw, `${nieuw}.data`, punt, `${punt}.data`, `${nieuw}/stuk`]) {
    expect(await html(sbj, pad), pad).toContain('De middelen');
    expect(await html(sbj, pad), pad).not.toMatch(
      new RegExp(`GEHEIMBEDRAG|toezegging 2|toezegging:${id.bedrag}|toezeggingen/${id.bedrag}`),
    );
    expect(await html(vng, pad), pad).toContain('toezegging 2');
  }

  const blad = await html(sbj, `/besluiten/${id.open}`);
  expect(blad).toContain('href="/acties/1"');
  expect(blad).toContain('Terug op een agenda');
  expect(blad).toContain(nieuw);
  expect(await html(sbj, '/acties/1')).toMatch(new RegExp(`Volgt uit <a [^>]*href="/besluiten/${id.open}"`));

  // Nakomen zegt wie het toegezegd kreeg, vervallen ook de secretaris; allebei met naam.
  const sluit = (wie: Bezoeker, handeling: string, afloop = '') =>
    wie.verstuur(`/toezeggingen/${id.brief}`, { handeling, afloop });
  expect([(await sluit(rijk, 'nagekomen')).status, (await sluit(secretaris, 'nagekomen')).status]).toEqual([
    404, 404,
  ]);
  expect((await sluit(vng, 'vervallen')).html).toContain('Schrijf op waarom dit vervalt.');
  expect((await sluit(vng, 'nagekomen', 'De brief is er')).status).toBe(302);
  expect(await html(sbj, `/toezeggingen/${id.brief}`)).toMatch(/vastgelegd door[\s\S]*De brief is er/);
  expect((await neemOp(`toezegging:${id.brief}`)).status).toBe(400);
  expect((await vng.verstuur(`/besluiten/${id.open}`, { handeling: 'nagekomen' })).status).toBe(404);
  expect((await secretaris.verstuur(`/besluiten/${id.open}`, { handeling: 'nagekomen' })).status).toBe(302);
  expect((await secretaris.verstuur(`/besluiten/${id.open}`, { handeling: 'heropen' })).status).toBe(302);
  expect(await html(sbj, '/besluiten?staat=over_tijd&soort=besluit')).toContain(OPEN.tekst);
});

it('geeft een brief aan de leden met alleen het open deel, ook van een partij die meer weet', async () => {
  const { secretaris, vng, sbj, lezer } = mensen;
  const brief = `/overleggen/${overlegId}/ledenbrief`;
  const vanVng = await html(vng, brief);
  expect(vanVng).toContain('Besluit 1. Het plan geldt. Gebonden: ');
  expect(vanVng).not.toContain('GEHEIMBEDRAG');
  expect(vanVng).toContain('omdat ze besloten zijn');
  expect(await html(sbj, brief)).not.toMatch(/GEHEIMBEDRAG|besloten zijn|besloten is,? omdat/);
  expect(await html(secretaris, `${brief}?partij=sbj`)).not.toContain('GEHEIMBEDRAG');
  expect(await lezer.lees(brief)).toBeNull();
  expect(await vng.lees(`${brief}?partij=sbj`)).toBeNull();
  const velden = { partij: 'vng', inleiding: 'Beste leden,' };
  expect((await vng.verstuur(brief, velden)).html).toMatch(/10 december 2026\s+Beste leden,/);
  const word = await vng.verstuur(`${brief}/bestand`, velden);
  expect([word.status, word.html.slice(0, 2)]).toEqual([200, 'PK']);
});
