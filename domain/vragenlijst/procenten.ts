/**
 * Gehele percentages die samen precies 100 zijn: eerst naar beneden afgerond, dan krijgt wie het meeste verloor er een bij (de methode
 * van de grootste rest). Is er niets, dan is alles 0.
 */
export function procentenVan(aantallen: readonly number[]): number[] {
  const totaal = aantallen.reduce((som, aantal) => som + aantal, 0);
  if (totaal === 0) return aantallen.map(() => 0);
  const precies = aantallen.map((aantal) => (aantal * 100) / totaal);
  const uit = precies.map(Math.floor);
  const over = 100 - uit.reduce((som, deel) => som + deel, 0);
  const opRest = precies
    .map((deel, plaats) => ({ rest: deel - Math.floor(deel), plaats }))
    .sort((a, b) => b.rest - a.rest || a.plaats - b.plaats);
  for (const { plaats } of opRest.slice(0, over)) uit[plaats] = (uit[plaats] ?? 0) + 1;
  return uit;
}

/** `60%`; boven nul nooit 0%, en onder alles nooit 100%. */
export function responsprocent(aantal: number, van: number): number {
  if (van === 0 || aantal === 0) return 0;
  return aantal === van ? 100 : Math.min(99, Math.max(1, Math.round((aantal * 100) / van)));
}
