/** De mails die bij een statusronde horen. */
export const RONDEMAILSOORTEN = ['uitnodiging', 'herinnering'] as const;
export type Rondemailsoort = (typeof RONDEMAILSOORTEN)[number];

/** Waarover een mail gaat | 'stukken'; `berichten` is de samenvatting van wat er te lezen is, `besluitenlijst` dat er een rondging. */
export type Mailsoort = Rondemailsoort | 'berichten' | 'besluitenlijst' | 'stukken';

/** Een mail zoals zij klaarligt of verstuurd is. */
export interface Mail {
  id: number;
  /** Blijft bij elke poging gelijk, zodat een ontvanger een dubbele herkent. */
  messageId: string;
  soort: Mailsoort;
  naam: string;
  aan: string;
  onderwerp: string;
  tekst: string;
  gemaaktOp: string;
  pogingen: number;
  /** Null als er geen volgende komt: verstuurd, of opgegeven. */
  volgendePoging: string | null;
  verstuurdOp: string | null;
  /** Waarom de laatste poging mislukte. */
  fout: string;
}

/** Hoeveel minuten na de zoveelste mislukte poging de volgende komt; samen iets meer dan een dag. */
const WACHT_MINUTEN = [1, 5, 15, 60, 180, 360, 900];

/** Wanneer het na zoveel pogingen opnieuw geprobeerd wordt (ISO 8601); null: opgegeven. */
export function volgendePoging(pogingen: number, nu: Date): string | null {
  const minuten = WACHT_MINUTEN[pogingen - 1];
  return minuten === undefined ? null : new Date(nu.getTime() + minuten * 60_000).toISOString();
}
