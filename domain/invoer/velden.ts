import { z } from 'zod';
import { isDag } from '../datum/datum.ts';

/**
 * Bouwstenen voor wat uit een formulier komt: tekst, altijd. Een leeg veld is niet ingevuld; elke fout is een zin die
 * naast het veld kan staan.
 */

/** Een leeg formulierveld telt als niet ingevuld. */
const leegIsNull = (waarde: unknown) =>
  waarde === undefined || (typeof waarde === 'string' && waarde.trim() === '') ? null : waarde;

/** Tekst die leeg mag zijn, zonder spaties aan de randen, hoogstens `max` tekens. */
export const tekst = (max: number) =>
  z.string({ error: 'Vul hier tekst in.' }).trim().max(max, `Gebruik hoogstens ${max} tekens.`).default('');

/** Tekst die er moet zijn; `mis` is de zin als hij ontbreekt. */
export const verplichteTekst = (max: number, mis: string) =>
  z.string({ error: mis }).trim().min(1, mis).max(max, `Gebruik hoogstens ${max} tekens.`);

/** Een geheel getal van `min` tot en met `max`; leeg wordt null. */
export const getalOfLeeg = (min: number, max: number, fout: string) =>
  z.preprocess(
    leegIsNull,
    z.coerce.number({ error: fout }).int(fout).min(min, fout).max(max, fout).nullable(),
  );

/** Een geheel getal van `min` tot en met `max` dat er moet zijn. */
export const getal = (min: number, max: number, fout: string) =>
  z
    .preprocess(
      leegIsNull,
      z.union([z.number(), z.string()], { error: fout }).pipe(z.coerce.number({ error: fout })),
    )
    .pipe(z.number().int(fout).min(min, fout).max(max, fout));

/** Een bestaande kalenderdag, `JJJJ-MM-DD`. Een foute dag stopt de toets (`abort`), zodat er niet ook nog mee vergeleken wordt. */
export const dag = (mis: string) =>
  z
    .string({ error: mis })
    .trim()
    .min(1, mis)
    .refine(isDag, { error: 'Vul een bestaande datum in, bijvoorbeeld 2026-12-10.', abort: true });

/** Een bestaande kalenderdag, of null als er geen ingevuld is. */
export const dagOfLeeg = z.preprocess(leegIsNull, dag('Vul een datum in.').nullable());

/** Een tijd, `UU:MM`. */
export const tijd = (mis: string) =>
  z
    .string({ error: mis })
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
      error: 'Vul een tijd in als uren en minuten, bijvoorbeeld 10:00.',
      abort: true,
    });

/** De slug van een partij, of null als er geen gekozen is. Of de partij bestaat weet de dienst. */
export const partijOfLeeg = z.preprocess(
  leegIsNull,
  z.string({ error: 'Kies een partij uit de lijst.' }).trim().nullable(),
);

/** Een vinkje: een browser stuurt `on`, of niets. */
export const vinkje = z.preprocess(
  (waarde) => waarde === true || waarde === 'on' || waarde === 'true',
  z.boolean(),
);

/** Een lijst keuzes: een formulier stuurt niets, één waarde of meer. Dubbele tellen één keer. */
export const keuzelijst = (fout: string) =>
  z.preprocess(
    (waarde) => (waarde === undefined || waarde === '' ? [] : Array.isArray(waarde) ? waarde : [waarde]),
    z.array(z.string({ error: fout }).trim().min(1, fout)).transform((lijst) => [...new Set(lijst)]),
  );
