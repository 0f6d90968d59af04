import { z } from 'zod';
import { UITKOMSTEN } from './besluit.ts';

const regel = {
  id: z.number(),
  /** 1, 2, 3 … zodra de lijst definitief is. */
  nr: z.number().nullable(),
  /** De titel van het agendapunt, of null als het bij geen punt hoort. */
  punt: z.string().nullable(),
  termijn: z.string().nullable(),
  /** Slugs van wie dit alleen mag weten, of null. */
  alleenVoor: z.array(z.string()).nullable(),
};

const lijstbesluit = z.object({
  ...regel,
  uitkomst: z.enum(UITKOMSTEN),
  tekst: z.string(),
  toelichting: z.string(),
  partijen: z.array(z.string()),
});

const lijsttoezegging = z.object({
  ...regel,
  van: z.string(),
  aan: z.string(),
  inhoud: z.string(),
  voorwaarde: z.string(),
});

/** Wat er in een overleg besloten en toegezegd is, in de volgorde van de lijst. */
export const besluitenlijstSchema = z.object({
  besluiten: z.array(lijstbesluit),
  toezeggingen: z.array(lijsttoezegging),
});

export type Lijstbesluit = z.output<typeof lijstbesluit>;
export type Lijsttoezegging = z.output<typeof lijsttoezegging>;
export type Besluitenlijst = z.output<typeof besluitenlijstSchema>;

/** Waar een partij staat. `opnieuw`: zij reageerde, maar wat zij mag lezen is daarna veranderd. */
export const LIJSTSTANDEN = ['geen', 'akkoord', 'bezwaar', 'opnieuw'] as const;
export type Lijststand = (typeof LIJSTSTANDEN)[number];

/** De definitieve besluitenlijst: wat er voor altijd vaststaat, met wie er wat van vond. */
export const lijststukSchema = z.object({
  naam: z.string(),
  datum: z.string(),
  lijst: besluitenlijstSchema,
  /** De toezeggingen die op dat moment niet door beide kanten bevestigd waren, met hun nummer en door wie niet. */
  nietBevestigd: z.array(z.object({ nr: z.number(), partijen: z.array(z.string()) })),
  reacties: z.array(z.object({ partij: z.string(), stand: z.enum(LIJSTSTANDEN), opmerking: z.string() })),
});
export type Lijststuk = z.output<typeof lijststukSchema>;
