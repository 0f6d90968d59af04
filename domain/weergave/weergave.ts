import { z } from 'zod';
import { verplichteTekst } from '../invoer/velden.ts';

/** Filters, volgorde en kolommen van het register onder een naam: van één gebruiker, of van een partij samen. */
export interface Weergave {
  id: number;
  /** Precies één van deze twee is gevuld. */
  gebruikerId: number | null;
  partij: string | null;
  naam: string;
  /** Het zoekdeel van de URL van het register, zonder bladzijde en peildatum. */
  zoek: string;
  gewijzigdDoor: { id: number; naam: string };
  gewijzigdOp: string;
  /** Optimistisch slot. */
  versie: number;
}

export const LANGSTE_ZOEK = 1000;

const naam = verplichteTekst(60, 'Geef de weergave een naam.');

export const weergaveInvoer = z.object({
  naam,
  voor: z.enum(['mij', 'partij'], { error: 'Kies voor wie de weergave is.' }),
  standaard: z.literal('ja').optional(),
});

export const naamInvoer = z.object({ naam });
