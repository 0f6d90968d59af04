import { berekendLicht } from '../verkeerslicht/berekend.ts';
import { ergsteLicht, type Licht } from '../verkeerslicht/verkeerslicht.ts';
import { verschilInBeeld } from '../verschil/verschil.ts';
import { aantalWachtenden } from '../wachten/graaf.ts';
import type { Wachten } from './knopen.ts';
import type { AfspraakStand, Invoer, ItemStand, KnoopStand, Onderdelen } from './stand.ts';

/** De items bij hun afspraak; een afspraak zonder items heeft lege lijsten. */
export function verdeel(items: readonly ItemStand[], afspraakIds: Iterable<string>): Map<string, Onderdelen> {
  const perAfspraak = new Map<string, Onderdelen>();
  for (const id of afspraakIds) perAfspraak.set(id, { delen: [], acties: [] });
  for (const item of items) {
    const bij = item.afspraakId === null ? undefined : perAfspraak.get(item.afspraakId);
    bij?.[item.soort === 'actie' ? 'acties' : 'delen'].push(item);
  }
  return perAfspraak;
}

/** Vierde gang van de stand: de afspraken met hun delen en acties, in de volgorde van de bron. */
export function bouwAfspraken(
  { afspraken, opschortingen, snapshot }: Invoer,
  onderdelen: ReadonlyMap<string, Onderdelen>,
  wachten: Wachten,
): Map<string, AfspraakStand> {
  const stand = new Map<string, AfspraakStand>();
  for (const afspraak of afspraken.values()) {
    const geheel = wachten.knopen.get(`afspraak:${afspraak.id}`);
    const bij = onderdelen.get(afspraak.id);
    if (!geheel || !bij) continue;
    stand.set(afspraak.id, {
      ...geheel,
      ...bij,
      afspraak,
      berekend:
        ergsteLicht(bij.delen.map(({ berekend }) => berekend.licht)) ??
        lichtZonderDelen(geheel, afspraak.planning, wachten, snapshot.peildatum),
      verschil: verschilInBeeld(bij.delen),
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
