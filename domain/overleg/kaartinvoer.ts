import { z } from 'zod';
import { keuzelijst, tekst, verplichteTekst, vinkje } from '../invoer/velden.ts';
import { OPTIES_MAX } from './kaart.ts';
import { RELATIESOORTEN } from './overleg.ts';

const optie = z
  .object({ titel: tekst(200), gevolgen: tekst(2000) })
  .refine(({ titel, gevolgen }) => titel !== '' || gevolgen === '', {
    path: ['titel'],
    message: 'Geef deze optie een naam.',
  });

/**
 * Een besluitkaart uit een formulier. Alles mag nog leeg zijn: een kaart groeit, en wat er mist zegt `rijpheid`. Een optie zonder
 * woorden is er niet.
 */
export const kaartInvoer = z.object({
  situatie: tekst(4000),
  keuze: tekst(2000),
  opties: z
    .array(optie)
    .max(OPTIES_MAX, `Gebruik hoogstens ${OPTIES_MAX} opties.`)
    .transform((opties) => opties.filter(({ titel }) => titel !== '')),
  advies: tekst(4000),
});

/** Een relatie met een ander punt (`punt:4`) of een eerder besluit (`besluit:3`). Of dat er is weet de dienst. */
export const relatieInvoer = z.object({
  soort: z.enum(RELATIESOORTEN, { error: 'Kies hoe de besluiten samenhangen.' }),
  met: z
    .string({ error: 'Kies met welk besluit het samenhangt.' })
    .regex(/^(punt|besluit):[1-9]\d{0,8}$/, 'Kies met welk besluit het samenhangt.')
    .transform((waarde): { soort: 'punt' | 'besluit'; id: number } => ({
      soort: waarde.startsWith('punt:') ? 'punt' : 'besluit',
      id: Number(waarde.slice(waarde.indexOf(':') + 1)),
    })),
  toelichting: tekst(500),
});

/** Voor wie iets is: iedereen aan tafel (null), of alleen de gekozen partijen. */
const alleenVoor = z
  .object({ besloten: vinkje, alleenVoor: keuzelijst('Kies partijen uit de lijst.') })
  .refine(({ besloten, alleenVoor: wie }) => !besloten || wie.length > 0, {
    path: ['alleenVoor'],
    message: 'Kies voor wie het is, of maak het voor iedereen.',
  });

export const beslotenInvoer = alleenVoor.transform(({ besloten, alleenVoor: wie }) => ({
  alleenVoor: besloten ? wie : null,
}));

/** De titel van een bijlage en voor wie zij is. */
export const bijlageInvoer = alleenVoor
  .safeExtend({ titel: verplichteTekst(200, 'Geef de bijlage een titel.') })
  .transform(({ titel, besloten, alleenVoor: wie }) => ({ titel, alleenVoor: besloten ? wie : null }));
