import { isDag } from '../datum/datum.ts';

const MAANDEN = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MAAND_VOLUIT =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** Het nummer van een maand: `december`, `dec`, `dec.` en ook `mrt`; null als het geen maand is. */
export function maandNummer(woord: string): number | null {
  const kaal = woord.toLowerCase().replace(/\.$/, '');
  if (kaal === 'mrt') return 3;
  if (kaal === 'sept') return 9;
  const voluit = MAAND_VOLUIT.indexOf(kaal);
  const plek = voluit >= 0 ? voluit : MAANDEN.indexOf(kaal);
  return plek < 0 ? null : plek + 1;
}

/** `25` is 2025: de agenda loopt van 2023 tot in de jaren dertig. */
export function jaarVan(cijfers: string): number {
  return cijfers.length === 2 ? 2000 + Number(cijfers) : Number(cijfers);
}

const WEEKDAG = /^(?:ma|di|wo|do|vr|za|zo)(?:andag|nsdag|ensdag|nderdag|ijdag|terdag|ndag)?\.?,?\s+/;
const TIJD = /(?:t|\s+(?:om\s+)?)\d{1,2}[:.]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:uur|z)?$/;

/**
 * Een dag zoals Nederlanders hem schrijven, als `JJJJ-MM-DD`: `31-12-2025`, `31/12/25`, `31 dec. 2025`, `wo 31 december 2025`,
 * `2025-12-31`, ook met een tijd erachter. Null als het geen dag is of als die dag niet bestaat.
 */
export function leesDag(cel: string): string | null {
  const kaal = cel.trim().toLowerCase().replace(WEEKDAG, '').replace(TIJD, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(kaal);
  if (iso) return alsDag(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const cijfers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(kaal);
  if (cijfers) return alsDag(jaarVan(cijfers[3] ?? ''), Number(cijfers[2]), Number(cijfers[1]));
  const woorden = /^(\d{1,2})(?:e)?[\s-]+(\p{L}+\.?)[\s-]+(\d{4}|\d{2})$/u.exec(kaal);
  const maand = woorden && maandNummer(woorden[2] ?? '');
  return maand ? alsDag(jaarVan(woorden[3] ?? ''), maand, Number(woorden[1])) : null;
}

function alsDag(jaar: number, maand: number, dag: number): string | null {
  const tekst = `${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
  return isDag(tekst) ? tekst : null;
}
