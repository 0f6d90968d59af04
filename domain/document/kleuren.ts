/** Kleuren voor mensen in een document: donker genoeg voor witte letters erop en voor een cursor op wit (WCAG AA, 4,5:1). */
export const KLEUREN = [
  '#1d4f91',
  '#a3195b',
  '#0b6e4f',
  '#8a3b12',
  '#5b3a9d',
  '#00677f',
  '#7a5c00',
  '#b3261e',
  '#3f5e1a',
  '#7b2d8e',
] as const;

/** De kleur van een gebruiker: altijd dezelfde, op elk scherm en na elke herstart. */
export function kleurVan(gebruikerId: number): string {
  return KLEUREN[Math.abs(gebruikerId) % KLEUREN.length] ?? KLEUREN[0];
}
