import { z } from 'zod';
import { OVERLEGTEKSTSOORTEN, type Tekstvraag } from './overlegtekst.ts';

/** Om welke tekst van dit overleg een formulier vraagt; een leeg `punt` is het hele overleg, en dat kan alleen bij notulen. */
export const tekstvraagInvoer = (overlegId: number) =>
  z
    .object({
      soort: z.enum(OVERLEGTEKSTSOORTEN),
      punt: z.string().regex(/^([1-9]\d{0,8})?$/),
    })
    .transform(({ soort, punt }, ctx): Tekstvraag => {
      if (soort === 'notulen') return { soort, overlegId, puntId: punt === '' ? null : Number(punt) };
      if (punt === '') ctx.addIssue({ code: 'custom', path: ['punt'], message: 'Er hoort een punt bij.' });
      return { soort, overlegId, puntId: Number(punt) };
    });
