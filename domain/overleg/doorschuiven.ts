import type { Uitkomst } from '../besluit/besluit.ts';
import { zittingNaam } from '../besluit/naam.ts';
import type { Agendapunt, Puntsoort } from './overleg.ts';

/**
 * Waarom een punt van een eerder overleg terug kan komen: dat overleg is afgezegd, het punt is aangehouden, het kwam niet aan de
 * orde, er is geen besluit over vastgelegd, of van niets daarvan is iets bekend omdat de klok niet liep.
 */
export const DOORSCHUIFREDENEN = [
  'afgezegd',
  'aangehouden',
  'niet_behandeld',
  'geen_besluit',
  'onbekend',
] as const;
export type Doorschuifreden = (typeof DOORSCHUIFREDENEN)[number];

export interface Doorschuifbaar<P> {
  punt: P;
  reden: Doorschuifreden;
}

/** Hoe het met de punten van een overleg ging. */
export interface Verloop {
  besluiten: readonly { agendapuntId: number | null; uitkomst: Uitkomst }[];
  /** De punten die klaar zijn, of null als de vergadering niet met de klok is gehouden. */
  klaar: ReadonlySet<number> | null;
}

/** Een punt waar het overleg over moest besluiten: zonder besluit is het niet af. */
const VRAAGT_BESLUIT: readonly Puntsoort[] = ['besluit', 'hamerstuk'];

/** De punten van het vorige overleg die niet af zijn, per reden bij elkaar en verder in de volgorde van die agenda. */
export function doorschuifbaar<P extends Pick<Agendapunt, 'id' | 'soort'>>(
  punten: readonly P[],
  verloop: Verloop,
): Doorschuifbaar<P>[] {
  const alle = punten.flatMap((punt) => {
    const reden = redenVan(punt, verloop);
    return reden === null ? [] : [{ punt, reden }];
  });
  return DOORSCHUIFREDENEN.flatMap((reden) => alle.filter((een) => een.reden === reden));
}

function redenVan(
  { id, soort }: Pick<Agendapunt, 'id' | 'soort'>,
  { besluiten, klaar }: Verloop,
): Doorschuifreden | null {
  const uitkomsten = besluiten.filter(({ agendapuntId }) => agendapuntId === id);
  if (uitkomsten.some(({ uitkomst }) => uitkomst === 'aangehouden')) return 'aangehouden';
  if (uitkomsten.length > 0) return null;
  if (klaar !== null && !klaar.has(id)) return 'niet_behandeld';
  if (VRAAGT_BESLUIT.includes(soort)) return 'geen_besluit';
  return klaar === null ? 'onbekend' : null;
}

/** Waar een doorgeschoven punt vandaan komt. */
export interface Herkomst {
  overlegId: number;
  puntId: number;
  /** Naam van het gremium. */
  naam: string;
  datum: string;
  /** Het volgnummer van het overleg, of null. */
  nummer: number | null;
  nr: number;
}

/** `BO Jeugd 2026-1, punt 4` */
export function herkomstTekst(herkomst: Herkomst): string {
  return `${zittingNaam(herkomst, herkomst)}, punt ${herkomst.nr}`;
}
