import { berekendLicht } from '../verkeerslicht/berekend.ts';
import { ergsteLicht, type Licht } from '../verkeerslicht/verkeerslicht.ts';
import { verschilInBeeld } from '../verschil/verschil.ts';
import { aantalWachtenden } from '../wachten/graaf.ts';
import type { Kernen } from './kern.ts';
import type { Wachten } from './knopen.ts';
import type { AfspraakStand, Invoer, ItemStand, KnoopStand } from './stand.ts';

/** Vierde gang van de stand: de afspraken met hun delen en acties, in de volgorde van de bron. */
export function bouwAfspraken(
  { afspraken, snapshot }: Invoer,
  items: readonly ItemStand[],
  { opschortingen }: Kernen,
  wachten: Wachten,
): Map<string, AfspraakStand> {
  const delen = new Map<string, { delen: ItemStand[]; acties: ItemStand[] }>();
  for (const id of afspraken.keys()) delen.set(id, { delen: [], acties: [] });
  for (const item of items) {
    const bij = item.afspraakId === null ? undefined : delen.get(item.afspraakId);
    bij?.[item.soort === 'actie' ? 'acties' : 'delen'].push(item);
  }

  const stand = new Map<string, AfspraakStand>();
  for (const afspraak of afspraken.values()) {
    const knoop = wachten.knopen.get(`afspraak:${afspraak.id}`);
    const bij = delen.get(afspraak.id);
    if (!knoop || !bij) continue;
    stand.set(afspraak.id, {
      ...knoop,
      ...bij,
      afspraak,
      berekend:
        ergsteLicht(bij.delen.map(({ berekend }) => berekend.licht)) ??
        lichtZonderDelen(knoop, afspraak.planning, wachten, snapshot.peildatum),
      verschil: verschilInBeeld(bij.delen),
      opschortingen: opschortingen.get(knoop.knoop) ?? [],
      wachtOp: wachten.wachtOp.get(knoop.knoop) ?? [],
      wachtenden: aantalWachtenden(wachten.graaf, knoop.knoop, wachten.isOnaf),
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
  return berekendLicht({ standing, planning, deadline, wachtOpOverTijd, peildatum, ...nieuw }).licht;
}
