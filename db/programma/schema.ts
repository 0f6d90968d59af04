import { z } from 'zod';
import { GETAL } from '#domain/cijfer/cijfer.ts';
import { ANTWOORDTYPEN, VOORTGANGEN } from '#domain/melding/melding.ts';
import { HOEKEN } from '#domain/partij/partij.ts';
import { PLANNING_SOORTEN } from '#domain/planning/planning.ts';
import { KRINGEN } from '#domain/policy/kring.ts';
import { LICHTEN } from '#domain/verkeerslicht/verkeerslicht.ts';

/**
 * Het formaat van een programmabestand: een JSON-object met `naam` en een of meer secties, elk een lijst van platte rijen.
 * Rijen verwijzen naar elkaar, en naar wat al is ingelezen, met hun sleutel. Datums zijn `JJJJ-MM-DD`.
 * `bron_regel` is een regel in het brondocument; velden waarbij staat "alleen voor naslag" komen niet in een eigen kolom.
 */
const tekst = z.string().trim().min(1);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'moet bestaan uit kleine letters, cijfers en streepjes');
const partij = tekst;
const dag = z.iso.date('moet een bestaande datum zijn, zoals 2026-12-10');
const tijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'moet een tijd zijn, zoals 09:30');
const kring = z.enum(KRINGEN).default('vijfhoek');
const regel = z.int().min(1);
/** `afspraak:2.3.1-1`, of `actie:` met de sleutel van de actie. */
const knoop = z
  .string()
  .regex(/^(afspraak|actie):\S+$/, 'moet een afspraak of actie zijn, zoals afspraak:2.3.1-1');

const planning = z
  .strictObject({
    soort: z.enum(PLANNING_SOORTEN),
    jaar: z.int().min(2000).max(2100).optional(),
    kwartaal: z.literal([1, 2, 3, 4]).optional(),
    tot_jaar: z.int().min(2000).max(2100).optional(),
    /** De letterlijke woorden van de bron. */
    bron_tekst: tekst.optional(),
    /** Een tweede vindplaats, die soms iets anders zegt; wordt getoond achter `bron_tekst`. */
    aanvulling: tekst.optional(),
    /** Alleen voor naslag: de regel van de planning, als die ergens anders staat dan de afspraak. */
    bron_regel: regel.optional(),
  })
  .refine((p) => p.jaar !== undefined || !['klaar', 'in', 'start'].includes(p.soort), {
    path: ['jaar'],
    message: 'is nodig bij een planning met soort klaar, in of start',
  })
  .refine((p) => p.jaar !== undefined || p.kwartaal === undefined, {
    path: ['kwartaal'],
    message: 'kan niet zonder jaar',
  });
export type BestandPlanning = z.infer<typeof planning>;

const partijRij = z.strictObject({
  slug,
  naam: tekst,
  afkorting: tekst.optional(),
  geleding: z.enum([...HOEKEN, 'overig']),
  soort: z.enum(['organisatie', 'collectief', 'ministerie', 'commissie', 'nader te bepalen']),
  lid_van: partij.optional(),
});

const opgaveRij = z.strictObject({
  nr: z.int().min(1),
  titel: tekst,
  doel: tekst,
  paragrafen: z.array(tekst),
  trekkers: z.array(partij).min(1),
  betrokken: z.array(partij),
  /** Alleen voor naslag. */
  bron_regel: regel.optional(),
});

const afspraakRij = z.strictObject({
  id: z.string().regex(/^[\w.-]+$/, 'moet bestaan uit letters, cijfers, punten en streepjes'),
  paragraaf: tekst,
  opgave: z.int(),
  titel: tekst,
  toelichting: z.string(),
  hoort_bij: tekst.optional(),
  /** De trekkers uit de bron: elk krijgt een eigen deelstatus. */
  verantwoordelijk: z.array(partij).min(1),
  betrokken: z.array(partij).default([]),
  planning,
  kring,
  /** Wat niet in de bron staat maar is afgeleid. */
  afgeleid: z.array(z.enum(['trekker', 'opgave'])).default([]),
  bron_regel: regel.optional(),
});

