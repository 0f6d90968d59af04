import { z } from 'zod';
import { getal, tekst, verplichteTekst } from '../invoer/velden.ts';
import { EINDCRITERIA } from './afstemming.ts';

export const uitlegInvoer = z.object({
  tekst: verplichteTekst(2000, 'Schrijf op hoe jullie het zien.'),
});

/** `na`: het laatste voorstel dat de gebruiker zag, of 0; zo gaat niemand ongezien over een ander voorstel heen. */
export const voorstelInvoer = z.object({
  criterium: z.enum(EINDCRITERIA, { error: 'Kies opgeleverd, ingevoerd of in gebruik.' }),
  aanvulling: tekst(200),
  na: getal(0, 999_999_999, 'Laad de pagina opnieuw en probeer het nog eens.'),
});

export const akkoordInvoer = z.object({
  voorstel: getal(1, 999_999_999, 'Laad de pagina opnieuw en probeer het nog eens.'),
});
