import type { Besluitkaart } from './overleg.ts';

/** Meer opties leest niemand in een minuut. */
export const OPTIES_MAX = 6;

/** `A`: zo heet een optie overal, op de kaart, aan tafel en in de stukken; een advies kan haar dan noemen. */
export const optieletter = (plek: number): string => String.fromCharCode('A'.charCodeAt(0) + plek);

/** Een kaart waar nog niets op staat. */
export const LEGE_KAART: Besluitkaart = { situatie: '', keuze: '', opties: [], advies: '' };
