import type { Kring } from '../policy/kring.ts';

/** Een gremium dat vergadert: BO Jeugd, BO Rijk-VNG, stuurgroep … (agenda §4.4). */
export interface Gremium {
  slug: string;
  naam: string;
  niveau: 'bestuurlijk' | 'ambtelijk';
  /** Minimum per kalenderjaar; null waar de agenda er geen noemt. */
  perJaarMin: number | null;
  deelnemers: string[];
  onderwerp: string;
  paragraaf: string;
  kring: Kring;
}

/** Hoe mensen een gremium noemen: wat tussen haakjes achter de naam staat (`BO Jeugd`), of anders de hele naam. */
export function korteGremiumnaam({ naam }: Pick<Gremium, 'naam'>): string {
  return /\(([^)]+)\)$/.exec(naam)?.[1] ?? naam;
}

export interface Overleg {
  id: number;
  gremium: string;
  /** JJJJ-MM-DD */
  datum: string;
  /** UU:MM */
  begin: string;
  eind: string;
  plaats: string;
  peildatum: string;
  kring: Kring;
  /** Null zolang de agenda concept is. */
  bevrorenOp: string | null;
}

export const PUNTSOORTEN = ['besluit', 'bespreken', 'hamerstuk', 'mededeling'] as const;
export type Puntsoort = (typeof PUNTSOORTEN)[number];

/** Een punt op de agenda van een overleg, zoals de secretaris het heeft gemaakt. */
export interface Agendapunt {
  id: number;
  overlegId: number;
  /** 1, 2, 3 …: de plaats op de agenda. */
  volgorde: number;
  soort: Puntsoort;
  titel: string;
  toelichting: string;
  gevraagdBesluit: string;
  minuten: number;
  /** Slug van de partij die het punt toelicht, of null. */
  inbrenger: string | null;
  /** `afspraak:2.3.1-1`, `actie:4`, `plan:plan-opgave-2`, of null bij een eigen punt. */
  bron: string | null;
  /** De redenen uit het voorstel, zoals ze waren toen het op de agenda kwam. */
  redenen: { code: string; zin: string }[];
  versie: number;
}

/** Een toezegging van de ene partij aan de andere. */
export interface Toezegging {
  id: number;
  van: string;
  aan: string;
  inhoud: string;
  /** Uiterste dag, of null. */
  termijn: string | null;
  nagekomenOp: string | null;
  kring: Kring;
}

/** Een statusronde: wie er voor welke dag over wat gemeld moet hebben. */
export interface Statusronde {
  id: number;
  naam: string;
  peildatum: string;
  van: string;
  /** Laatste dag om te melden. */
  tot: string;
  /** Het overleg waar de ronde naartoe werkt, of null. */
  overlegId: number | null;
  /** De kring van dat overleg. */
  kring: Kring;
  /** Naar welke opgaven en aan welke partijen (slugs) zij vraagt; leeg is naar en aan alle. */
  opgaven: readonly number[];
  partijen: readonly string[];
  /** De dag waarop het programmabureau haar sloot, of null. */
  geslotenOp: string | null;
  /** Het moment waarop de antwoorden bevroren zijn, of null. */
  bevrorenOp: string | null;
  versie: number;
}
