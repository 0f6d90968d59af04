import { berekendLicht } from '../verkeerslicht/berekend.ts';
import { ergsteLicht, type Licht } from '../verkeerslicht/verkeerslicht.ts';
import { verschilInBeeld } from '../verschil/verschil.ts';
import { aantalWachtenden } from '../wachten/graaf.ts';
import type { Herbruik } from './herbruik.ts';
import type { Wachten } from './knopen.ts';
import type { AfspraakStand, Invoer, ItemStand, KnoopStand, Onderdelen } from './stand.ts';

/** Wat er bij een afspraak hoort. */
export interface Verdeeld extends Onderdelen {
  /** De afspraak zoals zij in de vorige stand was, als dat nog precies zo is. */
  bekend: AfspraakStand | null;
}

/** De items bij hun afspraak; een afspraak zonder items heeft lege lijsten. */
export function verdeel(
  items: readonly ItemStand[],
  afspraken: Invoer['afspraken'],
  herbruik: Herbruik,
): Map<string, Verdeeld> {
  const perAfspraak = new Map<string, Verdeeld>();
  for (const id of afspraken.keys()) perAfspraak.set(id, { delen: [], acties: [], bekend: null });
  for (const item of items) {
    const bij = item.afspraakId === null ? undefined : perAfspraak.get(item.afspraakId);
    bij?.[item.soort === 'actie' ? 'acties' : 'delen'].push(item);
  }
  for (const afspraak of afspraken.values()) {
    const bij = perAfspraak.get(afspraak.id);
    if (bij) bij.bekend = herbruik.afspraak(afspraak, bij);
  }
  return perAfspraak;
}

/** Vierde gang van de stand: de afspraken met hun delen en acties, in de volgorde van de bron. */
export function bouwAfspraken(
  { afspraken, opschortingen, snapshot }: Invoer,
  onderdelen: ReadonlyMap<string, Verdeeld>,
  wachten: Wachten,
): Map<string, AfspraakStand> {
  const stand = new Map<string, AfspraakStand>();
  for (const afspraak of afspraken.values()) {
    const geheel = wachten.knopen.get(`afspraak:${afspraak.id}`);
    const bij = onderdelen.get(afspraak.id);
    if (!geheel || !bij) continue;
    const { delen, acties, bekend } = bij;
    if (bekend) {
      stand.set(afspraak.id, bekend);
      continue;
    }
    stand.set(afspraak.id, {
      ...geheel,
      delen,
      acties,
      afspraak,
      berekend:
        ergsteLicht(delen.map(({ berekend }) => berekend.licht)) ??
        lichtZonderDelen(geheel, afspraak.planning, wachten, snapshot.peildatum),
      verschil: verschilInBeeld(delen),
      opschortingen: opschortingen.get(geheel.knoop) ?? [],
      wachtOp: wachten.wachtOp.get(geheel.knoop) ?? [],
      wachtenden: aantalWachtenden(wachten.graaf, geheel.knoop, wachten.isOnaf),
    });
  }
  return stand;
}

function lichtZonderDelen(
  { knoop, standing, deadline }: KnoopStand,
  planning: AfspraakStand['afspraak']['planning'],
  wachten: Wachten,
  peildatum: string,
): Licht {
  const wachtOpOverTijd = wachten.overTijdAchter(knoop);
  const nieuw = { begonnen: 'nee', nietGemeld: true } as const;
  return berekendLicht({ standing, planning, deadline, wachtOpOverTijd, ...nieuw }, peildatum).licht;
}
