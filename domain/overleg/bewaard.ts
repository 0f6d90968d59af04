import { z } from 'zod';
import { planstukSchema } from '../versie/planstuk.ts';

/**
 * De kopie van een planversie die als bijlage meegaat: de tekst, wat de levende objecten erin op de peildatum toonden, en onder
 * welke SHA-256 de afbeeldingen bewaard zijn.
 */
export const bewaardPlanSchema = z.object({
  vorm: z.literal(1),
  /** `Opgave 2 · Stevige lokale teams` */
  opgave: z.string(),
  /** `Versie 3 (Voor het BO), bewaard op 25 november 2026` */
  versie: z.string(),
  planstuk: planstukSchema,
  /** Bij het nummer van de afbeelding in de tekst. */
  beelden: z.record(z.string(), z.object({ type: z.string(), sha256: z.string() })),
});
