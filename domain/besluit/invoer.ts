import { z } from 'zod';
import { dagOfLeeg, keuzelijst, partijOfLeeg, tekst, verplichteTekst } from '../invoer/velden.ts';
import { UITKOMSTEN } from './besluit.ts';

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
