import type { ActieKeuzes } from '#app/ui/actie-velden.tsx';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import type { Aanwezige } from '#domain/document/aanwezige.ts';
import type { ActieKaart } from '#domain/document/waarden.ts';

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
