import { isZelfdePlanning } from '../planning/invoer.ts';
import type { Planning } from '../planning/planning.ts';
import type { Actie } from './actie.ts';

/** De geldende en de oorspronkelijke planning na een wijziging; terug naar het begin wist de oorspronkelijke. */
export function planningNa(
  actie: Pick<Actie, 'planning' | 'oorspronkelijk'>,
  planning: Planning,
): Pick<Actie, 'planning' | 'oorspronkelijk'> {
  if (isZelfdePlanning(actie.planning, planning))
    return { planning: actie.planning, oorspronkelijk: actie.oorspronkelijk };
  const begin = actie.oorspronkelijk ?? actie.planning;
  return isZelfdePlanning(begin, planning)
    ? { planning: begin, oorspronkelijk: null }
    : { planning, oorspronkelijk: begin };
}
