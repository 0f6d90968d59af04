import { maakPlan } from './plan.ts';
import { meetSchrijven, type Scenario, type Uitslag } from './schrijven.ts';
import { HOCUSPOCUS, ONS, SERVERS, type Server, Y_WEBSOCKET } from './servers.ts';
import { drukOordeel, drukTabel, getal, meldBezig } from './tabel.ts';
import { maakTypist } from './typen.ts';

const PLAN_BYTES = 55_000;
/** Zo vaak, in wisselende volgorde; de laagste telt, want wat anderen op de machine doen maakt het alleen hoger. */
const RONDES = Number(process.env.RONDES ?? 2);
/** Een wachttijd daaronder merkt niemand, hoe snel een ander ook is. */
const GENOEG_MS = 25;
const TIJD = { warmS: 5, meetS: 15 };

const SCENARIOS: readonly (Scenario & { doelCpu: number })[] = [
  {
    naam: '50 schrijvers in één plan, 4 keer per seconde',
    plannen: 1,
    perPlan: 50,
    perSeconde: 4,
    ...TIJD,
    doelCpu: 0.5,
  },
  {
    naam: '100 plannen met 5 schrijvers, 2 keer per seconde',
    plannen: 100,
    perPlan: 5,
    perSeconde: 2,
    ...TIJD,
    doelCpu: 0.8,
  },
];

/** Wat meeschrijven de server kost, en hoe snel het bij een ander op het scherm staat. */
export async function meetCpu(): Promise<void> {
  const plan = maakPlan(PLAN_BYTES, 1);
  for (const scenario of SCENARIOS) {
    const { perPlan, perSeconde, warmS, meetS } = scenario;
    const aanslagen = (warmS + meetS + 5) * perSeconde;
    const typisten = Array.from({ length: perPlan }, (_, i) => maakTypist(plan, aanslagen, 100 + i));
    const uitslagen = new Map<Server, Uitslag>();
    for (let ronde = 0; ronde < RONDES; ronde += 1) {
      const volgorde = ronde % 2 === 0 ? SERVERS : SERVERS.toReversed();
      for (const server of volgorde) {
        meldBezig(`${scenario.naam}: ${server.naam}, ronde ${ronde + 1} van ${RONDES}`);
        const uitslag = await meetSchrijven(server, scenario, plan, typisten);
        uitslagen.set(server, laagste(uitslag, uitslagen.get(server)));
      }
    }
    druk(scenario, uitslagen);
  }
}

function laagste(een: Uitslag, ander: Uitslag = een): Uitslag {
  const { perOntvanger, server, last } = een.server <= ander.server ? een : ander;
  return {
    perOntvanger,
    server,
    last,
    p50: Math.min(een.p50, ander.p50),
    p99: Math.min(een.p99, ander.p99),
    gemist: Math.max(een.gemist, ander.gemist),
  };
}

function druk(
  { naam, doelCpu }: Scenario & { doelCpu: number },
  uitslagen: ReadonlyMap<Server, Uitslag>,
): void {
  const kolommen = ['µs/update/ontv.', 'server-CPU', 'CPU last', 'p50 ms', 'p99 ms', 'niet aangekomen'];
  const rijen = [...uitslagen].map(([server, uitslag]) => [
    server.naam,
    getal(uitslag.perOntvanger),
    `${getal(uitslag.server * 100)}%`,
    `${getal(uitslag.last * 100)}%`,
    getal(uitslag.p50),
    getal(uitslag.p99),
    String(uitslag.gemist),
  ]);
  drukTabel(`Meeschrijven: ${naam} (laagste van ${RONDES})`, kolommen, rijen);
  const van = (server: Server) => uitslagen.get(server);
  const verhouding = (van(ONS)?.perOntvanger ?? Number.NaN) / (van(HOCUSPOCUS)?.perOntvanger ?? Number.NaN);
  drukOordeel('server-CPU ten opzichte van Hocuspocus', verhouding, doelCpu);
  const beste = Math.min(van(HOCUSPOCUS)?.p99 ?? Number.NaN, van(Y_WEBSOCKET)?.p99 ?? Number.NaN);
  drukOordeel(
    'p99 tot het andere scherm (1,5 keer de snelste ander, of 25 ms)',
    van(ONS)?.p99 ?? Number.NaN,
    Math.max(1.5 * beste, GENOEG_MS),
    ' ms',
  );
}