const gremiumRij = z.strictObject({
  slug,
  naam: tekst,
  niveau: z.enum(['bestuurlijk', 'ambtelijk']),
  /** Alleen voor naslag: het niveau staat niet in de bron. */
  niveau_afgeleid: z.boolean().optional(),
  per_jaar_min: z.int().min(1).optional(),
  deelnemers: z.array(partij).min(1),
  onderwerp: tekst,
  paragraaf: z.string(),
  kring,
  /** Alleen voor naslag. */
  bron_regel: regel.optional(),
});

const overlegRij = z.strictObject({
  gremium: tekst,
  datum: dag,
  begin: tijd,
  eind: tijd,
  plaats: z.string(),
  peildatum: dag,
});

const statusrondeRij = z
  .strictObject({
    sleutel: slug,
    naam: tekst,
    peildatum: dag,
    van: dag,
    tot: dag,
    /** Het overleg waar de ronde naartoe werkt. */
    overleg: z.strictObject({ gremium: tekst, datum: dag }).optional(),
  })
  .refine((r) => r.van <= r.tot, {
    path: ['tot'],
    message: 'kan niet voor de eerste dag van de ronde liggen',
  });

/** Percentages; de bron rondt af, dus 99 en 101 mogen. */
const verdeling = z
  .partialRecord(z.enum(VOORTGANGEN), z.number().min(0).max(100))
  .refine(
    (v) => Math.abs(som(Object.values(v)) - 100) <= 1,
    'moet optellen tot 100 procent (99 of 101 door afronden)',
  );

const vraagRij = z
  .strictObject({
    id: slug,
    statusronde: tekst,
    thema: tekst,
    partij,
    titel: tekst,
    /** De naam van het onderdeel, als die niet de titel is; nodig waar een gedeelde vraag verschillende titels heeft. */
    onderdeel: tekst.optional(),
    antwoordtype: z.enum(ANTWOORDTYPEN),
    gedeeld_met: z.array(tekst).default([]),
    planning: planning.optional(),
    /** Eén antwoord, de verdeling van een groep, of null als het antwoord niet bekend is. */
    uitkomst: z.union([z.enum(VOORTGANGEN), verdeling]).nullable(),
    niet_afgerond: z.boolean().nullable().default(null),
    toelichting: tekst.optional(),
    /** Waarom de partij het antwoord zelf voorlopig noemt. */
    voorlopig: tekst.optional(),
    afspraken: z.array(tekst).min(1),
    koppeling_zekerheid: z.enum(['zeker', 'deels', 'waarschijnlijk']),
    /** De rest is verantwoording; de hele rij wordt bij de vraag bewaard. */
    koppeling_noot: tekst.optional(),
    uitkomst_bron: tekst.optional(),
    uitkomst_noot: tekst.optional(),
    uitkomst_regel: regel.optional(),
    uitkomst_zekerheid: z.enum(['letterlijk', 'afgeleid']).optional(),
    toelichting_regel: regel.optional(),
    afwijkingen: z.array(z.strictObject({ regels: z.array(regel), wat: tekst, gekozen: tekst })).optional(),
    bron_regel: regel.optional(),
  })
  .refine((v) => antwoordenIn(v.uitkomst).every((antwoord) => past(v.antwoordtype, antwoord)), {
    path: ['uitkomst'],
    message: 'past niet bij het antwoordtype van de vraag',
  });

const actieRij = z.strictObject({
  sleutel: slug,
  opgave: z.int(),
  afspraak: tekst.optional(),
  titel: tekst,
  eigenaar_partij: partij,
  eigenaar_persoon: z.string().default(''),
  planning,
  kan_alvast: z.string().default(''),
  kring,
  /** Zonder deze datum: de dag van het inlezen. */
  gemaakt_op: dag.optional(),
});

const afhankelijkheidRij = z.strictObject({
  van: knoop,
  op: knoop,
  aard: z.enum(['na', 'voorwaarde', 'onderdeel']),
  reden: tekst,
  /** Alleen voor naslag. */
  bron_regel: regel.optional(),
});

