import { z } from 'zod';
import { LICHTEN } from '../verkeerslicht/verkeerslicht.ts';
import { PUNTSOORTEN, RELATIESOORTEN } from './overleg.ts';

/** Eén status zoals die op de peildatum was, met alles erbij om hem later zonder de database te begrijpen. */
export const stukStatusSchema = z.object({
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

/** Slugs van de partijen die dit deel alleen mogen zien, of null: iedereen aan tafel. */
const alleenVoor = z.array(z.string()).nullable();

/** Een bijlage bij een punt. De inhoud is apart bewaard, onder haar SHA-256: zij verandert niet meer als het origineel verandert. */
export const stukBijlage = z.object({
  id: z.number(),
  titel: z.string(),
  soort: z.enum(['plan', 'ronde', 'pdf']),
  /** De naam van het bestand; leeg bij een plan of ronde. */
  naam: z.string(),
  /** Van een pdf; anders null. */
  bladzijden: z.number().nullable(),
  sha256: z.string(),
  alleenVoor,
  /** De dag waarop zij na het bevriezen nagekomen is, of null: zij hoorde er meteen bij. */
  nagekomenOp: z.string().nullable(),
  /** De titel van de bijlage waarvoor zij in de plaats kwam; leeg als zij er een bij is. */
  vervangt: z.string(),
});

const relatie = z.object({
  soort: z.enum(RELATIESOORTEN),
  /** Het nummer (id) van het andere punt op deze agenda, of null bij een genomen besluit. */
  punt: z.number().nullable(),
  /** Het andere punt of besluit in woorden. */
  titel: z.string(),
  toelichting: z.string(),
  /** Van het andere. */
  alleenVoor,
});

const kaart = z.object({
  situatie: z.string(),
  keuze: z.string(),
  opties: z.array(z.object({ titel: z.string(), gevolgen: z.string() })),
  advies: z.string(),
});

/** Een bron die geen status heeft, in woorden: een plan, een toezegging of een besluit. */
const genoemd = z.object({ bron: z.string(), tekst: z.string(), alleenVoor });

/** De bevroren kopie van een agenda: alles wat erin genoemd wordt, los van wat er daarna gebeurt (design §4, Agenda). */
export const stukSchema = z.object({
  vorm: z.literal(2),
  overleg: z.object({
    id: z.number(),
    gremium: z.string(),
    naam: z.string(),
    /** Het volgnummer in het jaar; null in een concept en in oude kopieën. */
    nummer: z.number().nullable().default(null),
    datum: z.string(),
    begin: z.string(),
    eind: z.string(),
    plaats: z.string(),
    peildatum: z.string(),
  }),
  /** Wie er aan tafel zitten. */
  tafel: z.array(z.object({ slug: z.string(), naam: z.string() })).default([]),
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
      toelichter: z.string().default(''),
      alleenVoor: alleenVoor.default(null),
      kaart: kaart.nullable().default(null),
      relaties: z.array(relatie).default([]),
      bijlagen: z.array(stukBijlage).default([]),
      genoemd: z.array(genoemd).default([]),
      bronnen: z.array(z.string()),
      paragraaf: z.string().nullable(),
      opgaveNr: z.number().nullable(),
      /** Met de bron waar de reden bij hoort; leeg in oude kopieën. */
      redenen: z.array(z.object({ code: z.string(), zin: z.string(), bron: z.string().default('') })),
      statussen: z.array(stukStatusSchema),
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
export type StukStatus = z.infer<typeof stukStatusSchema>;
export type StukBijlage = z.infer<typeof stukBijlage>;
export type StukRelatie = z.infer<typeof relatie>;
export type StukBron = z.infer<typeof genoemd>;

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
