import { z } from 'zod';
import { dagOfLeeg, keuzelijst, partijOfLeeg, tekst, verplichteTekst } from '../invoer/velden.ts';
import { AANWEZIGHEDEN, UITKOMSTEN } from './besluit.ts';

/**
 * Een besluit zoals de secretaris het aan tafel vastlegt. Wie gebonden is mag leeg zijn: kennisnemen bindt niemand. Of de
 * partijen bestaan, en of de termijn niet al voorbij was, weet de dienst.
 */
export const besluitInvoer = z.object({
  uitkomst: z.enum(UITKOMSTEN, { error: 'Kies wat het overleg besloot.' }),
  tekst: verplichteTekst(4000, 'Schrijf op wat er besloten is.'),
  toelichting: tekst(4000),
  termijn: dagOfLeeg,
  partijen: keuzelijst('Kies partijen uit de lijst.'),
});
export type BesluitInvoer = z.output<typeof besluitInvoer>;

/** Een toezegging van de ene partij aan de andere, zoals zij aan tafel gedaan is. */
export const toezeggingInvoer = z
  .object({
    van: partijOfLeeg.pipe(z.string({ error: 'Kies welke partij het toezegt.' })),
    aan: partijOfLeeg.pipe(z.string({ error: 'Kies aan welke partij.' })),
    inhoud: verplichteTekst(2000, 'Schrijf op wat er toegezegd is.'),
    voorwaarde: tekst(1000),
    termijn: dagOfLeeg,
  })
  .superRefine(({ van, aan }, ctx) => {
    if (van === aan) {
      const message = 'Een toezegging is van de ene partij aan een andere.';
      ctx.addIssue({ code: 'custom', path: ['aan'], message });
    }
  });
export type ToezeggingInvoer = z.output<typeof toezeggingInvoer>;

/** Iemand op de presentielijst. Van een partij mag de naam nog open zijn; een gast heeft er een. */
export const aanwezigeInvoer = z
  .object({
    partij: partijOfLeeg,
    naam: tekst(120),
    functie: tekst(120),
    status: z.enum(AANWEZIGHEDEN, { error: 'Kies of zij er is.' }),
    vervanger: tekst(120),
  })
  .superRefine(({ partij, naam, status, vervanger }, ctx) => {
    const mis = (veld: string, message: string) => ctx.addIssue({ code: 'custom', path: [veld], message });
    if (partij === null && naam === '') mis('naam', 'Vul een naam in.');
    if (status === 'vervangen' && vervanger === '') mis('vervanger', 'Vul in wie er in haar plaats zit.');
  })
  // Wie er zelf is of wegblijft heeft geen vervanger: een naam die nog in het veld stond telt dan niet.
  .transform((mens) => ({ ...mens, vervanger: mens.status === 'vervangen' ? mens.vervanger : '' }));
export type AanwezigeInvoer = z.output<typeof aanwezigeInvoer>;
