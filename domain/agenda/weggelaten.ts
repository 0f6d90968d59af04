import { planningTekst } from '../planning/planning.ts';
import { STANDING_NAAM, type Standing } from '../planning/standing.ts';
import { hoofdletter } from '../tekst/tekst.ts';
import type { Knoop } from '../wachten/wachten.ts';
import type { Context } from './context.ts';
import type { Onderwerp } from './onderwerp.ts';

/** Een afspraak of actie waarvoor geen reden is om haar te agenderen. */
export interface Weggelaten {
  sleutel: Knoop;
  titel: string;
  paragraaf: string | null;
  opgaveNr: number;
  partijen: string[];
  /** Nooit `over_tijd` of `opgeschort`: dat zijn redenen om wél voor te stellen. */
  code: Standing;
  zin: string;
}

/** Het onderwerp als weggelaten, met waarom. */
export function laatWeg({ geheel, items, partijen, planning }: Onderwerp, { namen }: Context): Weggelaten {
  const { knoop, titel, paragraaf, opgaveNr, standing } = geheel;
  const maatgevend = items.find((item) => item.standing === standing)?.planning ?? planning;
  const gepland =
    standing === 'afgerond' || standing === 'geen_datum' ? '' : `: ${planningTekst(maatgevend)}`;
  const risico = items.filter(({ gemeld, af }) => gemeld === 'oranje' && !af).map(({ partij }) => partij);
  const bijsturen =
    risico.length === 1 ? 'meldt risico en kan zelf bijsturen' : 'melden risico en kunnen zelf bijsturen';
  return {
    sleutel: knoop,
    titel,
    paragraaf,
    opgaveNr,
    partijen,
    code: standing,
    zin: `${hoofdletter(STANDING_NAAM[standing])}${gepland}.${risico.length > 0 ? ` ${namen(risico)} ${bijsturen}.` : ''}`,
  };
}
