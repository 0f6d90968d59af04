import type { Actie } from '../actie/actie.ts';
import type { Melding, Sleutel } from '../melding/melding.ts';
import type { Meldinhoud } from './regel.ts';
import type { Koppeling } from './velden.ts';

/** Hoe ver het inlezen van een lijst is. */
export type Inleesstaat = 'bezig' | 'gedaan' | 'teruggedraaid';

/** Wat een partij van de ene keer naar de volgende wil meenemen. */
export interface Profiel {
  koppeling: Koppeling;
  opgave: number | null;
}

/** Wat er van een lijst gekomen is, met wat nodig is om het terug te draaien. `nr`: de rij in de lijst. */
export interface Verslag {
  gemaakt: { nr: number; id: number; titel: string }[];
  gewijzigd: {
    nr: number;
    id: number;
    titel: string;
    /** De versie na het inlezen: is de actie verder, dan is er op voortgebouwd. */
    versie: number;
    was: Pick<
      Actie,
      | 'titel'
      | 'afspraakId'
      | 'eigenaarPartij'
      | 'eigenaarPersoon'
      | 'kanAlvast'
      | 'planning'
      | 'oorspronkelijk'
    >;
  }[];
  gemeld: {
    nr: number;
    id: number;
    onderwerp: Sleutel;
    titel: string;
    /** Wat er daarvoor gemeld was; null als dat nog niet was. */
    was: (Meldinhoud & Pick<Melding, 'verdeling'>) | null;
  }[];
  ongewijzigd: number;
  overgeslagen: number;
}
