import type { Kring } from './kring.ts';

/** Wat een policy van een ding moet weten, en niet meer. `kring` staat er waar een ding in een kring zit. */
interface Inhoud {
  opgave: {
    /** Slugs; uit `trekt(opgave, partijen)`. */
    trekkers: ReadonlySet<string>;
  };
  plan: {
    kring: Kring;
    /** Slugs van de partijen die aan de opgave meedoen; uit `neemtDeel(opgave, partijen)`. */
    deelnemers: ReadonlySet<string>;
  };
  wissing: {
    /** De kring telt niet: wie ergens niet in mag kijken, wist er zonder iets te zien. */
    plan: { kring: Kring };
  };
  instemming: {
    /** De kring van het plan. */
    kring: Kring;
    /** De partij aan wie het gevraagd is. */
    partij: string;
  };
  afspraak: { kring: Kring };
  afstemming: {
    /** De kring van de afspraak. */
    kring: Kring;
    /** Wie over het onderdeel melden, en wie voor hen meldt; uit `sprekersVoor`. */
    sprekers: ReadonlySet<string>;
  };
  deelstatus: {
    /** De kring van de afspraak. */
    kring: Kring;
    partij: string;
  };
  melding: {
    /** De kring van waarover gemeld wordt. */
    kring: Kring;
    /** Slugs; uit `meldersVoor(partij, partijen)`. */
    melders: ReadonlySet<string>;
  };
  actie: {
    kring: Kring;
    eigenaarPartij: string;
    /** Het plan van de opgave waar de actie bij hoort: maken vraagt het aan de ouder. */
    plan: { kring: Kring; deelnemers: ReadonlySet<string> };
  };
  cijfer: { kring: Kring };
  overleg: { kring: Kring };
  agendapunt: {
    /** De kring van het overleg, of van het gremium als het op de voorraad staat. */
    kring: Kring;
    /** Slugs van wie het alleen is, of null: van iedereen aan tafel. Zo ook een besluit of toezegging die erbij hoort. */
    alleenVoor: readonly string[] | null;
  };
  bijlage: {
    /** De kring van het overleg. */
    kring: Kring;
    alleenVoor: readonly string[] | null;
    /** Het punt waar zij bij hoort: wat daar besloten is, is het hier ook. */
    punt: { alleenVoor: readonly string[] | null };
  };
  besluittekst: {
    /** De kring van het overleg. */
    kring: Kring;
    /** Slug van de partij die het punt inbrengt, of null. */
    inbrenger: string | null;
    /** Of de agenda bevroren is. */
    bevroren: boolean;
    /** Of het overleg niet doorgaat. */
    afgezegd: boolean;
    /** Slugs van wie het punt alleen is, of null. */
    alleenVoor: readonly string[] | null;
  };
  notulen: {
    /** De kring van het overleg. */
    kring: Kring;
    /** Of de besluitenlijst verzonden is: tot dan zijn het werknotities. */
    verzonden: boolean;
    /** Of het overleg niet doorgaat. */
    afgezegd: boolean;
    /** Slugs van wie het punt alleen is, of null. */
    alleenVoor: readonly string[] | null;
  };
  annotatie: {
    /** De kring van het overleg. */
    kring: Kring;
    /** Van wie zij is. */
    partij: string;
    /** Slugs van wie het punt alleen is, of null. */
    alleenVoor: readonly string[] | null;
  };
  lijstreactie: {
    /** De kring van het overleg. */
    kring: Kring;
    /** Slugs van de partijen aan tafel. */
    deelnemers: ReadonlySet<string>;
  };
  ledenbrief: {
    /** De kring van het overleg. */
    kring: Kring;
    /** Slug van de partij die haar leden schrijft. */
    partij: string;
  };
  besluit: {
    /** De kring van het overleg. Lezen vraagt het aan `agendapunt`. */
    kring: Kring;
  };
  toezegging: {
    /** De kring van het overleg. Lezen vraagt het aan `agendapunt`. */
    kring: Kring;
    alleenVoor: readonly string[] | null;
    /** Wie voor de kant spreekt waar het om gaat, zij zelf of haar koepel; uit `meldersVoor(slug, partijen)`. Bij nakomen en vervallen is dat wie het toegezegd kreeg. */
    kant: ReadonlySet<string>;
  };
  gremium: { kring: Kring };
  ronde: {
    /** De kring van het overleg waar zij naartoe werkt. */
    kring: Kring;
  };
  vragenlijst: {
    /** De kring van de ronde. */
    kring: Kring;
  };
  inlezing: {
    /** Wat er uit de lijst komt. Wat elke regel mag, vraagt de regel zelf. */
    meldt: boolean;
  };
  gebeurtenis: { kring: Kring };
  afhankelijkheid: {
    /** De kring van wat wacht. */
    kring: Kring;
    /** Van wie is wat wacht: de eigenaar van een actie, wie over een afspraak meldt of ervoor verantwoordelijk is. */
    eigenaren: ReadonlySet<string>;
    /** Het plan van de opgave van wat wacht. */
    plan: { kring: Kring; deelnemers: ReadonlySet<string> };
  };
  weergave: {
    /** Van de gebruiker zelf. */
    eigen: boolean;
    /** Van welke partij, of null. */
    partij: string | null;
  };
  opschorting: {
    /** De kring van de afspraak of actie. */
    kring: Kring;
    /** Wie opschort. */
    partij: string;
  };
}

/** Wat je met elk soort ding kunt doen. */
export interface Handelingen {
  opgave: 'lezen' | 'oordelen';
  plan: 'lezen' | 'schrijven' | 'opmerken' | 'vaststellen';
  wissing: 'doen';
  instemming: 'geven';
  afspraak: 'lezen';
  afstemming: 'meedoen';
  deelstatus: 'lezen';
  melding: 'doen';
  actie: 'lezen' | 'maken' | 'uitBesluitMaken' | 'wijzigen';
  cijfer: 'lezen' | 'maken' | 'bijwerken';
  overleg:
    | 'lezen'
    | 'plannen'
    | 'afzeggen'
    | 'voorstellenZien'
    | 'voorbereiden'
    | 'agenderen'
    | 'bevriezen'
    | 'stukkenVersturen'
    | 'stukkenVolgen'
    | 'lijstMaken'
    | 'lijstVoorbereiden'
    | 'vergaderen'
    | 'vergaderingZien';
  lijstreactie: 'geven';
  ledenbrief: 'maken';
  besluit: 'afsluiten';
  toezegging: 'bevestigen' | 'nakomen' | 'laatVervallen';
  gremium: 'lezen' | 'beheren';
  agendapunt: 'lezen';
  bijlage: 'lezen';
  besluittekst: 'lezen' | 'schrijven';
  notulen: 'lezen' | 'schrijven';
  annotatie: 'lezen' | 'schrijven';
  ronde: 'lezen' | 'nabellen' | 'openen' | 'leiden';
  vragenlijst: 'lezen' | 'leiden' | 'antwoordenZien';
  inlezing: 'maken';
  gebeurtenis: 'lezen';
  afhankelijkheid: 'wijzigen';
  weergave: 'gebruiken' | 'wijzigen';
  opschorting: 'opschorten';
}

export type Soort = keyof Inhoud;
/** Een ding zoals de policy het ziet: `{ soort: 'plan', kring, deelnemers }`. */
export type Ding<S extends Soort> = { [K in S]: { soort: K } & Inhoud[K] }[S];
