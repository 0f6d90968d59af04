import type { RespondentInvoer, VraagInvoer } from './invoer.ts';
import type { Antwoorden } from './vragenlijst.ts';

/** Wat er met een regel van een bestand gebeurt; `fout` houdt het inlezen tegen. */
export const UITKOMSTEN = ['fout', 'nieuw', 'vervangt', 'ongewijzigd', 'overgeslagen'] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

export interface Bevinding {
  /** De kop van de kolom; null over de hele regel. */
  kolom: string | null;
  zin: string;
}

/** Wat een regel zou doen. */
export type Werk =
  | { soort: 'vraag'; vraag: VraagInvoer }
  | { soort: 'respondent'; id: number | null; respondent: RespondentInvoer }
  | { soort: 'antwoorden'; respondentId: number; antwoorden: Antwoorden };

export interface Proefregel {
  nr: number;
  titel: string;
  uitkomst: Uitkomst;
  fouten: Bevinding[];
  waarschuwingen: Bevinding[];
  werk: Werk | null;
}
