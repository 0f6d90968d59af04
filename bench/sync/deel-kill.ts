import { setTimeout as wacht } from 'node:timers/promises';
import { Client } from './client.ts';
import { Gezien } from './gezien.ts';
import { zetKlaar } from './klaarzetten.ts';
import { inMap } from './map.ts';
import { maakPlan } from './plan.ts';
import { Proces } from './proces.ts';
import { ONS, SERVERS, type Server } from './servers.ts';
import { drukOordeel, drukTabel, meldBezig } from './tabel.ts';
import { Toeval } from './toeval.ts';
import { maakTypist, type Typist } from './typen.ts';

const RONDES_ONS = 50;
const RONDES_ANDER = 10;
const PLAN_BYTES = 5_000;
/** Zo vaak typt de schrijver, en zo lang voordat de stekker eruit gaat. */
const SLAG_MS = 5;
const MINSTENS_MS = 150;
const HOOGUIT_MS = 600;
const AANSLAGEN = HOOGUIT_MS / SLAG_MS + 1;

interface Uitslag {
  rondes: number;
  /** Aanslagen die de kijker op zijn scherm had. */
  gezien: number;
  /** Daarvan weg na de herstart. */
  kwijt: number;
  rondesMetVerlies: number;
}

/** `kill -9` midden in het typen: wat iemand al zag, mag na de herstart niet weg zijn. */
export async function meetKill(): Promise<void> {
  const plan = maakPlan(PLAN_BYTES, 2);
  const typist = maakTypist(plan, AANSLAGEN, 3);
  const uitslagen = new Map<Server, Uitslag>();
  for (const server of SERVERS) {
    uitslagen.set(server, await meet(server, server === ONS ? RONDES_ONS : RONDES_ANDER, plan, typist));
  }
  const kolommen = ['rondes', 'gezien', 'kwijt', 'met verlies'];
  const rijen = [...uitslagen].map(([{ naam }, { rondes, gezien, kwijt, rondesMetVerlies }]) => [
    naam,
    ...[rondes, gezien, kwijt, rondesMetVerlies].map(String),
  ]);
  drukTabel('kill -9 midden in het typen: aanslagen die een ander zag en die weg zijn', kolommen, rijen);
  drukOordeel('kwijt bij ons', uitslagen.get(ONS)?.kwijt ?? Number.NaN, 0);
}

async function meet(server: Server, rondes: number, plan: Uint8Array, typist: Typist): Promise<Uitslag> {
  meldBezig(`kill -9: ${server.naam}, ${rondes} rondes`);
  return inMap(async (data) => {
    const plannen = Array.from({ length: rondes }, (_, i) => `kill-${i}`);
    await server.bereid(data, plannen);
    const toeval = new Toeval(4);
    const uitslag: Uitslag = { rondes, gezien: 0, kwijt: 0, rondesMetVerlies: 0 };
    let proces = await Proces.start(server, data);
    for (const naam of plannen) {
      await zetKlaar(proces, naam, plan);
      // Het plan zelf staat vast; het gaat om wat er daarna getypt wordt.
      await proces.rustig();
      const duur = MINSTENS_MS + toeval.volgende() * (HOOGUIT_MS - MINSTENS_MS);
      const gezien = await typEnDood(proces, naam, typist, duur);
      proces = await Proces.start(server, data);
      const over = await leesTerug(proces, naam, typist.clientId, gezien);
      uitslag.gezien += gezien;
      uitslag.kwijt += gezien - over;
      if (over < gezien) uitslag.rondesMetVerlies += 1;
    }
    await proces.stop();
    return uitslag;
  });
}

/** @returns hoeveel aanslagen de kijker gezien heeft */
async function typEnDood(proces: Proces, naam: string, typist: Typist, duur: number): Promise<number> {
  const gezien = new Gezien();
  const kijker = new Client(proces.server, proces.poort, naam, (update) => gezien.voegToe(update));
  const schrijver = new Client(proces.server, proces.poort, naam);
  await Promise.all([kijker.gelijk, schrijver.gelijk]);
  const begin = performance.now();
  let aan = 0;
  while (performance.now() - begin < duur) {
    const hoort = Math.min(typist.updates.length, Math.floor((performance.now() - begin) / SLAG_MS));
    for (const update of typist.updates.slice(aan, hoort)) schrijver.stuur(schrijver.pakUpdate(update));
    aan = hoort;
    await wacht(1);
  }
  await proces.dood();
  // Wat al onderweg was komt nog aan, en telt als gezien.
  await Promise.all([kijker.gesloten, schrijver.gesloten]);
  return gezien.tot(typist.clientId);
}

/** @returns hoeveel van die aanslagen een nieuwe lezer krijgt */
async function leesTerug(proces: Proces, naam: string, clientId: number, verwacht: number): Promise<number> {
  const gezien = new Gezien();
  const lezer = new Client(proces.server, proces.poort, naam, (update) => gezien.voegToe(update));
  await lezer.gelijk;
  // Komt niet alles meteen, dan is wat er is zodra de server niets meer doet het hele antwoord.
  if (gezien.tot(clientId) < verwacht) await proces.rustig();
  await lezer.weg();
  return Math.min(verwacht, gezien.tot(clientId));
}
