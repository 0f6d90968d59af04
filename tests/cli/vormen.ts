import { z } from 'zod';

/** De vormen van `--json`, zoals docs/cli.md ze beschrijft: geen veld meer of minder. */

const dag = z.iso.date();
const licht = z.enum(['groen', 'oranje', 'rood', 'grijs']);
const standing = z.enum([
  'afgerond',
  'opgeschort',
  'over_tijd',
  'te_laat_gestart',
  'nog_niet_aan_de_orde',
  'op_schema',
  'geen_datum',
]);
const sleutel = z.string().regex(/^(deelstatus|actie):\d+$/);
const knoop = z.string().regex(/^(afspraak:[\w.-]+|actie:\d+)$/);
const opgave = z.int().min(1).max(6);

const item = z.strictObject({
  sleutel,
  afspraak: z.string().nullable(),
  opgave,
  partij: z.string().min(1),
  titel: z.string().min(1),
  onderdeel: z.string().min(1).nullable(),
  planning: z.strictObject({
    soort: z.enum(['klaar', 'in', 'start', 'doorlopend', 'onbekend']),
    jaar: z.int().nullable(),
    kwartaal: z.int().min(1).max(4).nullable(),
    totJaar: z.int().nullable(),
    tekst: z.string().min(1),
    bron: z.string().nullable(),
  }),
  deadline: dag.nullable(),
  voortgang: z
    .enum(['niet_begonnen', 'mee_bezig', 'bijna_klaar', 'afgerond', 'onbekend', 'ja', 'nee'])
    .nullable(),
  verdeling: z.record(z.string(), z.number()).nullable(),
  gemeldOp: dag.nullable(),
  licht: z.strictObject({
    gemeld: licht.nullable(),
    berekend: licht,
    regel: z.string().min(1),
    zin: z.string().min(1),
  }),
  standing,
  signaal: z.boolean(),
  wachtOp: z.array(
    z.strictObject({ knoop, aard: z.string().min(1), reden: z.string(), titel: z.string().min(1), standing }),
  ),
});

export const standVorm = z.strictObject({
  peildatum: dag,
  afspraken: z.array(
    z.strictObject({
      id: z.string().min(1),
      paragraaf: z.string().min(1),
      opgave,
      titel: z.string().min(1),
      kring: z.enum(['vijfhoek', 'rijk_vng']),
      af: z.boolean(),
      standing,
      verschil: z.array(
        z.strictObject({
          onderdeel: z.string(),
          af: z.array(z.string()).nonempty(),
          nietAf: z.array(z.string()).nonempty(),
        }),
      ),
      wachtenden: z.int().min(0),
      delen: z.array(item),
    }),
  ),
  acties: z.array(item),
});
export type StandJson = z.output<typeof standVorm>;

const punt = {
  titel: z.string().min(1),
  paragraaf: z.string().nullable(),
  partijen: z.array(z.string()),
};

export const agendaVorm = z.strictObject({
  gremium: z.string().min(1),
  peildatum: dag,
  voorstellen: z.array(
    z.strictObject({
      ...punt,
      sleutel: z.string().regex(/^(afspraak|actie|plan|toezegging|besluit):/),
      opgaveNr: opgave.nullable(),
      redenen: z
        .array(
          z.strictObject({ code: z.string().min(1), zin: z.string().min(1), bronnen: z.array(z.string()) }),
        )
        .nonempty(),
      bronnen: z.array(z.string()).nonempty(),
      soort: z.enum(['besluit', 'bespreken', 'mededeling']),
      minuten: z.int().positive(),
      gewicht: z.int().positive(),
      wachtenden: z.int().min(0),
      gemeld: licht.nullable(),
      berekend: licht.nullable(),
      alleenVoor: z.array(z.string()).nullable(),
    }),
  ),
  weggelaten: z.array(
    z.strictObject({ ...punt, sleutel: knoop, opgaveNr: opgave, code: standing, zin: z.string().min(1) }),
  ),
});

export const documentenVorm = z.array(
  z.strictObject({
    id: z.string().min(1),
    soort: z.literal('implementatieplan'),
    opgave,
    titel: z.string().min(1),
    status: z.enum(['in_bewerking', 'ter_vaststelling', 'vastgesteld']),
  }),
);

export const importVorm = z.strictObject({
  naam: z.string().min(1),
  telling: z.record(
    z.string(),
    z.strictObject({ nieuw: z.int().min(0), gewijzigd: z.int().min(0), ongewijzigd: z.int().min(0) }),
  ),
});
