import type { Kring } from '../policy/kring.ts';
import type { Afzegging } from './afzegging.ts';

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
  /** Het volgnummer in het jaar (BO Jeugd 2026-2), vanaf het bevriezen; anders null. */
  nummer: number | null;
  /** Momenten (ISO 8601): wanneer de vergadering begon en eindigde. */
  begonnenOp: string | null;
  geeindigdOp: string | null;
  /** Wanneer de besluitenlijst rondging, tot en met welke dag er gereageerd kan worden, en sinds wanneer zij definitief is. */
  lijstRondgestuurdOp: string | null;
  lijstReagerenTot: string | null;
  definitiefOp: string | null;
  /** Null als het doorgaat. */
  afzegging: Afzegging | null;
  /** Hoe vaak dag, tijd, plaats of doorgaan veranderde: een agendaprogramma kent daaraan het nieuwste. */
  herzieningen: number;
}

/** `BO Jeugd 2026-2`: hoe een overleg heet zodra het genummerd is; daarvoor null. */
export function overlegNaam(
  gremium: Pick<Gremium, 'naam'>,
  { datum, nummer }: Pick<Overleg, 'datum' | 'nummer'>,
): string | null {
  return nummer === null ? null : `${korteGremiumnaam(gremium)} ${datum.slice(0, 4)}-${nummer}`;
}

export const PUNTSOORTEN = ['besluit', 'bespreken', 'hamerstuk', 'mededeling'] as const;
export type Puntsoort = (typeof PUNTSOORTEN)[number];

/** Hoe de keuze van een besluitpunt samenhangt met een andere: zij spreekt die tegen, vraagt die, maakt die overbodig of volgt eruit. */
export const RELATIESOORTEN = ['spreekt_tegen', 'vereist', 'maakt_overbodig', 'volgt_uit'] as const;
export type Relatiesoort = (typeof RELATIESOORTEN)[number];

/** De besluitkaart van een besluitpunt: alles wat een bestuurder nodig heeft om ja of nee te zeggen. */
export interface Besluitkaart {
  /** De situatie nu. */
  situatie: string;
  /** De keuze die voorligt. */
  keuze: string;
  opties: { titel: string; gevolgen: string }[];
  advies: string;
}

/** Waar een punt over gaat, met de redenen van toen het op de agenda kwam. */
export interface Puntbron {
  /** `afspraak:2.3.1-1`, `actie:4`, `plan:plan-opgave-2`, `toezegging:3`, `besluit:5`. */
  bron: string;
  redenen: { code: string; zin: string }[];
}

/** Een punt op de agenda van een overleg, of op de voorraad van een gremium, zoals de secretaris het heeft gemaakt. */
export interface Agendapunt {
  id: number;
  /** Slug van het gremium. */
  gremium: string;
  /** Null: het staat op de voorraad. */
  overlegId: number | null;
  /** 1, 2, 3 …: de plaats op de agenda. */
  volgorde: number;
  soort: Puntsoort;
  titel: string;
  toelichting: string;
  gevraagdBesluit: string;
  minuten: number;
  /** Slug van de partij die het punt inbrengt, of null. */
  inbrenger: string | null;
  /** Wie het aan tafel toelicht, als vrije tekst. */
  toelichter: string;
  /** Leeg bij een eigen punt; meer dan één als er punten zijn samengevoegd. */
  bronnen: Puntbron[];
  kaart: Besluitkaart | null;
  /** Slugs van wie dit punt alleen is, of null: van iedereen aan tafel. */
  alleenVoor: string[] | null;
  /** Het punt van een eerder overleg waar dit uit voortkomt. */
  herkomstId: number | null;
  versie: number;
}

/** Een punt dat op de agenda van een overleg staat, en niet op de voorraad. */
export type PuntOpAgenda = Agendapunt & { overlegId: number };

/** De redenen van alle bronnen samen. */
export function redenenVanPunt({ bronnen }: Pick<Agendapunt, 'bronnen'>): Puntbron['redenen'] {
  return bronnen.flatMap(({ redenen }) => redenen);
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
  /** Waar zij gedaan is; null bij een toezegging uit een programmabestand. */
  overlegId: number | null;
  agendapuntId: number | null;
  /** 1, 2, 3 … binnen het overleg; null zolang de besluitenlijst niet definitief is. */
  nr: number | null;
  /** Waarvan zij afhangt; leeg als ze zonder voorwaarde is. */
  voorwaarde: string;
  /** Slugs van de partijen die er alleen van weten, of null: iedereen aan tafel. */
  alleenVoor: readonly string[] | null;
  /** Momenten waarop beide kanten haar bevestigden; bij een toezegging uit een bestand onbekend (null). */
  vanBevestigdOp: string | null;
  aanBevestigdOp: string | null;
  vervallenOp: string | null;
  /** Hoe zij is nagekomen of waarom zij verviel. */
  afloop: string;
  versie: number;
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
