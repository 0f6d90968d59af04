import { type Antwoord, begonnen, isAf } from '../melding/voortgang.ts';
import { deadline, isVerstreken, type Planning } from './planning.ts';

/** De uitkomst van planning en voortgang op een peildatum, in de volgorde waarin de regels gelden (design §4). */
export const STANDINGS = [
  'afgerond',
  'opgeschort',
  'over_tijd',
  'te_laat_gestart',
  'nog_niet_aan_de_orde',
  'op_schema',
  'geen_datum',
] as const;
export type Standing = (typeof STANDINGS)[number];

export const STANDING_NAAM: Record<Standing, string> = {
  afgerond: 'afgerond',
  opgeschort: 'opgeschort',
  over_tijd: 'over tijd',
  te_laat_gestart: 'te laat gestart',
  nog_niet_aan_de_orde: 'nog niet aan de orde',
  op_schema: 'op schema',
  geen_datum: 'geen datum',
};

/**
 * Waar iets staat: de eerste regel die past (design §4, Planning).
 *
 * Is niet bekend óf er begonnen is (antwoord `nee` of `onbekend`), dan telt een verstreken startdatum als te laat: wie
 * begonnen had moeten zijn en dat niet zegt, krijgt de vraag. Maar zolang de datum nog komt is het dan `op_schema` en niet
 * `nog_niet_aan_de_orde`, want een nee is geen "niets gedaan" (zorg van respondenten in de monitor 2024).
 * `doorlopend` is op schema zonder datum. `antwoord` is null als er nooit gemeld is.
 */
export function standing(
  planning: Planning,
  antwoord: Antwoord | null,
  opgeschort: boolean,
  peildatum: string,
): Standing {
  if (isAf(antwoord)) return 'afgerond';
  if (opgeschort) return 'opgeschort';
  if (planning.soort === 'doorlopend') return 'op_schema';
  const uiterlijk = deadline(planning);
  if (uiterlijk === null) return 'geen_datum';
  const begin = begonnen(antwoord);
  if (!isVerstreken(uiterlijk, peildatum)) return begin === 'nee' ? 'nog_niet_aan_de_orde' : 'op_schema';
  if (planning.soort !== 'start') return 'over_tijd';
  return begin === 'ja' ? 'op_schema' : 'te_laat_gestart';
}

/**
 * Van erg naar gerust, voor het geheel van een gedeelde afspraak. Over tijd gaat hier vóór opgeschort: wie zijn deel
 * opschort neemt de vertraging van een ander niet weg. Zonder datum gaat vóór op schema: daar let niemand op.
 */
const ERGST_EERST: readonly Standing[] = [
  'over_tijd',
  'opgeschort',
  'te_laat_gestart',
  'geen_datum',
  'op_schema',
  'nog_niet_aan_de_orde',
  'afgerond',
];

/** De ergste van de delen; null als er geen delen zijn. Alleen `afgerond` als alle delen dat zijn. */
export function ergsteStanding(delen: readonly Standing[]): Standing | null {
  return ERGST_EERST.find((code) => delen.includes(code)) ?? null;
}
