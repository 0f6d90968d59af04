import type { Sleutel } from '../melding/melding.ts';
import type { Stand } from '../stand/stand.ts';
import { stukStatus } from './kopie.ts';
import type { Stuk, StukStatus } from './stuk.ts';

/**
 * Wat er na de peildatum van een bevroren stuk opnieuw gemeld is: per sleutel de status van nu. Die komt naast de bevroren
 * status te staan en verandert haar nooit (design §4, Agenda). Wat niet opnieuw gemeld is ontbreekt.
 */
export function gemeldSinds(stuk: Stuk, stand: Stand): Map<Sleutel, StukStatus> {
  const nu = new Map<Sleutel, StukStatus>();
  for (const { sleutel, meldingId } of stuk.punten.flatMap(({ statussen }) => statussen)) {
    const item = stand.perSleutel.get(sleutel);
    if (item?.melding && item.melding.id !== meldingId) nu.set(sleutel, stukStatus(stand, item));
  }
  return nu;
}
