import type { Besluitkaart } from './overleg.ts';

/** Meer opties leest niemand in een minuut. */
export const OPTIES_MAX = 6;

/** Een kaart waar nog niets op staat. */
export const LEGE_KAART: Besluitkaart = { situatie: '', keuze: '', opties: [], advies: '' };
