import type { Sleutel } from '../melding/melding.ts';
import type { Knoop } from '../wachten/wachten.ts';
import type { Stand } from './stand.ts';

/** Waarover gemeld wordt rond een afspraak of actie, en waarop die rechtstreeks wacht. */
export interface Rondom {
  /** De delen en acties van de afspraak; bij een actie zijzelf en de delen van haar afspraak. */
  eigen: Sleutel[];
  /** De delen en acties van wat er in de weg staat, ook als dat af is. */
  waarop: Sleutel[];
}

/** Alles wat iemand wil weten die een tijd niet meedeed aan dit ding. */
export function rondom(stand: Stand, knoop: Knoop): Rondom {
  const lijnen = stand.snapshot.afhankelijkheden.filter(({ van }) => van === knoop);
  const eigen = new Set(sleutelsVan(stand, knoop, true));
  const waarop = new Set(lijnen.flatMap(({ op }) => sleutelsVan(stand, op, false)));
  return { eigen: [...eigen], waarop: [...waarop].filter((sleutel) => !eigen.has(sleutel)) };
}

function sleutelsVan({ perSleutel, perAfspraak }: Stand, knoop: Knoop, ruim: boolean): Sleutel[] {
  const actie = knoop.startsWith('actie:') ? perSleutel.get(`actie:${Number(knoop.slice(6))}`) : undefined;
  const afspraakId = actie ? actie.afspraakId : knoop.slice('afspraak:'.length);
  const geheel = actie && !ruim ? undefined : perAfspraak.get(afspraakId ?? '');
  const acties = actie ? [actie] : ruim ? (geheel?.acties ?? []) : [];
  return [...(geheel?.delen ?? []), ...acties].map(({ sleutel }) => sleutel);
}
