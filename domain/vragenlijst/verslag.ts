import type { Respondent } from './vragenlijst.ts';

/** Wat er van een bestand gekomen is, met wat nodig is om het terug te draaien. Zonder antwoorden: die staan in de inzendingen. */
export interface Invoerverslag {
  nieuw: number;
  vervangen: number;
  ongewijzigd: number;
  overgeslagen: number;
  /** De nummers van vragen of respondenten die erbij kwamen. */
  gemaakt: number[];
  /** Respondenten die veranderden: hoe ze waren en hoe ze werden. */
  gewijzigd: { was: Respondent; werd: Respondent }[];
}