const toezeggingRij = z.strictObject({
  van: partij,
  aan: partij,
  inhoud: tekst,
  termijn: dag.optional(),
  kring,
});

const opschortingRij = z.strictObject({
  onderwerp: knoop,
  partij,
  voorwaarde: tekst,
  van: dag,
  tot: dag.optional(),
});

const meldingRij = z
  .strictObject({
    /** `actie:<sleutel>`, of `deelstatus:<afspraak>/<partij>` met eventueel `/<onderdeel>`. */
    onderwerp: z
      .string()
      .regex(/^(actie:\S+|deelstatus:[^/]+\/[^/]+(\/.+)?)$/, 'moet een actie of deelstatus zijn'),
    datum: dag,
    voortgang: z.enum(VOORTGANGEN),
    licht: z.enum(LICHTEN),
    toelichting: z.string().default(''),
    nodig: z.string().default(''),
    nodig_van: z.array(partij).default([]),
    gevraagd_besluit: z.string().default(''),
    voorlopig: z.boolean().default(false),
    /** Het e-mailadres van wie meldt; moet een bekend account zijn. */
    door: tekst.optional(),
  })
  .refine((m) => m.toelichting !== '' || (m.licht !== 'oranje' && m.licht !== 'rood'), {
    path: ['toelichting'],
    message: 'is nodig bij oranje en rood',
  })
  .refine((m) => m.licht !== 'rood' || (m.nodig !== '' && m.nodig_van.length > 0), {
    path: ['nodig'],
    message: 'is nodig bij rood, met in nodig_van de partijen van wie',
  });

const cijferRij = z.strictObject({
  sleutel: slug,
  /** Zonder opgave is het voor alle. */
  opgave: z.int().optional(),
  naam: tekst,
  eenheid: z.string().default(''),
  kring,
  /** Oudste eerst; de laatste is de waarde van nu. */
  waarden: z
    .array(
      z.strictObject({
        waarde: z.string().regex(GETAL, 'moet een getal zijn zoals het in de tekst staat, bijvoorbeeld 28,5'),
        bron: tekst,
        bron_url: z.url({ protocol: /^https?$/ }).optional(),
        peildatum: dag,
        toelichting: z.string().default(''),
      }),
    )
    .min(1),
  /** Alleen voor naslag. */
  bron_regel: regel.optional(),
});

/** De secties van een programmabestand, in de volgorde waarin ze worden ingelezen. */
export const SECTIES = {
  partijen: partijRij,
  opgaven: opgaveRij,
  afspraken: afspraakRij,
  gremia: gremiumRij,
  overleggen: overlegRij,
  statusrondes: statusrondeRij,
  vragen: vraagRij,
  acties: actieRij,
  afhankelijkheden: afhankelijkheidRij,
  toezeggingen: toezeggingRij,
  opschortingen: opschortingRij,
  meldingen: meldingRij,
  cijfers: cijferRij,
};
export type Sectie = keyof typeof SECTIES;
export type Rij<S extends Sectie> = z.infer<(typeof SECTIES)[S]>;

/** Een programmabestand zoals het geschreven wordt: velden met een standaardwaarde mogen weg. */
export type Programmabestand = { naam: string; bron?: string } & {
  [S in Sectie]?: z.input<(typeof SECTIES)[S]>[];
};

/** Wat er naast de secties in een bestand staat. */
export const kop = z.object({ naam: slug, bron: tekst.optional() });

function som(getallen: number[]): number {
  return getallen.reduce((totaal, getal) => totaal + getal, 0);
}

function antwoordenIn(uitkomst: string | Record<string, number> | null): string[] {
  if (uitkomst === null) return [];
  return typeof uitkomst === 'string' ? [uitkomst] : Object.keys(uitkomst);
}

function past(type: (typeof ANTWOORDTYPEN)[number], antwoord: string): boolean {
  const isJaNee = antwoord === 'ja' || antwoord === 'nee';
  return antwoord === 'onbekend' || isJaNee === (type === 'ja_nee');
}
