import { z } from 'zod';
import { getal, verplichteTekst } from '../invoer/velden.ts';
import { MAX_CITAAT, MAX_OPMERKING } from './opmerking.ts';

const LEEG = 'Schrijf eerst je opmerking.';
const GEEN_PLEK = 'Selecteer eerst de tekst waar je opmerking bij hoort.';

/** Een plek in de tekst: een relatieve positie van Yjs, in base64. Zo'n positie is tientallen bytes. */
const plek = z
  .base64({ error: GEEN_PLEK })
  .min(1, GEEN_PLEK)
  .max(1_000, GEEN_PLEK)
  .transform((tekst) => Uint8Array.from(atob(tekst), (teken) => teken.charCodeAt(0)));

/** Een stuk tekst om een draad aan te hangen. */
export const plekInvoer = z.object({ begin: plek, einde: plek });

/** Een nieuwe draad. */
export const draadInvoer = plekInvoer.extend({
  // Alleen om te tonen als de tekst zelf weg is; te lang is dus geen fout.
  citaat: z.string({ error: GEEN_PLEK }).transform((tekst) => tekst.trim().slice(0, MAX_CITAAT)),
  tekst: verplichteTekst(MAX_OPMERKING, LEEG),
});

/** Een antwoord in een draad. */
export const reactieInvoer = z.object({
  tekst: verplichteTekst(MAX_OPMERKING, 'Schrijf eerst je antwoord.'),
});

/** Iemand die in de tekst van het plan genoemd is, en onder welke kop (0: nog voor de eerste). */
export const vermeldingInvoer = z.object({
  persoon: getal(1, 999_999_999, 'Kies een persoon uit de lijst.'),
  kop: getal(0, 9_999, 'Deze plek in de tekst is er niet.'),
});
