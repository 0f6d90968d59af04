import { dagVan } from '../datum/datum.ts';
import type { Overleg, Toezegging } from '../overleg/overleg.ts';
import { isVerstreken } from '../planning/planning.ts';
import type { Besluit } from './besluit.ts';

/** Hoe het met een besluit of toezegging staat: altijd precies één van deze. In de volgorde waarin een lijst ze toont. */
export const NAKOMINGEN = [
  'over_tijd',
  'open',
  'niet_bevestigd',
  'nagekomen',
  'vervallen',
  'zonder_opdracht',
] as const;
export type Nakoming = (typeof NAKOMINGEN)[number];

export const NAKOMING_NAAM: Record<Nakoming, string> = {
  over_tijd: 'over tijd',
  open: 'open',
  niet_bevestigd: 'niet bevestigd',
  nagekomen: 'nagekomen',
  vervallen: 'vervallen',
  zonder_opdracht: 'zonder opdracht',
};

type Lijst = Pick<Overleg, 'definitiefOp'>;

/** Of dit op de peildatum al gebeurd was; `op` is een dag of een moment. */
function wasEr(op: string | null, peildatum: string): boolean {
  return op !== null && (op.length > 10 ? dagVan(new Date(op)) : op) <= peildatum;
}

/**
 * Hoe het op de peildatum met een besluit staat. Vervallen en nagekomen gaan voor, want daar is over besloten; dan of de lijst
 * waar het op staat definitief is. Wat niet doorging, of niemand bindt en geen termijn heeft, vraagt niets meer.
 */
export function besluitNakoming(besluit: Besluit, { definitiefOp }: Lijst, peildatum: string): Nakoming {
  const { uitkomst, termijn, partijen, acties, nagekomenOp, vervallenOp } = besluit;
  if (wasEr(vervallenOp, peildatum)) return 'vervallen';
  if (wasEr(nagekomenOp, peildatum)) return 'nagekomen';
  if (!wasEr(definitiefOp, peildatum)) return 'niet_bevestigd';
  const gaatDoor = uitkomst === 'aangenomen' || uitkomst === 'gewijzigd';
  if (!gaatDoor || (termijn === null && partijen.length === 0 && acties.length === 0))
    return 'zonder_opdracht';
  return termijn !== null && isVerstreken(termijn, peildatum) ? 'over_tijd' : 'open';
}

/**
 * Hoe het op de peildatum met een toezegging staat. Zij telt als bevestigd als haar besluitenlijst definitief is en beide kanten
 * haar bevestigden; een toezegging uit een programmabestand heeft geen lijst en geldt als bevestigd.
 */
export function toezeggingNakoming(toezegging: Toezegging, lijst: Lijst | null, peildatum: string): Nakoming {
  const { termijn, nagekomenOp, vervallenOp } = toezegging;
  if (wasEr(vervallenOp, peildatum)) return 'vervallen';
  if (wasEr(nagekomenOp, peildatum)) return 'nagekomen';
  if (
    lijst &&
    (!wasEr(lijst.definitiefOp, peildatum) || nietBevestigdDoor(toezegging, peildatum).length > 0)
  ) {
    return 'niet_bevestigd';
  }
  return termijn !== null && isVerstreken(termijn, peildatum) ? 'over_tijd' : 'open';
}

/** De partijen (slugs) die een toezegging uit een overleg op de peildatum nog niet bevestigden. */
export function nietBevestigdDoor(
  { van, aan, vanBevestigdOp, aanBevestigdOp }: Toezegging,
  peildatum: string,
): string[] {
  return [
    ...(wasEr(vanBevestigdOp, peildatum) ? [] : [van]),
    ...(wasEr(aanBevestigdOp, peildatum) ? [] : [aan]),
  ];
}

/**
 * Of een toezegging op de peildatum haar termijn voorbij is zonder dat er iets over besloten is. Ook een die niet door beide kanten
 * bevestigd is: wie nooit bevestigt komt er niet mee onderuit dat ernaar gevraagd wordt. Wel moet haar lijst definitief zijn.
 */
export function isVerlopen(toezegging: Toezegging, lijst: Lijst | null, peildatum: string): boolean {
  const { termijn } = toezegging;
  if (termijn === null || !isVerstreken(termijn, peildatum)) return false;
  const nakoming = toezeggingNakoming(toezegging, lijst, peildatum);
  return (
    nakoming === 'over_tijd' ||
    (nakoming === 'niet_bevestigd' && lijst !== null && wasEr(lijst.definitiefOp, peildatum))
  );
}
