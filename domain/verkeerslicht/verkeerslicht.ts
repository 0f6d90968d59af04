/** groen op koers · oranje risico, eigenaar kan sturen · rood zit vast · grijs geen oordeel (design §2). */
export const LICHTEN = ['groen', 'oranje', 'rood', 'grijs'] as const;
export type Licht = (typeof LICHTEN)[number];

export const LICHT_WOORD: Record<Licht, string> = {
  groen: 'op koers',
  oranje: 'risico',
  rood: 'zit vast',
  grijs: 'geen oordeel',
};

const ERNST = { groen: 0, oranje: 1, rood: 2 } as const;

/**
 * Hoe ver twee lichten uiteen liggen: positief als `naar` slechter is dan `van`. Grijs en niet gemeld (null) zijn geen
 * oordeel en dus nooit beter of slechter: null.
 */
export function verslechtering(van: Licht | null, naar: Licht | null): number | null {
  if (van === null || naar === null || van === 'grijs' || naar === 'grijs') return null;
  return ERNST[naar] - ERNST[van];
}

/** Een signaal: het gemelde licht is beter dan het berekende (design §4, Lights). Grijs geeft nooit een signaal. */
export function isSignaal(gemeld: Licht | null, berekend: Licht): boolean {
  return (verslechtering(gemeld, berekend) ?? 0) > 0;
}

const ERGST_EERST: readonly Licht[] = ['rood', 'oranje', 'grijs', 'groen'];

/** Het ergste licht, om een rij van een gedeelde afspraak te kleuren; null zonder lichten. Nooit een gemiddelde. */
export function ergsteLicht(lichten: readonly Licht[]): Licht | null {
  return ERGST_EERST.find((licht) => lichten.includes(licht)) ?? null;
}
