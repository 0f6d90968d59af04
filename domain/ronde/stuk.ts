import { z } from 'zod';
import { KRINGEN, type Kring } from '../policy/kring.ts';
import { LICHTEN } from '../verkeerslicht/verkeerslicht.ts';

/** Wat een partij over één ding antwoordde, met alles erbij om het later zonder de database te begrijpen. */
const antwoord = z.object({
  sleutel: z.templateLiteral([z.enum(['actie', 'deelstatus']), ':', z.number()]),
  /** De afspraak of actie als geheel: `afspraak:2.3.1-1`. */
  knoop: z.union([z.templateLiteral(['afspraak:', z.string()]), z.templateLiteral(['actie:', z.number()])]),
  titel: z.string(),
  onderdeel: z.string(),
  /** Slug; de naam staat bij `partijen`. */
  partij: z.string(),
  opgaveNr: z.number(),
  paragraaf: z.string().nullable(),
  kring: z.enum(KRINGEN),
  planning: z.string(),
  /** Of de ronde ernaar vroeg, en of er in de ronde over gemeld is. */
  gevraagd: z.boolean(),
  gemeld: z.boolean(),
  voortgang: z.string(),
  af: z.boolean(),
  licht: z.enum(LICHTEN).nullable(),
  voorlopig: z.boolean(),
  toelichting: z.string(),
  nodig: z.string(),
  /** De namen van de partijen van wie dat nodig is. */
  nodigVan: z.array(z.string()),
  gevraagdBesluit: z.string(),
  /** De melding waar dit uit komt, of null als er nooit gemeld is. */
  meldingId: z.number().nullable(),
  gemeldOp: z.string().nullable(),
  gemeldDoor: z.string().nullable(),
});
export type Antwoord = z.infer<typeof antwoord>;

/** De antwoorden van een ronde. Bevroren verandert dit nooit meer; zolang zij open is volgt het uit de stand. */
export const rondestukSchema = z.object({
  vorm: z.literal(1),
  ronde: z.object({
    id: z.number(),
    naam: z.string(),
    van: z.string(),
    tot: z.string(),
    peildatum: z.string(),
    /** De dag waarvan dit de antwoorden zijn. */
    dag: z.string(),
  }),
  partijen: z.array(z.object({ slug: z.string(), naam: z.string() })),
  opgaven: z.array(z.object({ nr: z.number(), titel: z.string() })),
  antwoorden: z.array(antwoord),
});
export type Rondestuk = z.infer<typeof rondestukSchema>;

/** Het stuk zonder wat buiten deze kringen valt: dat bestaat voor de lezer niet, ook geen partij die alleen daarin staat. */
export function beperkRondestuk(stuk: Rondestuk, kringen: readonly Kring[]): Rondestuk {
  const antwoorden = stuk.antwoorden.filter(({ kring }) => kringen.includes(kring));
  const slugs = new Set(antwoorden.map(({ partij }) => partij));
  return { ...stuk, antwoorden, partijen: stuk.partijen.filter(({ slug }) => slugs.has(slug)) };
}
