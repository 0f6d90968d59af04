import { setTimeout as wacht } from 'node:timers/promises';
import { Client } from './client.ts';
import { Gezien } from './gezien.ts';
import { zetKlaar } from './klaarzetten.ts';
import { inMap } from './map.ts';
import { Proces } from './proces.ts';
import { percentiel } from './rekenen.ts';
import type { Server } from './servers.ts';
import { Toeval } from './toeval.ts';
import type { Typist } from './typen.ts';

export interface Scenario {
  naam: string;
  plannen: number;
  perPlan: number;
  /** Aanslagen per seconde van iedere schrijver. */
  perSeconde: number;
  warmS: number;
  meetS: number;
}

export interface Uitslag {
  /** Microseconden processortijd van de server, per update en ontvanger. */
  perOntvanger: number;
  /** Deel van een kern, van de server en van de belasting. */
  server: number;
  last: number;
  /** Milliseconden van toetsaanslag tot een ander scherm. */
  p50: number;
  p99: number;
  /** Aanslagen die bij iemand nooit aankwamen. */
  gemist: number;
}

/** Hoe lang na de laatste aanslag nog iets mag binnenkomen. */
const NAKOMEN_MS = 10_000;

interface Schrijver {
  client: Client;
  plan: number;
  typist: Typist;
  berichten: Uint8Array[];
  /** Wanneer de n-de aanslag verstuurd werd. */
  verstuurd: number[];
  gezien: Gezien;
}

/** Laat iedereen typen bij één server, in een eigen proces op een lege opslag, en meet wat het hem kost. */
export async function meetSchrijven(
  server: Server,
  scenario: Scenario,
  plan: Uint8Array,
  typisten: readonly Typist[],
): Promise<Uitslag> {
  return inMap(async (data) => {
    const plannen = Array.from({ length: scenario.plannen }, (_, i) => `plan-${i}`);
    await server.bereid(data, plannen);
    const proces = await Proces.start(server, data);
    for (const naam of plannen) await zetKlaar(proces, naam, plan);
    const meter = new Meter(plannen.length);
    for (const [i, naam] of plannen.entries()) {
      for (const typist of typisten) meter.verbind(proces, naam, i, typist);
    }
    await Promise.all(meter.schrijvers.map(({ client }) => client.gelijk));
    await proces.rustig();
    const uitslag = await typ(proces, scenario, meter);
    await Promise.all(meter.schrijvers.map(({ client }) => client.weg()));
    await proces.stop();
    return uitslag;
  });
}

/** Alle schrijvers, en wat er van wie wanneer waar aankwam. */
class Meter {
  readonly schrijvers: Schrijver[] = [];
  readonly #perPlan: Map<number, Schrijver>[];
  wachttijden: number[] = [];
  /** Alleen aanslagen uit dit tijdvak tellen mee voor de wachttijd. */
  van = Number.POSITIVE_INFINITY;
  tot = Number.POSITIVE_INFINITY;

  constructor(plannen: number) {
    this.#perPlan = Array.from({ length: plannen }, () => new Map());
  }

  verbind(proces: Proces, naam: string, plan: number, typist: Typist): void {
    const gezien = new Gezien();
    const client = new Client(proces.server, proces.poort, naam, (update, op) => {
      gezien.voegToe(update, (id, van, tot) => this.#kwamAan(plan, typist, id, van, tot, op));
    });
    const berichten = typist.updates.map((update) => client.pakUpdate(update));
    const schrijver = { client, plan, typist, berichten, verstuurd: [], gezien };
    this.schrijvers.push(schrijver);
    this.#perPlan[plan]?.set(typist.clientId, schrijver);
  }

  #kwamAan(plan: number, bij: Typist, id: number, van: number, tot: number, op: number): void {
    const schrijver = this.#perPlan[plan]?.get(id);
    if (!schrijver || id === bij.clientId) return;
    for (let klok = van; klok < tot; klok += 1) {
      const sinds = schrijver.verstuurd[klok] ?? Number.NaN;
      if (sinds >= this.van && sinds < this.tot) this.wachttijden.push(op - sinds);
    }
  }

