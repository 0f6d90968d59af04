import { z } from 'zod';
import { tekst, verplichteTekst } from '../invoer/velden.ts';

/** Een pakket om te maken. Waarom stukken vervangen worden leest iedereen die ze krijgt. */
export const pakketInvoer = z.object({
  soort: z.enum(['stukken', 'nazending'], { error: 'Kies wat je wilt maken.' }),
  toelichting: tekst(1000),
});

/** Waarom een pakket wordt ingetrokken. */
export const intrekInvoer = z.object({
  reden: verplichteTekst(500, 'Schrijf op waarom je de stukken intrekt. Wie ze kreeg leest dit.'),
});
