interface Punt {
  alleenVoor: readonly string[] | null;
}

/**
 * De punten met de besloten punten achteraan; verder blijft de volgorde zoals zij is. Zo zeggen de nummers en tijden van het
 * open deel niets over wat er daarna besloten besproken wordt.
 */
export function beslotenAchteraan<P extends Punt>(punten: readonly P[]): P[] {
  return [
    ...punten.filter(({ alleenVoor }) => alleenVoor === null),
    ...punten.filter(({ alleenVoor }) => alleenVoor !== null),
  ];
}
