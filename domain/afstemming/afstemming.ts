import type { Melding } from '../melding/melding.ts';
import { meldersVoor } from '../partij/koepel.ts';
import type { Partij } from '../partij/partij.ts';

/** Wanneer iets af is: het ligt er, het is ingevoerd waar het moet, of er wordt mee gewerkt. */
export const EINDCRITERIA = ['opgeleverd', 'ingevoerd', 'in_gebruik'] as const;
export type Eindcriterium = (typeof EINDCRITERIA)[number];

export const EINDCRITERIUM_NAAM: Record<Eindcriterium, string> = {
  opgeleverd: 'opgeleverd',
  ingevoerd: 'ingevoerd',
  in_gebruik: 'in gebruik',
};

/** Iemand die namens een partij iets zei. */
export interface Gezegd {
  partij: string;
  door: { id: number; naam: string };
  /** ISO 8601 in UTC */
  gezegdOp: string;
}

/** Hoe een partij haar kant ziet: alleen toevoegen, nooit wijzigen. */
export interface Uitleg extends Gezegd {
  id: number;
  onderdeel: string;
  tekst: string;
}

/** Wat een partij voorstelt dat "afgerond" bij dit onderdeel betekent, met wie het ermee eens is. */
export interface Voorstel extends Gezegd {
  id: number;
  afspraakId: string;
  onderdeel: string;
  criterium: Eindcriterium;
  /** Maakt de zin af: `bij alle jeugdregio's`. Leeg als het criterium genoeg zegt. */
  aanvulling: string;
  /** Ook de partij die het voorstelde. */
  akkoorden: Gezegd[];
}

/** Hoe ver partijen zijn met afspreken wat "afgerond" betekent. */
export interface Afstemstand {
  /** Het laatste voorstel waar iedereen het mee eens is, of null. */
  geldig: Voorstel | null;
  /** Het voorstel dat nu op antwoord wacht, of null. */
  open: Voorstel | null;
  /** Wie op `open` nog niet akkoord zei. */
  nogNiet: string[];
}

/**
 * Wat er geldt en wat er ligt. Een voorstel geldt als elke partij die nu over het onderdeel meldt akkoord is; een nieuw voorstel
 * neemt de plaats in van wat er lag, en wat gold blijft gelden tot ook daar iedereen ja op zegt.
 * @param voorstellen van één onderdeel, van oud naar nieuw
 */
export function afstemstand(partijen: readonly string[], voorstellen: readonly Voorstel[]): Afstemstand {
  const mist = ({ akkoorden }: Voorstel) =>
    partijen.filter((slug) => !akkoorden.some(({ partij }) => partij === slug));
  const geldig = partijen.length === 0 ? null : voorstellen.findLast((v) => mist(v).length === 0);
  const laatste = voorstellen.at(-1) ?? null;
  const open = laatste === geldig ? null : laatste;
  return { geldig: geldig ?? null, open, nogNiet: open ? mist(open) : [] };
}

interface Afstemdeel {
  onderdeel: string;
  partij: string;
  groep: boolean;
  melding: Pick<Melding, 'verdeling'> | null;
}

/**
 * Wie over dit onderdeel moet afspreken wat "afgerond" betekent: wie er met één antwoord over meldt. Een groep die een verdeling meldt
 * wordt nooit tegengesproken (design §4, Shared agreements) en hoeft niet. Leeg zolang er geen twee zijn.
 */
export function afstempartijen(delen: readonly Afstemdeel[], onderdeel: string): string[] {
  const partijen = delen
    .filter((deel) => deel.onderdeel === onderdeel)
    .filter(({ groep, melding }) => !groep || (melding !== null && melding.verdeling === null))
    .map(({ partij }) => partij);
  const uniek = [...new Set(partijen)];
  return uniek.length > 1 ? uniek : [];
}

/** Wie meepraten: wie over het onderdeel melden, en de koepels die voor hen mogen melden. */
export function sprekersVoor(meldend: readonly string[], partijen: readonly Partij[]): ReadonlySet<string> {
  return new Set(meldend.flatMap((slug) => [...meldersVoor(slug, partijen)]));
}

/**
 * Namens wie een partij meepraat: voor zichzelf als zij erover meldt, en anders voor haar leden die dat doen. Een koepel die zelf een
 * kant is, spreekt niet ook nog voor de andere. Leeg als zij er niet bij hoort.
 */
export function kantenVan(eigen: string, meldend: readonly string[], partijen: readonly Partij[]): string[] {
  if (meldend.includes(eigen)) return [eigen];
  return meldend.filter((slug) => meldersVoor(slug, partijen).has(eigen));
}

/** `Afgerond betekent hier: in gebruik bij alle jeugdregio's.` */
export function eindcriteriumZin(voorstel: Pick<Voorstel, 'criterium' | 'aanvulling'>): string {
  return `Afgerond betekent hier: ${eindcriteriumTekst(voorstel)}.`;
}

/** `in gebruik bij alle jeugdregio's` */
export function eindcriteriumTekst({
  criterium,
  aanvulling,
}: Pick<Voorstel, 'criterium' | 'aanvulling'>): string {
  return [EINDCRITERIUM_NAAM[criterium], aanvulling.replace(/[\s.]+$/, '')].filter(Boolean).join(' ');
}
