/** Wat er gepland is (design §4, Planning). `klaar` en `in`: klaar zijn uiterlijk dan; `start`: begonnen zijn uiterlijk dan. */
export const PLANNING_SOORTEN = ['klaar', 'in', 'start', 'doorlopend', 'onbekend'] as const;
export type PlanningSoort = (typeof PLANNING_SOORTEN)[number];

export type Kwartaal = 1 | 2 | 3 | 4;

export interface Planning {
  soort: PlanningSoort;
  jaar: number | null;
  kwartaal: Kwartaal | null;
  /** Bij `doorlopend` en `start`: het laatste jaar van de looptijd, als de bron dat noemt. */
  totJaar: number | null;
  /** De letterlijke woorden van de bron, of null bij een planning die hier is gemaakt. */
  bron: string | null;
}

export const GEEN_PLANNING: Planning = { soort: 'onbekend', jaar: null, kwartaal: null, totJaar: null, bron: null };

/** De vaste lijst van redenen bij een wijziging van de planning (design §4). */
export const WIJZIGREDENEN = ['wet', 'kader', 'contract', 'capaciteit', 'regio', 'andere_partij', 'anders'] as const;
export type Wijzigreden = (typeof WIJZIGREDENEN)[number];
