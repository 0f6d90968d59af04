import { z } from 'zod';
import { verplichteTekst } from '../invoer/velden.ts';

/** Korter dan dit staat overal; langer past niet in één alinea om te herkennen. */
export const MIN_PASSAGE = 3;
export const MAX_PASSAGE = 500;

const passage = verplichteTekst(MAX_PASSAGE, 'Vul in wat er weg moet.').refine(
  (waarde) => waarde.length >= MIN_PASSAGE && !/\p{Cc}/u.test(waarde),
  `Gebruik minstens ${MIN_PASSAGE} tekens, zonder nieuwe regel.`,
);

export const zoekpassageInvoer = z.object({ passage });

export const wissenInvoer = z.object({
  passage,
  reden: verplichteTekst(300, 'Vertel waarom dit weg moet. Neem de tekst zelf hier niet over.'),
  zeker: z.literal('on', { error: 'Zet een vinkje: wissen is niet terug te draaien.' }),
});