  /** Aanslagen die bij iemand in hetzelfde plan nog niet binnen zijn. */
  gemist(): number {
    let aantal = 0;
    for (const ontvanger of this.schrijvers) {
      aantal += ontvanger.gezien.gaten;
      for (const [id, { verstuurd }] of this.#perPlan[ontvanger.plan] ?? []) {
        if (id !== ontvanger.typist.clientId) aantal += verstuurd.length - ontvanger.gezien.tot(id);
      }
    }
    return aantal;
  }
}

async function typ(proces: Proces, scenario: Scenario, meter: Meter): Promise<Uitslag> {
  const { perSeconde, perPlan, warmS, meetS } = scenario;
  const ritme = nieuwRitme(meter.schrijvers.length, perSeconde);
  await typTot(ritme, performance.now() + warmS * 1_000, meter.schrijvers);
  const voor = await stand(proces);
  meter.van = performance.now();
  const updates = await typTot(ritme, meter.van + meetS * 1_000, meter.schrijvers);
  meter.tot = performance.now();
  const na = await stand(proces);
  const uiterlijk = performance.now() + NAKOMEN_MS;
  while (meter.gemist() > 0 && performance.now() < uiterlijk) await wacht(50);
  const seconden = (na.op - voor.op) / 1_000;
  const server = na.server - voor.server;
  return {
    perOntvanger: (server * 1e6) / (updates * (perPlan - 1)),
    server: server / seconden,
    last: (na.last - voor.last) / seconden,
    p50: percentiel(meter.wachttijden, 0.5),
    p99: percentiel(meter.wachttijden, 0.99),
    gemist: meter.gemist(),
  };
}

async function stand(proces: Proces): Promise<{ op: number; server: number; last: number }> {
  const { user, system } = process.cpuUsage();
  return { op: performance.now(), server: await proces.cpu(), last: (user + system) / 1e6 };
}

interface Ritme {
  /** Milliseconden tussen twee aanslagen van iemand. */
  slag: number;
  /** Wie wanneer weer moet, op volgorde van tijd. */
  beurten: { wie: number; op: number }[];
}

/** Iedereen even snel, maar niet gelijk: met een eigen, vast moment in de slag. */
function nieuwRitme(schrijvers: number, perSeconde: number): Ritme {
  const toeval = new Toeval(schrijvers);
  const slag = 1_000 / perSeconde;
  const nu = performance.now();
  const beurten = Array.from({ length: schrijvers }, (_, wie) => ({
    wie,
    op: nu + toeval.volgende() * slag,
  }));
  return { slag, beurten: beurten.sort((a, b) => a.op - b.op) };
}

/** @returns hoeveel aanslagen er verstuurd zijn */
async function typTot(ritme: Ritme, einde: number, schrijvers: readonly Schrijver[]): Promise<number> {
  let aantal = 0;
  for (;;) {
    const [beurt] = ritme.beurten;
    if (!beurt || Math.max(beurt.op, performance.now()) >= einde) break;
    const over = beurt.op - performance.now();
    if (over > 0) {
      await wacht(over);
      continue;
    }
    // Iedereen heeft dezelfde slag, dus wie geweest is komt weer achteraan.
    ritme.beurten.shift();
    ritme.beurten.push({ wie: beurt.wie, op: beurt.op + ritme.slag });
    const schrijver = schrijvers[beurt.wie];
    const bericht = schrijver?.berichten[schrijver.verstuurd.length];
    if (!schrijver || !bericht) throw new Error('er zijn te weinig aanslagen klaargezet');
    schrijver.verstuurd.push(performance.now());
    schrijver.client.stuur(bericht);
    aantal += 1;
  }
  return aantal;
}
