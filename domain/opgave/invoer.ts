import { z } from 'zod';
import { tekst } from '../invoer/velden.ts';
import { LICHTEN } from '../verkeerslicht/verkeerslicht.ts';

/** Het oordeel van een trekker uit een formulier: bij oranje en rood hoort een toelichting, net als bij een melding. */
export const oordeelInvoer = z
  .object({
    licht: z.enum(LICHTEN, { error: 'Kies een licht: op koers, risico, zit vast of geen oordeel.' }),
    toelichting: tekst(2000),
  })
  .superRefine(({ licht, toelichting }, ctx) => {
    if ((licht === 'oranje' || licht === 'rood') && toelichting === '') {
      ctx.addIssue({
        code: 'custom',
        path: ['toelichting'],
        message: 'Vertel waarom. Bij dit licht hoort een toelichting.',
      });
    }
  });
