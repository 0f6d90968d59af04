import { dagenTussen, langeDatum } from '../datum/datum.ts';

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

export const GEEN_PLANNING: Planning = {
  soort: 'onbekend',
  jaar: null,
  kwartaal: null,
  totJaar: null,
  bron: null,
};

/** De vaste lijst van redenen bij een wijziging van de planning (design §4). */
export const WIJZIGREDENEN = [
  'wet',
  'kader',
  'contract',
  'capaciteit',
  'regio',
  'andere_partij',
  'anders',
] as const;
export type Wijzigreden = (typeof WIJZIGREDENEN)[number];

export const WIJZIGREDEN_NAAM: Record<Wijzigreden, string> = {
  wet: 'Wet of wetsvoorstel schuift',
  kader: 'Financieel kader',
  contract: 'Lopende contracten',
  capaciteit: 'Te weinig mensen',
  regio: 'Regio is nog niet zover',
  andere_partij: 'Andere partij is nog niet zover',
  anders: 'Anders',
};

const KWARTAAL_EIND: Record<Kwartaal, string> = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' };

/**
 * De uiterste dag (`JJJJ-MM-DD`): de laatste dag van het kwartaal, of van het jaar als er geen kwartaal is. Alleen
 * `klaar`, `in` en `start` met een jaar hebben er een; anders null (design §4).
 */
export function deadline(planning: Planning): string | null {
  const { soort, jaar, kwartaal } = planning;
  if (jaar === null || soort === 'doorlopend' || soort === 'onbekend') return null;
  return `${jaar}-${KWARTAAL_EIND[kwartaal ?? 4]}`;
}

/** Een deadline die op de peildatum valt telt als verstreken (design §4). */
export function isVerstreken(deadline: string, peildatum: string): boolean {
  return deadline <= peildatum;
}

/** Zoveel dagen is de deadline op de peildatum voorbij; 0 als die er niet is, nog komt of vandaag valt. */
export function dagenOverTijd(deadline: string | null, peildatum: string): number {
  return deadline !== null && deadline < peildatum ? dagenTussen(deadline, peildatum) : 0;
}

/**
 * Zoveel kwartaalgrenzen ligt de deadline achter de peildatum: Q2 2024 is op 30 juni 2024 nul, op 1 juli 2024 één en in
 * december 2024 twee kwartalen over tijd. Nooit negatief.
 */
export function kwartalenOverTijd(deadline: string | null, peildatum: string): number {
  return deadline === null ? 0 : Math.max(0, kwartaalNummer(peildatum) - kwartaalNummer(deadline));
}

function kwartaalNummer(dag: string): number {
  return Number(dag.slice(0, 4)) * 4 + Math.floor((Number(dag.slice(5, 7)) - 1) / 3);
}

/** `2 kwartalen over tijd`, of binnen hetzelfde kwartaal `over tijd sinds 30 juni 2024`. */
export function overTijdTekst(deadline: string, peildatum: string): string {
  const kwartalen = kwartalenOverTijd(deadline, peildatum);
  if (kwartalen === 0) return `over tijd sinds ${langeDatum(deadline)}`;
  return kwartalen === 1 ? '1 kwartaal over tijd' : `${kwartalen} kwartalen over tijd`;
}

/** De planning in gewone woorden: `klaar Q2 2024`, `in 2024`, `start Q3 2024`, `doorlopend t/m 2028`, `geen datum`. */
export function planningTekst(planning: Planning): string {
  const { soort, jaar, kwartaal, totJaar } = planning;
  if (soort === 'doorlopend') return doorlopendTekst(jaar, totJaar);
  if (soort === 'onbekend' || jaar === null) return 'geen datum';
  const moment = kwartaal === null ? `${jaar}` : `Q${kwartaal} ${jaar}`;
  const looptijd = soort === 'start' && totJaar !== null ? `, t/m ${totJaar}` : '';
  return `${soort} ${moment}${looptijd}`;
}

function doorlopendTekst(jaar: number | null, totJaar: number | null): string {
  if (jaar !== null && totJaar !== null) return `doorlopend ${jaar} t/m ${totJaar}`;
  if (totJaar !== null) return `doorlopend t/m ${totJaar}`;
  return jaar === null ? 'doorlopend' : `doorlopend vanaf ${jaar}`;
}
