import { z } from 'zod';
import { type Fout, leesJson, type Pad } from './plek.ts';
import { kop, type Rij, SECTIES, type Sectie } from './schema.ts';

/** Een goedgekeurde rij met haar plaats in de sectie, zodat een latere fout nog een regelnummer heeft. */
export interface GelezenRij<S extends Sectie> {
  index: number;
  rij: Rij<S>;
}

export type Programma = { [S in Sectie]: GelezenRij<S>[] };

export interface Gelezen {
  naam: string;
  /** De rijen die aan hun schema voldoen; de andere staan in `fouten`. */
  programma: Programma;
  /** Elke waarde van dit veld in een sectie, ook van afgekeurde rijen: wie daarnaar verwijst is zelf niet fout. */
  sleutels(sectie: Sectie, veld: string): { index: number; sleutel: string }[];
  fouten: Fout[];
  regelVan(pad: Pad): number;
}

/**
 * Leest een programmabestand rij voor rij, zodat één verkeerde rij de fouten in andere rijen niet verbergt.
 * Bij ongeldige JSON is er niets te lezen en komen alleen die fouten terug.
 */
export function leesProgramma(inhoud: string): Gelezen | { fouten: Fout[] } {
  // Een BOM telt niet mee als teken van de eerste regel en is voor JSON een fout.
  const gelezen = leesJson(inhoud.replace(/^\uFEFF/, ''));
  if (!gelezen.ok) return { fouten: gelezen.fouten };
  const { waarde, regelVan } = gelezen.plekken;
  const bestand = z.record(z.string(), z.unknown()).safeParse(waarde);
  if (!bestand.success) {
    return {
      fouten: [{ regel: 1, zin: 'Een programmabestand is één JSON-object met een naam en secties.' }],
    };
  }
  const { data } = bestand;
  const fouten: Fout[] = [];

  function keur<T extends z.ZodType>(schema: T, invoer: unknown, pad: Pad): z.output<T> | undefined {
    const resultaat = schema.safeParse(invoer, { error: z.locales.nl().localeError });
    if (resultaat.success) return resultaat.data;
    for (const issue of resultaat.error.issues) fouten.push(...naarFouten(issue, invoer, pad, regelVan));
    return undefined;
  }

  function sectie<T extends z.ZodType>(naam: Sectie, schema: T): { index: number; rij: z.output<T> }[] {
    const rijen = keur(z.array(z.unknown()), data[naam] ?? [], [naam]) ?? [];
    return rijen.flatMap((invoer, index) => {
      const rij = keur(schema, invoer, [naam, index]);
      return rij === undefined ? [] : [{ index, rij }];
    });
  }

  for (const veld of Object.keys(data)) {
    if (!(veld in SECTIES) && !(veld in kop.shape)) {
      fouten.push({
        regel: regelVan([veld]),
        zin: `De sectie "${veld}" hoort niet in een programmabestand.`,
      });
    }
  }
  const hoofd = keur(kop, data, []);
  const programma: Programma = {
    partijen: sectie('partijen', SECTIES.partijen),
    opgaven: sectie('opgaven', SECTIES.opgaven),
    afspraken: sectie('afspraken', SECTIES.afspraken),
    gremia: sectie('gremia', SECTIES.gremia),
    overleggen: sectie('overleggen', SECTIES.overleggen),
    statusrondes: sectie('statusrondes', SECTIES.statusrondes),
    vragen: sectie('vragen', SECTIES.vragen),
    acties: sectie('acties', SECTIES.acties),
    afhankelijkheden: sectie('afhankelijkheden', SECTIES.afhankelijkheden),
    toezeggingen: sectie('toezeggingen', SECTIES.toezeggingen),
    opschortingen: sectie('opschortingen', SECTIES.opschortingen),
    meldingen: sectie('meldingen', SECTIES.meldingen),
    cijfers: sectie('cijfers', SECTIES.cijfers),
  };
  return {
    naam: hoofd?.naam ?? '',
    programma,
    fouten,
    regelVan,
    sleutels: (naam, veld) => {
      const rijen = data[naam];
      if (!Array.isArray(rijen)) return [];
      return rijen.flatMap((rij, index) => {
        const sleutel = waardeOp(rij, [veld]);
        return typeof sleutel === 'string' || typeof sleutel === 'number'
          ? [{ index, sleutel: `${sleutel}` }]
          : [];
      });
    },
  };
}

function naarFouten(
  issue: z.core.$ZodIssue,
  invoer: unknown,
  pad: Pad,
  regelVan: (pad: Pad) => number,
): Fout[] {
  const binnen = issue.path.filter((deel) => typeof deel !== 'symbol');
  const plek = [...pad, ...binnen];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((veld) => ({
      regel: regelVan([...plek, veld]),
      zin: `Het veld "${veld}" hoort hier niet.`,
    }));
  }
  const veld = plek.filter((deel) => typeof deel === 'string').at(-1) ?? 'het bestand';
  const waarde = waardeOp(invoer, binnen);
  const zin =
    waarde === undefined && issue.code !== 'custom' && binnen.length > 0
      ? `Het veld "${veld}" ontbreekt.`
      : `Het veld "${veld}" ${gezegde(issue.message)}${toon(waarde)}.`;
  return [{ regel: regelVan(plek), zin }];
}

function toon(waarde: unknown): string {
  return typeof waarde === 'string' || typeof waarde === 'number' ? ` (er staat "${waarde}")` : '';
}

/** Onze eigen meldingen zijn al een gezegde ("moet …"); die van zod zijn een zin met een hoofdletter. */
function gezegde(message: string): string {
  const klein = message.charAt(0).toLowerCase() + message.slice(1);
  return klein === message ? message : `klopt niet: ${klein}`;
}

function waardeOp(waarde: unknown, pad: Pad): unknown {
  const [eerste, ...rest] = pad;
  if (eerste === undefined) return waarde;
  if (typeof waarde !== 'object' || waarde === null) return undefined;
  return waardeOp(Reflect.get(waarde, eerste), rest);
}
