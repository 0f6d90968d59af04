import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import { Client } from './client.ts';
import { Gezien } from './gezien.ts';
import { omvang, openHelemaal } from './klaarzetten.ts';
import { type LangPlan, maakLangPlan } from './lang-plan.ts';
import { inMap } from './map.ts';
import { inhoud } from './plan.ts';
import { Proces } from './proces.ts';
import { mediaan } from './rekenen.ts';
import { ONS, SERVERS, type Server, Y_WEBSOCKET } from './servers.ts';
import { drukOordeel, drukTabel, getal, meldBezig } from './tabel.ts';

const BEWERKINGEN = 260_000;
const KEREN = 3;
const PLAN = 'lang-plan';
/** Zoveel bewerkingen zijn er hooguit onderweg; een echte schrijver is nog veel langzamer. */
const ONDERWEG = 200;
const DOEL_TIJD = 0.1;
const DOEL_BYTES = 1.2;

interface Opening {
  ms: number;
  bytes: number;
  /** Bytes ten opzichte van het compacte document. */
  ruis: number;
  klopt: boolean;
}

interface Uitslag {
  vullenS: number;
  /** Zoals de schrijvers het achterlieten, en nog een keer daarna. */
  eerst: Opening[];
  daarna: Opening[];
}

/** Hoe snel een plan met een lang verleden opent in een net gestarte server. */
export async function meetOpenen(): Promise<void> {
  const plan = maakLangPlan(BEWERKINGEN);
  const uitslagen = new Map<Server, Uitslag>();
  for (const server of SERVERS) uitslagen.set(server, await meet(server, plan));
  druk(uitslagen);
}

async function meet(server: Server, plan: LangPlan): Promise<Uitslag> {
  meldBezig(`openen: ${server.naam}`);
  return inMap(async (map) => {
    const gevuld = join(map, 'gevuld');
    await mkdir(gevuld);
    await server.bereid(gevuld, [PLAN]);
    const vullenS = await vul(server, gevuld, plan);
    const uitslag: Uitslag = { vullenS, eerst: [], daarna: [] };
    for (let keer = 0; keer < KEREN; keer += 1) {
      const eigen = join(map, `keer-${keer}`);
      await cp(gevuld, eigen, { recursive: true });
      uitslag.eerst.push(await opening(server, eigen, plan));
      uitslag.daarna.push(await opening(server, eigen, plan));
    }
    return uitslag;
  });
}

/** Typt alles, als losse berichten, zo snel als een lezer het ziet verschijnen. @returns in hoeveel seconden */
async function vul(server: Server, data: string, { updates }: LangPlan): Promise<number> {
  const proces = await Proces.start(server, data);
  const begin = performance.now();
  const gezien = new Gezien();
  let verder = (): void => undefined;
  const lezer = new Client(server, proces.poort, PLAN, (update) => {
    gezien.voegToe(update);
    verder();
  });
  const schrijver = new Client(server, proces.poort, PLAN);
  await Promise.all([lezer.gelijk, schrijver.gelijk]);
  let ingezet = 0;
  for (const [i, update] of updates.entries()) {
    schrijver.stuur(schrijver.pakUpdate(update));
    ingezet += omvang(update);
    if (i % ONDERWEG < ONDERWEG - 1 && i < updates.length - 1) continue;
    await new Promise<void>((klaar) => {
      verder = () => {
        if (gezien.totaal >= ingezet) klaar();
      };
      verder();
    });
  }
  const seconden = (performance.now() - begin) / 1_000;
  await proces.rustig();
  await Promise.all([lezer.weg(), schrijver.weg()]);
  await proces.rustig();
  await proces.stop();
  return seconden;
}

async function opening(server: Server, data: string, plan: LangPlan): Promise<Opening> {
  const proces = await Proces.start(server, data);
  const begin = performance.now();
  const { client, updates, op } = await openHelemaal(proces, PLAN, plan.totaal);
  const bytes = client.ontvangenBytes;
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const uitslag = {
    ms: op - begin,
    bytes,
    ruis: bytes / Y.encodeStateAsUpdate(doc).length,
    klopt: inhoud(doc).toString() === plan.tekst,
  };
  await client.weg();
  await proces.rustig();
  await proces.stop();
  return uitslag;
}

function druk(uitslagen: ReadonlyMap<Server, Uitslag>): void {
  const kolommen = ['ms', 'ms, daarna', 'bytes', 'bytes/compact', 'tekst klopt', 'vullen s'];
  const rijen = [...uitslagen].map(([{ naam }, { eerst, daarna, vullenS }]) => [
    naam,
    getal(mediaan(eerst.map(({ ms }) => ms))),
    getal(mediaan(daarna.map(({ ms }) => ms))),
    getal(mediaan(eerst.map(({ bytes }) => bytes))),
    getal(mediaan(eerst.map(({ ruis }) => ruis))),
    [...eerst, ...daarna].every(({ klopt }) => klopt) ? 'ja' : 'NEE',
    getal(vullenS),
  ]);
  drukTabel(
    `Openen van een plan van ${BEWERKINGEN} bewerkingen in een net gestarte server (mediaan van ${KEREN})`,
    kolommen,
    rijen,
  );
  const tijd = (server: Server) => mediaan(uitslagen.get(server)?.eerst.map(({ ms }) => ms) ?? []);
  drukOordeel('tijd ten opzichte van @y/websocket-server', tijd(ONS) / tijd(Y_WEBSOCKET), DOEL_TIJD);
  const ruis = mediaan(uitslagen.get(ONS)?.eerst.map(({ ruis }) => ruis) ?? []);
  drukOordeel('bytes naar de browser ten opzichte van het compacte document', ruis, DOEL_BYTES);
}
