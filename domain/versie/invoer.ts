import { z } from 'zod';
import { keuzelijst, tekst, verplichteTekst } from '../invoer/velden.ts';
import { INSTEMMING_OORDELEN } from './versie.ts';

/** Zo lang mag de naam van een versie zijn, in tekens. */
export const MAX_VERSIENAAM = 80;

export const versieInvoer = z.object({
  naam: verplichteTekst(MAX_VERSIENAAM, 'Geef de versie een naam, bijvoorbeeld “Voor de stuurgroep”.'),
});

export const voorleggenInvoer = z.object({
  partij: keuzelijst('Kies partijen uit de lijst.').pipe(
    z.array(z.string()).min(1, 'Kies minstens één partij.'),
  ),
});

/** Akkoord geven mag zonder woorden; wie niet akkoord is, zegt waarom: anders kan niemand er iets mee. */
export const instemmingInvoer = z
  .object({
    oordeel: z.enum(INSTEMMING_OORDELEN, { error: 'Kies akkoord of niet akkoord.' }),
    toelichting: tekst(2000),
  })
  .superRefine(({ oordeel, toelichting }, ctx) => {
    if (oordeel === 'niet_akkoord' && toelichting === '') {
      ctx.addIssue({
        code: 'custom',
        path: ['toelichting'],
        message: 'Vertel waarom je partij niet akkoord is. Dan kunnen de anderen er iets mee.',
      });
    }
  });
