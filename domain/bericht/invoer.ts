import { z } from 'zod';
import { BERICHTMAIL } from './samenvatting.ts';

/** Hoe vaak iemand zijn berichten per mail wil. */
export const mailwensInvoer = z.object({
  mail: z.enum(BERICHTMAIL, { error: 'Kies hoe vaak je mail wilt.' }),
});
