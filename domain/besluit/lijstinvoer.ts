import { z } from 'zod';
import { dag, tekst, verplichteTekst } from '../invoer/velden.ts';

/** Tot en met welke dag partijen op de lijst kunnen reageren. */
export const rondInvoer = z.object({
  reagerenTot: dag('Kies tot en met welke dag er gereageerd kan worden.'),
});

/** Wat een partij van de lijst vindt; wie bezwaar maakt zegt waartegen. `gezien` is de SHA-256 van wat er op het scherm stond. */
export const reactieInvoer = z
  .object({
    oordeel: z.enum(['akkoord', 'bezwaar'], { error: 'Kies of de lijst klopt.' }),
    opmerking: tekst(2000),
    gezien: z.string({ error: 'Open de lijst en kies daar.' }),
  })
  .refine(({ oordeel, opmerking }) => oordeel === 'akkoord' || opmerking !== '', {
    error: 'Schrijf op wat er niet klopt.',
    path: ['opmerking'],
  });

/** Hoe iets is nagekomen mag leeg zijn: soms is dat duidelijk. */
export const nagekomenInvoer = z.object({ afloop: tekst(1000) });

/** Wie iets laat vervallen zegt waarom. */
export const vervallenInvoer = z.object({
  afloop: verplichteTekst(1000, 'Schrijf op waarom dit vervalt.'),
});

/** De inleiding van een brief aan de leden, in eigen woorden; zij wordt niet bewaard. */
export const briefInvoer = z.object({ inleiding: tekst(5000) });
