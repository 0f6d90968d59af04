import type { ActieKeuzes } from '#app/ui/actie-velden.tsx';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import type { Lichtsoort } from '#app/ui/vormen.tsx';
import type { Aanwezige } from '#domain/document/aanwezige.ts';

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

export type ActieGemaakt = { ok: true; actie: ActieKaart } | { ok: false; fouten: Veldfouten };

/** Wat de editor met acties kan; de pagina vult het in. */
export interface ActieDienst {
  /** De acties van de opgave die bij de zoektekst passen; een lege zoektekst geeft de eerste. */
  zoekActies(zoek: string): Promise<ActieKaart[]>;
  /** Met de velden van `ActieVelden`. */
  maakActie(formulier: FormData): Promise<ActieGemaakt>;
  keuzes: ActieKeuzes;
}
