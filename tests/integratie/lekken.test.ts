import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '#db/verbinding.ts';
import { openOpslag } from '#server/opslag.ts';
import { cli } from '#tests/cli/cli.ts';
import { meldAan, type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { luister } from '#tests/server/stroom.ts';
import { adressen, leesbareRoutes, type Vulling, vulling } from './lek-adressen.ts';
import { GEHEIM, GEHEIME_AFSPRAAK, type Geheim, type Tafels, verstop, voegPuntToe } from './lek-geheimen.ts';
import { leesbareTekst, mailTekst } from './lek-tekst.ts';

// Overal ligt iets dat niet iedereen mag weten, met een woord erin dat nergens anders voorkomt. Elke rol vraagt elk adres, en dat
// woord mag nergens opduiken. Wie er helemaal niet van mag weten krijgt letter voor letter hetzelfde als voordat het er lag: dan is
// het ook uit geen aantal, volgorde of kenmerk af te leiden. Een nieuwe route doet vanzelf mee.

const BUITENSTAANDERS = ['sbj', 'bestuurder.clienten', 'lezer', 'beheerder'] as const;
const ROLLEN = [...BUITENSTAANDERS, ...(['programmabureau', 'secretaris', 'bgzj', 'rijk', 'vng'] as const)];
type Rol = (typeof ROLLEN)[number];

const AAN_TAFEL: readonly Rol[] = ['programmabureau', 'secretaris', 'rijk', 'vng'];
const MAG: Record<Geheim, readonly Rol[]> = {
  annotatieVng: ['vng'],
  annotatieBgzj: ['bgzj'],
  rijkVng: AAN_TAFEL,
  besloten: AAN_TAFEL,
  notulen: ['programmabureau', 'secretaris'],
};
const GEHEIMEN = Object.keys(GEHEIM).filter((naam): naam is Geheim => naam in GEHEIM);

/** Zoveel verzoeken tegelijk: genoeg om de server bezig te houden. */
const TEGELIJK = 8;

let routes: string[];
let server: Proefserver;
let ernaast: Db;
let vol: Vulling;
let annotatie: string;
let tafels: Tafels;
const cookies = new Map<Rol, string>();
/** Wat elke buitenstaander op elk adres kreeg voordat er iets te verbergen was. */
const eerst = new Map<string, string>();
/** Wat elke rol nu op elk adres krijgt. */
const nu = new Map<string, string>();
const gevonden = new Map<Geheim, Set<Rol>>(GEHEIMEN.map((geheim) => [geheim, new Set()]));

beforeAll(async () => {
  routes = await leesbareRoutes();
  server = await startProefserver({ klok: () => new Date('2026-11-20T09:00:00Z') });
  ernaast = await openOpslag({ dataDir: server.dataDir, databaseUrl: null });
  for (const rol of ROLLEN) cookies.set(rol, await meldAan(server.url, rol));
  tafels = await dekTafels();
  const geheim = { afspraak: GEHEIME_AFSPRAAK };
  const zonder = await vulling(ernaast.kysely, geheim);
  await haalAlles(BUITENSTAANDERS, zonder, eerst);
  annotatie = await verstop(ernaast.kysely, tafels);
  // Wat er naast de server om in de database kwam leest hij bij het starten.
  await server.herstart();
  vol = await vulling(ernaast.kysely, geheim);
  await haalAlles(ROLLEN, vol, nu);
});
afterAll(async () => {
  await ernaast.sluit();
  await server.sluit();
});

/** Drie overleggen met op elke agenda twee punten die iedereen aan tafel mag zien; een ervan is bevroren. */
async function dekTafels(): Promise<Tafels> {
  const db = ernaast.kysely;
  const overleggen = await db
    .selectFrom('overleg')
    .select(['id', 'gremium'])
    .where('bevroren_op', 'is', null)
    .where('datum', '>=', '2026-11-20')
    .orderBy('datum')
    .execute();
  const eerste = (gremium: string) => overleggen.find((overleg) => overleg.gremium === gremium)?.id ?? 0;
  const concept = eerste('bo-jeugd');
  const { id: bevroren } = await db
    .insertInto('overleg')
    .values({
      gremium: 'bo-jeugd',
      datum: '2026-11-25',
      begin: '10:00',
      eind: '12:00',
      plaats: 'Utrecht',
      peildatum: '2026-11-19',
      kring: 'vijfhoek',
      bevroren_op: null,
      stuk: null,
      stuk_sha256: null,
      versie: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const tafels = { concept, bevroren, rijkVng: eerste('bo-rijk-vng') };
  for (const id of Object.values(tafels)) {
    await voegPuntToe(db, id, 'Opening');
    await voegPuntToe(db, id, 'Voortgang');
  }
  await server.herstart();
  const antwoord = await fetch(`${server.url}/overleggen/${bevroren}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies.get('secretaris') ?? '' },
    body: new URLSearchParams({ handeling: 'bevriezen', peildatum: '2026-11-19' }),
  });
  expect(antwoord.status).toBe(302);
  return tafels;
}

async function haal(rol: Rol, pad: string, init: RequestInit = {}): Promise<string> {
  const cookie = cookies.get(rol) ?? '';
  const antwoord = await fetch(server.url + pad, { redirect: 'manual', ...init, headers: { cookie } });
  const soort = antwoord.headers.get('content-type') ?? '';
  const koppen = [...antwoord.headers].filter(([naam]) => !WISSELT.has(naam)).map((kop) => kop.join(': '));
  const inhoud = await leesbareTekst(new Uint8Array(await antwoord.arrayBuffer()), soort);
  return [antwoord.status, ...koppen, inhoud]
    .join('\n')
    .replace(/nonce="[^"]*"/g, '')
    .replaceAll(new URL(server.url).host, 'hier');
}

const WISSELT = new Set(['date', 'content-security-policy', 'content-length', 'etag', 'keep-alive']);

async function haalAlles(rollen: readonly Rol[], vulling: Vulling, in_: Map<string, string>): Promise<void> {
  const werk = rollen.flatMap((rol) =>
    routes.flatMap((route) => adressen(route, vulling).map((pad) => ({ rol, pad }))),
  );
  const werker = async () => {
    for (let taak = werk.pop(); taak; taak = werk.pop()) {
      in_.set(`${taak.rol} ${taak.pad}`, await haal(taak.rol, taak.pad));
    }
  };
  await Promise.all(Array.from({ length: TEGELIJK }, werker));
}

/** Welke geheimen er in deze tekst staan die deze rol niet mag weten; wat hij wel mag weten wordt onthouden. */
function lekken(rol: Rol, tekst: string): Geheim[] {
  return GEHEIMEN.filter((geheim) => {
    if (!tekst.includes(GEHEIM[geheim])) return false;
    gevonden.get(geheim)?.add(rol);
    return !MAG[geheim].includes(rol);
  });
}

describe('wat niet iedereen mag weten', () => {
  it('staat op geen pagina en in geen bestand van wie het niet mag weten', () => {
    const fout = [...nu].flatMap(([vraag, tekst]) => {
      const rol = ROLLEN.find((kandidaat) => vraag.startsWith(`${kandidaat} `));
      return rol ? lekken(rol, tekst).map((geheim) => `${vraag}: ${geheim}`) : [];
    });
    expect(fout).toEqual([]);
    expect(nu.size).toBeGreaterThan(ROLLEN.length * routes.length);
  });

  it('is uit niets af te leiden: een buitenstaander krijgt letter voor letter wat hij kreeg toen het er niet was', () => {
    const anders = [...eerst].filter(([vraag, tekst]) => nu.get(vraag) !== tekst).map(([vraag]) => vraag);
    expect(anders).toEqual([]);
    expect(eerst.size).toBeGreaterThan(BUITENSTAANDERS.length * routes.length);
  });

  it('en wat er voor de anderen bij kwam, bestaat voor een buitenstaander niet', () => {
    const erbij = [...nu].filter(
      ([vraag]) => BUITENSTAANDERS.some((rol) => vraag.startsWith(`${rol} `)) && !eerst.has(vraag),
    );
    expect(erbij.length).toBeGreaterThan(0);
    expect(erbij.filter(([, tekst]) => !tekst.startsWith('404')).map(([vraag]) => vraag)).toEqual([]);
  });

  it('vindt wie het wel mag weten', async () => {
    // Voor notulen is er alleen de editor.
    const [punt] = await ernaast.kysely
      .selectFrom('overlegtekst')
      .select(['overleg_id', 'agendapunt_id'])
      .where('soort', '=', 'notulen')
      .execute();
    for (const rol of ROLLEN) {
      const body = new URLSearchParams({ soort: 'notulen', punt: String(punt?.agendapunt_id) });
      expect(
        lekken(rol, await haal(rol, `/overleggen/${punt?.overleg_id}/teksten`, { method: 'POST', body })),
      ).toEqual([]);
    }
    const wie = Object.fromEntries([...gevonden].map(([geheim, rollen]) => [geheim, [...rollen].sort()]));
    expect(wie).toEqual(Object.fromEntries(GEHEIMEN.map((geheim) => [geheim, [...MAG[geheim]].sort()])));
  });

  it('komt over geen socket en niet over de omweg: een annotatie klinkt als een document dat er niet is', async () => {
    for (const rol of ROLLEN.filter((rol) => !MAG.annotatieVng.includes(rol))) {
      expect(await haal(rol, `/sync/${annotatie}/stroom`)).toBe(await haal(rol, '/sync/bestaat-niet/stroom'));
    }
  });

  it('geeft geen gebeurtenis: schrijven in een annotatie hoort niemand, werk in een kring alleen die kring', async () => {
    const sbj = await luister(server.url, { cookie: cookies.get('sbj') ?? '' });
    const rijk = await luister(server.url, { cookie: cookies.get('rijk') ?? '' });
    const [geheim] = await ernaast.kysely
      .selectFrom('actie')
      .select('id')
      .where('titel', '=', GEHEIM.rijkVng)
      .execute();
    const stuur = (rol: Rol, pad: string, velden: Record<string, string>) =>
      haal(rol, pad, { method: 'POST', body: new URLSearchParams(velden) });
    const volledig = { voortgang: 'mee_bezig', licht: 'groen', toelichting: GEHEIM.rijkVng };
    expect(await stuur('vng', '/melden', { sleutel: `actie:${geheim?.id}`, ...volledig })).toMatch(
      /^(200|302)/,
    );
    const [eigen] = await ernaast.kysely
      .selectFrom('actie')
      .select('id')
      .where('eigenaar_partij', '=', 'sbj')
      .where('kring', '=', 'vijfhoek')
      .execute();
    // Het Rijk opent bij elk punt zijn eigen voorbereiding, en maakt die zo.
    const punten = await ernaast.kysely
      .selectFrom('agendapunt')
      .select(['id', 'overleg_id'])
      .where('gremium', '=', 'bo-jeugd')
      .execute();
    for (const { id, overleg_id } of punten) {
      const velden = { soort: 'annotatie', punt: String(id) };
      expect(await stuur('rijk', `/overleggen/${overleg_id}/teksten`, velden)).toMatch(/^200/);
    }
    await stuur('sbj', '/melden', { sleutel: `actie:${eigen?.id}`, voortgang: 'mee_bezig', licht: 'groen' });
    expect((await rijk.volgende())?.data).toMatchObject({ onderwerp: `actie:${geheim?.id}` });
    expect((await sbj.volgende())?.data).toMatchObject({ onderwerp: `actie:${eigen?.id}` });
    expect(sbj.rauw()).not.toContain(`:${geheim?.id}"`);
  });

  it('staat in geen mail aan wie het niet mag weten', async () => {
    const [ronde] = vol.nummers.get('rondes/:id') ?? [];
    const map = join(server.dataDir, 'mail');
    await haal('programmabureau', `/rondes/${ronde}/mail?soort=uitnodiging`, {
      method: 'POST',
      body: new URLSearchParams(),
    });
    await vi.waitFor(async () => expect(await readdir(map)).toHaveLength(5), { timeout: 15_000 });
    const fout: string[] = [];
    for (const naam of await readdir(map)) {
      const eml = await readFile(join(map, naam), 'utf8');
      const aan = /^To:[^\n]*?([\w.]+)@demo\.example/im.exec(eml)?.[1];
      const rol = ROLLEN.find((kandidaat) => kandidaat === aan) ?? 'lezer';
      fout.push(...lekken(rol, mailTekst(eml)).map((geheim) => `mail aan ${aan}: ${geheim}`));
    }
    expect(fout).toEqual([]);
  });

  it('een annotatie of notulen komt in geen uitvoer van de opdrachten, in geen meting en in geen logboek', async () => {
    const uit = [
      ...(await Promise.all(
        [
          ['stand'],
          ['stand', '--json'],
          ['agenda'],
          ['agenda', '--json'],
          ['documenten'],
          ['documenten', '--json'],
          ['gebruiker', 'lijst'],
        ].map(async (argumenten) => Object.values(await cli(server.dataDir, ...argumenten)).join('\n')),
      )),
      await (await fetch(`${server.url}/metrics`)).text(),
      await (await fetch(`${server.url}/healthz`)).text(),
      JSON.stringify(await ernaast.kysely.selectFrom('logboek').selectAll().execute()),
      JSON.stringify(await ernaast.kysely.selectFrom('zoekblok').selectAll().execute()),
    ].join('\n');
    for (const geheim of ['annotatieVng', 'annotatieBgzj', 'notulen'] as const)
      expect(uit).not.toContain(GEHEIM[geheim]);
    expect(uit).not.toContain(annotatie);
    expect(uit).not.toContain('tekst-');
  });

  it('zit niet in de stukken die verstuurd zijn: niet in de pdf en niet in het Word-bestand van een ander', async () => {
    const stuur = async (pad: string, velden: Record<string, string>) =>
      expect(await haal('secretaris', pad, { method: 'POST', body: new URLSearchParams(velden) })).toMatch(
        /^302/,
      );
    for (const id of [tafels.concept, tafels.rijkVng]) {
      const hier = `/overleggen/${id}`;
      await stuur(hier, { handeling: 'bevriezen', peildatum: '2026-11-19' });
      await stuur(`${hier}/stukken`, { handeling: 'maken', soort: 'stukken' });
      const pakketten = ernaast.kysely.selectFrom('pakket').select('id').where('overleg_id', '=', id);
      for (const pakket of await pakketten.execute())
        await stuur(`${hier}/stukken`, { handeling: `versturen:${pakket.id}` });
    }
    const versies = await ernaast.kysely
      .selectFrom('pakketversie')
      .innerJoin('pakket', 'pakket.id', 'pakket_id')
      .select(['overleg_id', 'pakketversie.sha256'])
      .execute();
    // Het BO Jeugd heeft een open deel en een voor VNG en Rijk; aan de andere tafel is er één.
    expect(versies).toHaveLength(3);
    gevonden.get('besloten')?.clear();
    gevonden.get('rijkVng')?.clear();
    const fout: string[] = [];
    for (const rol of ROLLEN) {
      for (const { overleg_id, sha256 } of versies) {
        const hier = `/overleggen/${overleg_id}/stukken`;
        const bestand = `${hier}/${sha256.slice(0, 12)}/bestand`;
        for (const pad of [hier, `${bestand}?vorm=pdf`, `${bestand}?vorm=docx`]) {
          fout.push(...lekken(rol, await haal(rol, pad)).map((geheim) => `${rol} ${pad}: ${geheim}`));
        }
      }
    }
    expect(fout).toEqual([]);
    for (const geheim of ['besloten', 'rijkVng'] as const)
      expect([...(gevonden.get(geheim) ?? [])].sort()).toEqual([...AAN_TAFEL].sort());
  });
});
