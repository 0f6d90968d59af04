import { setTimeout as wacht } from 'node:timers/promises';
import { omvang, openHelemaal, zetKlaar } from './klaarzetten.ts';
import { inMap } from './map.ts';
import { maakPlan } from './plan.ts';
import { type Geheugen, Proces } from './proces.ts';
import { HOCUSPOCUS, ONS, SERVERS, type Server } from './servers.ts';
import { drukOordeel, drukTabel, getal, meldBezig } from './tabel.ts';

const PLANNEN = 100;
const PLAN_BYTES = 55_000;
/** Zo lang na het vertrek van de laatste. */
const NA_VERTREK_MS = 12_000;
const MIB = 1024 * 1024;
const DOEL_OPEN = 0.25;
const DOEL_BLIJFT = 0.02;

/** MiB per plan: zolang het open is, en wat er blijft als iedereen weg is. */
interface Uitslag {
  open: Geheugen;
  blijft: Geheugen;
}

/** Wat een open plan aan geheugen kost, en of het vrijkomt. */
export async function meetGeheugen(): Promise<void> {
  const plan = maakPlan(PLAN_BYTES, 1);
  const uitslagen = new Map<Server, Uitslag>();
  for (const server of SERVERS) uitslagen.set(server, await meet(server, plan));
  druk(plan.length, uitslagen);
}

async function meet(server: Server, plan: Uint8Array): Promise<Uitslag> {
  meldBezig(`geheugen: ${server.naam}`);
  return inMap(async (data) => {
    const eerst = namen('inloop');
    const plannen = namen('plan');
    await server.bereid(data, [...eerst, ...plannen]);
    const vuller = await Proces.start(server, data);
    for (const naam of [...eerst, ...plannen]) await zetKlaar(vuller, naam, plan);
    await vuller.rustig();
    await vuller.stop();

    const proces = await Proces.start(server, data);
    // Even zoveel andere plannen, zodat wat maar één keer groeit al gegroeid is.
    const inlopers = await openAlle(proces, eerst, plan);
    await sluitAlle(inlopers);
    await wacht(NA_VERTREK_MS);
    const voor = await proces.geheugen();
    const clients = await openAlle(proces, plannen, plan);
    await proces.rustig();
    const open = await proces.geheugen();
    await sluitAlle(clients);
    await wacht(NA_VERTREK_MS);
    const na = await proces.geheugen();
    await proces.stop();
    return { open: perPlan(voor, open), blijft: perPlan(voor, na) };
  });
}

function namen(soort: string): string[] {
  return Array.from({ length: PLANNEN }, (_, i) => `${soort}-${i}`);
}

interface Weg {
  weg(): Promise<void>;
}

async function openAlle(proces: Proces, plannen: readonly string[], plan: Uint8Array): Promise<Weg[]> {
  const totaal = omvang(plan);
  return Promise.all(plannen.map(async (naam) => (await openHelemaal(proces, naam, totaal)).client));
}

async function sluitAlle(clients: readonly Weg[]): Promise<void> {
  await Promise.all(clients.map((client) => client.weg()));
}

function perPlan(voor: Geheugen, na: Geheugen): Geheugen {
  return {
    inGebruik: (na.inGebruik - voor.inGebruik) / PLANNEN / MIB,
    rss: (na.rss - voor.rss) / PLANNEN / MIB,
  };
}

function druk(bytes: number, uitslagen: ReadonlyMap<Server, Uitslag>): void {
  const kolommen = ['open', 'open (RSS)', 'na vertrek', 'na vertrek (RSS)'];
  const rijen = [...uitslagen].map(([{ naam }, { open, blijft }]) => [
    naam,
    getal(open.inGebruik),
    getal(open.rss),
    getal(blijft.inGebruik),
    getal(blijft.rss),
  ]);
  drukTabel(
    `Geheugen: MiB per plan van ${bytes} bytes, ${PLANNEN} plannen met elk één lezer`,
    kolommen,
    rijen,
  );
  const ons = uitslagen.get(ONS);
  const hocuspocus = uitslagen.get(HOCUSPOCUS);
  const verhouding = (ons?.open.inGebruik ?? Number.NaN) / (hocuspocus?.open.inGebruik ?? Number.NaN);
  drukOordeel('open, ten opzichte van Hocuspocus', verhouding, DOEL_OPEN);
  drukOordeel('blijft na vertrek', ons?.blijft.inGebruik ?? Number.NaN, DOEL_BLIJFT, ' MiB per plan');
}
