import { z } from 'zod';
import { tekst, verplichteTekst } from '../invoer/velden.ts';
import { kaleTekst } from '../zoeken/woorden.ts';
import { DOELGROEPEN, MAX_OPTIES, VRAAGSOORTEN } from './vragenlijst.ts';

/** Een nieuwe vragenlijst uit een formulier. */
export const vragenlijstInvoer = z.object({
  naam: verplichteTekst(120, 'Geef de vragenlijst een naam.'),
  doelgroep: z.enum(DOELGROEPEN, { error: 'Kies aan wie de vragenlijst gaat.' }),
});
export type VragenlijstInvoer = z.output<typeof vragenlijstInvoer>;

/** Keuzes onder elkaar, of met een puntkomma of streep ertussen. */
export function splitsOpties(opties: string): string[] {
  return opties
    .split(/[\n;|]/)
    .map((optie) => optie.trim())
    .filter(Boolean);
}

/** Een vraag, uit een formulier of uit een bestand. Of het nummer vrij is en de afspraak bestaat weet de dienst. */
export const vraagInvoer = z
  .object({
    nr: z.coerce
      .number({ error: 'Geef de vraag een nummer.' })
      .int('Gebruik een heel getal als nummer.')
      .min(1, 'Geef de vraag een nummer vanaf 1.')
      .max(999, 'Gebruik een nummer tot en met 999.'),
    thema: tekst(120),
    tekst: verplichteTekst(500, 'Schrijf de vraag op.'),
    soort: z.enum(VRAAGSOORTEN, { error: 'Kies hoe de vraag beantwoord wordt.' }),
    opties: tekst(1_000).transform(splitsOpties),
    afspraakId: tekst(20).transform((id) => id || null),
  })
  .transform((vraag) => (vraag.soort === 'keuze' ? vraag : { ...vraag, opties: [] }))
  .superRefine(({ soort, opties }, ctx) => {
    if (soort !== 'keuze') return;
    const mis = (message: string) => ctx.addIssue({ code: 'custom', path: ['opties'], message });
    if (opties.length < 2) mis('Geef ten minste twee keuzes, elk op een eigen regel.');
    else if (opties.length > MAX_OPTIES) mis(`Gebruik hoogstens ${MAX_OPTIES} keuzes.`);
    else if (opties.some((optie) => optie.length > 120)) mis('Maak elke keuze hoogstens 120 tekens lang.');
    else if (new Set(opties.map(kaleTekst)).size < opties.length) mis('Elke keuze kan er maar één keer in.');
  });
export type VraagInvoer = z.output<typeof vraagInvoer>;

/** Een respondent, uit een formulier of uit een bestand. */
export const respondentInvoer = z.object({
  naam: verplichteTekst(200, 'Er staat geen naam.'),
  code: tekst(40),
  groep: tekst(80),
  grootte: tekst(80),
  gebied: tekst(80),
});
export type RespondentInvoer = z.output<typeof respondentInvoer>;
