import { z } from 'zod';
import { LICHTEN } from '../verkeerslicht/verkeerslicht.ts';
import { PUNTSOORTEN } from './overleg.ts';

/** Eén status zoals die op de peildatum was, met alles erbij om hem later zonder de database te begrijpen. */
const status = z.object({
  sleutel: z.templateLiteral([z.enum(['actie', 'deelstatus']), ':', z.number()]),
  titel: z.string(),
  onderdeel: z.string(),
  partij: z.string(),
  planning: z.string(),
  standing: z.string(),
  voortgang: z.string(),
  gemeld: z.enum(LICHTEN).nullable(),
  berekend: z.enum(LICHTEN),
  regel: z.string(),
  af: z.boolean(),
  /** De melder weet het nog niet zeker. */
  voorlopig: z.boolean(),
  toelichting: z.string(),
  nodig: z.string(),
  /** De namen van de partijen van wie dat nodig is. */
  nodigVan: z.array(z.string()),
  /** De melding waar deze status uit komt, of null als er niet gemeld was. */
  meldingId: z.number().nullable(),
  gemeldOp: z.string().nullable(),
});

const telling = z.object({
  totaal: z.number(),
  afgerond: z.number(),
  groen: z.number(),
  oranje: z.number(),
  rood: z.number(),
  grijs: z.number(),
  nietGemeld: z.number(),
  overTijd: z.number(),
});

/** De bevroren kopie van een agenda: alles wat erin genoemd wordt, los van wat er daarna gebeurt (design §4, Agenda). */
export const stukSchema = z.object({
  vorm: z.literal(2),
  overleg: z.object({
    id: z.number(),
    gremium: z.string(),
    naam: z.string(),
    datum: z.string(),
    begin: z.string(),
    eind: z.string(),
    plaats: z.string(),
    peildatum: z.string(),
  }),
  punten: z.array(
    z.object({
      id: z.number(),
      nr: z.number(),
      begin: z.string(),
      soort: z.enum(PUNTSOORTEN),
      titel: z.string(),
      toelichting: z.string(),
      gevraagdBesluit: z.string(),
      minuten: z.number(),
      inbrenger: z.string().nullable(),
      bronnen: z.array(z.string()),
      paragraaf: z.string().nullable(),
      opgaveNr: z.number().nullable(),
      redenen: z.array(z.object({ code: z.string(), zin: z.string() })),
      statussen: z.array(status),
    }),
  ),
  opgaven: z.array(z.object({ nr: z.number(), titel: z.string(), telling })),
});

/** Zo stonden de punten in een kopie van vorm 1: met hoogstens één bron. */
const vorm1 = z.object({
  vorm: z.literal(1),
  punten: z.array(z.looseObject({ bron: z.string().nullable() })),
});

/** Leest een bewaarde kopie, ook een die bevroren werd toen een punt nog maar één bron had. De bewaarde tekst blijft zoals zij is. */
export function leesStuk(tekst: string): Stuk {
  const bewaard: unknown = JSON.parse(tekst);
  const oud = vorm1.loose().safeParse(bewaard);
  if (!oud.success) return stukSchema.parse(bewaard);
  const punten = oud.data.punten.map(({ bron, ...rest }) => ({
    ...rest,
    bronnen: bron === null ? [] : [bron],
  }));
  return stukSchema.parse({ ...oud.data, vorm: 2, punten });
}

export type Stuk = z.infer<typeof stukSchema>;
export type StukPunt = Stuk['punten'][number];
export type StukStatus = z.infer<typeof status>;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [sleutel: string]: Json };

/**
 * JSON met de sleutels op alfabet en zonder witruimte (RFC 8785): dezelfde inhoud geeft altijd dezelfde tekst, en dus
 * dezelfde SHA-256, ook als iemand het later met een ander programma narekent. `JSON.stringify` alleen kan dit niet:
 * sleutels die op een getal lijken zet het altijd voorop.
 */
export function canoniek(waarde: Json): string {
  if (waarde === null || typeof waarde !== 'object') return JSON.stringify(waarde);
  if (isLijst(waarde)) return `[${waarde.map(canoniek).join(',')}]`;
  const delen = Object.entries(waarde)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sleutel, deel]) => `${JSON.stringify(sleutel)}:${canoniek(deel)}`);
  return `{${delen.join(',')}}`;
}

/** `Array.isArray` herkent een `readonly` lijst niet. */
function isLijst(waarde: Json): waarde is readonly Json[] {
  return Array.isArray(waarde);
}
