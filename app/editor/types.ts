import type { Partijkeuzes } from '#app/lib/partijkeuzes.ts';
import type { ActieKeuzes } from '#app/ui/actie-velden.tsx';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import type { Meldwaarden } from '#app/ui/meldvelden.tsx';
import type { Aanwezige } from '#domain/document/aanwezige.ts';
import type { AfbeeldingUitslag } from '#domain/document/bestand.ts';
import type { ActieKaart, CijferKaart } from '#domain/document/waarden.ts';

/** Wie er meeschrijft, zoals anderen die zien. */
export type Schrijver = Pick<Aanwezige, 'id' | 'naam' | 'partij' | 'kleur'>;

export type ActieGemaakt = { ok: true; actie: ActieKaart } | { ok: false; fouten: Veldfouten };

/** Wat de editor met acties kan; de pagina vult het in. */
export interface ActieDienst {
  /** De acties die bij de zoektekst passen, die van deze opgave vooraan; een lege zoektekst geeft de eerste. */
  zoekActies(zoek: string): Promise<ActieKaart[]>;
  /** Met de velden van `ActieVelden`. */
  maakActie(formulier: FormData): Promise<ActieGemaakt>;
  keuzes: ActieKeuzes;
}

export type CijferGemaakt = { ok: true; cijfer: CijferKaart } | { ok: false; fouten: Veldfouten };

/** Waarmee het melden over een actie begint: wat er de vorige keer stond. */
export interface Meldbegin {
  titel: string;
  waarden: Meldwaarden;
  partijen: Partijkeuzes;
}

export type Gemeld = { ok: true } | { ok: false; fouten: Veldfouten };

/** Alles wat de editor aan de server vraagt, behalve de tekst zelf. */
export interface PlanDienst extends ActieDienst {
  opgaveNr: number;
  /** Of dit een cijfer alleen voor Rijk en VNG mag maken. */
  magAfschermen: boolean;
  /** Bericht aan iemand die in de tekst genoemd is, onder de hoeveelste kop (0: erboven). @returns of het verstuurd is */
  vermeld(persoon: number, kop: number): Promise<boolean>;
  beginMelding(actie: number): Promise<Meldbegin>;
  /** Met de velden van `Meldvelden`. */
  meld(actie: number, formulier: FormData): Promise<Gemeld>;
  /** Met de velden van `Cijfervelden`. */
  maakCijfer(formulier: FormData): Promise<CijferGemaakt>;
}

/**
 * Bewaart een afbeelding bij het plan. Gooit nooit: wat misgaat staat als zin in de uitslag.
 * @param opVoortgang hoort welk deel verstuurd is, 0 tot en met 1
 */
export type Bewaar = (
  bestand: File,
  opVoortgang: (deel: number) => void,
  stop: AbortSignal,
) => Promise<AfbeeldingUitslag>;
