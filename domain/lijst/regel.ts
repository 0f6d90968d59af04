import type { ActieInvoer } from '../actie/invoer.ts';
import type { Gebruiker } from '../gebruiker/gebruiker.ts';
import type { Melding, Sleutel } from '../melding/melding.ts';
import type { Planning, Wijzigreden } from '../planning/planning.ts';
import type { Kring } from '../policy/kring.ts';
import type { Stand } from '../stand/stand.ts';
import type { Partijnamen } from './partijnaam.ts';
import type { Koppeling, Lijstsoort, Veld } from './velden.ts';
import type { Zoekwijzer } from './zoekwijzer.ts';

/** Wat iemand over een regel besliste: bij dit ding, een nieuwe actie, of overslaan. */
export type Keuze = Sleutel | 'nieuw' | 'overslaan';

/** Alles wat iemand over zijn lijst besliste. */
export interface Instelling {
  koppeling: Koppeling;
  /** Per regelnummer. */
  keuzes: Readonly<Record<number, Keuze>>;
  /** De opgave van nieuwe acties waar de lijst er geen noemt. */
  opgave: number | null;
  /** Waarom plannings veranderen, waar de lijst geen reden noemt. */
  reden: { reden: Wijzigreden; redenToelichting: string } | null;
  /** Of een regel zonder verandering als bevestiging telt. */
  bevestig: boolean;
}

export const BEGIN: Instelling = { koppeling: {}, keuzes: {}, opgave: null, reden: null, bevestig: false };

/** Waartegen een lijst gehouden wordt: de stand zoals deze gebruiker die mag zien, en wat hij mag. */
export interface Omstandigheden {
  soort: Lijstsoort;
  instelling: Instelling;
  gebruiker: Pick<Gebruiker, 'rol' | 'partij'>;
  stand: Pick<Stand, 'items' | 'perSleutel' | 'perAfspraak' | 'partijen' | 'snapshot'>;
  /** Het plan van elke opgave zoals de policy het ziet. */
  plannen: ReadonlyMap<number, { kring: Kring; deelnemers: ReadonlySet<string> }>;
  namen: Partijnamen;
  wijzer: Zoekwijzer;
}

/** Iets om te weten over een regel; `veld` zegt in welke kolom. */
export interface Bevinding {
  veld: Veld | null;
  zin: string;
}

/** Wat er met een regel gebeurt. `kiezen` en `fout` houden het inlezen tegen. */
export const UITKOMSTEN = [
  'fout',
  'kiezen',
  'maken',
  'wijzigen',
  'melden',
  'ongewijzigd',
  'overgeslagen',
] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/** De actie die er komt of verandert, helemaal getoetst. */
export type Actiewerk = {
  inhoud: ActieInvoer & { planning: Planning };
} & (
  | { soort: 'maken'; opgaveNr: number; kring: Kring }
  | {
      soort: 'wijzigen';
      id: number;
      versie: number;
      /** Waarom de planning verandert; null als ze gelijk blijft. */
      reden: { reden: Wijzigreden; redenToelichting: string } | null;
    }
);

/** Wat een melder zelf zegt. */
export type Meldinhoud = Pick<
  Melding,
  | 'voortgang'
  | 'licht'
  | 'toelichting'
  | 'nodig'
  | 'nodigVan'
  | 'gevraagdBesluit'
  | 'volgendeStap'
  | 'voorlopig'
  | 'bekendNietAf'
>;

/** De melding die erbij komt, helemaal getoetst. Zonder `onderwerp`: over de actie die deze regel maakt. */
export interface Meldwerk {
  onderwerp: Sleutel | null;
  inhoud: Meldinhoud;
}

/** Eén regel van de proef. */
export interface Proefregel {
  nr: number;
  titel: string;
  uitkomst: Uitkomst;
  /** Waar de regel over gaat; null bij een nieuwe actie of als dat niet bekend is. */
  onderwerp: Sleutel | null;
  /** Waaraan het herkend is. */
  hoe: 'nummer' | 'titel' | 'gekozen' | null;
  /** Waar de regel ook over kan gaan, het beste voorstel eerst. */
  voorstellen: Sleutel[];
  fouten: Bevinding[];
  waarschuwingen: Bevinding[];
  /** Wat er anders wordt, in woorden. */
  wijzigingen: { naam: string; van: string; naar: string }[];
  /** De planning verandert en er is nog geen reden. */
  vraagtReden: boolean;
  actie: Actiewerk | null;
  melding: Meldwerk | null;
}

/** Een regel met zijn cellen bij de velden, en waar bevindingen heen gaan. */
export interface Werkregel {
  nr: number;
  /** De tekst van een cel; leeg als het veld geen kolom heeft. */
  cel(veld: Veld): string;
  heeft(veld: Veld): boolean;
  fout(veld: Veld | null, zin: string): void;
  letOp(veld: Veld | null, zin: string): void;
}

/** Hoeveel regels elke uitkomst hebben. */
export function tel(regels: readonly Proefregel[]): Record<Uitkomst, number> {
  const telling = { fout: 0, kiezen: 0, maken: 0, wijzigen: 0, melden: 0, ongewijzigd: 0, overgeslagen: 0 };
  for (const { uitkomst } of regels) telling[uitkomst] += 1;
  return telling;
}
