/**
 * Gaat omhoog als een document iets kan bevatten dat een oudere editor niet kent: die zou het onbekende uit de tekst
 * van iedereen weghalen. Geldt voor plannen en voor de teksten bij een overleg.
 */
export const SCHEMA_VERSIE = 2;
