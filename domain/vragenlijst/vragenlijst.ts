import type { Voortgang } from '../melding/melding.ts';
import { ANTWOORDEN, VOORTGANG_NAAM } from '../melding/voortgang.ts';

/** Aan wie een vragenlijst gaat: een groep die de agenda kent, of een eigen lijst van organisaties. */
export const DOELGROEPEN = ['gemeenten', 'jeugdregios', 'eigen'] as const;
export type Doelgroep = (typeof DOELGROEPEN)[number];

export const DOELGROEP_NAAM: Record<Doelgroep, string> = {
  gemeenten: 'Gemeenten',
  jeugdregios: 'Jeugdregio’s',
  eigen: 'Een eigen lijst',
};

/** Hoe een vraag beantwoord wordt. */
export const VRAAGSOORTEN = ['ja_nee', 'voortgang', 'keuze', 'getal', 'tekst'] as const;
export type Vraagsoort = (typeof VRAAGSOORTEN)[number];

export const VRAAGSOORT_NAAM: Record<Vraagsoort, string> = {
  ja_nee: 'Ja of nee',
  voortgang: 'Voortgang',
  keuze: 'Eén uit eigen keuzes',
  getal: 'Een getal',
  tekst: 'Open tekst',
};

/** Zoveel vragen passen naast naam en code in één bestand (`MAX_KOLOMMEN`). */
export const MAX_VRAGEN = 50;
export const MAX_RESPONDENTEN = 2_000;
/** Zoveel vullingen zijn in een balk uit elkaar te houden. */
export const MAX_OPTIES = 8;

/** Een vragenlijst onder veel respondenten, bij een statusronde. */
export interface Vragenlijst {
  id: number;
  rondeId: number;
  naam: string;
  doelgroep: Doelgroep;
  gemaaktOp: string;
  /** Wanneer de uitkomsten voor iedereen te zien werden; daarna verandert er niets meer aan. */
  gepubliceerdOp: string | null;
  versie: number;
}

export interface Lijstvraag {
  id: number;
  /** Het nummer op de lijst, vanaf 1; uniek. */
  nr: number;
  thema: string;
  tekst: string;
  soort: Vraagsoort;
  /** Alleen bij `keuze`: waaruit te kiezen is. */
  opties: string[];
  /** De afspraak waar de vraag over gaat, of null. */
  afspraakId: string | null;
  versie: number;
}

/** Waar respondenten naar in te delen zijn. */
export const INDELINGEN = ['groep', 'grootte', 'gebied'] as const;
export type Indeling = (typeof INDELINGEN)[number];

export const INDELING_NAAM: Record<Indeling, string> = {
  groep: 'Groep',
  grootte: 'Grootteklasse',
  gebied: 'Gebied',
};

/** Wie de vragenlijst kreeg. Een leeg veld is niet ingevuld. */
export type Respondent = {
  id: number;
  naam: string;
  /** Bijvoorbeeld de code van het CBS. */
  code: string;
} & Record<Indeling, string>;

/** Wat een respondent antwoordde, per vraag; wat er niet in staat is niet beantwoord. */
export type Antwoorden = Readonly<Record<number, string>>;

/** Een antwoord waaruit te kiezen is: hoe het bewaard wordt en hoe het heet. */
export interface Antwoordkeuze {
  code: string;
  naam: string;
}

/** Waaruit bij deze vraag te kiezen is; null bij een getal of open tekst. */
export function keuzesVan({ soort, opties }: Pick<Lijstvraag, 'soort' | 'opties'>): Antwoordkeuze[] | null {
  if (soort === 'getal' || soort === 'tekst') return null;
  if (soort === 'keuze') return opties.map((optie) => ({ code: optie, naam: optie }));
  return ANTWOORDEN[soort].map((code: Voortgang) => ({ code, naam: VOORTGANG_NAAM[code] }));
}
