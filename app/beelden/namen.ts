/** De beelden, in de volgorde van de pagina. */
export const BEELDEN = ['matrix', 'lichten', 'opbouw', 'tijdlijn', 'verdelingen'] as const;
export type Beeldnaam = (typeof BEELDEN)[number];

export const BEELD_TITEL: Record<Beeldnaam, string> = {
  matrix: 'Partijen en opgaven',
  lichten: 'De lichten door de tijd',
  opbouw: 'Afgeronde afspraken en de planning',
  tijdlijn: 'Tijdlijn 2023–2028',
  verdelingen: 'Hoe het bij groepen verdeeld is',
};
