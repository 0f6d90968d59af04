/** groen op koers · oranje risico, eigenaar kan sturen · rood zit vast · grijs geen oordeel (design §2). */
export const LICHTEN = ['groen', 'oranje', 'rood', 'grijs'] as const;
export type Licht = (typeof LICHTEN)[number];

export const LICHT_WOORD: Record<Licht, string> = {
  groen: 'op koers',
  oranje: 'risico',
  rood: 'zit vast',
  grijs: 'geen oordeel',
};
