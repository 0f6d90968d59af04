import type { Lichtsoort } from '#app/ui/vormen.tsx';
import type { Aanwezige } from '#domain/document/aanwezige.ts';
import type { Kwartaal, PlanningSoort } from '#domain/planning/planning.ts';

/** Wat een kaart van een actie toont: de actie zoals zij nu is, voor deze gebruiker. */
export interface ActieKaart {
  id: number;
  titel: string;
  partijNaam: string;
  /** Leeg als de persoon nog niet bekend is. */
  persoon: string;
  /** Bijvoorbeeld `klaar in Q1 2027`. */
  planningTekst: string;
  /** De uitkomst van de planning, bijvoorbeeld `over tijd`; weg als die niets toevoegt. */
  standingNaam?: string;
  licht: Lichtsoort;
  /** Waarom het berekende licht slechter is dan het gemelde, of null. */
  signaalZin: string | null;
  afspraakId: string | null;
}

/** Wie er meeschrijft, zoals anderen die zien. */
export type Schrijver = Pick<Aanwezige, 'id' | 'naam' | 'partij' | 'kleur'>;

/** Wat er ingevuld is om een actie te maken; nog niet gecontroleerd. */
export interface NieuweActie {
  titel: string;
  /** Slug, of leeg. */
  eigenaarPartij: string;
  eigenaarPersoon: string;
  afspraakId: string | null;
  planSoort: PlanningSoort;
  planJaar: number | null;
  planKwartaal: Kwartaal | null;
}

/** Per veld van `NieuweActie` de melding die ernaast komt; onder `formulier` wat voor het geheel geldt. */
export type ActieFouten = Partial<Record<keyof NieuweActie | 'formulier', string>>;

export type ActieGemaakt = { ok: true; actie: ActieKaart } | { ok: false; fouten: ActieFouten };

/** Waaruit gekozen kan worden bij een nieuwe actie. */
export interface ActieKeuzes {
  partijen: { slug: string; naam: string }[];
  afspraken: { id: string; titel: string }[];
  jaren: number[];
}

/** Wat de editor met acties kan; de pagina vult het in. */
export interface ActieDienst {
  /** De acties van de opgave die bij de zoektekst passen; een lege zoektekst geeft de eerste. */
  zoekActies(zoek: string): Promise<ActieKaart[]>;
  maakActie(actie: NieuweActie): Promise<ActieGemaakt>;
  keuzes: ActieKeuzes;
}
